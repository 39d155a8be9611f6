"""The names of arguments and fields.

The rule for clashes, said once: a keyword, a builtin that a class annotates with, or a name that the surrounding class
uses itself gets a trailing underscore (`import_`, `request_`); `list` and `dict` may be methods, because annotations
say `builtins.list`. A name that is both a group and an operation belongs to the group, and calling the group calls the
operation. Arguments of one name are told apart by where they go (`body_identifier`).

A remembered name stays, but for what documents or overlays name outright: that has its name, or that with a numeral.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from sdkwright.model import Operation, Parameter, Property
from sdkwright.naming import clear_of, own_names, snake
from sdkwright.plan.names.reserved import ON_CONSTRUCTOR, ON_METHODS, ON_MODELS, attribute

_PLACES = ("path", "query", "querystring", "header", "cookie", "field")
_NOTHING: Mapping[str, str] = {}


def argument_names(
    operation: Operation, properties: Sequence[Property], remembered: Mapping[str, str] = _NOTHING
) -> Mapping[tuple[str, str], str]:
    """Python names by place and wire name. Path parameters choose first, then the query, then headers, then fields.

    remembered: names of an earlier run, by place and wire name: `query page_size`.
    """
    items: dict[str, Sequence[Parameter | Property]] = {
        place: [parameter for parameter in operation.parameters if parameter.place == place] for place in _PLACES
    }
    items["field"] = properties
    names: dict[tuple[str, str], str] = {}
    for place in _PLACES:
        for item in items[place]:
            name = remembered.get(f"{place} {item.name}", "")
            if name not in {"", *ON_METHODS, *names.values()} and _may_stay(item, name, ON_METHODS):
                names[place, item.name] = name
    for place in _PLACES:
        elsewhere = {name for (other, _), name in names.items() if other != place}
        shown = "body" if place == "field" else place
        wanted = {}
        for item in items[place]:
            if (place, item.name) not in names:
                name = clear_of(snake(item.called or item.name), ON_METHODS)
                wanted[item.name] = name if name not in elsewhere else f"{shown}_{snake(item.called or item.name)}"
        names |= {(place, wire): name for wire, name in own_names(wanted, names.values()).items()}
    return names


def field_names(
    properties: Sequence[Property],
    small: frozenset[str],
    taken: frozenset[str],
    remembered: Mapping[str, str] = _NOTHING,
) -> dict[str, str]:
    """A Python name for each property of a model; `small` are the models without a capital, which no field may hide.

    taken: names of fields that the model has from another one. remembered: names of an earlier run, by property.
    """
    reserved = ON_MODELS | small
    names: dict[str, str] = {}
    for prop in properties:
        name = remembered.get(prop.name, "")
        if name not in {"", *taken, *reserved, *names.values()} and _may_stay(prop, name, reserved):
            names[prop.name] = name
    wanted = {prop.name: attribute(prop.called or prop.name, reserved) for prop in properties if prop.name not in names}
    return names | own_names(wanted, {*taken, *names.values()})


def credential_names(wanted: Mapping[str, str | None]) -> dict[str, str]:
    """A constructor argument for the secret of each security scheme: the configured one, or one made of its name."""
    return own_names({name: clear_of(argument or snake(name), ON_CONSTRUCTOR) for name, argument in wanted.items()})


def variable_names(variables: Iterable[str], taken: Collection[str]) -> dict[str, str]:
    """A constructor argument for each variable of the base URL, clear of those for credentials."""
    offers = {name: clear_of(snake(name), ON_CONSTRUCTOR) for name in variables}
    return own_names({name: f"server_{offer}" if offer in taken else offer for name, offer in offers.items()}, taken)


def _may_stay(item: Parameter | Property, name: str, reserved: Collection[str]) -> bool:
    """Whether a remembered name holds beside the one that documents or overlays give outright."""
    if not item.called:
        return True
    called = clear_of(snake(item.called), reserved)
    return name == called or name.endswith(f"_{called}") or re.fullmatch(rf"{re.escape(called)}_\d+", name) is not None
