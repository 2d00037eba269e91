# SPDX-License-Identifier: MPL-2.0
"""Makes the invitation of a programme, as extension/try does:

    make_invitation.py EXTENSION.oxt PROGRAMME OUTPUT.pdf

Installs the extension into an office with a profile of its own, writes OUTPUT.odt and OUTPUT.pdf
through the scripting service org.agendum.Agenda, and, where there is a display, opens the invitation
in Writer with the sidebar. The profile goes with the office that uses it.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.io import IOException
from com.sun.star.lang import IllegalArgumentException
from com.sun.star.uno import Exception as OfficeException

START_SECONDS = 120


class Failure(Exception):
    """A sentence for whoever runs this."""


class Office:
    """A private office with the extension, reached over a pipe; `windows` or headless."""

    def __init__(self, extension, windows):
        self.folder = tempfile.mkdtemp(prefix="agendum-")
        self.process = None
        self.log = tempfile.TemporaryFile("w+")
        try:
            self._install(extension)
            self._start(windows)
            self.context = self._connect()
        except BaseException:
            self._remove()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.desktop().terminate()
            self.process.wait(30)
        except (OfficeException, subprocess.TimeoutExpired):
            pass  # it ended before it answered, or has to be made to
        self._remove()

    def desktop(self):
        return self.service("com.sun.star.frame.Desktop")

    def service(self, name, *arguments):
        return self.context.ServiceManager.createInstanceWithArgumentsAndContext(
            name, arguments, self.context)

    def _profile(self):
        return [f"-env:{name}={uno.systemPathToFileUrl(os.path.join(self.folder, place))}"
                for name, place in (("UserInstallation", "profile"),
                                    ("UNO_SHARED_PACKAGES_CACHE", "shared"))]

    def _install(self, extension):
        # To root, unopkg gives shared packages only; with their folder moved, that is private too.
        os.mkdir(os.path.join(self.folder, "shared"))
        shared = ["--shared"] if os.geteuid() == 0 else []
        command = ["unopkg", "add", "--suppress-license", *shared, *self._profile(), extension]
        result = subprocess.run(command, text=True, capture_output=True, check=False)
        if result.returncode:
            raise Failure(f"unopkg could not install the extension: {result.stderr.strip()}")

    def _start(self, windows):
        self.pipe = os.path.basename(self.folder)
        command = ["soffice", *self._profile(), "--norestore", "--nologo", "--nodefault",
                   "--nofirststartwizard", f"--accept=pipe,name={self.pipe};urp"]
        if not windows:
            command.append("--headless")
        # A shell stays with the office, and removes the profile when it has ended.
        self.process = subprocess.Popen(
            ["sh", "-c", '"$@"; rm -rf "$0"', self.folder, *command],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, start_new_session=True)

    def _connect(self):
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

    def _remove(self):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, 9)
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def load(office, url, **properties):
    arguments = tuple(PropertyValue(Name=name, Value=value) for name, value in properties.items())
    return office.desktop().loadComponentFromURL(url, "_blank", 0, arguments)


def make_invitation(office, programme, odt, pdf):
    document = load(office, "private:factory/swriter", Hidden=True)
    agenda = office.service("org.agendum.Agenda", document)
    agenda.load(uno.systemPathToFileUrl(programme))
    agenda.insertInvitation(None)
    document.storeToURL(uno.systemPathToFileUrl(odt), (PropertyValue(Name="FilterName", Value="writer8"),))
    agenda.exportPdf(uno.systemPathToFileUrl(pdf))
    findings = [finding.Text for finding in agenda.findings()]
    document.close(True)
    return findings


def open_in_writer(extension, odt):
    """Leaves Writer open with the invitation and the sidebar."""
    office = Office(extension, windows=True)
    document = load(office, uno.systemPathToFileUrl(odt))
    office.service("com.sun.star.frame.DispatchHelper").executeDispatch(
        document.CurrentController.Frame, "org.agendum.agendum:showSidebar", "", 0, ())


def main(extension, programme, pdf):
    extension, programme, pdf = map(os.path.abspath, (extension, programme, pdf))
    odt = str(pathlib.Path(pdf).with_suffix(".odt"))
    with Office(extension, windows=False) as office:
        try:
            findings = make_invitation(office, programme, odt, pdf)
        except (IOException, IllegalArgumentException) as error:
            raise Failure(error.Message) from None
        except OfficeException as error:
            raise Failure(f"the office failed: {error.Message}") from None
    print("\nThe invitation is made:")
    for path in (odt, pdf):
        print(f"  {os.path.relpath(path)} ({os.path.getsize(path) // 1024 + 1} kB)")
    for finding in findings:
        print(f"  To look at: {finding}")
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        try:
            open_in_writer(extension, odt)
            print("It is open in Writer, with the sidebar.")
        except Failure as failure:
            print(f"It could not be shown in Writer: {failure}.")
    else:
        print("There is no display, so Writer is not opened.")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Failure as failure:
        sys.exit(f"{failure}")
