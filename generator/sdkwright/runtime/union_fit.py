"""Unions: the member that a tag names, or the one that suits a value best."""

from __future__ import annotations

from typing import Any

from .choice import Tagged, opened
from .fit import FAULT, MATCH, Fit, ListFit, Lookup, Memo, ScalarFit, TupleFit, is_scalar
from .model import Unknown, keep_extra


class UnionFit:
    """Values of one of several types, told apart by their shape; of members that suit alike, the first one counts."""

    __slots__ = ("_lists", "_lookup", "_members", "_objects", "_scalars")

    def __init__(self, kind: Any, lookup: Lookup) -> None:
        self._lookup = lookup
        self._members: tuple[Any, ...] | None = tuple(opened(kind))
        self._objects: tuple[Fit, ...] = ()
        self._lists: tuple[Fit, ...] = ()
        self._scalars: Fit | None = None

    def __call__(self, value: Any, memo: Memo) -> Any:
        self._sort()
        fits = self._fits(value)
        if not fits:
            return value
        return (fits[0] if len(fits) == 1 else max(fits, key=lambda fit: fit.score(value, memo)))(value, memo)

    def score(self, value: Any, memo: Memo) -> int:
        if value is None:
            return 0
        self._sort()
        return max((fit.score(value, memo) for fit in self._fits(value)), default=FAULT)

    def _fits(self, value: Any) -> tuple[Fit, ...]:
        """The members that a value may be of by its kind in JSON."""
        if isinstance(value, dict):
            return self._objects
        if isinstance(value, list):
            return self._lists
        return () if value is None or self._scalars is None else (self._scalars,)

    def _sort(self) -> None:
        """Sort the members by what their values look like in JSON, when that is first asked."""
        if self._members is None:
            return
        members, self._members = self._members, None
        single = [member for member in members if is_scalar(member)]
        fits = [self._lookup(member) for member in members if member not in single]
        self._lists = tuple(fit for fit in fits if isinstance(fit, (ListFit, TupleFit)))
        self._objects = tuple(fit for fit in fits if fit not in self._lists)
        self._scalars = ScalarFit(single) if single else None


class TaggedFit:
    """Objects that the value of one field tells apart."""

    __slots__ = ("_lookup", "_tagged")

    def __init__(self, tagged: Tagged, lookup: Lookup) -> None:
        self._tagged = tagged
        self._lookup = lookup

    def __call__(self, value: Any, memo: Memo) -> Any:
        if not isinstance(value, dict):
            return value
        member = self._member(value, memo)
        return unknown(value) if member is None else self._lookup(member)(value, memo)

    def score(self, value: Any, memo: Memo) -> int:
        if not isinstance(value, dict):
            return 0 if value is None else FAULT
        member = self._member(value, memo)
        return FAULT if member is None else MATCH + self._lookup(member).score(value, memo)

    def _member(self, value: dict[str, Any], memo: Memo) -> Any:
        """The type of an object: by its tag; where it has none, the only one that it suits wholly."""
        tagged = self._tagged
        tag = value.get(tagged.field)
        if tag is not None or tagged.other is not None:
            found = tagged.member(tag)
            return tagged.other if found is None else found
        suited = [one for one in tagged.members if self._lookup(one).score(value, memo) > 0]
        return suited[0] if len(suited) == 1 else None


def unknown(value: dict[str, Any]) -> Unknown:
    """An object of a kind that is not known."""
    made = Unknown()
    keep_extra(made, dict(value))
    return made
