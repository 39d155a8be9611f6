"""Path item and operation objects -> operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.analysis.keywords.extension_values import any_truth, truth_of
from sdkwright.analysis.keywords.flags import extension, flag, operation_tags, true_extensions
from sdkwright.analysis.keywords.vendor_names import operation_name
from sdkwright.analysis.paging.configured_rules import pagination_of
from sdkwright.analysis.paths.bodies import body_of
from sdkwright.analysis.paths.code_samples import samples_of
from sdkwright.analysis.paths.parameters import parameters_of
from sdkwright.analysis.paths.path_items import path_item
from sdkwright.analysis.paths.responses import responses_of
from sdkwright.analysis.paths.subset import Subset
from sdkwright.analysis.paths.webhooks import callbacks_of
from sdkwright.analysis.schema.schemas import Schemas
from sdkwright.analysis.security import Requirements
from sdkwright.analysis.servers import Place, Servers
from sdkwright.extensions import INTERNAL, LONG_RUNNING
from sdkwright.load import Document, Node
from sdkwright.model import Operation, Webhook
from sdkwright.model.paging import PaginationRule


@dataclass(frozen=True, slots=True)
class OperationContext:
    """What all operations of a document are read with; `callbacks` takes those that are found on the way, `nodes` what
    describes the operations, by key."""

    document: str
    schemas: Schemas
    rules: Sequence[PaginationRule]
    requirements: Requirements
    servers: Servers
    tag_paths: Mapping[str, tuple[str, ...]]
    subset: Subset
    callbacks: list[Webhook]
    nodes: dict[str, Node]


def operations_of(document: Document, reading: OperationContext) -> Iterator[Operation]:
    """Every wanted operation of the document, by path and then by method, whatever the document's order is.

    An operationId belongs to the first operation that has it; any other goes by its method and path.
    """
    root, findings, servers = document.root, reading.schemas.findings, reading.servers
    block = root.child("paths")
    paths = block.follow() if block is not None else None
    entries = sorted(paths.items(), key=lambda pair: pair[0]) if paths is not None else []
    items = [(path, path_item(entry, findings)) for path, entry in entries if not path.startswith("x-")]
    found = [(path, item, *one) for path, item in items for one in item.operations(findings)]
    # An id that reads like the method and path of another operation would be taken for it.
    routes = frozenset(f"{method} {path}" for path, _, method, _ in found)
    taken = set(routes)
    spots: dict[str, Place] = {}
    for path, item, method, node in found:
        id_ = node.text("operationId") if node.text("operationId") not in taken else ""
        taken.add(id_)
        name = id_ or f"{method} {path}"
        marks = frozenset(true_extensions(*item.parts, node))
        if not reading.subset.includes(f"{document.name}:{name}", path, operation_tags(node), marks):
            continue
        if path not in spots:
            spots[path] = servers.place(document.name, item.holder("servers"), servers.roots[document.name])
        internal = any_truth((*item.parts, node), INTERNAL, reading.schemas.warn)
        route = _Route(method, servers.place(document.name, node, spots[path]), path, id_, name, routes, internal)
        reading.nodes[f"{document.name}:{name}"] = node
        yield _operation(reading, route, item.holder("parameters"), node, root)
        reading.callbacks.extend(callbacks_of(reading.schemas, node, f"{document.name}:{name}", name))


@dataclass(frozen=True, slots=True)
class _Route:
    """Where an operation is: its method, its place, its path as it is documented, and its id unless that is taken.

    `name` is the id, or the method and path in its stead. `others` are the methods and paths of all
    operations.
    """

    method: str
    place: Place
    path: str
    id: str
    name: str
    others: frozenset[str]
    internal: bool

    @property
    def full(self) -> str:
        """The path from the root of the host."""
        return f"{self.place.path}/{self.path.removeprefix('/')}"

    def leads_elsewhere(self, path: str) -> bool:
        """Whether the same method of the path, with or without a slash behind it, is another operation."""
        return not self.others.isdisjoint({f"{self.method} {path}", f"{self.method} {path}/"})


def _operation(reading: OperationContext, route: _Route, item: Node, node: Node, root: Node) -> Operation:
    schemas, key = reading.schemas, f"{reading.document}:{route.name}"
    own = node.child("security")
    security = own if own is not None and isinstance(own.value, list) else root.child("security")
    parameters = parameters_of(schemas, item, node, route.path, route.leads_elsewhere)
    responses = responses_of(schemas, node, route.name)
    return Operation(
        key=key,
        document=reading.document,
        id=route.id,
        method=route.method,
        path=route.full,
        summary=node.text("summary"),
        description=node.text("description"),
        parameters=parameters,
        body=body_of(schemas, node, route.name),
        responses=responses,
        security=reading.requirements.alternatives(security) or (),
        pagination=pagination_of(reading.rules, (key, route.method), parameters, responses, schemas),
        deprecated=flag(node, "deprecated"),
        unsafe=extension(node, "unsafe") is True,
        plan=str(extension(node, "plan") or ""),
        topic=next((reading.tag_paths.get(tag, (tag,)) for tag in operation_tags(node)), ()),
        server=route.place.origin,
        held=route.place.path if route.place.held else "",
        scopes=reading.requirements.scopes(security),
        called=operation_name(root, node, route.id, schemas.warn),
        samples=samples_of(node, schemas.warn),
        internal=route.internal,
        long_running=truth_of(node, LONG_RUNNING, schemas.warn),
    )


def tag_paths_of(root: Node) -> dict[str, tuple[str, ...]]:
    """The tags that have a parent, each with its parents before it; a parent that leads back is none."""
    listed = root.child("tags")
    elements = listed.elements() if listed is not None else ()
    parent = {tag.text("name"): tag.text("parent") for tag in elements if isinstance(tag.value, dict)}
    tag_paths: dict[str, tuple[str, ...]] = {}
    for tag in parent:
        chain: tuple[str, ...] = (tag,)
        while (above := parent.get(chain[0], "")) and above not in chain:
            chain = (above, *chain)
        tag_paths[tag] = chain
    return tag_paths
