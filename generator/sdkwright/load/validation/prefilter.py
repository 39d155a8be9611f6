"""What of a document could be wrong by the rules that go beyond the specification's schema, and where it stands.

The library that judges a document walks slowly, and does not say where. The walk here knows less and is a hundred times
as fast: it passes what is plainly in order and points at the rest, so that only that need be judged. It may suspect
what is fine; it must never pass what the library would complain about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from string import Formatter
from typing import Any, NoReturn

from sdkwright.load.references.view import FileView
from sdkwright.load.validation.excerpts import (
    Names,
    operation_id_excerpt,
    parameters_excerpt,
    path_parameters_excerpt,
    schema_excerpt,
)
from sdkwright.load.validation.metaschemas import Check
from sdkwright.load.validation.plain_defaults import fits_plainly
from sdkwright.load.validation.spots import DeadReferenceError, Spot, Spots, Suspect

__all__ = ["suspects_of"]

_ALTERNATIVES = ("allOf", "anyOf", "oneOf")
# The keywords by which there is more to a schema than that it is one.
_LEADING = frozenset({"$ref", "$id", "default", "properties", "items", "not", *_ALTERNATIVES})
_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


def suspects_of(view: FileView, version: str, is_schema: Check) -> list[Suspect]:
    """Return what is suspicious in a document.

    view: its own file. version: the version it is written in, such as ``3.1``.
    is_schema: what tells whether a value is a schema.
    """
    walk = _Walk(view, version, is_schema)
    walk.sections()
    return walk.suspects


class _StopError(Exception):
    """What is looked at is no further to be understood; the reason is among the suspects."""


class _Walk:
    def __init__(self, view: FileView, version: str, is_schema: Check) -> None:
        self.suspects: list[Suspect] = []
        self._root = Spot(view.source.value, (), view.source)
        self._version = version
        self._is_schema = is_schema
        self._methods = _METHODS | {"query"} if version == "3.2" else _METHODS
        self._spots = Spots(view.references)
        self._ids: set[str] = set()
        self._checked: set[int] = set()
        self._visited: set[int] = set()

    def sections(self) -> None:
        for name, look in (("tags", self._tags), ("paths", self._paths), ("components", self._components)):
            if name in self._root.value:
                self._guarded(look, self._root.child(name))

    def _guarded(self, look: Callable[..., None], *arguments: Any) -> None:
        with suppress(_StopError):
            look(*arguments)

    def _suspect(self, rule: str, spot: Spot, excerpt: Any = None) -> None:
        self.suspects.append(Suspect(rule, spot, excerpt))

    def _stop(self, rule: str, spot: Spot) -> NoReturn:
        self._suspect(rule, spot)
        raise _StopError

    def _tags(self, tags: Spot) -> None:
        entries = [self._mapping(tag, tags) for tag in self._elements(tags)]
        names = [self._text(entry, "name", tags) for entry in entries]
        parents = self._version == "3.2" and any("parent" in entry.value for entry in entries)
        if parents or len(set(names)) < len(names):
            excerpt = [{key: entry.value[key] for key in ("name", "parent") if key in entry.value} for entry in entries]
            self._suspect("duplicate-tag", tags, {"tags": excerpt})

    def _paths(self, paths: Spot) -> None:
        for path, item in self._mapping_members(paths):
            self._guarded(self._path, path, item)

    def _components(self, components: Spot) -> None:
        schemas = self._mapping(components).child("schemas")
        if schemas is not None:
            for _, schema in self._mapping_members(schemas):
                self._guarded(self._top, schema)

    def _path(self, path: str, item: Spot) -> None:
        item = self._mapping(item)
        shared = self._parameters(item)
        for method, operation in item.children():
            if method in self._methods:
                self._guarded(self._operation, (path, method), operation, shared)
            elif method == "additionalOperations" and self._version == "3.2":
                for name, other in self._mapping_members(operation):
                    self._guarded(self._operation, (path, method, name), other, shared)

    def _operation(self, keys: tuple[str, ...], spot: Spot, shared: Names | None) -> None:
        operation = self._mapping(spot)
        self._operation_id(keys, spot, operation.value.get("operationId"))
        responses = operation.child("responses")
        if responses is not None:
            self._guarded(self._responses, responses)
        own = self._parameters(operation)
        if own is not None and shared is not None:
            names = {name for name, place in (*own, *shared) if place == "path"}
            if names != self._in_path(keys[0], spot):
                self._suspect("path-parameter", spot, path_parameters_excerpt(keys, own, shared))

    def _operation_id(self, keys: tuple[str, ...], spot: Spot, id_: Any) -> None:
        # What is no text is told by the specification's schema.
        if isinstance(id_, str):
            if id_ in self._ids:
                self._suspect("duplicate-operation-id", spot, operation_id_excerpt(keys, id_))
            self._ids.add(id_)

    def _in_path(self, path: str, operation: Spot) -> set[str]:
        try:
            return {part[1] for part in Formatter().parse(path) if part[1]}
        except ValueError:
            self._stop("unchecked", operation)

    def _responses(self, responses: Spot) -> None:
        for status, response in self._mapping_members(responses):
            if not str(status).startswith("x-"):
                self._guarded(self._response, response)

    def _response(self, response: Spot) -> None:
        response = self._mapping(response)
        if self._version == "2.0":
            schema = response.child("schema")
            # A file is described by no schema.
            if schema is not None and not _is_file(self._resolved(schema).value):
                self._top(schema)
            return
        content = response.child("content")
        for _, media in self._mapping_members(content) if content is not None else ():
            schema = self._mapping(media).child("schema")
            if schema is not None:
                self._guarded(self._top, schema)

    def _parameters(self, holder: Spot) -> Names | None:
        """Look at the parameters below a path or an operation; return their names, None where they are broken."""
        parameters = holder.child("parameters")
        if parameters is None:
            return ()
        try:
            names = tuple(self._parameter(parameter, parameters) for parameter in self._elements(parameters))
        except _StopError:
            return None
        if len(set(names)) < len(names):
            self._suspect("duplicate-parameter", parameters, parameters_excerpt(names))
        return names

    def _parameter(self, spot: Spot, parameters: Spot) -> tuple[str, str]:
        parameter = self._mapping(spot, parameters)
        schema = parameter.child("schema")
        if schema is not None:
            self._guarded(self._top, schema)
        if self._version == "2.0" and "default" in parameter.value and not fits_plainly(parameter.value, "2.0"):
            self._suspect("default-type", parameter)
        return self._text(parameter, "name", parameters), self._text(parameter, "in", parameters)

    def _top(self, spot: Spot) -> None:
        """Look at a schema that stands by itself; schemas within schemas are accepted with them."""
        schema = self._resolved(spot)
        if id(schema.value) not in self._checked:
            self._checked.add(id(schema.value))
            if not self._is_schema(schema.value):
                # Of which the library tells one fault.
                self._suspect("schema", schema)
        self._schemas(schema)

    def _schemas(self, top: Spot) -> None:
        """Look at a schema and all within it, each before what is within it and its own rules after that."""
        if _is_leaf(top.value, top):
            return
        todo: list[tuple[Spot, bool]] = [(top, False)]
        while todo:
            schema, is_done = todo.pop()
            try:
                if is_done:
                    self._rules(schema, is_top=schema.value is top.value)
                else:
                    todo += self._steps(self._resolved(schema))
            except _StopError:
                continue

    def _steps(self, schema: Spot) -> list[tuple[Spot, bool]]:
        """Return what is still to do about a schema, the first at the end: its parts, then its own rules."""
        value = schema.value
        if value.__class__ is not dict:
            if not isinstance(value, bool):
                self._suspect("schema", schema)
            return []
        if id(value) in self._visited:
            return []
        self._visited.add(id(value))
        steps = [(part, False) for part in self._parts(schema)]
        steps.reverse()
        return [(schema, True), *steps] if "default" in value or "allOf" in value else steps

    def _rules(self, schema: Spot, *, is_top: bool) -> None:
        value = schema.value
        if is_top and "allOf" in value and "required" in value:
            self._required(schema)
        if "default" in value and not fits_plainly(value, self._version):
            self._suspect("default-type", schema)

    def _required(self, schema: Spot) -> None:
        """Look whether what a schema requires is among its properties and those of what it is made of."""
        required = self._resolved(schema.at("required")).value
        if not isinstance(required, list) or not all(isinstance(name, str) for name in required):
            self._stop("unchecked", schema)
        properties = schema.child("properties")
        declared = set(self._mapping(properties).value) if properties is not None else set[str]()
        todo, seen = list(self._elements(schema.at("allOf"))), set[int]()
        while todo and not declared.issuperset(required):
            part = self._resolved(todo.pop())
            if isinstance(part.value, dict) and id(part.value) not in seen:
                seen.add(id(part.value))
                inner = part.child("properties")
                declared |= set(self._mapping(inner).value) if inner is not None else set()
                todo += self._made_of(part, ("items", "not"), _is_leaf)
        if not declared.issuperset(required):
            self._suspect("undefined-required", schema, schema_excerpt(required, declared))

    def _parts(self, schema: Spot) -> Iterator[Spot]:
        """Yield the schemas within a schema that are still to be looked at, in the order in which the library does."""
        yield from self._made_of(schema, ("not", "items"), self._is_passed)
        if "properties" in schema.value:
            properties = self._mapping(schema.at("properties"))
            for key, part in properties.value.items():
                if not self._is_passed(part, properties):
                    yield properties.at(key)

    def _made_of(self, schema: Spot, single: tuple[str, ...], is_passed: Callable[[Any, Spot], bool]) -> Iterator[Spot]:
        value = schema.value
        for key in _ALTERNATIVES:
            if key in value:
                parts = self._elements(schema.at(key))
                yield from (part for part in parts if not is_passed(part.value, part))
        for key in single:
            if key in value and not is_passed(value[key], schema):
                yield schema.at(key)

    def _is_passed(self, schema: Any, around: Spot) -> bool:
        """Return whether a schema is a leaf, or a reference to what has been visited."""
        if _is_leaf(schema, around):
            return True
        reference = schema.get("$ref") if schema.__class__ is dict and not around.has_names else None
        target = self._spots.known(around.source, reference) if isinstance(reference, str) else None
        return target is not None and id(target.value) in self._visited

    def _mapping_members(self, spot: Spot) -> Iterator[tuple[str, Spot]]:
        return self._mapping(spot).children()

    def _elements(self, spot: Spot) -> Iterator[Spot]:
        resolved = self._resolved(spot)
        if not isinstance(resolved.value, list):
            self._stop("unchecked", spot)
        return resolved.elements()

    def _mapping(self, spot: Spot, around: Spot | None = None) -> Spot:
        resolved = self._resolved(spot)
        if not isinstance(resolved.value, dict):
            self._stop("unchecked", around or spot)
        return resolved

    def _text(self, spot: Spot, key: str, around: Spot) -> str:
        text = spot.value.get(key)
        if not isinstance(text, str):
            self._stop("unchecked", around)
        return text

    def _resolved(self, spot: Spot) -> Spot:
        if spot.value.__class__ is not dict or "$ref" not in spot.value:
            return spot
        try:
            return self._spots.resolved(spot)
        except DeadReferenceError as error:
            self._stop("unchecked" if error.is_endless else "unresolvable-reference", error.spot)


def _is_leaf(schema: Any, _around: Spot) -> bool:
    """Return whether there is nothing to a schema but that it is one."""
    return schema.__class__ is dict and _LEADING.isdisjoint(schema)


def _is_file(schema: Any) -> bool:
    """Return whether it is what Swagger has in place of a schema where a reply is a file."""
    return isinstance(schema, dict) and schema.get("type") == "file"
