"""How values that were decoded without types are fitted to types, and how well they suit them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, Literal, Protocol, get_args, get_origin

import msgspec

from .choice import Choice, opened
from .model import ModelMeta
from .scalars import DOES_NOT_FIT, Converter, scalar_converter

Memo = dict[tuple[int, int], int]
"""Scores that are worked out already, by value and type: each is needed once for every union around it."""

MATCH: Final = 1 << 12
"""What a known field with a value of its type counts for. What is less only decides between equals."""

FAULT: Final = -2 * MATCH
"""A value of another type, or a required field that is missing."""

CONTRADICTION: Final = -10 * MATCH
"""A field that can have one value only, and has another."""

MISSING: Final = -1
"""A field that did not come though it may."""

_FLAT: Final[dict[ModelMeta, bool]] = {}

_LOOKED_AT: Final = 16
"""How many elements tell the type of a list."""


class Fit(Protocol):
    """One type. Nothing here raises for the shape of a value: what does not fit stays as it came."""

    def __call__(self, value: Any, memo: Memo, /) -> Any:
        """`value`, made of dicts, lists and scalars, as this type as far as it fits."""
        ...

    def score(self, value: Any, memo: Memo, /) -> int:
        """How well `value` suits this type: the higher, the better; unknown fields count for nothing."""
        ...


Lookup = Callable[[Any], Fit]
"""Gives the fit of a type: types may hold themselves, so that those within are looked up when they are needed."""


class AnyFit:
    """Any value as it came."""

    def __call__(self, value: Any, _memo: Memo) -> Any:
        return value

    def score(self, _value: Any, _memo: Memo) -> int:
        return MISSING


class ScalarFit:
    """Single values: of one type, or of several, of which the more precise ones are tried first."""

    __slots__ = ("_allowed", "_readers")

    def __init__(self, kinds: Iterable[Any]) -> None:
        members = sorted(kinds, key=_openness)
        self._readers = [(member, scalar_converter(member)) for member in members]
        self._allowed = {value for member in members if get_origin(member) is Literal for value in get_args(member)}

    def __call__(self, value: Any, _memo: Memo) -> Any:
        if value is None:
            return None
        if len(self._readers) > 1:
            for kind, _ in self._readers:
                try:
                    return msgspec.convert(value, kind)
                except DOES_NOT_FIT:
                    continue
        # Only where no member takes it as it is usually spelled: `20240501` may be a text beside a date.
        readings = (read(value) for _, read in self._readers)
        return next((reading for reading in readings if reading is not value), value)

    def score(self, value: Any, _memo: Memo) -> int:
        if value is None:
            return 0
        if any(type(value) is type(known) for known in self._allowed):
            # Enumerations are open, but what has one value only must have it.
            return MATCH if value in self._allowed else CONTRADICTION if len(self._allowed) == 1 else FAULT
        return MATCH if any(_fits(value, *reader) for reader in self._readers) else FAULT


def _fits(value: Any, kind: Any, read: Converter) -> bool:
    try:
        msgspec.convert(value, kind)
    except DOES_NOT_FIT:
        return read(value) is not value
    return True


class ListFit:
    """Lists of elements of one type."""

    __slots__ = ("_element", "_lookup")

    def __init__(self, element: Any, lookup: Lookup) -> None:
        self._element = element
        self._lookup = lookup

    def __call__(self, value: Any, memo: Memo) -> Any:
        if not isinstance(value, list):
            return value
        fit = self._lookup(self._element)
        return [fit(inner, memo) for inner in value]

    def score(self, value: Any, memo: Memo) -> int:
        if not isinstance(value, list):
            return 0 if value is None else FAULT
        return MATCH + kept(memo, value, self, self._elements)

    def _elements(self, value: Any, memo: Memo) -> int:
        fit = self._lookup(self._element)
        return sum(fit.score(inner, memo) for inner in value[:_LOOKED_AT])


class TupleFit:
    """Lists of a fixed length, each element of its own type."""

    __slots__ = ("_elements", "_lookup")

    def __init__(self, elements: tuple[Any, ...], lookup: Lookup) -> None:
        self._elements = elements
        self._lookup = lookup

    def __call__(self, value: Any, memo: Memo) -> Any:
        if not isinstance(value, list) or len(value) != len(self._elements):
            return value
        return tuple(self._lookup(element)(inner, memo) for element, inner in zip(self._elements, value, strict=True))

    def score(self, value: Any, memo: Memo) -> int:
        if not isinstance(value, list) or len(value) != len(self._elements):
            return 0 if value is None else FAULT
        return MATCH + kept(memo, value, self, self._each)

    def _each(self, value: Any, memo: Memo) -> int:
        pairs = zip(self._elements, value, strict=True)
        return sum(self._lookup(element).score(inner, memo) for element, inner in pairs)


class MapFit:
    """Mappings from any names to values of one type."""

    __slots__ = ("_lookup", "_value")

    def __init__(self, value: Any, lookup: Lookup) -> None:
        self._value = value
        self._lookup = lookup

    def __call__(self, value: Any, memo: Memo) -> Any:
        if not isinstance(value, dict):
            return value
        fit = self._lookup(self._value)
        return {key: fit(inner, memo) for key, inner in value.items()}

    def score(self, value: Any, memo: Memo) -> int:
        """Any name fits: what speaks against a mapping are values of another type, and what for it those within."""
        if not isinstance(value, dict):
            return 0 if value is None else FAULT
        return kept(memo, value, self, self._values)

    def _values(self, value: Any, memo: Memo) -> int:
        fit = self._lookup(self._value)
        return sum(min(fit.score(inner, memo), 0) for inner in value.values())


def kept(memo: Memo, value: Any, fit: Fit, score: Callable[[Any, Memo], int]) -> int:
    """A score that is worked out once for each value."""
    key = (id(value), id(fit))
    if key not in memo:
        memo[key] = score(value, memo)
    return memo[key]


def is_scalar(kind: Any) -> bool:
    """Whether a type is a single value's, or a union of such types."""
    members = list(opened(kind))
    return bool(members) and all(_is_single(member) for member in members)


def is_flat(kind: Any, within: tuple[Any, ...] = ()) -> bool:
    """Whether the decoder does a type by itself: nothing in it has to be chosen, or holds itself."""
    if isinstance(kind, ModelMeta):
        if kind not in _FLAT:
            types = (field.type for field in msgspec.structs.fields(kind))  # type: ignore[arg-type]  # a class of models
            _FLAT[kind] = kind not in within and all(is_flat(one, (*within, kind)) for one in types)
        return _FLAT[kind]
    if isinstance(kind, Choice):
        return False
    return get_origin(kind) is Literal or all(is_flat(one, within) for one in get_args(kind))


def holds_models(kind: Any) -> bool:
    """Whether a type is a model, or has models for its elements."""
    return isinstance(kind, ModelMeta) or any(map(holds_models, get_args(kind)))


def _is_single(kind: Any) -> bool:
    return get_origin(kind) in (None, Literal) and kind is not Any and not isinstance(kind, (Choice, ModelMeta))


def _openness(kind: Any) -> int:
    """Every text is a str, and most are base64: what is more precise is tried before."""
    return 2 if kind is bytes else 1 if kind is str else 0
