"""What a run changes for users: the SDK that stands there, as its lock tells it, against the one that is planned."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.changes.change import Change, worst_level
from sdkwright.changes.changelog import CHANGELOG, without_section
from sdkwright.changes.interface_changes import compared
from sdkwright.changes.interfaces.interface import Interface
from sdkwright.changes.interfaces.planned_interface import planned_interface
from sdkwright.changes.interfaces.recorded_interface import recorded_interface
from sdkwright.changes.release import ReleaseChanges, refuse_foreign
from sdkwright.changes.side import interface_of_lock
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import Diagnostic, Location, OutputError
from sdkwright.model import Api
from sdkwright.output.lock import NAME, Lock
from sdkwright.output.write import Output
from sdkwright.plan import Package

# What stands for bytes that are no UTF-8.
_UNREADABLE = "\ufffd"


@dataclass(frozen=True, slots=True)
class Evolution:
    """The changes since the SDK that stands there, the worst first, and the sections of the lock for the planned one.

    There are no changes where no SDK stands there, or one whose lock holds no interface. `release` are the
    changes since the last release; None where none is known.
    """

    changes: tuple[Change, ...]
    sections: Mapping[str, Mapping[str, Any]]
    release: ReleaseChanges | None = None

    @property
    def is_breaking(self) -> bool:
        """Whether code that was right for the SDK which stands there fails with the planned one."""
        return worst_level(self.changes) == "breaking"

    @property
    def summary(self) -> str:
        """What has changed since the last release, on one line; empty where nothing has."""
        return self.release.summary if self.release is not None else ""

    def warnings(self, config: Config) -> tuple[Diagnostic, ...]:
        """What is wrong with the version that the SDK has."""
        return self.release.warnings(config) if self.release is not None else ()

    def texts(self, output: Output, lock: Lock) -> dict[str, str]:
        """The files that tell of the changes; what the output has of them goes on.

        Without a last release, a changelog that runs have written to keeps what is not theirs.

        Raises:
            OutputError: The changelog that is there is no UTF-8 text, so that some of its letters would be lost.
        """
        standing = output.read(CHANGELOG)
        if self.release is not None:
            texts = self.release.texts(standing)
        else:
            rest = without_section(standing) if standing is not None and CHANGELOG in lock.files else None
            texts = {} if rest is None else {CHANGELOG: rest}
        if (text := texts.get(CHANGELOG, "")) != standing and _UNREADABLE in text:
            message = "this is not UTF-8 text, or has a U+FFFD where letters were lost; save it as UTF-8, without any"
            raise OutputError(message, Location(CHANGELOG))
        return texts


def evolution(lock: Lock, released: Lock | None, api: Api, package: Package, config: Config) -> Evolution:
    """What users of the SDK that `lock` is of will notice, and those of the last release.

    Raises:
        OutputError: The interface in a lock cannot be read, or the last release is one of another package.
    """
    interface = planned_interface(api, package)
    planned = _Planned(interface, recorded_interface(interface), package)
    changes = planned.changes(lock, NAME) if lock.interface else ()
    if released is None:
        return Evolution(changes, planned.sections)
    shown = str(config.released)
    refuse_foreign(released.names, package, shown)
    since = planned.changes(released, shown)
    release = ReleaseChanges(released.version, package.project.version, since)
    return Evolution(changes, planned.sections, release)


@dataclass(frozen=True, slots=True)
class _Planned:
    """A planned interface, the sections of its lock, and the package."""

    interface: Interface
    sections: Mapping[str, Mapping[str, Any]]
    package: Package

    def changes(self, lock: Lock, shown: str) -> tuple[Change, ...]:
        """The changes since the SDK that a lock is of; `shown` is how an error names it."""
        # Most runs change nothing: then the lock need not be understood.
        is_same = json.loads(json.dumps(self.sections)) == lock.interface
        if is_same and lock.names == self.package.locked_names:
            return ()
        return compared(interface_of_lock(lock, shown), self.interface)
