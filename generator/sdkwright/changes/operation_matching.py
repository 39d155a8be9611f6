"""Which operation of the old interface is which of the new one."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.changes.interfaces.interface import Interface, Signature
from sdkwright.plan.names.operation_recognition import without_names


@dataclass(frozen=True, slots=True)
class Matches:
    """Operations of both interfaces in pairs, and those that only one has."""

    pairs: tuple[tuple[Signature, Signature], ...]
    removed: tuple[Signature, ...]
    added: tuple[Signature, ...]


def matched(old: Interface, new: Interface) -> Matches:
    """Operations belong together by their path in the SDK and their route, whatever the document is called.

    The rest do by id and route, or else by their route, or else by their id. A route is the method and path, whatever
    the path's names. Where each side has one document, its name is of no matter.
    """
    lone = all(len({operation.document for operation in side.operations}) == 1 for side in (old, new))
    pairs: list[tuple[Signature, Signature]] = []
    before, after = list(old.operations), list(new.operations)
    for identity in (_call, _both, _route, _id):
        present = {identity(operation, lone=lone): operation for operation in after}
        found = [(one, present[key]) for one in before if (key := identity(one, lone=lone)) in present]
        # Of several with one route the first counts.
        unique = {other.key: (one, other) for one, other in reversed(found)}
        pairs += unique.values()
        done = {one.key for one, _ in unique.values()}
        before = [one for one in before if one.key not in done]
        after = [one for one in after if one.key not in unique]
    return Matches(tuple(pairs), tuple(before), tuple(after))


def _call(operation: Signature, **_: bool) -> tuple[str, ...]:
    return operation.path, without_names(operation.path_in_document)


def _both(operation: Signature, *, lone: bool) -> tuple[str, ...]:
    return (*_id(operation, lone=lone), *_route(operation, lone=lone))


def _route(operation: Signature, *, lone: bool) -> tuple[str, ...]:
    return "" if lone else operation.document, without_names(operation.path_in_document)


def _id(operation: Signature, *, lone: bool) -> tuple[str, ...]:
    return "" if lone else operation.document, operation.id
