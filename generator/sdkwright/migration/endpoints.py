"""The operations of the documents by method and path, as other generators name them, and their pins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.errors import meant
from sdkwright.load import Node
from sdkwright.migration.inheritance import Told
from sdkwright.model import Api, Operation
from sdkwright.plan.names.reserved import attribute_path

__all__ = ["Endpoints"]

_ENDPOINT = re.compile(r"\s*([A-Za-z]+)\s+(/\S*)\s*\Z")
_BRACES = re.compile(r"\{[^{}]*\}")


class Endpoints:
    """Where operations stand, as a vendor's file says it.

    These grow: `pins`, operation -> Python path, and `also`, operation -> further paths of its method.
    """

    def __init__(self, api: Api, told: Told) -> None:
        self._told = told
        self._operations: dict[str, Operation] = {}
        for operation in api.operations:
            for path in _paths(operation, api.base_paths):
                self._operations.setdefault(f"{operation.method.lower()} {path}", operation)
        self._loose = {_loose(endpoint): operation for endpoint, operation in self._operations.items()}
        self.pins: dict[str, str] = {}
        self.also: dict[str, list[str]] = {}
        self._places: dict[str, str] = {}

    def find(self, node: Node, text: str) -> Operation | None:
        """Return the operation that a text such as `get /pets/{id}` names; None, told at `node`, where none is it."""
        parts = _ENDPOINT.match(text)
        if parts is None:
            self._told.tell(node, f'"{text}" is no method and path, such as "get /pets"')
            return None
        endpoint = f"{parts[1].lower()} {parts[2]}"
        found = self._operations.get(endpoint) or self._loose.get(_loose(endpoint))
        if found is None:
            self._told.tell(node, f'no document has the operation "{endpoint}"; {_nearest(endpoint, self._operations)}')
        return found

    def pin(self, node: Node, operation: Operation, path: tuple[str, ...]) -> None:
        """Place an operation; where it stands already, the path is a further one. What cannot be is told at `node`."""
        place = ".".join(attribute_path(path))
        if place != (written := ".".join(path)):
            self._told.tell(node, f'"{written}" is no path that a method can have: the method is {place}')
        owner = self._places.get(place, "")
        if owner and owner != operation.key:
            self._told.tell(node, f'"{place}" is left out: another operation has this place')
        elif not owner:
            self._places[place] = operation.key
            if self.pins.setdefault(operation.key, place) != place:
                self.also.setdefault(operation.key, []).append(place)


def _paths(operation: Operation, base_paths: tuple[str, ...]) -> Iterator[str]:
    yield operation.path
    for base in (operation.base_url_path, *base_paths):
        if base and operation.path.startswith(base):
            yield f"/{operation.path[len(base) :].lstrip('/')}"


def _loose(endpoint: str) -> str:
    """The endpoint without what its path parameters are called, and without a last slash."""
    return _BRACES.sub("{}", endpoint).rstrip("/")


def _nearest(endpoint: str, known: dict[str, Operation]) -> str:
    method = endpoint.partition(" ")[0]
    alike = [other for other in known if other.startswith(f"{method} ")]
    return meant(endpoint, alike or known, "the file is for another version of the API")
