# SPDX-License-Identifier: MPL-2.0
"""Makes the invitation of a programme, as extension/try does:

    make_invitation.py EXTENSION.oxt PROGRAMME OUTPUT.pdf

Installs the extension into an office with a profile of its own, writes OUTPUT.odt and OUTPUT.pdf
through the scripting service org.agendum.Agenda, and, where there is a display, opens the invitation
in Writer with the sidebar. The profile goes when the last office that uses it has ended.

Work that lies where OUTPUT.odt would go is left alone: see Written.
"""

import hashlib
import itertools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

START_SECONDS = 120
END_SECONDS = 30


class Failure(Exception):
    """A sentence for whoever runs this."""


class Written:
    """Knows the documents that were written here, by the digests in the file RECORD. Whatever else
    bears the name of one, made by others or worked at since, is somebody's work: the next document
    gets a number behind its name.
    """

    def __init__(self, record):
        self.record = record

    def place_for(self, file):
        """FILE, or the first of FILE-2, FILE-3 … that can be written without losing anything."""
        numbered = (file.with_name(f"{file.stem}-{number}{file.suffix}") for number in itertools.count(2))
        return next(place for place in itertools.chain([file], numbered) if self._is_free(place))

    def note(self, file):
        """Of FILE, as it is now, nothing is lost when it is written anew."""
        with self.record.open("a", encoding="ascii") as record:
            record.write(self._digest(file) + "\n")

    def _is_free(self, place):
        if not place.exists():
            return not place.is_symlink()
        return (place.is_file() and self.record.exists()
                and self._digest(place) in self.record.read_text(encoding="ascii").split())

    @staticmethod
    def _digest(file):
        return hashlib.sha256(file.read_bytes()).hexdigest()


def make_profile():
    """A private profile, which all programs started from here on use."""
    folder = Path(tempfile.mkdtemp(prefix="agendum-"))
    (folder / "shared").mkdir()
    os.environ["UserInstallation"] = (folder / "profile").as_uri()
    os.environ["UNO_SHARED_PACKAGES_CACHE"] = (folder / "shared").as_uri()
    os.environ["TMPDIR"] = str(folder)  # the office leaves empty folders there
    return folder


def install(extension):
    # To root, unopkg gives shared packages only; with their folder moved, that is private too.
    shared = ["--shared"] if os.geteuid() == 0 else []
    result = subprocess.run(["unopkg", "add", "--suppress-license", *shared, str(extension)],
                            text=True, capture_output=True, check=False)
    if result.returncode:
        raise Failure(f"unopkg could not install the extension: {result.stderr.strip()}")


def connect_types(extension):
    """Our side of the pipe has to know the office's interfaces and Agendum's; only then import uno."""
    program = Path(shutil.which("soffice")).resolve().parent
    os.environ["URE_MORE_TYPES"] = " ".join(
        rdb.as_uri() for rdb in (program / "types/offapi.rdb", extension.with_name("agendum.rdb")))
    import uno

    uno.getComponentContext()
    del os.environ["URE_MORE_TYPES"]  # the office has its own


class Office:
    """An office with that profile, reached over a pipe."""

    def __init__(self, *command):
        self.pipe = f"agendum-{os.getpid()}-{time.monotonic_ns()}"
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [*command, "--norestore", "--nologo", "--nodefault", "--nofirststartwizard",
             f"--accept=pipe,name={self.pipe};urp"],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, start_new_session=True)
        try:
            self.context = self._connect()
        except Exception:
            self.kill()
            raise

    def _connect(self):
        import uno
        from com.sun.star.connection import NoConnectException

        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                return resolver.resolve(
                    f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")
            except NoConnectException:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    self.log.seek(0)
                    raise Failure(f"the office did not start: {self.log.read().strip()}") from None
                time.sleep(0.1)

    def service(self, name, *arguments):
        return self.context.ServiceManager.createInstanceWithArgumentsAndContext(
            name, arguments, self.context)

    def load(self, url, **properties):
        from com.sun.star.beans import PropertyValue

        return self.service("com.sun.star.frame.Desktop").loadComponentFromURL(
            url, "_blank", 0,
            tuple(PropertyValue(Name=name, Value=value) for name, value in properties.items()))

    def end(self):
        self.service("com.sun.star.frame.Desktop").terminate()
        self.process.wait(END_SECONDS)

    def kill(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def make_invitation(office, programme, odt, pdf, written):
    from com.sun.star.beans import PropertyValue

    document = office.load("private:factory/swriter", Hidden=True)
    agenda = office.service("org.agendum.Agenda", document)
    agenda.load(programme.as_uri())
    agenda.insertInvitation(None)
    fresh = odt.with_name(f".{odt.name}.new")  # the office writes no file that is open in Writer
    document.storeToURL(fresh.as_uri(), (PropertyValue(Name="FilterName", Value="writer8"),))
    written.note(fresh)
    fresh.replace(odt)
    agenda.exportPdf(pdf.as_uri())
    findings = [finding.Text for finding in agenda.findings()]
    document.close(True)
    return findings


def make_files(*arguments):
    office = Office("soffice", "--headless")
    from com.sun.star.uno import Exception as OfficeException

    try:
        findings = make_invitation(office, *arguments)
        office.end()
        return findings
    except OfficeException as error:
        raise Failure(error.Message) from None
    finally:
        office.kill()


def open_in_writer(profile, odt):
    """Leaves Writer open with the invitation and the sidebar; the profile goes when it is closed."""
    office = Office("sh", "-c", 'soffice "$@"; rm -rf "$0"', str(profile))
    document = office.load(odt.as_uri())
    office.service("com.sun.star.frame.DispatchHelper").executeDispatch(
        document.CurrentController.Frame, "org.agendum.agendum:showSidebar", "", 0, ())


def shown_path(file):
    return file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file


def main(extension, programme, pdf):
    extension, programme, pdf = (Path(path).resolve() for path in (extension, programme, pdf))
    written = Written(extension.with_name("written.sha256"))
    wanted = pdf.with_suffix(".odt")
    odt = written.place_for(wanted)
    profile = make_profile()
    shown = False
    try:
        install(extension)
        connect_types(extension)
        findings = make_files(programme, odt, pdf, written)
        print("\nThe invitation is made:")
        for file in (odt, pdf):
            print(f"  {shown_path(file)} ({file.stat().st_size // 1024 + 1} kB)")
        if odt != wanted:
            print(f"  {shown_path(wanted)} is not what was written here, and is left as it is.")
        for finding in findings:
            print(f"  To look at: {finding}")
        lock = odt.with_name(f".~lock.{odt.name}#")
        if lock.exists():
            print("Writer has it open already, as it was: close that window, and try again to see it.\n"
                  f"If there is no such window, remove {shown_path(lock)}.")
        elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
            try:
                open_in_writer(profile, odt)
                shown = True
                print("It is open in Writer, with the sidebar.")
            except Failure as failure:
                print(f"Writer could not be opened: {failure}")
        else:
            print("There is no display, so Writer is not opened.")
    finally:
        if not shown:
            shutil.rmtree(profile, ignore_errors=True)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Failure as reason:
        sys.exit(str(reason))
