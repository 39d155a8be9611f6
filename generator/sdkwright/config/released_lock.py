"""The part of sdk.yaml about the last release: which lock tells what it offered, and how long its names go on."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from sdkwright.config.confined_files import ConfinedFiles
from sdkwright.config.sections import Section
from sdkwright.errors import ConfigError, Location

RELEASED: Final = "released.lock"
"""What the lock of the last release is called beside sdk.yaml, unless that says otherwise."""

_ADVICE: Final = "put the sdkwright.lock of the last release there, or take it away where there is none"
_MOST_VERSIONS: Final = 99


def released_lock(top: Section, files: ConfinedFiles, folder: Path) -> Path | None:
    """The lock of the SDK's last release; None where there is none.

    Raises ConfigError, located, where what has its name is no file, or is a link to one elsewhere.
    """
    node = top.child("released")
    if node is not None:
        return files.path(node)
    usual = folder / RELEASED
    if not os.path.lexists(usual):
        return None
    with suppress(OSError, RuntimeError):
        if usual.is_file() and files.holds(usual):
            return usual
    raise ConfigError(f"this is no file, or a link to one elsewhere; {_ADVICE}", Location(RELEASED))


def alias_versions(top: Section) -> int:
    """With which of the versions that may break users' code the old name of a method goes; by default the next one."""
    count = top.count("alias_versions", _MOST_VERSIONS)
    return 1 if count is None else count
