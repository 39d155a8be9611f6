"""Which operation of the old interface is which of the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.changes.named_interface import NamedInterface
from sdkwright.model import Operation


@dataclass(frozen=True, slots=True)
class Matches:
    """Operations of both interfaces in pairs, and those that only one has."""

    pairs: tuple[tuple[Operation, Operation], ...]
    removed: tuple[Operation, ...]
    added: tuple[Operation, ...]


def matched(old: NamedInterface, new: NamedInterface) -> Matches:
    """Operations belong together by their id, or else by their method and path, whatever the path's names."""
    after = {operation.key: operation for operation in new.api.operations}
    pairs = [(operation, after[operation.key]) for operation in old.api.operations if operation.key in after]
    done = {operation.key for operation, _ in pairs}
    by_route = {_route(operation): operation for key, operation in after.items() if key not in done}
    rest = [operation for operation in old.api.operations if operation.key not in done]
    pairs += [(one, by_route.pop(_route(one))) for one in rest if _route(one) in by_route]
    before = {operation.key for operation, _ in pairs}
    present = {operation.key for _, operation in pairs}
    return Matches(
        tuple(pairs),
        tuple(operation for operation in old.api.operations if operation.key not in before),
        tuple(operation for operation in new.api.operations if operation.key not in present),
    )


def route(operation: Operation) -> str:
    """The method and path of an operation, for people."""
    return f"{operation.method} {operation.path}"


def path_in_document(operation: Operation) -> str:
    """The path without that of the base URL, which may change for all operations at once."""
    return operation.path.removeprefix(operation.base_url_path)


def _route(operation: Operation) -> tuple[str, str, str]:
    return operation.document, operation.method, "".join(_without_names(path_in_document(operation)))


def _without_names(path: str) -> Iterator[str]:
    """The path without what stands in its braces."""
    for at, part in enumerate(path.split("{")):
        yield f"{{}}{part.partition('}')[2]}" if at else part
