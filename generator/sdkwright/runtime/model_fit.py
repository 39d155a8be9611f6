"""Objects to models: what is plain is fitted in one go, what is not field by field, and what is unknown is kept."""

from __future__ import annotations

import re
from typing import Any, Final, get_args, get_type_hints

import msgspec

from .fit import FAULT, MATCH, MISSING, AnyFit, Fit, Lookup, Memo, holds_models, is_flat, kept
from .model import Model, blank, keep_extra
from .scalars import DOES_NOT_FIT

_PLACE: Final = re.compile(r" - at `\$\.([^`\[\].]+)")
"""Where the decoder says that the first wrong value stands."""

_TRIES: Final = 3
"""So many wrong values of one object are looked for by the decoder, more of them one by one."""


class ModelFit:
    """Objects of one model. Its fields are looked up when it is first used: models may hold themselves."""

    __slots__ = ("_deep", "_extra", "_fields", "_flat", "_kind", "_lookup", "_names", "_nested", "_required")

    def __init__(self, kind: type[Model], lookup: Lookup) -> None:
        self._kind = kind
        self._lookup = lookup
        self._fields: dict[str, tuple[str, Fit]] | None = None
        self._flat: frozenset[str] = frozenset()
        self._names: frozenset[str] = frozenset()
        self._nested: frozenset[str] = frozenset()
        self._deep: frozenset[str] = frozenset()
        self._extra: Fit = AnyFit()
        self._required = frozenset(kind._required)

    def __call__(self, value: Any, memo: Memo) -> Any:
        if not isinstance(value, dict):
            return value
        known, deep = self._known(), self._deep
        rest = value.keys() - self._flat
        fields = value
        if rest:
            fields = value.copy()
            for name in rest:
                del fields[name]
        model = self._plain(fields, memo)
        if deep and rest:
            for name in rest & deep:
                field, fit = known[name]
                msgspec.structs.force_setattr(model, field, fit(value[name], memo))
            rest -= deep
        if rest:
            keep_extra(model, {name: self._extra(value[name], memo) for name in value if name in rest})
        return model

    def score(self, value: Any, memo: Memo) -> int:
        if not isinstance(value, dict):
            return 0 if value is None else FAULT
        return kept(memo, value, self, self._score)

    def _score(self, value: dict[str, Any], memo: Memo) -> int:
        known = self._known()
        shared = self._names.intersection(value)
        score = MISSING * (len(known) - len(shared)) + FAULT * len(self._required.difference(value))
        for name in shared:
            inner = value[name]
            score += known[name][1].score(inner, memo)
            if isinstance(inner, dict):
                score += MATCH
        if not isinstance(self._extra, AnyFit):
            score += sum(min(self._extra.score(value[name], memo), 0) for name in value.keys() - shared)
        return score

    def _known(self) -> dict[str, tuple[str, Fit]]:
        """Name and fit of each field by its name in JSON."""
        if self._fields is None:
            found = msgspec.structs.fields(self._kind)
            self._flat = frozenset(field.encode_name for field in found if is_flat(field.type))
            self._nested = frozenset(field.encode_name for field in found if holds_models(field.type)) & self._flat
            fields = {field.encode_name: (field.name, self._lookup(field.type)) for field in found}
            self._names = frozenset(fields)
            self._deep = frozenset(fields.keys() - self._flat)
            own: Any = self._kind.extra
            if own is not Model.extra:
                # A model that says what its further fields are does so by the type of `extra`.
                self._extra = self._lookup(get_args(get_type_hints(own.fget)["return"])[1])
            self._fields = fields
        return self._fields

    def _plain(self, fields: dict[str, Any], memo: Memo) -> Model:
        """The model with its plain fields, by the decoder where all of them fit."""
        try:
            return msgspec.convert(fields, self._kind)
        except DOES_NOT_FIT as error:
            return self._pieced(fields.copy(), error, memo)

    def _pieced(self, fields: dict[str, Any], error: BaseException, memo: Memo) -> Model:
        """The model by the decoder but for the fields that it stumbles over."""
        wrong: dict[str, Any] = {}
        model: Model | None = None
        while model is None:
            place = _PLACE.search(str(error))
            name = place.group(1) if place else ""
            if name not in fields or len(wrong) >= _TRIES:
                model, wrong = blank(self._kind), wrong | fields
                break
            # Where one model within is odd, its neighbours are most often, too.
            odd = self._nested & fields.keys() if name in self._nested else (name,)
            wrong |= {one: fields.pop(one) for one in odd}
            try:
                model = msgspec.convert(fields, self._kind)
            except DOES_NOT_FIT as again:
                error = again
        known = self._known()
        for name, inner in wrong.items():
            field, fit = known[name]
            msgspec.structs.force_setattr(model, field, fit(inner, memo))
        return model
