"""Objects to models: plain fields in one step, others one by one; unknown fields are kept."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any, Final, get_args, get_type_hints

import msgspec

from ..http.places import guard
from .fit import FAULT, MATCH, MISSING, AnyFit, Fit, Lookup, Memo, ScalarFit, dampen, holds_models, is_flat
from .model import Model, empty_model, set_extra
from .scalars import DOES_NOT_FIT

_PLACE: Final = re.compile(r" - at `\$\.([^`\[\].]+)")
"""The place of the first wrong value in the decoder's message."""

_TRIES: Final = 12
"""How many wrong values of one object the decoder may report before all fields are fitted one by one."""


class ModelFit:
    """Objects of one model. Its fields are looked up when it is first used: models may hold themselves."""

    __slots__ = (
        *("_deep", "_extra", "_fields", "_flat", "_gains", "_is_known", "_kind", "_lookup"),
        *("_nested", "_required"),
    )

    def __init__(self, kind: type[Model], lookup: Lookup) -> None:
        self._kind = kind
        self._lookup = lookup
        self._is_known = False
        self._fields: dict[str, tuple[str, Fit]] | None = None
        self._flat: frozenset[str] = frozenset()
        self._gains: dict[str, tuple[Fit, int]] = {}
        self._nested: frozenset[str] = frozenset()
        self._deep: frozenset[str] = frozenset()
        self._extra: Fit = AnyFit()
        self._required = frozenset(kind._required)

    def __call__(self, value: Any, memo: Memo) -> Any:
        if not isinstance(value, dict):
            return value
        fits, deep = self._field_fits(), self._deep
        rest = value.keys() - self._flat
        fields = value
        if rest:
            fields = value.copy()
            for name in rest:
                del fields[name]
        model = self._plain_model(fields, memo)
        if deep and rest:
            for name in rest & deep:
                field, fit = fits[name]
                msgspec.structs.force_setattr(model, field, _fitted_value(fit, value[name], memo))
            rest -= deep
        if rest:
            set_extra(model, {name: self._extra(value[name], memo) for name in value if name in rest})
        return model

    @property
    def base(self) -> int:
        """The score of an object without any known field."""
        self._field_fits()
        return MATCH + MISSING * len(self._gains) + FAULT * len(self._required)

    @property
    def gains(self) -> dict[str, tuple[Fit, int]]:
        """The fit of each field by its name in JSON, and the score of its presence."""
        self._field_fits()
        return self._gains

    @property
    def has_further(self) -> bool:
        """Whether further fields have a declared type."""
        self._field_fits()
        return not isinstance(self._extra, AnyFit)

    def score(self, value: Any, memo: Memo) -> int:
        if not isinstance(value, dict):
            return 0 if value is None else FAULT
        key = id(value), id(self)
        if key not in memo:
            score, gains = self.base, self._gains
            for name in gains.keys() & value.keys():
                fit, gain = gains[name]
                score += gain + dampen(fit.score(value[name], memo))
            memo[key] = score + (self.further(value, memo) if self.has_further else 0)
        result: int = memo[key]
        return result

    def further(self, value: dict[str, Any], memo: Memo) -> int:
        """The penalty for further fields of another type than declared."""
        return sum(dampen(min(self._extra.score(value[name], memo), 0)) for name in value.keys() - self._gains.keys())

    def suits(self, value: dict[str, Any], memo: Memo, tag: str) -> bool:
        """Whether an object without its tag fits completely, and has at least one known field."""
        self._field_fits()
        if tag in self._required or not self._required <= value.keys():
            return False
        names = self._gains.keys() & value.keys() - {tag}
        if not names:
            return False
        misfits = any(self._gains[name][0].score(value[name], memo) < 0 for name in names)
        return not misfits and (not self.has_further or self.further(value, memo) == 0)

    def _field_fits(self) -> dict[str, tuple[str, Fit]]:
        """Name and fit of each field by its name in JSON."""
        if self._fields is None:
            infos = msgspec.structs.fields(self._kind)
            self._flat = frozenset(field.encode_name for field in infos if is_flat(field.type))
            self._nested = frozenset(field.encode_name for field in infos if holds_models(field.type)) & self._flat
            fields = {field.encode_name: (field.name, self._field_fit(field)) for field in infos}
            all_fits = dict.fromkeys(self._required, AnyFit()) | {name: fit for name, (_, fit) in fields.items()}
            self._gains = {name: (fit, -MISSING - FAULT * (name in self._required)) for name, fit in all_fits.items()}
            self._deep = frozenset(fields.keys() - self._flat)
            extra_property: Any = self._kind.extra
            if extra_property is not Model.extra:
                # The type of `extra` is that of the further fields.
                self._extra = self._lookup(get_args(get_type_hints(extra_property.fget)["return"])[1])
            self._fields = fields
        return self._fields

    def _field_fit(self, field: msgspec.structs.FieldInfo) -> Fit:
        """The fit of a field; a boolean or a fraction that has one value only has no literal for it."""
        only = self._kind._only.get(field.name)
        return self._lookup(field.type) if only is None else ScalarFit([type(only)], [only])

    def _plain_model(self, fields: dict[str, Any], memo: Memo) -> Model:
        """The model with its plain fields, by the decoder where all of them fit."""
        if not self._is_known:
            # One thread at a time, as where decoders are made; what cannot be made is told by the conversion.
            with guard, suppress(TypeError, RecursionError):
                msgspec.json.Decoder(self._kind)
            self._is_known = True
        try:
            return msgspec.convert(fields, self._kind)
        except DOES_NOT_FIT as error:
            return self._model_by_pieces(fields.copy(), error, memo)

    def _model_by_pieces(self, fields: dict[str, Any], error: BaseException, memo: Memo) -> Model:
        """The model by the decoder, but for the fields that it refuses."""
        wrong: dict[str, Any] = {}
        model: Model | None = None
        while model is None:
            place = _PLACE.search(str(error))
            name = place.group(1) if place else ""
            if name not in fields or len(wrong) >= _TRIES:
                model, wrong = empty_model(self._kind), wrong | fields
                break
            # Where one inner model does not fit, its neighbours mostly do not either.
            misfits = self._nested & fields.keys() if name in self._nested else (name,)
            wrong |= {name: fields.pop(name) for name in misfits}
            try:
                model = msgspec.convert(fields, self._kind)
            except DOES_NOT_FIT as other_error:
                error = other_error
        fits = self._field_fits()
        for name, inner in wrong.items():
            field, fit = fits[name]
            msgspec.structs.force_setattr(model, field, _fitted_value(fit, inner, memo))
        return model


def _fitted_value(fit: Fit, value: Any, memo: Memo) -> Any:
    """A value as its type; unchanged where it is nested too deeply."""
    try:
        return fit(value, memo)
    except RecursionError:
        return value
