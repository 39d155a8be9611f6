"""Discriminators: which values of a property stand for which schema."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sdkwright.build.literals import texts_of
from sdkwright.load import Node

if TYPE_CHECKING:
    from sdkwright.build.merging import Merger


# A schema that allows more values than this is told by its shape: each value takes a class of its own.
_VALUES = 4


def tags_by_name(union: Node) -> dict[str, list[str]]:
    """The tags that the mapping of a discriminator gives to each schema, by the last part of the schema's name.

    The mapping's values are references, bare component names or names of files.
    """
    mapping = union.child("discriminator", "mapping")
    tags: dict[str, list[str]] = defaultdict(list)
    for tag, entry in sorted(mapping.items(), key=lambda pair: pair[0]) if mapping is not None else ():
        tags[str(entry.value).rsplit("/", 1)[-1]].append(tag)
    return tags


def tags_of(merger: Merger, union: Node, field: str, schemas: Sequence[Node]) -> list[list[str]]:
    """The tags of each schema: those of the mapping; else the values that only this schema allows; else its name.

    A schema that is written in place has no name, so that it may have no tag; nor has one that allows many values.
    """
    by_name = tags_by_name(union)
    mapped = [next((by_name[name] for name in _names(schema) if name in by_name), []) for schema in schemas]
    parts = {schema.identity: _parts(merger, schema) for schema in schemas}
    common = _parts(merger, union) | (set.intersection(*parts.values()) if len(parts) > 1 else set())
    allowed = [list(_allowed(merger, schema, field, common | _inherited(schema, parts))) for schema in schemas]
    claims = Counter(tag for tags in (*mapped, *allowed) for tag in set(tags))
    tags = []
    for schema, said, values in zip(schemas, mapped, allowed, strict=True):
        own = values if all(claims[value] == 1 for value in values) else []
        implied = own or _names(schema)[:1]
        tags.append(said or (implied if len(implied) <= _VALUES else []))
    return tags


def _names(schema: Node) -> list[str]:
    """What a mapping may call a schema, the name that it has without a mapping first; none where it has none."""
    if not schema.pointer:
        name = schema.file.rsplit("/", 1)[-1]
        return [name.rsplit(".", 1)[0], name]
    return [schema.pointer[-1]] if isinstance(schema.pointer[-1], str) else []


def _inherited(schema: Node, parts: Mapping[str, set[str]]) -> set[str]:
    """The parts that a schema has from others of the same union."""
    others = parts[schema.identity] & parts.keys() - {schema.identity}
    return set[str]().union(*(parts[identity] for identity in others))


def _parts(merger: Merger, schema: Node) -> set[str]:
    return {part.node.identity for part in merger.parts(schema, "")} if isinstance(schema.value, dict) else set()


def _allowed(merger: Merger, schema: Node, field: str, foreign: set[str]) -> Mapping[str, None]:
    """The only values that a schema allows a property, in order; none where it does not list them, or not as text.

    The parts that are foreign, since others have them as well, tell nothing of it.
    """
    parts = merger.parts(schema, "") if isinstance(schema.value, dict) else ()
    own = [part.node for part in parts if part.node.identity not in foreign]
    found = [member for node in own if (member := node.child("properties", field))]
    return dict.fromkeys(texts_of(found[-1]) if found else [])
