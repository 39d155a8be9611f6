"""The part of sdk.yaml about the last release: which lock tells what it offered, and how long its names go on."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sdkwright.config.confined_files import ConfinedFiles
from sdkwright.config.sections import Section

RELEASED: Final = "released.lock"
"""What the lock of the last release is called beside sdk.yaml, unless that says otherwise."""

_MOST_VERSIONS: Final = 99


def released_lock(top: Section, files: ConfinedFiles, folder: Path) -> Path | None:
    """The lock of the SDK's last release; None where there is none."""
    node = top.child("released")
    if node is not None:
        return files.path(node)
    usual = folder / RELEASED
    return usual if usual.is_file() else None


def alias_versions(top: Section) -> int:
    """With which of the versions that may break users' code the old name of a method goes; by default the next one."""
    count = top.count("alias_versions", _MOST_VERSIONS)
    return 1 if count is None else count
