"""The version that the next release should have, by semantic versioning.

From 1.0.0 on what breaks is a new major version, what is new to use a new minor one, and all else a new patch. Before,
what breaks is a new minor version, and all else a new patch.
"""

from __future__ import annotations

from typing import Final

from packaging.version import Version

from sdkwright.changes.change import Level

_WHY: Final = {
    "breaking": "code of users breaks",
    "compatible": "there is something new to use",
    "note": "there is something to know",
}
# The place in a version that grows by the level of the worst change, from 1.0.0 on and before.
_GROWS: Final = {"breaking": 0, "compatible": 1, "note": 2}
_GROWS_BEFORE: Final = {"breaking": 1, "compatible": 2, "note": 2}


def next_version(released: str, worst: Level | None) -> str:
    """The version after a released one, by the worst change since; the released one where nothing has changed.

    A pre-release is followed by what it is a pre-release of.
    """
    version = Version(released)
    if worst is None or version.is_prerelease:
        return version.base_version if worst is not None else released
    numbers = [*version.release, 0, 0][:3]
    place = (_GROWS if numbers[0] else _GROWS_BEFORE)[worst]
    # Without the epoch it would be lower than the one before.
    epoch = f"{version.epoch}!" if version.epoch else ""
    return epoch + ".".join(map(str, [*numbers[:place], numbers[place] + 1, 0, 0][:3]))


def is_enough(version: str, proposed: str) -> bool:
    """Whether a version is the proposed one, a pre-release of it, or a later one."""
    return Version(Version(version).base_version) >= Version(Version(proposed).base_version)


def reason(released: str, worst: Level) -> str:
    """Why the next version is what it is, in words."""
    rule = " (before 1.0.0 that is a new minor version)" if worst == "breaking" and Version(released).major == 0 else ""
    return f"{_WHY[worst]}{rule}"
