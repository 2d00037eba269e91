# SPDX-License-Identifier: MPL-2.0
"""Runs the README's Python example over a connection, word for word.

    python3 scripting.py PIPE README.md PROGRAMME.xml INVITATION.pdf

PIPE is the pipe that the office was started with (--accept=pipe,name=PIPE;urp). URE_MORE_TYPES names
the types of the office and of Agendum, which this side of the connection has to know.
"""

import pathlib
import re
import sys

import uno
from com.sun.star.beans import PropertyValue

pipe, readme, programme, pdf = sys.argv[1:]

local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext(
    "com.sun.star.bridge.UnoUrlResolver", local)
context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
hidden = PropertyValue(Name="Hidden", Value=True)
document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (hidden,))
try:
    example = re.search(r"```python\n(.*?)```", pathlib.Path(readme).read_text("utf-8"), re.DOTALL)
    exec(example[1], {
        "context": context,
        "document": document,
        "programme_url": pathlib.Path(programme).absolute().as_uri(),
        "pdf_url": pathlib.Path(pdf).absolute().as_uri(),
    })
finally:
    document.close(True)
