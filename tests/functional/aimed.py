"""Runs that end, or fail, at a chosen effect on the disk.

The interpreter itself announces each effect before it has it (its audit events), so that every one can be aimed at, and
the code under test knows nothing of it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.functional.command import process

_AIMED = """
import errno, json, os, sys
aim = json.loads(sys.argv[1])
sys.argv = ["sdkwright", *sys.argv[2:]]
effects = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.chmod", "os.truncate"}
count = 0
def announced(event, arguments):
    global count
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if (event in effects or writes) and aim["root"] in str(arguments[0]) + str(arguments[1:2]):
        count += 1
        if count in (aim["fails"], aim["ends"]):
            os.write(1, b"there")
        if count == aim["fails"]:
            raise OSError(errno.ENOSPC, "No space left on device")
        if count == aim["ends"]:
            os.kill(os.getpid(), aim["signal"])
sys.addaudithook(announced)
"""
_MAIN = "from sdkwright.cli import main; main()\n"


def aimed(
    root: Path, *arguments: object, program: str = _MAIN, ends: int = 0, signal: int = 9, fails: int = 0
) -> subprocess.CompletedProcess[str]:
    """Run a program, by default the command line, with an aim.

    root: effects on files with this in their path count. ends: the signal comes just before the effect of this number,
    from 1. fails: this one does not happen, and is an error of a full disk; 0 is none. A program
    that gets to its aim says "there".
    """
    aim = json.dumps({"root": str(root), "ends": ends, "signal": signal, "fails": fails})
    return process(sys.executable, "-c", _AIMED + program, aim, *arguments)
