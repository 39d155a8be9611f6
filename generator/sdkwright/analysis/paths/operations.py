"""Path item and operation objects -> operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.analysis.keywords.extension_values import any_truth, truth_of
from sdkwright.analysis.keywords.flags import extension, flag, operation_tags, true_extensions
from sdkwright.analysis.keywords.retries import retry_rule
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
from sdkwright.analysis.servers import ServerLocation, Servers
from sdkwright.extensions import INTERNAL, LONG_RUNNING
from sdkwright.load import Document, Node
from sdkwright.model import Operation, Webhook
from sdkwright.model.paging import PaginationRule


@dataclass(frozen=True, slots=True)
class OperationContext:
    """What all operations of a document share.

    Reading them adds their callbacks to `callbacks`, and their operation objects, by key, to `nodes`.
    """

    document: str
    schemas: Schemas
    rules: Sequence[PaginationRule]
    requirements: Requirements
    servers: Servers
    tag_paths: Mapping[str, tuple[str, ...]]
    subset: Subset
    callbacks: list[Webhook]
    nodes: dict[str, Node]


def operations_of(document: Document, context: OperationContext) -> Iterator[Operation]:
    """Every selected operation of the document, sorted by path and method.

    An operationId belongs to the first operation that has it; another is named by its method and path.
    """
    root, findings, servers = document.root, context.schemas.findings, context.servers
    block = root.child("paths")
    paths = block.follow() if block is not None else None
    entries = sorted(paths.entries(), key=lambda pair: pair[0]) if paths is not None else []
    items = [(path, path_item(entry, findings)) for path, entry in entries]
    declared = [(path, item, *operation) for path, item in items for operation in item.operations(findings)]
    # An id that is the method and path of another operation would be mistaken for it.
    routes = frozenset(f"{method} {path}" for path, _, method, _ in declared)
    used = set(routes)
    locations: dict[str, ServerLocation] = {}
    for path, item, method, node in declared:
        id_ = node.text("operationId") if node.text("operationId") not in used else ""
        used.add(id_)
        name = id_ or f"{method} {path}"
        extensions = frozenset(true_extensions(*item.parts, node))
        if not context.subset.includes(f"{document.name}:{name}", path, operation_tags(node), extensions):
            continue
        if path not in locations:
            locations[path] = servers.location(document.name, item.holder("servers"), servers.roots[document.name])
        internal = any_truth((*item.parts, node), INTERNAL, context.schemas.warn)
        location = servers.location(document.name, node, locations[path])
        route = _Route(method, location, path, id_, name, routes, internal)
        context.nodes[f"{document.name}:{name}"] = node
        yield _operation(context, route, item.holder("parameters"), node, root)
        context.callbacks.extend(callbacks_of(context.schemas, node, f"{document.name}:{name}", name))


@dataclass(frozen=True, slots=True)
class _Route:
    """Where an operation is: its method, its server, its path as documented, and its id unless that is taken.

    `name` is the id, or else the method and path. `routes` are the methods and paths of all operations.
    """

    method: str
    location: ServerLocation
    path: str
    id: str
    name: str
    routes: frozenset[str]
    internal: bool

    @property
    def full(self) -> str:
        """The path from the root of the host."""
        return f"{self.location.path}/{self.path.removeprefix('/')}"

    def leads_elsewhere(self, path: str) -> bool:
        """Whether the same method of the path, with or without a trailing slash, is another operation."""
        return not self.routes.isdisjoint({f"{self.method} {path}", f"{self.method} {path}/"})


def _operation(context: OperationContext, route: _Route, item: Node, node: Node, root: Node) -> Operation:
    schemas, key = context.schemas, f"{context.document}:{route.name}"
    own = node.child("security")
    security = own if own is not None and isinstance(own.value, list) else root.child("security")
    parameters = parameters_of(schemas, item, node, route.path, route.leads_elsewhere)
    responses = responses_of(schemas, node, route.name)
    return Operation(
        key=key,
        document=context.document,
        id=route.id,
        method=route.method,
        path=route.full,
        summary=node.text("summary"),
        description=node.text("description"),
        parameters=parameters,
        body=body_of(schemas, node, route.name),
        responses=responses,
        security=context.requirements.alternatives(security) or (),
        pagination=pagination_of(context.rules, (key, route.method), parameters, responses, schemas),
        deprecated=flag(node, "deprecated"),
        safe=_is_safe(node),
        required_plan=str(extension(node, "plan") or ""),
        tag_path=next((context.tag_paths.get(tag, (tag,)) for tag in operation_tags(node)), ()),
        server=route.location.origin,
        base_url_path=route.location.path if route.location.in_base_url else "",
        scopes=context.requirements.scopes(security),
        vendor_name=operation_name(root, node, route.id, schemas.warn),
        samples=samples_of(node, schemas.warn),
        internal=route.internal,
        long_running=truth_of(node, LONG_RUNNING, schemas.warn),
        retries=retry_rule(node, schemas.warn),
    )


def _is_safe(node: Node) -> bool | None:
    """Whether our own marks call an operation safe to repeat; None where they say nothing."""
    if extension(node, "unsafe") is True:
        return False
    return True if extension(node, "safe") is True else None


def tag_paths_of(root: Node) -> dict[str, tuple[str, ...]]:
    """The path of each tag, from its outermost parent down to itself; a parent in a cycle is ignored."""
    block = root.child("tags")
    elements = block.elements() if block is not None else ()
    parent = {tag.text("name"): tag.text("parent") for tag in elements if isinstance(tag.value, dict)}
    tag_paths: dict[str, tuple[str, ...]] = {}
    for tag in parent:
        path: tuple[str, ...] = (tag,)
        while (ancestor := parent.get(path[0], "")) and ancestor not in path:
            path = (ancestor, *path)
        tag_paths[tag] = path
    return tag_paths
