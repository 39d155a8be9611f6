"""Which operation a request path belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from .documents import ApiDocument, Operation


@dataclass(frozen=True, slots=True)
class Match:
    """A path that is known: its operations by method, and the decoded values of its parameters."""

    operations: Mapping[str, Operation]
    values: Mapping[str, str]


@dataclass(slots=True)
class _Branch:
    fixed: dict[str, _Branch] = field(default_factory=dict)
    parameter: _Branch | None = None
    operations: dict[str, Operation] = field(default_factory=dict)
    names: tuple[str, ...] = ()


class RouteTable:
    """The paths of all documents.

    The first document stands both bare and under `/<name>`, the others under `/<name>` only. A fixed segment wins
    over a parameter. A path without a trailing slash is also known with one, never the other way round.
    """

    def __init__(self, documents: Iterable[ApiDocument]) -> None:
        self._roots: dict[str, _Branch] = {}
        for document in documents:
            root = self._roots[document.name] = _Branch()
            for operation in document.operations:
                self._add(root, operation)
        self._bare = next(iter(self._roots))

    def match(self, raw_path: str) -> Match | None:
        """The operations of a path as it came over the wire (still percent-encoded), or None."""
        segments = raw_path.removeprefix("/").split("/")
        name = segments[0] if segments[0] in self._roots else ""
        branch = self._roots[name or self._bare]
        rest = segments[1:] if name else segments
        return _walk(branch, rest, ())

    def _add(self, root: _Branch, operation: Operation) -> None:
        segments = operation.template.removeprefix("/").split("/")
        branches = [_extend(root, segments)]
        if segments[-1]:
            branches.append(_extend(root, [*segments, ""]))
        for branch in branches:
            branch.operations[operation.method] = operation
            branch.names = tuple(part[1:-1] for part in segments if part.startswith("{"))


def _extend(root: _Branch, segments: list[str]) -> _Branch:
    branch = root
    for segment in segments:
        if segment.startswith("{"):
            branch.parameter = branch.parameter or _Branch()
            branch = branch.parameter
        else:
            branch = branch.fixed.setdefault(segment, _Branch())
    return branch


def _walk(branch: _Branch, segments: list[str], values: tuple[str, ...]) -> Match | None:
    if not segments:
        found = dict(zip(branch.names, values, strict=True)) if branch.operations else {}
        return Match(branch.operations, found) if branch.operations else None
    head, rest = segments[0], segments[1:]
    if head in branch.fixed and (match := _walk(branch.fixed[head], rest, values)):
        return match
    if head and branch.parameter:
        return _walk(branch.parameter, rest, (*values, unquote(head)))
    return None
