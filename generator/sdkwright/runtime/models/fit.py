"""How values that were decoded without types are fitted to types, and scores of how well they match."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, Literal, Protocol, get_args, get_origin

import msgspec

from ..values.spelled import Spelled, SpelledBytes
from .model import ModelMeta
from .scalars import DOES_NOT_FIT, Converter, read_usual, scalar_converter
from .unions import UnionMeta, union_members

Memo = dict[tuple[int, int], Any]
"""Results by value and type: each is needed once for every union around it."""

MATCH: Final = 1 << 12
"""The score of a known field with a value of its type. Much smaller scores only break ties."""

PRECISE: Final = MATCH // 16
"""A value of a narrow type, such as a date or an enumeration."""

FAULT: Final = -2 * MATCH
"""A value of another type, or a required field that is missing."""

ODD: Final = -8 * MATCH
"""A value that an enumeration does not know, though it may one day."""

EXCLUDED: Final = -1 << 40
"""A field that can have one value only, and has another one. It outweighs everything."""

MISSING: Final = -1
"""An optional field that is absent."""

_FLAT_DEPTH: Final = 20
_FLAT: Final[dict[ModelMeta, bool]] = {}

_JSON: Final = frozenset({str, int, float, bool})

_LOOKED_AT: Final = 16
"""How many elements of a list are scored."""

_TIE: Final = 64
"""The divisor of scores that only break ties."""


class Fit(Protocol):
    """One type. Nothing here raises for the shape of a value: what does not fit stays as it is."""

    def __call__(self, value: Any, memo: Memo, /) -> Any:
        """`value`, made of dicts, lists and scalars, as this type as far as possible."""
        ...

    def score(self, value: Any, memo: Memo, /) -> int:
        """How well `value` matches this type: the higher, the better; unknown fields do not count."""
        ...


Lookup = Callable[[Any], Fit]
"""Returns the fit of a type: types may hold themselves, so inner types are looked up when needed."""


class AnyFit:
    """Any value as it is."""

    def __call__(self, value: Any, _memo: Memo) -> Any:
        return value

    def score(self, value: Any, _memo: Memo) -> int:
        return 0 if value is None else MATCH // 2


class NullFit(AnyFit):
    """Null alone: where it is the only value, its presence counts as much as a value does elsewhere."""

    def score(self, value: Any, _memo: Memo) -> int:
        return MATCH if value is None else FAULT


class ScalarFit:
    """Single values: of one type, or of several, of which the more precise ones are tried first.

    only: allowed values beside those of literals, since there are no literals of booleans and fractions.
    """

    __slots__ = ("_allowed", "_exact", "_literal_types", "_plain", "_readers")

    def __init__(self, kinds: Iterable[Any], only: Iterable[Any] = ()) -> None:
        members = sorted(kinds, key=_openness)
        self._readers = [(member, scalar_converter(member)) for member in members]
        self._exact = _JSON.intersection(members)
        literals = (value for member in members if get_origin(member) is Literal for value in get_args(member))
        self._allowed = {*literals, *only}
        self._plain = _JSON.issuperset(member for member in members if get_origin(member) is not Literal)
        self._literal_types = {type(value) for value in self._allowed}
        if float in self._literal_types:
            self._literal_types.add(int)

    def __call__(self, value: Any, _memo: Memo) -> Any:
        if value is None or (self._plain and type(value) in self._exact):
            return value
        if len(self._readers) > 1:
            for kind, _ in self._readers:
                try:
                    return read_usual(value, kind)
                except DOES_NOT_FIT:
                    continue
        # Only where no member takes the usual spelling: `20240501` may be a text beside a date.
        for _, read in self._readers:
            reading = read(value)
            if reading is not value:
                return reading
        return value

    def score(self, value: Any, _memo: Memo) -> int:
        if value is None:
            return 0
        if type(value) in self._literal_types:
            # Enumerations are open, but a constant must have its value.
            is_allowed = value in self._allowed
            return MATCH + PRECISE if is_allowed else EXCLUDED if len(self._allowed) == 1 else ODD
        if type(value) in self._exact:
            return MATCH
        return max(_converted_score(value, *reader) for reader in self._readers)


def _converted_score(value: Any, kind: Any, read: Converter) -> int:
    """How well a value matches a type that JSON itself does not have."""
    try:
        read_usual(value, kind)
    except DOES_NOT_FIT:
        return FAULT if read(value) is value else MATCH - PRECISE
    return MATCH - PRECISE if _openness(kind) else MATCH + PRECISE


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
        fit, score = self._lookup(self._element), MATCH
        for inner in value[:_LOOKED_AT]:
            score += dampen(fit.score(inner, memo))
        return score


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
        score = MATCH
        for element, inner in zip(self._elements, value, strict=True):
            score += dampen(self._lookup(element).score(inner, memo))
        return score


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
        """Any name fits: values of another type count against a mapping, and those that match only break a tie."""
        if not isinstance(value, dict):
            return 0 if value is None else FAULT
        fit, penalties, gains = self._lookup(self._value), 0, 0
        for inner in value.values():
            score = fit.score(inner, memo)
            if score < 0:
                penalties += dampen(score)
            else:
                gains += score
        return MATCH + penalties + min(gains // ((len(value) or 1) * _TIE), PRECISE - 1)


def dampen(score: int) -> int:
    """The score of an inner value for the whole: a fault inside says little of the whole, unless it excludes it."""
    return score if score >= 0 or score < EXCLUDED // 2 else max(score // 8, FAULT)


def is_scalar(kind: Any) -> bool:
    """Whether a type is a single value's, or a union of such types."""
    members = list(union_members(kind))
    return bool(members) and all(_is_single(member) for member in members)


def is_flat(kind: Any, within: tuple[Any, ...] = ()) -> bool:
    """Whether the decoder can handle a type alone: no union to choose from, no type that holds itself."""
    if isinstance(kind, ModelMeta):
        if kind not in _FLAT:
            types = (field.type for field in msgspec.structs.fields(kind))  # type: ignore[arg-type]  # a class of models
            # A long chain of models is treated like one that holds itself.
            shallow = kind not in within and len(within) < _FLAT_DEPTH
            _FLAT[kind] = shallow and all(is_flat(inner, (*within, kind)) for inner in types)
        return _FLAT[kind]
    if isinstance(kind, UnionMeta) or (isinstance(kind, type) and issubclass(kind, Spelled)):
        return False
    return get_origin(kind) is Literal or all(is_flat(inner, within) for inner in get_args(kind))


def holds_models(kind: Any) -> bool:
    """Whether a type is a model, or has models for its elements."""
    return isinstance(kind, ModelMeta) or any(map(holds_models, get_args(kind)))


def _is_single(kind: Any) -> bool:
    return get_origin(kind) in (None, Literal) and kind is not Any and not isinstance(kind, (UnionMeta, ModelMeta))


def _openness(kind: Any) -> int:
    """Every text is a str, most are base64, and integers are floats: narrower types are tried first."""
    return {float: 1, str: 2, bytes: 3, SpelledBytes: 3}.get(kind, 0)
