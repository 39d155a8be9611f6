"""Hand-written modules in an SDK: copied as they are, below a line that says where they are changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from sdkwright.config.custom_code import CUSTOM

# Users of an SDK need not know how a module is derived from another.
_DERIVED = re.compile(r"\A# Derived from [^\n]*\n")
_PACKAGE = '"""Code of this SDK that is written by hand."""\n'


def custom_files(texts: Mapping[str, str]) -> dict[str, str]:
    """The files by their path below the package; a folder without an `__init__.py` gets one."""
    folders = {f"{folder.as_posix()}/__init__.py" for name in texts for folder in PurePosixPath(name).parents}
    packages = {name.removeprefix("./"): _PACKAGE for name in folders}
    return {f"{CUSTOM}/{name}": _copied(name, text) for name, text in {**packages, **texts}.items()}


def _copied(name: str, text: str) -> str:
    # What a file may be called is for file systems to say, and must not end the comment.
    shown = "".join(character if character.isprintable() else "?" for character in name)
    return f"# Copied from {CUSTOM}/{shown}; change that file, not this one.\n{_DERIVED.sub('', text)}"
