"""Discriminators: which values of a property stand for which schema."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdkwright.analysis.schema.enums import possible_values
from sdkwright.analysis.schema.kinds import kinds_of, members_of
from sdkwright.analysis.schema.schema_names import name_of
from sdkwright.analysis.schema.subtypes import mapped_to
from sdkwright.extensions import DISCRIMINATOR_VALUE, MS_DISCRIMINATOR_VALUE
from sdkwright.load import Node
from sdkwright.model import Tag
from sdkwright.naming import words

if TYPE_CHECKING:
    from sdkwright.analysis.schema.schemas import Schemas

# Vendor keywords at a schema itself that give its value.
_VALUE_KEYWORDS = (DISCRIMINATOR_VALUE, MS_DISCRIMINATOR_VALUE)
_BOOLEANS = {"true": True, "false": False}
_WHOLE = re.compile(r"(-?\d+)(?:\.0*)?", re.ASCII)
_FILE_SUFFIX = re.compile(r"\.(json|ya?ml)$")


@dataclass(frozen=True, slots=True)
class _UnionMember:
    """A schema of a union, with its names and what the document says of its discriminator property.

    `mapped` are the values that a mapping or a vendor keyword gives it; `own` those that the schema enumerates, or
    another of the union that it extends (`inherited`); `common` those that the parts shared by all members enumerate;
    `kinds` are the kinds of value of the property.
    """

    node: Node
    names: Sequence[str]
    mapped: Sequence[Tag]
    own: Sequence[Tag]
    common: Sequence[Tag]
    kinds: tuple[str, ...]
    inherited: bool


def discriminator_values(schemas: Schemas, union: Node, field: str, members: Sequence[Node]) -> list[list[Tag]]:
    """The discriminator values of each schema; none if the document gives none, or none that is its own.

    They are those of the mapping or of a vendor keyword; else those that the schema itself admits; else, of the values
    that all admit, the one that fits the schema's name; else its name. An inline schema has no name.
    """
    described = _union_members(schemas, union, field, members)
    claims = Counter(repr(tag) for member in described for tag in _distinct((*member.mapped, *member.own)))
    are_alike = len(described) > 1 and len({tuple(sorted(map(repr, member.own))) for member in described}) == 1
    values = [_member_values(schemas, union, member, claims, are_alike=are_alike) for member in described]
    # A value that is only a name gives way to the values of any other union.
    pairs = zip(described, values, strict=True)
    by_name = ((member, tag) for member, own in pairs for tag in own if tag in member.names)
    schemas.name_values |= {
        (member.node.identity, field, tag) for member, tag in by_name if not {tag} & {*member.mapped, *member.own}
    }
    return values


def _member_values(
    schemas: Schemas, union: Node, member: _UnionMember, claims: Mapping[str, int], *, are_alike: bool
) -> list[Tag]:
    unique = [tag for tag in member.own if claims[repr(tag)] == 1]
    if member.mapped:
        return _distinct((*member.mapped, *unique))
    # A name that the property does not admit is never required, but stands for this schema where it occurs.
    name: list[Tag] = [*member.names[:1]] if not member.kinds or "string" in member.kinds else []
    if len(member.own) == 1 or (member.own and not are_alike and len(unique) == len(member.own)):
        return _distinct((*member.own, *(name if member.inherited else [])))
    admitted = member.own or member.common
    if admitted and member.names and (value := _value_by_name(schemas, union, member, admitted)) is not None:
        return _distinct((*unique, value))
    if member.own:
        return [] if are_alike else list(member.own)
    return name


def _union_members(schemas: Schemas, union: Node, field: str, members: Sequence[Node]) -> list[_UnionMember]:
    by_name = _mapping_by_schema(union)
    parts = {member.identity: _required_parts(schemas, member) for member in members}
    shared = _required_parts(schemas, union)
    common = set.intersection(*map(set, parts.values())) if len(parts) > 1 else set[str]()
    # A part that all members have because they extend one of them belongs to that one.
    if common and common.isdisjoint(parts):
        shared |= {identity: node for identity, node in parts[members[0].identity].items() if identity in common}
    counts = Counter(identity for own_parts in parts.values() for identity in own_parts)
    return [
        _union_member(schemas, member, field, (by_name, parts[member.identity], shared, counts)) for member in members
    ]


_UnionContext = tuple[Mapping[str, list[Tag]], Mapping[str, Node], Mapping[str, Node], Mapping[str, int]]


def _union_member(schemas: Schemas, node: Node, field: str, context: _UnionContext) -> _UnionMember:
    """One member, described by its parts, the parts that all members share, and how many members have each part."""
    by_name, parts, shared, counts = context
    with_property = _parts_with_property(parts.values(), field)
    own = [part for part in with_property if part.identity not in shared]
    common = [
        *_parts_with_property(shared.values(), field),
        *(part for part in with_property if part.identity in shared),
    ]
    enum = _last_enum(own, field) or _values_of_alternatives(schemas, node, field)
    kinds = next(
        filter(None, (_property_kinds(part.child("properties", field)) for part in reversed([*common, *own]))), ()
    )
    names = _mapping_names(node)
    keys = (node.identity, *map(_stem, names))
    mapped = next((by_name[key] for key in keys if key in by_name), None) or _vendor_value(node)
    return _UnionMember(
        node=node,
        names=names,
        mapped=[_in_kind(tag, kinds, enum) for tag in mapped],
        own=enum,
        common=_last_enum(common, field),
        kinds=kinds,
        inherited=all(counts[part.identity] > 1 for part in own),
    )


def _mapping_by_schema(union: Node) -> dict[str, list[Tag]]:
    """The tags that the mapping of a discriminator gives to each schema, by the schema's identity or name.

    The mapping's values are references, bare component names or file names. Of a reference that cannot be resolved,
    such as one to a file that has been bundled, the last part is the name.
    """
    mapping = union.child("discriminator", "mapping")
    tags: dict[str, list[Tag]] = defaultdict(list)
    for tag, entry in sorted(mapping.items(), key=lambda pair: pair[0]) if mapping is not None else ():
        text = str(entry.value)
        target = mapped_to(entry) if "/" in text else None
        tags[target.identity if target is not None else _stem(text.rsplit("/", 1)[-1])].append(tag)
    return tags


def _stem(name: str) -> str:
    """A file name without its extension; any other name as it is."""
    return _FILE_SUFFIX.sub("", name)


def _vendor_value(node: Node) -> list[Tag]:
    """The value that a vendor keyword gives to a schema, at the schema itself or at an inline part of its `allOf`."""
    nodes = (node, *(part for part in members_of(node, "allOf") if part.reference is None))
    values = (node.value for node in nodes if isinstance(node.value, dict))
    candidates = (value.get(keyword) for value in values for keyword in _VALUE_KEYWORDS)
    return [tag for tag in candidates if isinstance(tag, str | int)][:1]


def _mapping_names(schema: Node) -> list[str]:
    """The names of a schema in a mapping, the one that it has without a mapping first; an inline schema has none."""
    if not schema.pointer:
        name = schema.file.rsplit("/", 1)[-1]
        return [name.rsplit(".", 1)[0], name]
    return [schema.pointer[-1]] if isinstance(schema.pointer[-1], str) else []


def _required_parts(schemas: Schemas, schema: Node) -> dict[str, Node]:
    """The parts that apply to a schema, whichever alternative is chosen."""
    parts = schemas.merger.parts(schema, "") if isinstance(schema.value, dict) else ()
    return {part.node.identity: part.node for part in parts if not part.optional}


def _parts_with_property(parts: Iterable[Node], field: str) -> list[Node]:
    return [part for part in parts if part.child("properties", field) is not None]


def _last_enum(parts: Sequence[Node], field: str) -> tuple[Tag, ...]:
    """The values of the property in the last part that enumerates any."""
    enums = (
        possible_values(member) for part in reversed(parts) if (member := part.child("properties", field)) is not None
    )
    return next(filter(None, enums), ())


def _values_of_alternatives(schemas: Schemas, node: Node, field: str) -> tuple[Tag, ...]:
    """The values that the alternatives of a nested union enumerate; none unless all of them do."""
    if not isinstance(node.value, dict):
        return ()
    values: list[Tag] = []
    for keyword in ("oneOf", "anyOf"):
        for member in members_of(node, keyword):
            parts = _required_parts(schemas, member.follow(schema=True)).values()
            enum = _last_enum(_parts_with_property(parts, field), field)
            if not enum:
                return ()
            values += enum
    return tuple(_distinct(values))


def _property_kinds(node: Node | None) -> tuple[str, ...]:
    target = node.follow(schema=True) if node is not None else None
    return kinds_of(target.value) if target is not None and isinstance(target.value, dict) else ()


def _in_kind(tag: Tag, kinds: tuple[str, ...], enum: Sequence[Tag]) -> Tag:
    """A value that was written as text, converted to the kind of the property."""
    if not isinstance(tag, str):
        return tag
    admitted = next((value for value in enum if _text(value) == tag), None)
    if admitted is not None:
        return admitted
    if kinds == ("boolean",):
        return _BOOLEANS.get(tag, tag)
    whole = _WHOLE.fullmatch(tag) if kinds in (("integer",), ("number",)) else None
    return int(whole[1]) if whole is not None else tag


def _text(tag: Tag) -> str:
    return str(tag).lower() if isinstance(tag, bool) else str(tag)


def _distinct(tags: Iterable[Tag]) -> list[Tag]:
    """Each value once; 1 and true are different values."""
    return list({repr(tag): tag for tag in tags}.values())


def _value_by_name(schemas: Schemas, union: Node, member: _UnionMember, candidates: Sequence[Tag]) -> Tag | None:
    """The one of the admitted values that fits the name of a schema; None if none does, or several do.

    A value that only has words in common with the name is a warning.
    """
    texts = [tag for tag in candidates if isinstance(tag, str)]
    name, parent = _lower_words(member.names[0]), _lower_words(name_of(union))
    for rank, matches in enumerate(_name_matchers(name, parent)):
        fitting = [text for text in texts if matches(_lower_words(text))]
        if len(fitting) == 1:
            if rank:
                message = f"{fitting[0]!r} is taken for the value of the discriminator that stands for this schema"
                schemas.warn(member.node, message)
            return fitting[0]
        if fitting:
            return next((text for text in fitting if text == member.names[0]), None)
    return None


def _lower_words(text: str) -> tuple[str, ...]:
    """The words of a name in lower case."""
    return tuple(word.lower() for word in words(text))


def _name_matchers(name: tuple[str, ...], parent: tuple[str, ...]) -> Iterable[Callable[[tuple[str, ...]], bool]]:
    """Tests whether the words of a value fit a name, the surest test first."""
    yield lambda value: "".join(value) == "".join(name)
    bare = {"".join(_without_parent(name, parent, at_end=at_end)) for at_end in (True, False)}
    yield lambda value: "".join(value) in bare
    yield lambda value: bool(value) and (_is_end(value, name) or _is_end(name, value))


def _without_parent(name: tuple[str, ...], parent: tuple[str, ...], *, at_end: bool) -> tuple[str, ...]:
    size = len(parent)
    if not size or len(name) <= size:
        return name
    if at_end:
        return name[:-size] if name[-size:] == parent else name
    return name[size:] if name[:size] == parent else name


def _is_end(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return long[: len(short)] == short or long[-len(short) :] == short
