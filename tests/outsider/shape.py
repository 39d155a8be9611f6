"""What a schema says, with its references and `allOf` laid together: one reading for samples, values and replies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.outsider.document import Node, UnresolvedError

_PYTHON: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}
_WORDS = {
    "readOnly",
    "writeOnly",
    "type",
    "properties",
    "required",
    "allOf",
    "oneOf",
    "anyOf",
    "enum",
    "items",
    "format",
    "nullable",
}
_DEEPEST = 12


@dataclass(slots=True)
class Shape:
    """A schema as a conjunction of all its parts.

    types: those that all parts allow; empty where none says. properties: all that the parts say of each, in order.
    unions: each `oneOf` or `anyOf` among the parts. sure: whether everything in it was understood.
    """

    types: tuple[str, ...] = ()
    nullable: bool = False
    format: str = ""
    encoding: str = ""
    values: list[Any] | None = None
    properties: dict[str, list[Node]] = field(default_factory=dict)
    required: dict[str, None] = field(default_factory=dict)
    further: list[Node] = field(default_factory=list)
    closed: bool = False
    items: Node | None = None
    places: list[Node] = field(default_factory=list)
    unions: list[list[Node]] = field(default_factory=list)
    discriminator: Node | None = None
    read_only: bool = False
    write_only: bool = False
    limits: dict[str, Any] = field(default_factory=dict)
    identities: list[int] = field(default_factory=list)
    sure: bool = True
    beside: bool = False


def shape(node: Node | list[Node]) -> Shape:
    """What the schema says, or what several say together."""
    if isinstance(node, list):
        return shape(node[0]) if len(node) == 1 else _made(node)
    known = node.document.shapes
    if id(node.content) not in known:
        # The content is kept too, so that no other one gets its id.
        known[id(node.content)] = (node.content, _made([node]))
    found: Shape = known[id(node.content)][1]
    return found


def _made(nodes: list[Node]) -> Shape:
    made = Shape()
    for node in nodes:
        for part in _parts(node, made, ()):
            _add(made, part)
    return made


def _parts(node: Node, made: Shape, inside: tuple[int, ...]) -> Iterator[Node]:
    """The schema itself, what it refers to and the members of its `allOf`."""
    if not isinstance(node.content, dict) or id(node.content) in inside:
        return
    inside = (*inside, id(node.content))
    if node.reference is not None:
        made.identities.append(id(node.content))
        try:
            yield from _parts(node.target(), made, inside)
        except UnresolvedError:
            made.sure = False
        if node.document.version < "3.1":
            made.beside |= not _WORDS.isdisjoint(node.content)
            return
    for member in node.get("allOf").each():
        yield from _parts(member, made, inside)
    yield node


def _add(made: Shape, node: Node) -> None:
    _add_type(made, node)
    for name, prop in node.get("properties").items():
        made.properties.setdefault(name, []).append(prop)
    required = node.content.get("required")
    made.required |= dict.fromkeys(name for name in required if isinstance(name, str)) if _is_list(required) else {}
    for word in ("additionalProperties", "unevaluatedProperties"):
        made.closed |= node.content.get(word) is False
        made.further += [node.get(word)] if isinstance(node.content.get(word), dict) else []
    if isinstance(node.content.get("items"), dict):
        made.items = node.get("items")
    made.places = list(node.get("prefixItems").each()) or made.places
    made.unions += [members for word in ("oneOf", "anyOf") if (members := list(node.get(word).each()))]
    if isinstance(node.content.get("discriminator"), dict | str):
        made.discriminator = node
    for limit in ("pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "multipleOf", "not", "if"):
        if limit in node.content:
            made.limits[limit] = node.content[limit]


def _add_type(made: Shape, node: Node) -> None:
    said = node.content.get("type")
    types = tuple(said) if isinstance(said, list) else (said,) if isinstance(said, str) else ()
    made.nullable |= "null" in types or node.content.get("nullable") is True or node.content.get("x-nullable") is True
    types = tuple(type_ for type_ in types if type_ != "null")
    made.types = tuple(type_ for type_ in made.types if type_ in types) or types or made.types
    made.format = str(node.content.get("format") or made.format)
    made.encoding = str(node.content.get("contentEncoding") or made.encoding)
    values = [node.content["const"]] if "const" in node.content else node.content.get("enum")
    if _is_list(values):
        made.values = list(values) if made.values is None else [one for one in made.values if one in values]
    made.read_only |= node.content.get("readOnly") is True
    made.write_only |= node.content.get("writeOnly") is True


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def fits(node: Node | list[Node], value: Any, depth: int = 0) -> bool:
    """Whether the value may be of the schema, as far as types, values, fields and members tell."""
    found = shape(node)
    if value is None:
        return found.nullable or not (found.types or found.properties or found.unions) or None in (found.values or ())
    if depth > _DEEPEST:
        return True
    if found.values is not None and not any(_same(one, value) for one in found.values):
        return False
    if found.types and not any(_is(type_, value) for type_ in found.types):
        return False
    if isinstance(value, dict) and not _fits_object(found, value, depth):
        return False
    if isinstance(value, list) and found.items is not None:
        return all(fits(found.items, one, depth + 1) for one in value)
    return all(any(fits(member, value, depth + 1) for member in members) for members in found.unions)


def _fits_object(found: Shape, value: Mapping[str, Any], depth: int) -> bool:
    if any(name not in value for name in found.required):
        return False
    for name, inner in value.items():
        said = found.properties.get(name) or found.further
        if not said and found.closed:
            return False
        if said and not fits(said, inner, depth + 1):
            return False
    return True


def _is(type_: str, value: Any) -> bool:
    if isinstance(value, bool):
        return type_ == "boolean"
    if type_ == "integer":
        return isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    return isinstance(value, _PYTHON.get(type_, object))


def _same(one: Any, other: Any) -> bool:
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)
