"""Which operation of the old interface is which of the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.changes.interfaces.interface import Interface, Signature


@dataclass(frozen=True, slots=True)
class Matches:
    """Operations of both interfaces in pairs, and those that only one has."""

    pairs: tuple[tuple[Signature, Signature], ...]
    removed: tuple[Signature, ...]
    added: tuple[Signature, ...]


def matched(old: Interface, new: Interface) -> Matches:
    """Operations belong together by their id, or else by their method and path, whatever the path's names.

    Where each side has one document, its name is of no matter.
    """
    lone = all(len({operation.document for operation in side.operations}) == 1 for side in (old, new))
    after = {_identity(operation, lone=lone): operation for operation in new.operations}
    before = {_identity(operation, lone=lone): operation for operation in old.operations}
    pairs = [(operation, after[identity]) for identity, operation in before.items() if identity in after]
    by_route = {
        _route(operation, lone=lone): operation for identity, operation in after.items() if identity not in before
    }
    rest = [operation for identity, operation in before.items() if identity not in after]
    pairs += [(one, by_route.pop(_route(one, lone=lone))) for one in rest if _route(one, lone=lone) in by_route]
    done = {operation.key for operation, _ in pairs}, {operation.key for _, operation in pairs}
    return Matches(
        tuple(pairs),
        tuple(operation for operation in old.operations if operation.key not in done[0]),
        tuple(operation for operation in new.operations if operation.key not in done[1]),
    )


def _identity(operation: Signature, *, lone: bool) -> str:
    return operation.id if lone else operation.key


def _route(operation: Signature, *, lone: bool) -> tuple[str, str]:
    return "" if lone else operation.document, "".join(_without_names(operation.path_in_document))


def _without_names(path: str) -> Iterator[str]:
    """The path without what stands in its braces."""
    for at, part in enumerate(path.split("{")):
        yield f"{{}}{part.partition('}')[2]}" if at else part
