"""What the reply of a list looks like: where its items are, and what it says of the next page and of counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.load import encode_pointer
from sdkwright.model import Array, Declared, ObjectType, Operation, Reference, Scalar, Type, is_json, without_null

_DEPTH = 3
_WRAPPERS = frozenset({"data", "result", "response", "_embedded", "embedded", "page"})
_LISTS = frozenset(
    {"data", "items", "results", "result", "value", "values", "entries", "records", "rows", "objects", "elements"}
    | {"list", "hits", "resources", "content", "collection", "nodes"}
)
_ASIDE = frozenset(
    {"errors", "warnings", "messages", "links", "meta", "included", "facets", "notices", "unreachable"}
    | {"unreachables"}
)


@dataclass(frozen=True, slots=True)
class Field:
    """A scalar somewhere in a reply: its keys from the top, and its type."""

    path: tuple[str, ...]
    type: Type

    @property
    def pointer(self) -> str:
        """The path as a JSON pointer."""
        return encode_pointer(self.path)

    @property
    def name(self) -> str:
        """The last key, without what spelling makes of it: `nextPageToken` and `next_page_token` are the same."""
        return plain(self.path[-1])

    @property
    def is_text(self) -> bool:
        """Whether the value is text, as far as the document says."""
        return self.type == Scalar("string")

    @property
    def is_flag(self) -> bool:
        """Whether the value is true or false."""
        return self.type == Scalar("boolean")


@dataclass(frozen=True, slots=True)
class Shape:
    """A reply that holds a list: where its items are, the type of one, and the scalars around it."""

    items: Field
    fields: tuple[Field, ...]

    @property
    def item(self) -> Type:
        """The type of an item."""
        assert isinstance(self.items.type, Array)
        return self.items.type.items


def plain(name: str) -> str:
    """A name in lower case, without symbols."""
    return "".join(char for char in name.lower() if char.isalnum())


def shape_of(operation: Operation, declared: Mapping[str, Declared]) -> Shape | None:
    """The shape of an operation's reply; None where it is no list, or where it is not clear what the items are."""
    replies = [response for response in operation.responses if response.success and response.content]
    types = {type_ for response in replies for media_type, type_ in response.wholes if is_json(media_type)}
    if len(types) != 1:
        return None
    (reply,) = types
    found = list(_members((), without_null(reply), declared, set()))
    items = _items(found)
    return None if items is None else Shape(items, tuple(one for one in found if not isinstance(one.type, Array)))


def properties(type_: Type, declared: Mapping[str, Declared]) -> Iterator[tuple[str, Type]]:
    """The properties of an object by name; none for any other type."""
    target = declared.get(type_.identity) if isinstance(type_, Reference) else None
    if isinstance(target, ObjectType):
        yield from ((prop.name, without_null(prop.type)) for prop in target.properties)


def _members(path: tuple[str, ...], type_: Type, declared: Mapping[str, Declared], seen: set[str]) -> Iterator[Field]:
    """The arrays and scalars of a reply, down to a depth at which nobody puts what steers paging."""
    if not isinstance(type_, Reference):
        yield Field(path, type_)
    elif len(path) < _DEPTH and type_.identity not in seen:
        for name, inner in properties(type_, declared):
            yield from _members((*path, name), inner, declared, seen | {type_.identity})


def _items(found: list[Field]) -> Field | None:
    """The one array that must be the list: the reply itself, the only one in it, or the only one of a usual name."""
    arrays = [one for one in found if isinstance(one.type, Array) and not _ASIDE & set(map(plain, one.path))]
    outer = [one for one in arrays if len(one.path) < 2]
    if not outer:
        outer = [one for one in arrays if len(one.path) == 2 and one.path[0].lower() in _WRAPPERS]
    if any(len(one.path) == 1 and one not in arrays and one.path[0].lower() in _LISTS for one in found):
        return None  # What is called like a list is none, so that the array beside it is something else.
    if len(outer) > 1:
        outer = [one for one in outer if one.path[-1].lower() in _LISTS]
    return outer[0] if len(outer) == 1 else None
