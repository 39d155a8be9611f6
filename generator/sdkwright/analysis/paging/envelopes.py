"""Envelopes: where the items of a list reply are, and the fields around them that concern pages and counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.analysis.paging.vocabulary import LINKS, WHERE, plain
from sdkwright.load import encode_pointer
from sdkwright.model import (
    AnyType,
    Array,
    Declared,
    Literals,
    ObjectType,
    Operation,
    Property,
    Reference,
    Scalar,
    Type,
    Union,
    UnionType,
    is_json,
    without_null,
)
from sdkwright.model.types import without_alias

_DEPTH = 3
_LIST_DEPTH = 2
_WRAPPERS = frozenset({"data", "result", "response", "_embedded", "embedded", "page", "hits"})
_WRAPPING = ("items", "results")
_LIST_NAMES = frozenset(
    {"data", "items", "results", "result", "value", "values", "entries", "records", "rows", "objects", "elements"}
    | {"list", "hits", "resources", "content", "collection", "nodes", "edges"}
)
_OTHER_LISTS = frozenset(
    {"errors", "warnings", "messages", "links", "link", "meta", "included", "facets", "notices", "unreachable"}
    | {"unreachables"}
)
_RELAY = ("nodes", "edges")


@dataclass(frozen=True, slots=True)
class Field:
    """A scalar or an array in an object: its keys from the top, its type, and its property."""

    path: tuple[str, ...]
    type: Type
    prop: Property | None = None

    @property
    def pointer(self) -> str:
        """The path as a JSON pointer."""
        return encode_pointer(self.path)

    @property
    def name(self) -> str:
        """The plain name of the last key: `nextPageToken` and `next_page_token` are the same."""
        return plain(self.path[-1]) if self.path else ""

    @property
    def above(self) -> tuple[str, ...]:
        """The plain names of the keys above the last one."""
        return tuple(map(plain, self.path[:-1]))

    @property
    def is_text(self) -> bool:
        """Whether the value can be text."""
        kinds = self.type.members if isinstance(self.type, Union) else (self.type,)
        return any(kind in (Scalar("string"), AnyType()) or isinstance(kind, Literals) for kind in kinds)

    @property
    def is_whole(self) -> bool:
        """Whether the value is a whole number."""
        return self.type == Scalar("integer")

    @property
    def is_flag(self) -> bool:
        """Whether the value is true or false."""
        return self.type == Scalar("boolean")


@dataclass(frozen=True, slots=True)
class Envelope:
    """A reply that holds a list: where its items are, the type of one, and the scalars around it.

    links: the arrays of links beside it.
    """

    items: Field
    fields: tuple[Field, ...]
    links: tuple[Field, ...] = ()

    @property
    def item(self) -> Type:
        """The type of an item."""
        assert isinstance(self.items.type, Array)
        return self.items.type.items

    def is_about_pages(self, field: Field) -> bool:
        """Whether a field is where replies describe pages: at the top, beside the items, or in an object for that."""
        parent = self.items.path[:-1]
        keys = field.path[len(parent) : -1] if field.path[: len(parent)] == parent else field.path[:-1]
        return all(plain(key) in WHERE or "next" in plain(key) for key in keys)


def reply_of(operation: Operation) -> Type | None:
    """The type of an operation's JSON reply; None if there is none, or if there are several."""
    replies = [response for response in operation.responses if response.success and response.content]
    types = {type_ for response in replies for media_type, type_ in response.whole_contents if is_json(media_type)}
    return without_null(types.pop()) if len(types) == 1 else None


def envelope_of(operation: Operation, declared: Mapping[str, Declared]) -> Envelope | None:
    """The envelope of an operation's reply; None if it is not a list, or if it is not clear where the items are."""
    reply = reply_of(operation)
    if reply is None:
        return None
    items = _items_field(list(fields_of(reply, declared, _LIST_DEPTH)))
    return None if items is None else envelope_around(items, list(fields_of(reply, declared, _DEPTH)), declared)


