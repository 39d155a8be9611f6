"""The lenient second look: values that were decoded without types are fitted to types, whatever their shape.

Unknown fields are kept, a value that does not fit its type stays as it came, an object with an unknown discriminator
becomes `Unknown`. Nothing here raises for the shape of a reply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

import msgspec

from .model import Model, Unknown, keep_extra

Converter = Callable[[Any], Any]

_CONVERTERS: Final[dict[Any, Converter]] = {}

_DOES_NOT_FIT: Final = (msgspec.ValidationError, TypeError, ValueError, OverflowError, RecursionError)
"""What msgspec raises for a value that does not fit; TypeError also for a type that it does not support."""


def convert(value: Any, kind: Any) -> Any:
    """`value`, made of dicts, lists and scalars, as `kind` as far as it fits."""
    try:
        return converter(kind)(value)
    except RecursionError:
        return value


def converter(kind: Any) -> Converter:
    """The function that fits values to `kind`, built once for each type."""
    found = _CONVERTERS.get(kind)
    if found is None:
        found = _CONVERTERS[kind] = _build(kind)
    return found


def _build(kind: Any) -> Converter:
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Any or kind is None or kind is NoneType:
        return _as_it_came
    if origin is Annotated:
        return converter(arguments[0])
    if origin is Union or origin is UnionType:
        return _UnionConverter(tuple(member for member in arguments if member is not NoneType))
    if origin is list:
        return _list_converter(arguments[0])
    if origin in (dict, Mapping):
        return _mapping_converter(arguments[1])
    if isinstance(kind, type) and issubclass(kind, Model):
        return _ModelConverter(kind)
    return _scalar_converter(kind)


def _as_it_came(value: Any) -> Any:
    return value


def _scalar_converter(kind: Any) -> Converter:
    def fit(value: Any) -> Any:
        fits, fitted = _fitted(value, kind)
        return fitted if fits else value

    return fit


def _list_converter(element: Any) -> Converter:
    def fit(value: Any) -> Any:
        if not isinstance(value, list):
            return value
        fit_element = converter(element)
        return [fit_element(inner) for inner in value]

    return fit


def _mapping_converter(element: Any) -> Converter:
    def fit(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        fit_element = converter(element)
        return {key: fit_element(inner) for key, inner in value.items()}

    return fit


def _fitted(value: Any, kind: Any) -> tuple[bool, Any]:
    """Whether `value` fits `kind` as a whole, and what it then is."""
    try:
        return True, msgspec.convert(value, kind)
    except _DOES_NOT_FIT:
        return False, value


class _ModelConverter:
    """Fits objects to one model. Its fields are looked up when it is first used: models may hold themselves."""

    __slots__ = ("_fields", "_kind", "_tag_field")

    def __init__(self, kind: type[Model]) -> None:
        self._kind = kind
        self._tag_field = kind.__struct_config__.tag_field
        self._fields: dict[str, tuple[str, Any]] | None = None

    def known(self) -> dict[str, tuple[str, Any]]:
        """Name and type of each field by its name in JSON."""
        if self._fields is None:
            found = msgspec.structs.fields(self._kind)
            self._fields = {field.encode_name: (field.name, field.type) for field in found}
        return self._fields

    def __call__(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        known, tag_field = self.known(), self._tag_field
        tag = self._kind.__struct_config__.tag
        if tag_field is not None and value.get(tag_field, tag) != tag:
            return _unknown(value)
        expected = {name: inner for name, inner in value.items() if name in known}
        if tag_field is not None:
            expected[tag_field] = tag
        # Most often it is only the unknown fields that were in the way.
        fits, model = _fitted(expected, self._kind)
        if not fits:
            expected.pop(tag_field, None)
            fields = {known[name][0]: converter(known[name][1])(inner) for name, inner in expected.items()}
            model = self._kind(**fields)
        if len(value) > len(expected) or any(name not in expected for name in value):
            extra = {name: inner for name, inner in value.items() if name not in known and name != tag_field}
            if extra:
                keep_extra(model, extra)
        return model


class _UnionConverter:
    """Fits values to the one of several types that suits them best."""

    __slots__ = ("_lists", "_mappings", "_models", "_scalars", "_tag_field", "_tagged")

    def __init__(self, members: tuple[Any, ...]) -> None:
        members = tuple(get_args(member)[0] if get_origin(member) is Annotated else member for member in members)
        self._models = [member for member in members if isinstance(member, type) and issubclass(member, Model)]
        self._tagged = {model.__struct_config__.tag: model for model in self._models}
        self._tagged.pop(None, None)
        self._tag_field = next((model.__struct_config__.tag_field for model in self._tagged.values()), None)
        self._lists = [member for member in members if get_origin(member) is list]
        self._mappings = [member for member in members if get_origin(member) in (dict, Mapping)]
        self._scalars = [member for member in members if member not in self._models]

    def __call__(self, value: Any) -> Any:
        if value is None:
            return None
        if isinstance(value, dict):
            return self._object(value)
        for member in self._scalars:
            fits, fitted = _fitted(value, member)
            if fits:
                return fitted
        if isinstance(value, list) and self._lists:
            return converter(self._lists[0])(value)
        return value

    def _object(self, value: dict[str, Any]) -> Any:
        if self._tag_field is not None:
            tag = value.get(self._tag_field)
            model = self._tagged.get(tag) if isinstance(tag, (str, int)) else None
            if model is not None:
                return converter(model)(value)
        untagged = [model for model in self._models if model not in self._tagged.values()]
        if untagged:
            return converter(max(untagged, key=lambda model: _likeness(model, value)))(value)
        if self._mappings:
            return converter(self._mappings[0])(value)
        return _unknown(value) if self._tagged else value


def _likeness(model: type[Model], value: dict[str, Any]) -> tuple[int, int]:
    """How well an object suits a model: few unknown fields first, then many known ones out of few possible."""
    names = set(model.__struct_encode_fields__)
    unknown = len(value.keys() - names)
    return -unknown, -len(names - value.keys())


def _unknown(value: dict[str, Any]) -> Unknown:
    unknown = Unknown()
    keep_extra(unknown, dict(value))
    return unknown
