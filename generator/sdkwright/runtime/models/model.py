"""Models: the objects in replies and in request bodies."""

from __future__ import annotations

from collections.abc import Mapping
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeVar

import msgspec

from ..absence import ABSENT
from ..errors import printable
from ..own_names import own_names
from ..values.json_bytes import write_json
from ..values.spelled import builtin, numeric, urlsafe
from .brief import brief, joined

_EXTRA: Final = "_extra"
"""The attribute that holds unknown fields: with a name of its own, so that no field can hide a method."""


_HIDDEN: Final = "'…'"

M = TypeVar("M", bound="Model")


class ModelMeta(msgspec.StructMeta):
    """The metaclass of models: absent fields read as None, and constants have their values."""

    def __init__(self, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **_options: Any) -> None:
        super().__init__(name, bases, namespace)
        for field, default in zip(self.__struct_fields__, self.__struct_defaults__, strict=True):
            member = vars(self).get(field)
            if default is ABSENT and isinstance(member, MemberDescriptorType):
                setattr(self, field, _readable_field(member))

    if not TYPE_CHECKING:

        def __call__(self, *args: Any, **fields: Any) -> Any:
            # Decoding bypasses this: it adds no constants to what was sent.
            return super().__call__(*args, **({**self._constants, **fields} if self._constants else fields))


def _readable_field(member: MemberDescriptorType) -> property:
    """A field that reads as None where it is absent."""
    read = member.__get__

    def get(model: Any) -> Any:
        value = read(model)
        return None if value is ABSENT else value

    return property(get, member.__set__)


class Model(
    msgspec.Struct,
    kw_only=True,
    omit_defaults=True,
    dict=True,
    forbid_unknown_fields=True,
    metaclass=ModelMeta,
):
    """The base of all models.

    A field that is absent or null is None; `to_dict` tells the two apart. Unknown fields are kept: as attributes and in
    `extra`. A value that does not fit its field's type is kept as it is.

    A field whose default is UNSET tells null from absence: None is sent as null. Models are equal when `to_dict`
    returns the same for both: a field that is null is not equal to one that is absent.
    """

    _secrets: ClassVar[tuple[str, ...]] = ()
    """Fields that `repr` hides."""
    _read_only: ClassVar[tuple[str, ...]] = ()
    """Fields that request bodies leave out."""
    _constants: ClassVar[Mapping[str, Any]] = {}
    """The values of fields that can have one value only; they are defaults of the constructor."""
    _required: ClassVar[tuple[str, ...]] = ()
    """Names in JSON of required fields, by which the members of a union are told apart."""
    _only: ClassVar[Mapping[str, Any]] = {}
    """The values of fields that can have one only, where there is no literal for it; they tell members apart, too."""
    _numbers: ClassVar[tuple[str, ...]] = ()
    """Fields whose decimals are JSON numbers; models inside them have their own."""
    _urlsafe: ClassVar[tuple[str, ...]] = ()
    """Fields whose bytes are base64 in the URL-safe alphabet; models inside them have their own."""
    _nullable: ClassVar[tuple[str, ...]] = ()
    """Names in JSON of fields that may be null, as the document says, "*" for all that are not promised: the decoder
    accepts null everywhere."""
    _needed: ClassVar[tuple[str, ...]] = ()
    """Names in JSON of fields that may not be missing, "*" for all that are promised."""
    _open: ClassVar[tuple[str, ...]] = ()
    """Names in JSON of fields whose known values are not all that the document allows."""

    @property
    def extra(self) -> dict[str, Any]:
        """The unknown fields by their names in JSON; changes to it are sent and written."""
        extra: dict[str, Any] = vars(self).setdefault(_EXTRA, {})
        return extra

    def to_dict(self) -> dict[str, Any]:
        """All fields that are present, null and unknown ones included, by their names in JSON, as JSON types.

        Raises:
            RecursionError: The model holds itself, or is nested in some hundred levels.
        """
        try:
            fields: dict[str, Any] = plain(self, whole=True)
        except RecursionError:
            message = f"{type(self).__name__} holds itself, or is nested too deeply to be written"
            raise RecursionError(message) from None
        return fields

    def to_json(self) -> bytes:
        """The same as `to_dict`, as JSON."""
        return write_json(self.to_dict())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """A model from names and values as in JSON; values that do not fit are kept as they are.

        Raises:
            TypeError: The data is not a mapping.
            DecodeError: The mapping is marked as another kind.
        """
        # Conversion knows models, so it can only be imported once they exist.
        from ..errors import DecodeError
        from .conversion import convert

        if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # not everyone checks types
            raise TypeError(f"{cls.__name__}.from_dict takes a mapping, not {type(data).__name__}")
        model = convert(dict(data), cls)
        if not isinstance(model, cls):
            raise DecodeError(f"this mapping is no {cls.__name__}")
        return model

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """A model from a JSON object.

        Raises:
            DecodeError: The data is not a JSON object.
        """
        from ..errors import DecodeError
        from ..replies.decoding import decode

        encoded = data.encode() if isinstance(data, str) else data
        model = decode(encoded, cls)
        if not isinstance(model, cls):
            raise DecodeError(f"this JSON is no {cls.__name__}", body=encoded)
        return model

    def copy(self, **changes: Any) -> Self:
        """A shallow copy with some fields changed.

        Raises:
            TypeError: The model has no such field.
        """
        model = msgspec.structs.replace(self, **changes)
        if _EXTRA in vars(self):
            vars(model)[_EXTRA] = self.extra.copy()
        return model

    def __copy__(self) -> Self:
        return self.copy()

    def __eq__(self, other: object) -> bool:
        equal = super().__eq__(other)
        if equal is not True or not isinstance(other, Model):
            return equal
        return (vars(self).get(_EXTRA) or {}) == (vars(other).get(_EXTRA) or {})

    # Models can change, so they cannot be keys.
    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        values = dict(zip(self.__struct_fields__, msgspec.structs.astuple(self), strict=True))
        return _restored_model, (type(self), values, vars(self).get(_EXTRA))

    def _shown_fields(self) -> list[tuple[str, Any]]:
        """The fields to show, with their names: those that are present and not null, unknown ones last."""
        fields = ((name, getattr(self, name)) for name in self.__struct_fields__)
        present = [(name, value) for name, value in fields if value is not None and value is not msgspec.UNSET]
        return [*present, *((printable(str(name)), value) for name, value in (vars(self).get(_EXTRA) or {}).items())]

    def __repr__(self) -> str:
        fields = self._shown_fields()
        texts = (f"{name}={_HIDDEN if name in self._secrets else brief(value)}" for name, value in fields)
        return f"{type(self).__name__}({joined(texts, fields)})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        # That of the base would show secrets to rich, which prints tracebacks and test reports for many.
        hidden = _HIDDEN.strip("'")
        return [(name, hidden if name in self._secrets else value) for name, value in self._shown_fields()]

    def __dir__(self) -> list[str]:
        return own_names(super().__dir__())

    if not TYPE_CHECKING:
        # Hidden from type checkers, so that a misspelt field stays an error.
        def __getattr__(self, name: str) -> Any:
            extra = vars(self).get(_EXTRA)
            if extra is not None and name in extra:
                return extra[name]
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

        def __setattr__(self, name: str, value: Any) -> None:
            extra = vars(self).get(_EXTRA) or {}
            if name in extra:
                extra[name] = value
            elif name in self.__struct_fields__:
                super().__setattr__(name, value)
            else:
                raise AttributeError(f"{type(self).__name__!r} object has no field {name!r}", name=name, obj=self)


