"""Models: what replies are decoded to, and what may be given in request bodies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

import msgspec

from .json_bytes import write_json
from .spelled import builtin, numeric

_EXTRA: Final = "_extra"
"""Where unknown fields are kept: under one name, so that no server can hide a method behind a field."""


_HIDDEN: Final = "'…'"


class Model(
    msgspec.Struct,
    kw_only=True,
    omit_defaults=True,
    repr_omit_defaults=True,
    dict=True,
    forbid_unknown_fields=True,
):
    """The base of all models.

    A field that did not come, or came as null, is None. Fields that the model does not know are kept: as attributes
    and in `extra`. A value that does not fit its field's type is kept as it came.

    A field whose default is UNSET tells null from what was not given: None is sent as null.

    _secrets: fields that `repr` hides. _read_only: fields that bodies leave out, since they only come.
    _numbers: fields whose decimals are JSON numbers; models inside them tell for themselves.
    """

    _secrets: ClassVar[tuple[str, ...]] = ()
    _read_only: ClassVar[tuple[str, ...]] = ()
    _numbers: ClassVar[tuple[str, ...]] = ()

    @property
    def extra(self) -> dict[str, Any]:
        """The fields that this model does not know, by their names in JSON. Changes to it are sent and written."""
        extra: dict[str, Any] = vars(self).setdefault(_EXTRA, {})
        return extra

    def to_dict(self) -> dict[str, Any]:
        """All fields that are not None, unknown ones included, by their names in JSON and as JSON types.

        A field that tells null from what was not given is there as None where it is null.
        """
        fields: dict[str, Any] = plain(self, whole=True)
        return fields

    def to_json(self) -> bytes:
        """The same as `to_dict`, as JSON."""
        return write_json(plain(self, whole=True))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """A model from names and values as in JSON; values that do not fit are kept as they are.

        Raises TypeError for what is no mapping, DecodeError for one that is marked as another kind.
        """
        # Conversion knows models, so it can only be imported once they exist.
        from .conversion import convert
        from .errors import DecodeError

        if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # not everyone checks types
            raise TypeError(f"{cls.__name__}.from_dict takes a mapping, not {type(data).__name__}")
        model = convert(dict(data), cls)
        if not isinstance(model, cls):
            raise DecodeError(f"this mapping is no {cls.__name__}")
        return model

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """A model from a JSON object. Raises DecodeError when it is no JSON object."""
        from .decoding import decode
        from .errors import DecodeError

        encoded = data.encode() if isinstance(data, str) else data
        model = decode(encoded, cls)
        if not isinstance(model, cls):
            raise DecodeError(f"this JSON is no {cls.__name__}", body=encoded)
        return model

    def copy(self, **changes: Any) -> Self:
        """A shallow copy with some fields changed. Raises TypeError for a field that the model does not have."""
        changed = msgspec.structs.replace(self, **changes)
        if _EXTRA in vars(self):
            vars(changed)[_EXTRA] = self.extra.copy()
        return changed

    def __copy__(self) -> Self:
        return self.copy()

    def __eq__(self, other: object) -> bool:
        equal = super().__eq__(other)
        if equal is not True or not isinstance(other, Model):
            return equal
        return (vars(self).get(_EXTRA) or {}) == (vars(other).get(_EXTRA) or {})

    # Models can change, so they cannot be keys.
    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        fields = {name: getattr(self, name) for name in self.__struct_fields__}
        return _restore, (type(self), fields, vars(self).get(_EXTRA))

    def __repr__(self) -> str:
        known = super().__repr__() if not self._secrets else self._veiled()
        extra = vars(self).get(_EXTRA)
        if not extra:
            return known
        added = ", ".join(f"{name}={value!r}" for name, value in extra.items())
        return f"{known[:-1]}{'' if known.endswith('()') else ', '}{added})"

    def _veiled(self) -> str:
        """The same text as `repr` gives, with secrets hidden."""
        fields = ((name, getattr(self, name)) for name in self.__struct_fields__)
        given = [(name, value) for name, value in fields if value is not None and value is not msgspec.UNSET]
        shown = (f"{name}={_HIDDEN if name in self._secrets else repr(value)}" for name, value in given)
        return f"{type(self).__name__}({', '.join(shown)})"

    if not TYPE_CHECKING:
        # Hidden from type checkers, for whom a misspelt field must stay an error.
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


def keep_extra(model: Model, extra: dict[str, Any]) -> None:
    """Give `model` the fields that it does not know."""
    vars(model)[_EXTRA] = extra


_SIMPLE: Final = frozenset({str, int, float, bool, type(None)})


def plain(value: Any, keep: tuple[type, ...] = (), *, whole: bool = False) -> Any:
    """`value` as JSON types, models inside it included; instances of `keep` stay as they are.

    Models lose the fields that are None, mappings keep them. Read-only fields are lost unless models are `whole`.
    """
    if type(value) in _SIMPLE or isinstance(value, keep):
        return value
    if isinstance(value, Model):
        return _plain_model(value, keep, whole)
    if isinstance(value, Mapping):
        return {_key(key): plain(one, keep, whole=whole) for key, one in value.items() if one is not msgspec.UNSET}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(element, keep, whole=whole) for element in value]
    return builtin(value)


def _plain_model(model: Model, keep: tuple[type, ...], whole: bool) -> dict[str, Any]:
    config, numbers = model.__struct_config__, model._numbers
    fields: dict[str, Any] = {} if config.tag_field is None else {config.tag_field: config.tag}
    names, wires, defaults = model.__struct_fields__, model.__struct_encode_fields__, model.__struct_defaults__
    left_out = () if whole else model._read_only
    for name, wire, default in zip(names, wires, defaults, strict=True):
        value = getattr(model, name) if name not in left_out else None
        if value is not msgspec.UNSET and (value is not None or default is msgspec.UNSET):
            fields[wire] = plain(numeric(value) if name in numbers else value, keep, whole=whole)
    for name, value in (vars(model).get(_EXTRA) or {}).items():
        fields.setdefault(name, plain(numeric(value) if "extra" in numbers else value, keep, whole=whole))
    return fields


def _key(key: Any) -> str:
    return key if isinstance(key, str) else str(builtin(key))


def _restore(kind: type[Model], fields: dict[str, Any], extra: dict[str, Any] | None) -> Model:
    """Make again a model that was pickled or copied deeply."""
    model = kind(**fields)
    if extra:
        keep_extra(model, extra)
    return model
