"""What the reply of a list looks like: where its items are, and what it says of the next page and of counts."""

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
from sdkwright.model.types import meaning

_DEPTH = 3
_LIST_DEPTH = 2
_WRAPPERS = frozenset({"data", "result", "response", "_embedded", "embedded", "page", "hits"})
_WRAPPING = ("items", "results")
_LISTS = frozenset(
    {"data", "items", "results", "result", "value", "values", "entries", "records", "rows", "objects", "elements"}
    | {"list", "hits", "resources", "content", "collection", "nodes", "edges"}
)
_ASIDE = frozenset(
    {"errors", "warnings", "messages", "links", "link", "meta", "included", "facets", "notices", "unreachable"}
    | {"unreachables"}
)
_RELAY = ("nodes", "edges")


@dataclass(frozen=True, slots=True)
class Field:
    """A scalar or an array somewhere in an object: its keys from the top, its type, and what describes it."""

    path: tuple[str, ...]
    type: Type
    described: Property | None = None

    @property
    def pointer(self) -> str:
        """The path as a JSON pointer."""
        return encode_pointer(self.path)

    @property
    def name(self) -> str:
        """The last key, without what spelling makes of it: `nextPageToken` and `next_page_token` are the same."""
        return plain(self.path[-1]) if self.path else ""

    @property
    def above(self) -> tuple[str, ...]:
        """The plain names of the keys above the last one."""
        return tuple(map(plain, self.path[:-1]))

    @property
    def is_text(self) -> bool:
        """Whether the value can be text, as far as the document says."""
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

    def placed(self, field: Field) -> bool:
        """Whether a field stands where replies speak of pages: at the top, beside the items, or in an object for it."""
        beside = self.items.path[:-1]
        own = field.path[len(beside) : -1] if field.path[: len(beside)] == beside else field.path[:-1]
        return all(plain(key) in WHERE or "next" in plain(key) for key in own)


def reply_of(operation: Operation) -> Type | None:
    """The type of an operation's JSON reply; None where there is none, or where there are several."""
    replies = [response for response in operation.responses if response.success and response.content]
    types = {type_ for response in replies for media_type, type_ in response.wholes if is_json(media_type)}
    return without_null(types.pop()) if len(types) == 1 else None


def envelope_of(operation: Operation, declared: Mapping[str, Declared]) -> Envelope | None:
    """The shape of an operation's reply; None where it is no list, or where it is not clear what the items are."""
    reply = reply_of(operation)
    if reply is None:
        return None
    items = _items(list(fields_of(reply, declared, _LIST_DEPTH)))
    return None if items is None else envelope_around(items, list(fields_of(reply, declared, _DEPTH)), declared)


def envelope_around(items: Field, found: list[Field], declared: Mapping[str, Declared]) -> Envelope:
    """The shape of a reply whose items are known."""
    links = tuple(one for one in found if isinstance(one.type, Array) and _are_links(one, one.type, declared))
    return Envelope(items, tuple(one for one in found if not isinstance(one.type, Array)), links)


def properties(type_: Type, declared: Mapping[str, Declared]) -> Iterator[tuple[str, Type]]:
    """The properties of an object by name, or those that all members of a union have; none for any other type."""
    yield from ((prop.name, without_null(prop.type)) for prop in _described(type_, declared))


def fields_of(type_: Type, declared: Mapping[str, Declared], depth: int) -> Iterator[Field]:
    """The arrays and scalars of an object, down to a depth below which nobody puts what steers paging."""
    yield from _members(Field((), meaning(type_, declared)), declared, depth, frozenset())


def _members(field: Field, declared: Mapping[str, Declared], depth: int, seen: frozenset[str]) -> Iterator[Field]:
    type_ = field.type
    if not isinstance(type_, Reference):
        yield field
    elif len(field.path) < depth and type_.identity not in seen:
        target = declared.get(type_.identity)
        for prop in target.properties if isinstance(target, ObjectType) else ():
            inner = without_null(meaning(without_null(prop.type), declared))
            yield from _members(Field((*field.path, prop.name), inner, prop), declared, depth, seen | {type_.identity})


def _wraps(name: str) -> bool:
    return name in _WRAPPERS or name.endswith(_WRAPPING)


def _described(type_: Type, declared: Mapping[str, Declared]) -> tuple[Property, ...]:
    type_ = without_null(meaning(type_, declared))
    if isinstance(type_, Union):
        return _common([_described(member, declared) for member in type_.members if isinstance(member, Reference)])
    target = declared.get(type_.identity) if isinstance(type_, Reference) else None
    if isinstance(target, UnionType):
        return _common([_described(variant.object, declared) for variant in target.variants])
    return target.properties if isinstance(target, ObjectType) else ()


def _common(members: list[tuple[Property, ...]]) -> tuple[Property, ...]:
    names = [{prop.name for prop in member} for member in members]
    shared = set.intersection(*names) if names else set()
    return tuple(prop for prop in members[0] if prop.name in shared) if members else ()


def _are_links(field: Field, array: Array, declared: Mapping[str, Declared]) -> bool:
    """Whether an array holds links that each tell what they are to the reply."""
    words = {plain(name) for name, _ in properties(array.items, declared)} if field.name in LINKS else set()
    return bool(words & {"rel", "relation"}) and bool(words & {"href", "url"})


def _items(found: list[Field]) -> Field | None:
    """The one array that must be the list: the reply itself, the only one in it, or the only one of a usual name."""
    arrays = [one for one in found if isinstance(one.type, Array) and not _ASIDE & set(map(plain, one.path))]
    outer = [one for one in arrays if len(one.path) < 2]
    if not outer:
        outer = [one for one in arrays if len(one.path) == 2 and _wraps(one.path[0].lower())]
    if not outer:
        relay = [one for one in arrays if one.path[-1] in _RELAY]
        outer = relay if len({one.path[:-1] for one in relay}) == 1 else []
    if any(len(one.path) == 1 and one not in arrays and one.path[0].lower() in _LISTS for one in found):
        return None  # What is called like a list is none, so that the array beside it is something else.
    if len(outer) > 1:
        outer = [one for one in outer if one.path[-1].lower() in _LISTS]
    if len(outer) > 1:
        outer = [one for one in outer if one.path[-1] != "edges"]
    return outer[0] if len(outer) == 1 else None
