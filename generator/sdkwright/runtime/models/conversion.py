"""Lenient decoding: values that were decoded without types are fitted to types, whatever their shape.

Unknown fields are kept, a value that does not fit its type stays as it is, an object with an unknown tag becomes
`Unknown`. Nothing here raises for the shape of a reply.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from .fit import AnyFit, Fit, ListFit, MapFit, NullFit, ScalarFit, TupleFit, is_scalar
from .model_fit import ModelFit
from .union_fit import TaggedFit, UnionFit
from .unions import Tagged, UnionMeta, union_members

_FITS: Final[dict[Any, Fit]] = {}


def convert(value: Any, kind: Any) -> Any:
    """`value`, made of dicts, lists and scalars, as `kind` as far as possible."""
    try:
        return fit_of(kind)(value, {})
    except RecursionError:
        return value


def fit_of(kind: Any) -> Fit:
    """The fit of a type, created once."""
    fit = _FITS.get(kind)
    if fit is None:
        fit = _FITS[kind] = _new_fit(kind)
    return fit


def _new_fit(kind: Any) -> Fit:
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Any:
        return AnyFit()
    if kind is None or kind is NoneType:
        return NullFit()
    if is_scalar(kind):
        return ScalarFit(union_members(kind))
    if isinstance(kind, UnionMeta) and isinstance(kind.kind, Tagged):
        return TaggedFit(kind.kind, fit_of)
    if isinstance(kind, UnionMeta) or origin in (Annotated, Union, UnionType):
        members = tuple(union_members(kind))
        # Made anew for each class: unions are equal whatever the order of their members.
        return fit_of(members[0]) if len(members) == 1 else UnionFit(members, fit_of)
    if origin is list:
        return ListFit(arguments[0], fit_of)
    if origin is tuple:
        return TupleFit(arguments, fit_of)
    if origin in (dict, Mapping):
        return MapFit(arguments[1], fit_of)
    return ModelFit(kind, fit_of)
