"""Unions: the member that a tag names, or the one that matches a value best."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .fit import FAULT, MATCH, AnyFit, Fit, ListFit, Lookup, Memo, ScalarFit, TupleFit, dampen, is_scalar
from .model import Unknown, set_extra
from .model_fit import ModelFit

if TYPE_CHECKING:
    from .unions import Tagged

_Gains = list[tuple[int, int]]
"""The score of a field's presence for each member that knows it, by the member's position."""


class UnionFit:
    """Values of one of several types, told apart by their shape; the first of equal members wins."""

    __slots__ = ("_bases", "_extended", "_fields", "_lists", "_lookup", "_members", "_objects", "_others", "_scalars")

    def __init__(self, members: tuple[Any, ...], lookup: Lookup) -> None:
        self._lookup = lookup
        self._members: tuple[Any, ...] | None = members
        self._lists: list[Fit] = []
        self._scalars: Fit | None = None
        self._objects: list[Fit] = []
        # The scores of all models are summed up side by side, field by field: a union may have hundreds of members.
        self._bases: list[int] = []
        self._fields: dict[str, list[tuple[Fit, _Gains]]] = {}
        self._extended: list[tuple[int, ModelFit]] = []
        self._others: list[tuple[int, Fit]] = []

    def __call__(self, value: Any, memo: Memo) -> Any:
        self._sort_members()
        if not isinstance(value, (dict, list)):
            return value if value is None or self._scalars is None else self._scalars(value, memo)
        fits = self._objects if isinstance(value, dict) else self._lists
        fit = fits[0] if len(fits) == 1 else self._best_member(value, memo)[1]
        return value if fit is None else fit(value, memo)

    def score(self, value: Any, memo: Memo) -> int:
        self._sort_members()
        if isinstance(value, (dict, list)):
            return self._best_member(value, memo)[0]
        return 0 if value is None else FAULT if self._scalars is None else self._scalars.score(value, memo)

    def suits(self, value: dict[str, Any], memo: Memo, tag: str) -> bool:
        """Whether an object without its tag fits a member completely."""
        self._sort_members()
        return any(_suits(fit, value, memo, tag) for fit in self._objects)

    def _best_member(self, value: Any, memo: Memo) -> tuple[int, Fit | None]:
        """The best score of a member for an object or a list, and this member."""
        key = id(value), id(self)
        best: tuple[int, Fit | None] | None = memo.get(key)
        if best is None:
            try:
                best = self._find_best(value, memo)
            except RecursionError:
                # What is nested too deeply stays as it is.
                best = 0, None
            memo[key] = best
        return best

    def _find_best(self, value: Any, memo: Memo) -> tuple[int, Fit | None]:
        if isinstance(value, dict):
            fits, scores = self._objects, self._scores(value, memo)
        else:
            fits, scores = self._lists, [fit.score(value, memo) for fit in self._lists]
        score = max(scores, default=FAULT)
        return score, fits[scores.index(score)] if fits else None

    def _scores(self, value: dict[str, Any], memo: Memo) -> list[int]:
        """The score of an object for each of the members."""
        scores, fields = self._bases.copy(), self._fields
        for name in fields.keys() & value.keys():
            inner = value[name]
            for fit, gains in fields[name]:
                score = dampen(fit.score(inner, memo))
                for position, gain in gains:
                    scores[position] += score + gain
        for position, model in self._extended:
            scores[position] += model.further(value, memo)
        for position, fit in self._others:
            scores[position] = fit.score(value, memo)
        return scores

    def _sort_members(self) -> None:
        """Sort the members by their JSON type, on first use."""
        if self._members is None:
            return
        members, self._members = self._members, None
        single = [member for member in members if is_scalar(member)]
        self._scalars = ScalarFit(single) if single else None
        for fit in [self._lookup(member) for member in members if member not in single]:
            if isinstance(fit, AnyFit):
                self._scalars = fit
                self._lists.append(fit)
            if isinstance(fit, (ListFit, TupleFit)):
                self._lists.append(fit)
            elif fit not in self._objects:
                self._add_object(fit)

    def _add_object(self, fit: Fit) -> None:
        position = len(self._objects)
        self._objects.append(fit)
        self._bases.append(0)
        if not isinstance(fit, ModelFit):
            self._others.append((position, fit))
            return
        self._bases[position] = fit.base
        if fit.has_further:
            self._extended.append((position, fit))
        for name, (inner, gain) in fit.gains.items():
            entries = self._fields.setdefault(name, [])
            gains = next((gains for other, gains in entries if other is inner), None)
            if gains is None:
                entries.append((inner, gains := []))
            gains.append((position, gain))


class TaggedFit:
    """Objects that the value of one field tells apart."""

    __slots__ = ("_lookup", "_tagged")

    def __init__(self, tagged: Tagged, lookup: Lookup) -> None:
        self._tagged = tagged
        self._lookup = lookup

    def __call__(self, value: Any, memo: Memo) -> Any:
        if not isinstance(value, dict):
            return value
        fit = self._member(value, memo)
        return unknown_model(value) if fit is None else fit(value, memo)

    def score(self, value: Any, memo: Memo) -> int:
        if not isinstance(value, dict):
            return 0 if value is None else FAULT
        fit = self._member(value, memo)
        if fit is not None:
            return fit.score(value, memo)
        # An unknown kind, or no kind at all.
        return MATCH if value.get(self._tagged.field) is not None else MATCH + dampen(FAULT)

    def suits(self, value: dict[str, Any], memo: Memo, tag: str) -> bool:
        """Whether an object without its tag fits one of these completely."""
        fit = self._member(value, memo)
        return fit is not None and _suits(fit, value, memo, tag)

    def _member(self, value: dict[str, Any], memo: Memo) -> Fit | None:
        """The fit of an object: by its tag; where it has none, the only one that it fits completely."""
        tagged = self._tagged
        tag = value.get(tagged.field)
        if tag is not None or tagged.other is not None:
            kind = tagged.member(tag)
            kind = tagged.other if kind is None else kind
            return None if kind is None else self._lookup(kind)
        key = id(value), id(self)
        if key not in memo:
            fits = map(self._lookup, tagged.members)
            suitable = (fit for fit in fits if _suits(fit, value, memo, tagged.field))
            only = next(suitable, None)
            memo[key] = None if next(suitable, None) else only
        fit: Fit | None = memo[key]
        return fit


def _suits(fit: Fit, value: dict[str, Any], memo: Memo, tag: str) -> bool:
    return isinstance(fit, (ModelFit, UnionFit, TaggedFit)) and fit.suits(value, memo, tag)


def unknown_model(value: dict[str, Any]) -> Unknown:
    """The model of an object of an unknown kind."""
    model = Unknown()
    set_extra(model, dict(value))
    return model
