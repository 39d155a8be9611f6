"""The styles of arguments in the runtime's terms, where these are not the default."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.model import (
    AliasType,
    Array,
    Body,
    Declared,
    Literals,
    Map,
    Nullable,
    Parameter,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
)

# The default style of each location, and the values, beside single ones, that the runtime writes in it by default.
_DEFAULT_STYLES: Mapping[str, tuple[str, frozenset[str]]] = {
    "path": ("simple", frozenset()),
    "query": ("form*", frozenset({"list"})),
    "header": ("simple", frozenset({"list"})),
    "cookie": ("form*", frozenset({"list"})),
}
_ANYTHING = frozenset({"list", "mapping", "nested"})
# How many nested aliases are resolved: each may contain several, without end.
_MAX_ALIAS_DEPTH = 3


def style_of(parameter: Parameter, declared: Mapping[str, Declared]) -> str:
    """The style of a parameter in the runtime's terms; empty where it is the default."""
    if parameter.location == "querystring":
        return f"?{parameter.media_type}"
    default, allowed = _DEFAULT_STYLES[parameter.location]
    kinds = _value_kinds(parameter.type, declared)
    if parameter.media_type and kinds:
        # A single value is written without quotes all the same: vendors who describe text in a path so expect none.
        return parameter.media_type
    reserved = parameter.allow_reserved and parameter.location in ("path", "query")
    style = _runtime_style(parameter.style, parameter.explode, parameter.location)
    if not kinds and parameter.style not in ("label", "matrix"):
        # A single value is the same in all other styles.
        style = default
    if style == default and kinds <= allowed and not reserved:
        return ""
    return f"+{style}" if reserved else style


def field_styles(body: Body) -> dict[str, str]:
    """The styles of the fields of a form, by their names in it."""
    styles = {}
    for encoding in body.encodings:
        style = _runtime_style(encoding.style, encoding.explode, "query") if encoding.style else encoding.media_type
        styles[encoding.name] = f"+{style}" if encoding.allow_reserved else style
    return {name: style for name, style in styles.items() if style}


def _runtime_style(style: str, explode: bool, location: str) -> str:
    if explode and style.endswith("Delimited"):
        return "form*" if location in ("query", "cookie") else style
    return f"{style}*" if explode and style != "deepObject" else style


def _value_kinds(type_: Type, declared: Mapping[str, Declared], within: frozenset[str] = frozenset()) -> frozenset[str]:
    """What a value of the type may be beside a single one: a list, a mapping, or a list of lists or mappings.

    within: the aliases that contain the type; a recursive type, or one in too many aliases, may be anything.
    """
    match type_:
        case Scalar() | Literals():
            return frozenset()
        case Array(items):
            return frozenset({"list", "nested"} if _value_kinds(items, declared, within) else {"list"})
        case Map():
            return frozenset({"mapping"})
        case Nullable(inner):
            return _value_kinds(inner, declared, within)
        case Union(members):
            return frozenset[str]().union(*(_value_kinds(member, declared, within) for member in members))
        case Tuple(items):
            return frozenset({"list"}.union(*({"nested"} for item in items if _value_kinds(item, declared, within))))
        case Reference(identity) if identity not in within and len(within) < _MAX_ALIAS_DEPTH:
            alias = declared[identity]
            return (
                _value_kinds(alias.type, declared, within | {identity}) if isinstance(alias, AliasType) else _ANYTHING
            )
        case _:
            return _ANYTHING
