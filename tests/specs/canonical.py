"""The one form in which the documents of `specs/` are written, so that two versions differ only where the facts do.

`python -m tests.specs.canonical FILE ...` brings documents into this form.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

PLACES = ("path", "query", "header", "cookie")
SCALARS = ("bool", "float", "int", "null")


class _Loader(yaml.CSafeLoader):
    """YAML 1.2: `no`, `on`, dates, a bare `=` and `<<` are plain text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.removeprefix("tag:yaml.org,2002:") in SCALARS]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


class _Dumper(yaml.SafeDumper):
    """Items of a list are indented below their key; what YAML 1.1 would misread is quoted; nothing is abbreviated."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


_SHAPE = ("$ref", "type", "allOf", "anyOf", "oneOf", "discriminator", "format", "enum", "default", "pattern")
_LIMITS = ("minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "uniqueItems", "readOnly")
_PARTS = ("required", "properties", "additionalProperties", "items")


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of object: its keys in order (sorted by name where there is no list), and the kinds of their values.

    The child kind "*" stands for every key that is not named. The value of a key without a child kind is a plain fact.
    """

    keys: tuple[str, ...] = ()
    children: Mapping[str, str] = field(default_factory=dict)


_KINDS = {
    "document": _Kind(
        ("openapi", "info", "paths", "components"),
        {"info": "info", "paths": "paths", "components": "components"},
    ),
    "info": _Kind(("title", "version")),
    "paths": _Kind(children={"*": "path"}),
    "path": _Kind(("get", "put", "post", "delete", "options", "head", "patch", "trace"), {"*": "operation"}),
    "operation": _Kind(
        ("operationId", "tags", "deprecated", "security", "parameters", "requestBody", "responses"),
        {"parameters": "parameter", "requestBody": "body", "responses": "responses"},
    ),
    "parameter": _Kind(("name", "in", "required", "schema"), {"schema": "schema"}),
    "body": _Kind(("required", "content"), {"content": "content"}),
    "responses": _Kind(children={"*": "response"}),
    "response": _Kind(("description", "content"), {"content": "content"}),
    "content": _Kind(children={"*": "media"}),
    "media": _Kind(("schema",), {"schema": "schema"}),
    "components": _Kind(("schemas",), {"schemas": "schemas"}),
    "schemas": _Kind(children={"*": "schema"}),
    "schema": _Kind(
        (*_SHAPE, *_LIMITS, *_PARTS),
        {
            "properties": "schemas",
            "additionalProperties": "schema",
            "items": "schema",
            "allOf": "schema",
            "anyOf": "schema",
            "oneOf": "schema",
            "discriminator": "discriminator",
        },
    ),
    "discriminator": _Kind(("propertyName", "mapping"), {"mapping": "mapping"}),
    "mapping": _Kind(),
}
_LISTS: Mapping[str, Callable[[Any], Any]] = {
    # What comes first among parameters of one place is the vendor's choice, and so is the order of an enum.
    "parameters": lambda parameter: PLACES.index(parameter["in"]),
    "required": lambda name: name,
}


def read(text: str) -> Any:
    """The value of a YAML text, by the rules of YAML 1.2."""
    return yaml.load(text, _Loader)


def canonical(text: str) -> str:
    """The same document in canonical form; ValueError names a key that no fact has."""
    value = _arranged(read(text), "document")
    return str(yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=sys.maxsize))


def _arranged(value: Any, kind: str) -> Any:
    if isinstance(value, list):
        return [_arranged(item, kind) for item in value]
    if not isinstance(value, dict):
        return value
    expected, children = _KINDS[kind].keys, _KINDS[kind].children
    if expected and (strange := sorted(set(value) - set(expected))):
        raise ValueError(f"a {kind} has no {', '.join(map(repr, strange))}")
    result = {}
    for key in sorted(value, key=expected.index if expected else None):
        child = children.get(key, children.get("*"))
        member = value[key] if child is None else _arranged(value[key], child)
        ordered = key in _LISTS and key in expected and isinstance(member, list)
        result[key] = sorted(member, key=_LISTS[key]) if ordered else member
    return result


def main(names: list[str]) -> None:
    """Rewrite the named files."""
    for path in map(Path, names):
        path.write_text(canonical(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
