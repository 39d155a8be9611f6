"""What a run changes for users: the SDK that stands there, as its lock tells it, against the one that is planned."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.changes.change import Change, worst_level
from sdkwright.changes.interface_changes import compared
from sdkwright.changes.interfaces.interface import Interface
from sdkwright.changes.interfaces.planned_interface import planned_interface
from sdkwright.changes.interfaces.recorded_interface import recorded_interface
from sdkwright.changes.side import interface_of_lock
from sdkwright.model import Api
from sdkwright.output.lock import NAME, Lock
from sdkwright.plan import Package


@dataclass(frozen=True, slots=True)
class Evolution:
    """The changes since the SDK that stands there, the worst first, and the sections of the lock for the planned one.

    There are no changes where no SDK stands there, or one whose lock holds no interface.
    """

    changes: tuple[Change, ...]
    sections: Mapping[str, Mapping[str, Any]]

    @property
    def is_breaking(self) -> bool:
        """Whether code that was right for the SDK which stands there fails with the planned one."""
        return worst_level(self.changes) == "breaking"


def evolution(lock: Lock, api: Api, package: Package) -> Evolution:
    """What users of the SDK that `lock` is of will notice.

    Raises:
        OutputError: The interface in the lock cannot be read.
    """
    interface = planned_interface(api, package)
    sections = recorded_interface(interface)
    return Evolution(_changes(lock, interface, sections, package), sections)


def _changes(
    lock: Lock, interface: Interface, sections: Mapping[str, Mapping[str, Any]], package: Package
) -> tuple[Change, ...]:
    # As the lock has it, so that most runs need not read that.
    is_same = json.loads(json.dumps(sections)) == lock.interface and lock.names == package.locked_names
    if not lock.interface or is_same:
        return ()
    return compared(interface_of_lock(lock, NAME), interface)
