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

# What vendors write at a schema itself: the value that stands for it.
_MARKS = (DISCRIMINATOR_VALUE, MS_DISCRIMINATOR_VALUE)
_WORDS = {"true": True, "false": False}
_WHOLE = re.compile(r"(-?\d+)(?:\.0*)?", re.ASCII)
_FILE = re.compile(r"\.(json|ya?ml)$")


@dataclass(frozen=True, slots=True)
class _Member:
    """A schema of a union: its names, the values that a mapping or a mark gives it, and what it says of the property.

    `own` are the values that the schema lists, or another of the union that it builds upon (`inherited`); `common`
    those that are listed by what all members share; `kinds` are the kinds of value that the property has.
    """

    node: Node
    names: Sequence[str]
    said: Sequence[Tag]
    own: Sequence[Tag]
    common: Sequence[Tag]
    kinds: tuple[str, ...]
    inherited: bool


def discriminator_values(schemas: Schemas, union: Node, field: str, members: Sequence[Node]) -> list[list[Tag]]:
    """The values of a property that stand for each schema; none where nothing is told, or nothing tells it apart.

    They are those of the mapping or of a mark at the schema; else what the schema itself admits; else, of the values
    that all admit, the one that the schema's name means; else its name. A schema that is written in place has no name.
    """
    found = _members(schemas, union, field, members)
    claims = Counter(repr(tag) for one in found for tag in _distinct((*one.said, *one.own)))
    same = len(found) > 1 and len({tuple(sorted(map(repr, one.own))) for one in found}) == 1
    tags = [_tags(schemas, union, one, claims, same=same) for one in found]
    # What is no more than a name stands behind what any union says.
    named = ((one, tag) for one, own in zip(found, tags, strict=True) for tag in own if tag in one.names)
    schemas.named |= {(one.node.identity, field, tag) for one, tag in named if not {tag} & {*one.said, *one.own}}
    return tags


def _tags(schemas: Schemas, union: Node, member: _Member, claims: Mapping[str, int], *, same: bool) -> list[Tag]:
    alone = [tag for tag in member.own if claims[repr(tag)] == 1]
    if member.said:
        return _distinct((*member.said, *alone))
    # A name that the property does not admit is demanded of nobody, and means this schema where it comes all the same.
    name: list[Tag] = [*member.names[:1]] if not member.kinds or "string" in member.kinds else []
    if len(member.own) == 1 or (member.own and not same and len(alone) == len(member.own)):
        return _distinct((*member.own, *(name if member.inherited else [])))
    listed = member.own or member.common
    if listed and member.names and (meant := _meant(schemas, union, member, listed)) is not None:
        return _distinct((*alone, meant))
    if member.own:
        return [] if same else list(member.own)
    return name


def _members(schemas: Schemas, union: Node, field: str, members: Sequence[Node]) -> list[_Member]:
    by_name = _by_name(union)
    parts = {one.identity: _parts(schemas, one) for one in members}
    shared = _parts(schemas, union)
    common = set.intersection(*map(set, parts.values())) if len(parts) > 1 else set[str]()
    # What all have of one of them, which the others build upon, is that one's own.
    if common and common.isdisjoint(parts):
        shared |= {identity: node for identity, node in parts[members[0].identity].items() if identity in common}
    counts = Counter(identity for own in parts.values() for identity in own)
    return [_member(schemas, one, field, (by_name, parts[one.identity], shared, counts)) for one in members]


_Known = tuple[Mapping[str, list[Tag]], Mapping[str, Node], Mapping[str, Node], Mapping[str, int]]


def _member(schemas: Schemas, node: Node, field: str, known: _Known) -> _Member:
    """What is known of one member, of its parts and of those that all members share, and how many have each part."""
    by_name, parts, shared, counts = known
    said = _listings(parts.values(), field)
    own = [part for part in said if part.identity not in shared]
    common = [*_listings(shared.values(), field), *(part for part in said if part.identity in shared)]
    listed = _last(own, field) or _of_alternatives(schemas, node, field)
    kinds = next(filter(None, (_kinds(part.child("properties", field)) for part in reversed([*common, *own]))), ())
    names = _names(node)
    keys = (node.identity, *map(_stem, names))
    mapped = next((by_name[key] for key in keys if key in by_name), None) or _marked(node)
    return _Member(
        node=node,
        names=names,
        said=[_as(tag, kinds, listed) for tag in mapped],
        own=listed,
        common=_last(common, field),
        kinds=kinds,
        inherited=all(counts[part.identity] > 1 for part in own),
    )


def _by_name(union: Node) -> dict[str, list[Tag]]:
    """The tags that the mapping of a discriminator gives to each schema, by the schema's identity or name.

    The mapping's values are references, bare component names or names of files; where a reference leads nowhere, as
    one to a file that a bundle has taken in, the last part of it is the name.
    """
    mapping = union.child("discriminator", "mapping")
    tags: dict[str, list[Tag]] = defaultdict(list)
    for tag, entry in sorted(mapping.items(), key=lambda pair: pair[0]) if mapping is not None else ():
        text = str(entry.value)
        target = mapped_to(entry) if "/" in text else None
        tags[target.identity if target is not None else _stem(text.rsplit("/", 1)[-1])].append(tag)
    return tags