def envelope_around(items: Field, fields: list[Field], declared: Mapping[str, Declared]) -> Envelope:
    """The envelope of a reply whose items are known."""
    links = tuple(
        field for field in fields if isinstance(field.type, Array) and _are_links(field, field.type, declared)
    )
    return Envelope(items, tuple(field for field in fields if not isinstance(field.type, Array)), links)


def properties(type_: Type, declared: Mapping[str, Declared]) -> Iterator[tuple[str, Type]]:
    """The properties of an object, or those common to all members of a union, by name."""
    yield from ((prop.name, without_null(prop.type)) for prop in _properties_of(type_, declared))


def fields_of(type_: Type, declared: Mapping[str, Declared], depth: int) -> Iterator[Field]:
    """The arrays and scalars of an object, down to a given depth."""
    yield from _nested_fields(Field((), without_alias(type_, declared)), declared, depth, frozenset())


def _nested_fields(field: Field, declared: Mapping[str, Declared], depth: int, seen: frozenset[str]) -> Iterator[Field]:
    type_ = field.type
    if not isinstance(type_, Reference):
        yield field
    elif len(field.path) < depth and type_.identity not in seen:
        target = declared.get(type_.identity)
        for prop in target.properties if isinstance(target, ObjectType) else ():
            inner = without_null(without_alias(without_null(prop.type), declared))
            yield from _nested_fields(
                Field((*field.path, prop.name), inner, prop), declared, depth, seen | {type_.identity}
            )


def _is_wrapper(name: str) -> bool:
    return name in _WRAPPERS or name.endswith(_WRAPPING)


def _properties_of(type_: Type, declared: Mapping[str, Declared]) -> tuple[Property, ...]:
    type_ = without_null(without_alias(type_, declared))
    if isinstance(type_, Union):
        return _common_properties(
            [_properties_of(member, declared) for member in type_.members if isinstance(member, Reference)]
        )
    target = declared.get(type_.identity) if isinstance(type_, Reference) else None
    if isinstance(target, UnionType):
        return _common_properties([_properties_of(variant.object, declared) for variant in target.variants])
    return target.properties if isinstance(target, ObjectType) else ()


def _common_properties(members: list[tuple[Property, ...]]) -> tuple[Property, ...]:
    names = [{prop.name for prop in member} for member in members]
    shared = set.intersection(*names) if names else set()
    return tuple(prop for prop in members[0] if prop.name in shared) if members else ()


def _are_links(field: Field, array: Array, declared: Mapping[str, Declared]) -> bool:
    """Whether an array holds links, each with its relation to the reply."""
    words = {plain(name) for name, _ in properties(array.items, declared)} if field.name in LINKS else set()
    return bool(words & {"rel", "relation"}) and bool(words & {"href", "url"})


def _items_field(fields: list[Field]) -> Field | None:
    """The array that must be the list: the reply itself, the only one in it, or the only one with a usual name."""
    arrays = [
        field for field in fields if isinstance(field.type, Array) and not _OTHER_LISTS & set(map(plain, field.path))
    ]
    candidates = [field for field in arrays if len(field.path) < 2]
    if not candidates:
        candidates = [field for field in arrays if len(field.path) == 2 and _is_wrapper(field.path[0].lower())]
    if not candidates:
        relay = [field for field in arrays if field.path[-1] in _RELAY]
        candidates = relay if len({field.path[:-1] for field in relay}) == 1 else []
    if any(len(field.path) == 1 and field not in arrays and field.path[0].lower() in _LIST_NAMES for field in fields):
        return None  # A field named like a list is not an array, so the array beside it is something else.
    if len(candidates) > 1:
        candidates = [field for field in candidates if field.path[-1].lower() in _LIST_NAMES]
    if len(candidates) > 1:
        candidates = [field for field in candidates if field.path[-1] != "edges"]
    return candidates[0] if len(candidates) == 1 else None
