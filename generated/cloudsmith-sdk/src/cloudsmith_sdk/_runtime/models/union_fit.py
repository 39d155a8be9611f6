"""Unions: the member that a tag names, or the one that suits a value best."""

from __future__ import annotations

from typing import Any

from .fit import FAULT, MATCH, AnyFit, Fit, ListFit, Lookup, Memo, ScalarFit, TupleFit, damped, is_scalar
from .model import Unknown, keep_extra
from .model_fit import ModelFit
from .unions import Tagged

_Gains = list[tuple[int, int]]
"""What a field that came counts for with each member that knows it, by the member's position."""


class UnionFit:
    """Values of one of several types, told apart by their shape; of members that suit alike, the first one counts."""

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
        self._sort()
        if not isinstance(value, (dict, list)):
            return value if value is None or self._scalars is None else self._scalars(value, memo)
        fits = self._objects if isinstance(value, dict) else self._lists
        fit = fits[0] if len(fits) == 1 else self._best(value, memo)[1]
        return value if fit is None else fit(value, memo)

    def score(self, value: Any, memo: Memo) -> int:
        self._sort()
        if isinstance(value, (dict, list)):
            return self._best(value, memo)[0]
        return 0 if value is None else FAULT if self._scalars is None else self._scalars.score(value, memo)

    def suits(self, value: dict[str, Any], memo: Memo, tag: str) -> bool:
        """Whether an object without its tag fits a member wholly."""
        self._sort()
        return any(_suits(fit, value, memo, tag) for fit in self._objects)

    def _best(self, value: Any, memo: Memo) -> tuple[int, Fit | None]:
        """How well the member suits an object or a list that suits it best, and this member."""
        key = id(value), id(self)
        found: tuple[int, Fit | None] | None = memo.get(key)
        if found is None:
            try:
                found = self._judged(value, memo)
            except RecursionError:
                # What is nested too deeply stays as it came.
                found = 0, None
            memo[key] = found
        return found

    def _judged(self, value: Any, memo: Memo) -> tuple[int, Fit | None]:
        if isinstance(value, dict):
            fits, scores = self._objects, self._scores(value, memo)
        else:
            fits, scores = self._lists, [fit.score(value, memo) for fit in self._lists]
        best = max(scores, default=FAULT)
        return best, fits[scores.index(best)] if fits else None

    def _scores(self, value: dict[str, Any], memo: Memo) -> list[int]:
        """How well an object suits each of the members."""
        scores, fields = self._bases.copy(), self._fields
        for name in fields.keys() & value.keys():
            inner = value[name]
            for fit, gains in fields[name]:
                score = damped(fit.score(inner, memo))
                for position, gain in gains:
                    scores[position] += score + gain
        for position, model in self._extended:
            scores[position] += model.further(value, memo)
        for position, fit in self._others:
            scores[position] = fit.score(value, memo)
        return scores

    def _sort(self) -> None:
        """Sort the members by what their values look like in JSON, when that is first asked."""
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
                self._add(fit)

    def _add(self, fit: Fit) -> None:
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
            known = self._fields.setdefault(name, [])
            gains = next((gains for other, gains in known if other is inner), None)
            if gains is None:
                known.append((inner, gains := []))
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
        return unknown(value) if fit is None else fit(value, memo)

    def score(self, value: Any, memo: Memo) -> int:
        if not isinstance(value, dict):
            return 0 if value is None else FAULT
        fit = self._member(value, memo)
        if fit is not None:
            return fit.score(value, memo)
        # One of a new kind, or none of the kinds.
        return MATCH if value.get(self._tagged.field) is not None else MATCH + damped(FAULT)

    def suits(self, value: dict[str, Any], memo: Memo, tag: str) -> bool:
        """Whether an object without its tag fits one of these wholly."""
        fit = self._member(value, memo)
        return fit is not None and _suits(fit, value, memo, tag)

    def _member(self, value: dict[str, Any], memo: Memo) -> Fit | None:
        """The fit of an object: by its tag; where it has none, the only one that it fits wholly."""
        tagged = self._tagged
        tag = value.get(tagged.field)
        if tag is not None or tagged.other is not None:
            kind = tagged.member(tag)
            kind = tagged.other if kind is None else kind
            return None if kind is None else self._lookup(kind)
        key = id(value), id(self)
        if key not in memo:
            fits = map(self._lookup, tagged.members)
            suiting = (fit for fit in fits if _suits(fit, value, memo, tagged.field))
            only = next(suiting, None)
            memo[key] = None if next(suiting, None) else only
        found: Fit | None = memo[key]
        return found


def _suits(fit: Fit, value: dict[str, Any], memo: Memo, tag: str) -> bool:
    return isinstance(fit, (ModelFit, UnionFit, TaggedFit)) and fit.suits(value, memo, tag)


def unknown(value: dict[str, Any]) -> Unknown:
    """An object of a kind that is not known."""
    made = Unknown()
    keep_extra(made, dict(value))
    return made