def _stem(name: str) -> str:
    """The name of a file without what says its form; any other name as it is."""
    return _FILE.sub("", name)


def _marked(node: Node) -> list[Tag]:
    """The value that a mark gives to a schema: at the schema itself, or at what it adds to others in place."""
    marked = (node, *(part for part in members_of(node, "allOf") if part.reference is None))
    values = (one.value for one in marked if isinstance(one.value, dict))
    found = (value.get(mark) for value in values for mark in _MARKS)
    return [tag for tag in found if isinstance(tag, str | int)][:1]


def _names(schema: Node) -> list[str]:
    """What a mapping may call a schema, the name that it has without a mapping first; none where it has none."""
    if not schema.pointer:
        name = schema.file.rsplit("/", 1)[-1]
        return [name.rsplit(".", 1)[0], name]
    return [schema.pointer[-1]] if isinstance(schema.pointer[-1], str) else []


def _parts(schemas: Schemas, schema: Node) -> dict[str, Node]:
    """The parts that hold of a schema, whatever alternative is chosen."""
    parts = schemas.merger.parts(schema, "") if isinstance(schema.value, dict) else ()
    return {part.node.identity: part.node for part in parts if not part.optional}


def _listings(parts: Iterable[Node], field: str) -> list[Node]:
    return [part for part in parts if part.child("properties", field) is not None]


def _last(parts: Sequence[Node], field: str) -> tuple[Tag, ...]:
    """The values that the last part lists which lists any."""
    found = (
        possible_values(member) for part in reversed(parts) if (member := part.child("properties", field)) is not None
    )
    return next(filter(None, found), ())


def _of_alternatives(schemas: Schemas, node: Node, field: str) -> tuple[Tag, ...]:
    """The values that all alternatives of a schema list, which is a union within the union."""
    if not isinstance(node.value, dict):
        return ()
    found: list[Tag] = []
    for keyword in ("oneOf", "anyOf"):
        for member in members_of(node, keyword):
            listed = _last(_listings(_parts(schemas, member.follow(schema=True)).values(), field), field)
            if not listed:
                return ()
            found += listed
    return tuple(_distinct(found))


def _kinds(node: Node | None) -> tuple[str, ...]:
    target = node.follow(schema=True) if node is not None else None
    return kinds_of(target.value) if target is not None and isinstance(target.value, dict) else ()


def _as(tag: Tag, kinds: tuple[str, ...], listed: Sequence[Tag]) -> Tag:
    """A value that was written as text, in the kind that the property has."""
    if not isinstance(tag, str):
        return tag
    told = next((one for one in listed if _text(one) == tag), None)
    if told is not None:
        return told
    if kinds == ("boolean",):
        return _WORDS.get(tag, tag)
    whole = _WHOLE.fullmatch(tag) if kinds in (("integer",), ("number",)) else None
    return int(whole[1]) if whole is not None else tag


def _text(tag: Tag) -> str:
    return str(tag).lower() if isinstance(tag, bool) else str(tag)


def _distinct(tags: Iterable[Tag]) -> list[Tag]:
    """Each value once; 1 and true are different values."""
    return list({repr(tag): tag for tag in tags}.values())


def _meant(schemas: Schemas, union: Node, member: _Member, listed: Sequence[Tag]) -> Tag | None:
    """The one of the listed values that the name of a schema means; None where none does, or several do.

    A value that only has words in common with the name is told as a warning.
    """
    texts = [tag for tag in listed if isinstance(tag, str)]
    name, parent = _words(member.names[0]), _words(name_of(union))
    for at, matches in enumerate(_ways(name, parent)):
        found = [text for text in texts if matches(_words(text))]
        if len(found) == 1:
            if at:
                message = f"{found[0]!r} is taken for the value of the discriminator that stands for this schema"
                schemas.warn(member.node, message)
            return found[0]
        if found:
            return next((text for text in found if text == member.names[0]), None)
    return None


def _words(text: str) -> tuple[str, ...]:
    """The words of a name in lower case."""
    return tuple(word.lower() for word in words(text))


def _ways(name: tuple[str, ...], parent: tuple[str, ...]) -> Iterable[Callable[[tuple[str, ...]], bool]]:
    """How a value may be what a name means, the surest way first: whether the words of the value are such."""
    yield lambda value: "".join(value) == "".join(name)
    bare = {"".join(one) for one in (_without(name, parent, at_end=True), _without(name, parent, at_end=False))}
    yield lambda value: "".join(value) in bare
    yield lambda value: bool(value) and (_is_end(value, name) or _is_end(name, value))


def _without(name: tuple[str, ...], parent: tuple[str, ...], *, at_end: bool) -> tuple[str, ...]:
    size = len(parent)
    if not size or len(name) <= size:
        return name
    if at_end:
        return name[:-size] if name[-size:] == parent else name
    return name[size:] if name[:size] == parent else name


def _is_end(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return long[: len(short)] == short or long[-len(short) :] == short
