"""The lenient second look: values that were decoded without types are fitted to types, whatever their shape.

Unknown fields are kept, a value that does not fit its type stays as it came, an object with an unknown discriminator
becomes `Unknown`. Nothing here raises for the shape of a reply.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

import msgspec

from .choice import Choice, Tagged
from .model import Model, Unknown, keep_extra
from .scalars import DOES_NOT_FIT, Converter, scalar_converter

_CONVERTERS: Final[dict[Any, Converter]] = {}


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


def choose(kind: Any, value: Any) -> Any:
    """`value` as one of the members of a union: what the decoder asks for where it cannot tell them apart itself."""
    return convert(value, kind)


def _build(kind: Any) -> Converter:
    if isinstance(kind, Choice):
        return _choice_converter(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Any or kind is None or kind is NoneType:
        return _as_it_came
    if origin is Annotated:
        return converter(arguments[0])
    if origin is Union or origin is UnionType:
        return _UnionConverter(tuple(member for member in arguments if member is not NoneType))
    if origin is list:
        return _list_converter(arguments[0])
    if origin is tuple:
        return _tuple_converter(arguments)
    if origin in (dict, Mapping):
        return _mapping_converter(arguments[1])
    if isinstance(kind, type) and issubclass(kind, Model):
        return _ModelConverter(kind)
    return scalar_converter(kind)


def _as_it_came(value: Any) -> Any:
    return value


def _list_converter(element: Any) -> Converter:
    def fit(value: Any) -> Any:
        if not isinstance(value, list):
            return value
        fit_element = converter(element)
        return [fit_element(inner) for inner in value]

    return fit


def _tuple_converter(elements: tuple[Any, ...]) -> Converter:
    def fit(value: Any) -> Any:
        if not isinstance(value, list) or len(value) != len(elements):
            return value
        return tuple([converter(element)(inner) for element, inner in zip(elements, value, strict=True)])

    return fit


def _choice_converter(choice: Choice) -> Converter:
    def fit(value: Any) -> Any:
        kind = choice.kind
        return _by_tag(kind, value) if isinstance(kind, Tagged) else converter(kind)(value)

    return fit


def _by_tag(kind: Tagged, value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    tag = value.get(kind.field)
    member = kind.members.get(tag, kind.other) if isinstance(tag, str) else kind.other
    return _unknown(value) if member is None else converter(member)(value)


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
        return True, msgspec.convert(value, kind, dec_hook=choose)
    except DOES_NOT_FIT:
        return False, value


class _ModelConverter:
    """Fits objects to one model. Its fields are looked up when it is first used: models may hold themselves."""

    __slots__ = ("_extra", "_fields", "_kind", "_tag_field")

    def __init__(self, kind: type[Model]) -> None:
        self._kind = kind
        self._tag_field = kind.__struct_config__.tag_field
        self._fields: dict[str, tuple[str, Any]] | None = None
        self._extra: Converter = _as_it_came

    def known(self) -> dict[str, tuple[str, Any]]:
        """Name and type of each field by its name in JSON."""
        if self._fields is None:
            found = msgspec.structs.fields(self._kind)
            self._fields = {field.encode_name: (field.name, field.type) for field in found}
            own: Any = self._kind.extra
            if own is not Model.extra:
                # A model that says what its further fields are does so by the type of `extra`.
                self._extra = converter(get_args(get_type_hints(own.fget)["return"])[1])
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
            unknown = (name for name in value if name not in known and name != tag_field)
            extra = {name: self._extra(value[name]) for name in unknown}
            if extra:
                keep_extra(model, extra)
        return model


class _UnionConverter:
    """Fits values to the one of several types that suits them best."""

    __slots__ = ("_lists", "_mappings", "_models", "_scalars", "_tagged", "_unions")

    def __init__(self, members: tuple[Any, ...]) -> None:
        members = tuple(_opened(members))
        models = [member for member in members if isinstance(member, type) and issubclass(member, Model)]
        self._tagged = {_tag_of(model): model for model in models if _tag_of(model)[0] is not None}
        self._models = [model for model in models if _tag_of(model)[0] is None]
        self._unions = [member for member in members if isinstance(member, Choice)]
        self._lists = [member for member in members if get_origin(member) in (list, tuple)]
        self._mappings = [member for member in members if get_origin(member) in (dict, Mapping)]
        objects = [*models, *self._unions, *self._lists, *self._mappings]
        # Every text is a str, and most are base64: what is more precise is tried before.
        self._scalars = sorted((member for member in members if member not in objects), key=_openness)

    def __call__(self, value: Any) -> Any:
        if value is None:
            return None
        if isinstance(value, dict):
            return self._object(value)
        if isinstance(value, list) and self._lists:
            return converter(max(self._lists, key=lambda kind: _likeness(kind, value)))(value)
        for member in self._scalars:
            fits, fitted = _fitted(value, member)
            if fits:
                return fitted
        # Only where no member takes it as it is usually spelled: `20240501` may be a text beside a date.
        readings = (converter(member)(value) for member in self._scalars)
        return next((reading for reading in readings if reading is not value), value)

    def _object(self, value: dict[str, Any]) -> Any:
        for (field, tag), model in self._tagged.items():
            if value.get(field) == tag:
                return converter(model)(value)
        for union in self._unions:
            if value.get(union.kind.field) in list(union.kind.members):
                return converter(union)(value)
        best = max(self._models, key=lambda model: _likeness(model, value), default=None)
        if best is not None and not (self._mappings and value.keys().isdisjoint(best.__struct_encode_fields__)):
            return converter(best)(value)
        for kind in (*self._mappings, *self._unions):
            return converter(kind)(value)
        return _unknown(value) if self._tagged else value


def _opened(members: tuple[Any, ...]) -> Iterator[Any]:
    """The members of a union, unions within it opened."""
    for member in members:
        inner = get_args(member)[0] if get_origin(member) is Annotated else member
        if isinstance(inner, Choice) and not isinstance(inner.kind, Tagged):
            inner = inner.kind
        if get_origin(inner) in (Union, UnionType):
            yield from _opened(get_args(inner))
        elif inner is not NoneType:
            yield inner


def _tag_of(model: type[Model]) -> tuple[Any, Any]:
    return model.__struct_config__.tag_field, model.__struct_config__.tag


def _openness(kind: Any) -> int:
    return 2 if kind is bytes else 1 if kind is str else 0


def _likeness(kind: Any, value: Any) -> tuple[int, int, int]:
    """How well a value suits a type: few unknown fields first, then whether it fits, then few fields that are missing.

    A list is judged by its first element.
    """
    if isinstance(value, list) and get_origin(kind) is list:
        return _likeness(get_args(kind)[0], value[0]) if value else (0, 1, 0)
    fits = int(_fitted(value, kind)[0])
    if not isinstance(value, dict) or not (isinstance(kind, type) and issubclass(kind, Model)):
        return (0, 1, 0) if fits else (-len(value) if isinstance(value, (dict, list)) else -1, 0, 0)
    names = set(kind.__struct_encode_fields__)
    return -len(value.keys() - names), fits, -len(names - value.keys())


def _unknown(value: dict[str, Any]) -> Unknown:
    unknown = Unknown()
    keep_extra(unknown, dict(value))
    return unknown