class Unknown(Model):
    """An object of a kind that this SDK does not know yet; all its fields are in `extra`, and are attributes."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


def set_extra(model: Model, extra: dict[str, Any]) -> None:
    """Set the unknown fields of `model`."""
    vars(model)[_EXTRA] = extra


_SIMPLE: Final = frozenset({str, int, float, bool, type(None)})


def plain(value: Any, keep: tuple[type, ...] = (), *, whole: bool = False, nulls: bool = False) -> Any:
    """`value` as JSON types, models inside it included; instances of `keep` stay as they are.

    Unless `whole`, models lose their read-only fields and, unless `nulls` are wanted, fields that are None and do not
    tell null from absence; mappings keep everything.
    """
    if type(value) in _SIMPLE or isinstance(value, keep):
        return value
    if isinstance(value, Model):
        return _plain_model(value, keep, whole, nulls)
    if isinstance(value, Mapping):
        return {
            _json_key(key): plain(inner, keep, whole=whole, nulls=nulls)
            for key, inner in value.items()
            if inner is not msgspec.UNSET
        }
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(element, keep, whole=whole, nulls=nulls) for element in value]
    return builtin(value)


def _plain_model(model: Model, keep: tuple[type, ...], whole: bool, nulls: bool) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    names, wires, defaults = model.__struct_fields__, model.__struct_encode_fields__, model.__struct_defaults__
    left_out = () if whole else model._read_only
    values = msgspec.structs.astuple(model)
    for name, wire, default, value in zip(names, wires, defaults, values, strict=True):
        if value is ABSENT or value is msgspec.UNSET or name in left_out:
            continue
        if value is not None or whole or nulls or default is msgspec.UNSET:
            fields[wire] = plain(_field_for_json(model, name, value), keep, whole=whole, nulls=nulls)
    for name, value in (vars(model).get(_EXTRA) or {}).items():
        fields.setdefault(name, plain(_field_for_json(model, "extra", value), keep, whole=whole, nulls=nulls))
    return fields


def _field_for_json(model: Model, name: str, value: Any) -> Any:
    """The value of a field, its decimals and bytes in the form that the model declares."""
    value = numeric(value) if name in model._numbers else value
    return urlsafe(value) if name in model._urlsafe else value


def _json_key(key: Any) -> str:
    return key if isinstance(key, str) else str(builtin(key))


def empty_model(kind: type[M]) -> M:
    """A model without any field, as decoded from an empty object."""
    empty: M = msgspec.StructMeta.__call__(kind)
    return empty


def _restored_model(kind: type[Model], values: dict[str, Any], extra: dict[str, Any] | None) -> Model:
    """The model of a pickle or a deep copy."""
    model = empty_model(kind)
    for name, value in values.items():
        msgspec.structs.force_setattr(model, name, value)
    if extra:
        set_extra(model, extra)
    return model
