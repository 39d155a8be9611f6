"""How many operations the documents have, counted on the documents themselves.

The count shares no code with what reads operations, so that neither can hide what the other loses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sdkwright.analysis import Analysis
from sdkwright.errors import DefectError
from sdkwright.load import Document, Node
from sdkwright.model import Api
from sdkwright.plan import Package

_METHOD = re.compile(r"get|put|post|delete|options|head|patch|trace", re.IGNORECASE)
_WORD = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)


def check_read(documents: Sequence[Document], analysis: Analysis) -> None:
    """See that every operation of the documents was read.

    Raises:
        DefectError: Some were not, or more were: a mistake of ours.
    """
    documented = sum(1 for document in documents for _ in _operations(document))
    read = len(analysis.api.operations) + analysis.left_out
    if documented != read:
        raise DefectError(f"the documents have {documented:,} operations, but {read:,} were read")


def check_planned(api: Api, package: Package) -> None:
    """See that every operation that was read has a method.

    Raises:
        DefectError: Some have none, or more than one: a mistake of ours.
    """
    lost = [operation.key for operation in api.operations if operation.key not in package.paths]
    if lost or package.methods != len(api.operations):
        names = f": {', '.join(lost[:5])}" if lost else ""
        raise DefectError(f"{len(api.operations):,} operations were read, but {package.methods:,} got a method{names}")


def _operations(document: Document) -> Iterator[str]:
    paths = document.root.child("paths")
    for path, entry in paths.follow().items() if paths is not None else ():
        if not path.startswith("x-"):
            yield from _methods(entry)


def _methods(entry: Node) -> Iterator[str]:
    item: dict[str, Any] = {}
    visited: set[str] = set()
    node: Node | None = entry
    while node is not None and isinstance(node.value, dict) and node.identity not in visited:
        item = {**node.value, **item}
        visited.add(node.identity)
        node = node.tree.target(node.reference, node) if node.reference is not None else None
    methods = {key.upper() for key in item if _METHOD.fullmatch(key)}
    methods |= {"QUERY"} if isinstance(item.get("query"), dict) else set()
    others = item.get("additionalOperations")
    yield from methods.union(name for name in others if _WORD.fullmatch(name)) if isinstance(others, dict) else methods
