# SPDX-License-Identifier: MPL-2.0
"""make_invitation_test.py: that making an invitation overwrites nobody's work. Needs no office."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parents[2] / "extension"))
from make_invitation import Written  # noqa: E402


class WhereTheInvitationIsWritten(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        self.file = self.folder / "party.odt"
        self.written = Written(self.folder / "written.sha256")

    def write(self, name, text):
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return file

    def place(self):
        return self.written.place_for(self.file).name

    def test_is_the_name_wanted_where_nothing_lies(self):
        self.assertEqual(self.place(), "party.odt")

    def test_is_another_name_where_a_document_of_hers_lies(self):
        self.write("party.odt", "hers")
        self.assertEqual(self.place(), "party-2.odt")

    def test_is_the_document_of_the_last_time(self):
        self.written.note(self.write("party.odt", "ours"))
        self.assertEqual(self.place(), "party.odt")

    def test_is_another_name_where_she_worked_at_the_document_of_the_last_time(self):
        self.written.note(self.write("party.odt", "ours"))
        self.write("party.odt", "ours, re-timed")
        self.assertEqual(self.place(), "party-2.odt")

    def test_is_the_numbered_document_of_the_last_time(self):
        self.write("party.odt", "hers")
        self.written.note(self.write("party-2.odt", "ours"))
        self.assertEqual(self.place(), "party-2.odt")

    def test_is_never_a_folder_or_a_broken_link(self):
        (self.folder / "party.odt").mkdir()
        (self.folder / "party-2.odt").symlink_to("nowhere")
        self.assertEqual(self.place(), "party-3.odt")


if __name__ == "__main__":
    unittest.main()
