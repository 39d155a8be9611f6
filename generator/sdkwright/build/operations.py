"""Path item and operation objects -> operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.build.bodies import body_of
from sdkwright.build.marks import flag, mark
from sdkwright.build.pagination import pagination_of
from sdkwright.build.parameters import parameters_of
from sdkwright.build.responses import responses_of
from sdkwright.build.schemas import Schemas
from sdkwright.build.security import alternatives_of
from sdkwright.build.servers import base_path
from sdkwright.config import PaginationRule
from sdkwright.load import Document, Node
from sdkwright.model import Operation

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def operations_of(document: Document, schemas: Schemas, rules: Sequence[PaginationRule]) -> Iterator[Operation]:
    """Every operation of the document, by path and then by method, whatever the document's order is.

    An operationId belongs to the first operation that has it; any other goes by its method and path.
    """
    taken: set[str] = set()
    root = document.root
    block = root.child("paths")
    paths = block.follow() if block is not None else None
    default = alternatives_of(root.child("security")) or ()
    prefix = base_path(root)
    topics = _topics(root)
    for path, entry in sorted(paths.items(), key=lambda pair: pair[0]) if paths is not None else ():
        item = entry.follow()
        for method in METHODS:
            # What stands beside a path item's reference counts as well as what it leads to.
            node = entry.child(method) or item.child(method)
            if node is not None and isinstance(node.value, dict):
                id_ = node.text("operationId")
                full = base_path(node, base_path(item, prefix)) + path
                route = _Route(method.upper(), full, path, id_ if id_ not in taken else "")
                taken.add(id_)
                yield _operation(_Place(document.name, schemas, rules, default, topics), route, item, node)


@dataclass(frozen=True, slots=True)
class _Place:
    """What all operations of a document are read with."""

    document: str
    schemas: Schemas
    rules: Sequence[PaginationRule]
    security: tuple[tuple[str, ...], ...]
    topics: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Route:
    """Where an operation is: its method, its path with and without the server's, and its id unless that is taken."""

    method: str
    full: str
    path: str
    id: str

    @property
    def name(self) -> str:
        return self.id or f"{self.method} {self.path}"


def _operation(place: _Place, route: _Route, item: Node, node: Node) -> Operation:
    schemas, key = place.schemas, f"{place.document}:{route.name}"
    own = alternatives_of(node.child("security"))
    parameters = parameters_of(schemas, item, node, route.path)
    responses = responses_of(schemas, node, route.name)
    return Operation(
        key=key,
        document=place.document,
        id=route.id,
        method=route.method,
        path=route.full,
        summary=node.text("summary"),
        description=node.text("description"),
        parameters=parameters,
        body=body_of(schemas, node, route.name),
        responses=responses,
        security=place.security if own is None else own,
        pagination=pagination_of(place.rules, (key, route.method), parameters, responses, schemas),
        deprecated=flag(node, "deprecated"),
        unsafe=mark(node, "unsafe") is True,
        plan=str(mark(node, "plan") or ""),
        topic=next((place.topics.get(tag, (tag,)) for tag in _tags(node)), ()),
    )


def _tags(node: Node) -> Iterator[str]:
    listed = node.child("tags")
    for element in listed.elements() if listed is not None and isinstance(listed.value, list) else ():
        if isinstance(element.value, str) and element.value.strip():
            yield element.value


def _topics(root: Node) -> dict[str, tuple[str, ...]]:
    """The tags that have a parent, each with its parents before it; a parent that leads back is none."""
    listed = root.child("tags")
    elements = listed.elements() if listed is not None and isinstance(listed.value, list) else ()
    parent = {tag.text("name"): tag.text("parent") for tag in elements if isinstance(tag.value, dict)}
    topics: dict[str, tuple[str, ...]] = {}
    for tag in parent:
        chain: tuple[str, ...] = (tag,)
        while (above := parent.get(chain[0], "")) and above not in chain:
            chain = (above, *chain)
        topics[tag] = chain
    return topics
