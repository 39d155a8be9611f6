"""What of a document could be wrong by the rules that go beyond the specification's schema.

The validator walks through every schema of a document, which takes a minute for the largest. The walk here knows less
and is a hundred times as fast: it passes what is plainly in order, so that the validator need only look at the rest. It
may suspect what is fine; it must never pass what the validator would complain about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from string import Formatter
from typing import Any
from urllib.parse import unquote

from sdkwright.load.nodes.pointers import MISSING, decode_pointer
from sdkwright.load.validation.defaults import fits_plainly
from sdkwright.load.validation.metaschemas import Check

__all__ = ["Suspects", "suspects_of"]

# The identity of a schema, or the section and the name of a part of the document.
Key = int | tuple[str, str]
_CHAIN_LIMIT = 50
_ALTERNATIVES = ("allOf", "anyOf", "oneOf")
_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


@dataclass(slots=True)
class Suspects:
    """What the validator has to look at.

    guilty: what is not plainly in order, with all that leads there.
    seen: the schemas that were looked at. valid: those of them that are schemas by the specification.
    ids: path -> the ids of its operations.
    """

    guilty: set[Key] = field(default_factory=set)
    seen: set[int] = field(default_factory=set)
    valid: set[int] = field(default_factory=set)
    ids: dict[str, list[str]] = field(default_factory=dict)

    def clears(self, schema: int) -> bool:
        """Return whether the schema of that identity, and all that it leads to, is plainly in order."""
        return schema in self.seen and schema not in self.guilty

    def clears_path(self, path: str) -> bool:
        """Return whether a path, and all that it leads to, is plainly in order."""
        return path in self.ids and ("paths", path) not in self.guilty


def suspects_of(root: dict[str, Any], version: str, is_schema: Check) -> Suspects:
    """Return what is suspicious in a document.

    root: the document's value. version: the version it is written in, such as ``3.1``.
    is_schema: what tells whether a value is a schema; a no only makes it suspicious.
    """
    walk = _Walk(root, version, is_schema)
    walk.look()
    return walk.found


class _SuspiciousError(Exception):
    """Something is not plainly in order."""


class _Walk:
    def __init__(self, root: dict[str, Any], version: str, is_schema: Check) -> None:
        self.found = Suspects()
        self._root = root
        self._version = version
        self._is_schema = is_schema
        self._methods = _METHODS | {"query"} if version == "3.2" else _METHODS
        self._targets: dict[str, Any] = {}
        self._todo: list[dict[str, Any]] = []
        self._users: dict[int, list[Key]] = defaultdict(list)
        self._taken: set[str] = set()

    def look(self) -> None:
        self._look_at(("tags", ""), self._tags, self._root.get("tags", []))
        self._look_at(("paths", ""), self._paths, self._root.get("paths", {}))
        self._look_at(("components", ""), self._components, self._root.get("components", {}))
        while self._todo:
            schema = self._todo.pop()
            self._look_at(id(schema), self._schema, schema)
        self._accuse()

    def _look_at(self, key: Key, look: Any, *arguments: Any) -> None:
        try:
            look(*arguments)
        except _SuspiciousError:
            self.found.guilty.add(key)

    def _accuse(self) -> None:
        """Suspect whatever leads to what is suspicious."""
        todo = [key for key in self.found.guilty if isinstance(key, int)]
        while todo:
            for user in self._users.pop(todo.pop(), ()):
                if user not in self.found.guilty:
                    self.found.guilty.add(user)
                    if isinstance(user, int):
                        todo.append(user)

    def _tags(self, tags: Any) -> None:
        names = [_text(_dict(self._resolved(tag)), "name") for tag in _list(self._resolved(tags))]
        if len(set(names)) < len(names) or (self._version == "3.2" and any("parent" in tag for tag in tags)):
            raise _SuspiciousError

    def _paths(self, paths: Any) -> None:
        for path, item in _mapping(self._resolved(paths)):
            self._look_at(("paths", path), self._path, path, item)

    def _components(self, components: Any) -> None:
        schemas = self._resolved(_dict(self._resolved(components)).get("schemas", {}))
        for name, schema in _mapping(schemas):
            self._look_at(("schemas", name), self._top, ("schemas", name), schema)

    def _path(self, path: str, item: Any) -> None:
        ids = self.found.ids.setdefault(path, [])
        resolved, key = _dict(self._resolved(item)), ("paths", path)
        shared = self._parameters(resolved, key)
        for method, node in resolved.items():
            if method in self._methods:
                operation = _dict(self._resolved(node))
                self._id(operation, ids)
                self._operation(path, operation, shared)
            elif method == "additionalOperations" and self._version == "3.2":
                raise _SuspiciousError

    def _id(self, operation: dict[str, Any], ids: list[str]) -> None:
        if "operationId" not in operation:
            return
        id_ = _text(operation, "operationId")
        taken = id_ in self._taken
        self._taken.add(id_)
        ids.append(id_)
        if taken:
            raise _SuspiciousError

    def _operation(self, path: str, operation: dict[str, Any], shared: set[str]) -> None:
        key = ("paths", path)
        for _, response in _mapping(self._resolved(operation.get("responses", {}))):
            self._response(_dict(self._resolved(response)), key)
        names = self._parameters(operation, key) | shared
        try:
            in_path = {part[1] for part in Formatter().parse(path) if part[1]}
        except ValueError:
            raise _SuspiciousError from None
        if names != in_path:
            raise _SuspiciousError

    def _response(self, response: dict[str, Any], key: Key) -> None:
        if self._version == "2.0":
            if "schema" in response and not _is_file(self._resolved(response["schema"])):
                self._top(key, response["schema"])
            return
        for _, node in _mapping(self._resolved(response.get("content", {}))):
            media = _dict(self._resolved(node))
            if "schema" in media:
                self._top(key, media["schema"])

    def _parameters(self, holder: dict[str, Any], key: Key) -> set[str]:
        """Look at the parameters below a path or an operation; return the names of those in the path."""
        names, seen = set(), set()
        for node in _list(self._resolved(holder.get("parameters", []))):
            parameter = _dict(self._resolved(node))
            named = _text(parameter, "name"), _text(parameter, "in")
            if named in seen or (
                self._version == "2.0" and "default" in parameter and not fits_plainly(parameter, self._version)
            ):
                raise _SuspiciousError
            seen.add(named)
            if named[1] == "path":
                names.add(named[0])
            if "schema" in parameter:
                self._top(key, parameter["schema"])
        return names

    def _top(self, user: Key, node: Any) -> None:
        """Look at a schema that stands by itself; schemas within schemas are accepted with them."""
        self._reach(node, user)
        schema = self._resolved(node)
        if id(schema) not in self.found.valid:
            if not self._is_schema(schema):
                raise _SuspiciousError
            self.found.valid.add(id(schema))

    def _schema(self, schema: dict[str, Any]) -> None:
        # A reference within it means something else then.
        if isinstance(schema.get("$id"), str):
            raise _SuspiciousError
        for part in self._parts(schema):
            self._reach(part, id(schema))
        if "default" in schema and not fits_plainly(schema, self._version):
            raise _SuspiciousError
        if "allOf" in schema and "required" in schema and not self._declares(schema):
            raise _SuspiciousError

    def _parts(self, schema: dict[str, Any]) -> Iterator[Any]:
        yield from self._made_of(schema)
        if "properties" in schema:
            yield from _dict(self._resolved(schema["properties"])).values()

    def _made_of(self, schema: dict[str, Any]) -> Iterator[Any]:
        for key in _ALTERNATIVES:
            if key in schema:
                yield from _list(self._resolved(schema[key]))
        for key in ("items", "not"):
            if key in schema:
                yield schema[key]

    def _declares(self, schema: dict[str, Any]) -> bool:
        """Return whether what a schema requires is among its properties and those of what it is made of."""
        required = _list(self._resolved(schema["required"]))
        if not all(isinstance(name, str) for name in required):
            return False
        missing = set(required) - _dict(self._resolved(schema.get("properties", {}))).keys()
        todo, seen = list(_list(self._resolved(schema["allOf"]))), set[int]()
        while todo and missing:
            part = self._resolved(todo.pop())
            if isinstance(part, dict) and id(part) not in seen:
                seen.add(id(part))
                missing -= _dict(self._resolved(part.get("properties", {}))).keys()
                todo += self._made_of(part)
        return not missing

    def _reach(self, node: Any, user: Key) -> None:
        schema = self._resolved(node)
        if schema.__class__ is dict:
            key = id(schema)
            self._users[key].append(user)
            if key not in self.found.seen:
                self.found.seen.add(key)
                self._todo.append(schema)
        elif not isinstance(schema, bool):
            raise _SuspiciousError

    def _resolved(self, node: Any) -> Any:
        for _ in range(_CHAIN_LIMIT):
            reference = node.get("$ref") if node.__class__ is dict else None
            if not isinstance(reference, str):
                return node
            node = self._targets.get(reference, MISSING)
            if node is MISSING:
                node = self._targets[reference] = self._target(reference)
        raise _SuspiciousError

    def _target(self, reference: str) -> Any:
        """Return what a reference within the file leads to; to say what becomes of others is not for here."""
        file, _, fragment = reference.partition("#")
        pointer = unquote(fragment)
        if file or (pointer and not pointer.startswith("/")):
            raise _SuspiciousError
        value: Any = self._root
        for key in decode_pointer(pointer):
            # An identity on the way changes what is meant.
            if isinstance(value, dict) and key in value and not isinstance(value.get("$id"), str):
                value = value[key]
            elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
                value = value[int(key)]
            else:
                raise _SuspiciousError
        return value


def _is_file(schema: Any) -> bool:
    """Return whether it is what Swagger has in place of a schema where a reply is a file."""
    return isinstance(schema, dict) and schema.get("type") == "file"


def _mapping(value: Any) -> Iterator[tuple[str, Any]]:
    return iter(_dict(value).items())


def _dict(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _SuspiciousError
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _SuspiciousError
    return value


def _text(value: dict[str, Any], key: str) -> str:
    text = value.get(key)
    if not isinstance(text, str):
        raise _SuspiciousError
    return text
