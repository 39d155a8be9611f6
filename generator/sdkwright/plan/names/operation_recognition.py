"""Which operation of an earlier run is which of the present ones.

An operation that has both its id and its route is the same; then one with its route, since calls of its method go on to
send the same request, whatever its id is now; then one with its id. What stands in the braces of a path is no part of a
route: it never goes over the wire.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.model import Api, Operation
from sdkwright.model.paths import names_in_path
from sdkwright.plan.names.locked_names import LockedNames, LockedRequest

_BRACES = re.compile(r"\{[^{}]*\}")


def method_and_path(operation: Operation) -> str:
    """The route of an operation: its method and path."""
    return f"{operation.method} {operation.path}"


def without_names(route: str) -> str:
    """The route without what stands in its braces."""
    return _BRACES.sub("{}", route)


def former_keys(locked_names: LockedNames, api: Api, renamed: Mapping[str, str]) -> dict[str, str]:
    """The former key of each operation that is recognized, by its present one; `renamed` are documents by old name."""
    present = _Present.of(api)
    former: dict[str, str] = {}
    rest = sorted(locked_names.operations)
    for phase in (present.with_both, present.with_route, present.with_id, present.anywhere):
        for former_key in rest:
            route = without_names(locked_names.requests.get(former_key, LockedRequest()).route)
            keys = list(_present_keys(former_key, api.documents, renamed))
            key = next((key for key in phase(keys, route) if key not in former), None)
            if key is not None:
                former[key] = former_key
        matched = set(former.values())
        rest = [former_key for former_key in rest if former_key not in matched]
    return former


def current_request(request: LockedRequest, operation: Operation) -> LockedRequest:
    """The arguments with the slots that they have now, of which they keep their names.

    In the braces of a path they may have others, and what keeps its name on the wire may be sent in another place.
    """
    return _with_current_places(_with_current_braces(request, operation), operation)


def _with_current_places(request: LockedRequest, operation: Operation) -> LockedRequest:
    fields = (prop for shape in operation.body.shapes for prop in shape.properties or ()) if operation.body else ()
    present = [f"{one.location} {one.name}" for one in operation.parameters] + [f"field {one.name}" for one in fields]
    come: dict[str, set[str]] = defaultdict(set)
    for slot in present:
        if slot not in request.arguments:
            come[_wire(slot)].add(slot)
    gone = Counter(_wire(slot) for slot in request.arguments if slot not in present)
    moved = {wire: slots.pop() for wire, slots in come.items() if len(slots) == gone[wire] == 1}
    arguments = {
        slot if slot in present else moved.get(_wire(slot), slot): name for slot, name in request.arguments.items()
    }
    return replace(request, arguments=arguments)


def _wire(slot: str) -> str:
    return slot.partition(" ")[2]


def _with_current_braces(request: LockedRequest, operation: Operation) -> LockedRequest:
    if without_names(request.route) != without_names(method_and_path(operation)):
        return request
    former, present = names_in_path(request.route), names_in_path(method_and_path(operation))
    if len(former) != len(present):
        return request
    pairs = [(old, new) for old, new in zip(former, present, strict=True) if old not in present and new not in former]
    slots = {f"path {old}": f"path {new}" for old, new in pairs}
    return replace(request, arguments={slots.get(slot, slot): name for slot, name in request.arguments.items()})


@dataclass(frozen=True, slots=True)
class _Present:
    """Finds present operations by the keys that they may have, and by a route without names.

    `routes` are these by key, `by_route` keys by document and route.
    """

    documents: tuple[str, ...]
    routes: Mapping[str, str]
    by_route: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, api: Api) -> _Present:
        """Those of an interface."""
        routes = {operation.key: without_names(method_and_path(operation)) for operation in api.operations}
        return cls(api.documents, routes, {(key.partition(":")[0], route): key for key, route in routes.items()})

    def with_both(self, keys: Sequence[str], route: str) -> Iterator[str]:
        """Those with one of the keys and the route."""
        return (key for key in keys if self.routes.get(key) == route)

    def with_route(self, keys: Sequence[str], route: str) -> Iterator[str]:
        """Those with the route in the documents of the keys."""
        places = ((key.partition(":")[0], route) for key in keys)
        return (self.by_route[place] for place in places if place in self.by_route)

    def with_id(self, keys: Sequence[str], _route: str) -> Iterator[str]:
        """Those with one of the keys."""
        return (key for key in keys if key in self.routes)

    def anywhere(self, _keys: Sequence[str], route: str) -> Iterator[str]:
        """Those with the route in any document: the documents may have swapped their names."""
        places = ((document, route) for document in self.documents)
        return (self.by_route[place] for place in places if place in self.by_route)


def _present_keys(former_key: str, documents: tuple[str, ...], renamed: Mapping[str, str]) -> Iterator[str]:
    """The keys that a former one may have become; one without a document's name may belong to any document."""
    document, _, rest = former_key.partition(":")
    yield former_key
    if document in renamed:
        yield f"{renamed[document]}:{rest}"
    elif document not in documents:
        yield from (f"{name}:{former_key}" for name in documents)
