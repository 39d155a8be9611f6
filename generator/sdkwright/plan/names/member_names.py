"""The names of arguments and fields.

The rule for clashes: a keyword, a builtin that a class annotates with, or a name that the surrounding class uses itself
gets a trailing underscore (`import_`, `request_`); `list` and `dict` may be methods, because annotations use
`builtins.list`. A name that is both a group and an operation belongs to the group, and calling the group calls the
operation. Arguments of one name are distinguished by their location (`body_identifier`).

A name in the lock stays, unless a document or overlay names the item itself: then it has that name, or a numbered one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from sdkwright.model import Operation, Parameter, Property
from sdkwright.naming import clear_of, distinct_names, snake
from sdkwright.plan.names.reserved import ON_CONSTRUCTOR, ON_METHODS, ON_MODELS, attribute

_LOCATIONS = ("path", "query", "querystring", "header", "cookie", "field")
_NO_NAMES: Mapping[str, str] = {}


def argument_names(
    operation: Operation, properties: Sequence[Property], locked_names: Mapping[str, str] = _NO_NAMES
) -> Mapping[tuple[str, str], str]:
    """Python names by location and wire name. Path parameters come first, then the query, then headers, then fields.

    locked_names: those of an earlier run, by location and wire name: `query page_size`.
    """
    members: dict[str, Sequence[Parameter | Property]] = {
        location: [parameter for parameter in operation.parameters if parameter.location == location]
        for location in _LOCATIONS
    }
    members["field"] = properties
    names: dict[tuple[str, str], str] = {}
    for location in _LOCATIONS:
        for member in members[location]:
            name = locked_names.get(f"{location} {member.name}", "")
            if name not in {"", *ON_METHODS, *names.values()} and _is_still_valid(member, name, ON_METHODS):
                names[location, member.name] = name
    for location in _LOCATIONS:
        taken = {name for (other_location, _), name in names.items() if other_location != location}
        prefix = "body" if location == "field" else location
        preferred = {}
        for member in members[location]:
            if (location, member.name) not in names:
                name = clear_of(snake(member.vendor_name or member.name), ON_METHODS)
                preferred[member.name] = (
                    name if name not in taken else f"{prefix}_{snake(member.vendor_name or member.name)}"
                )
        names |= {(location, wire_name): name for wire_name, name in distinct_names(preferred, names.values()).items()}
    return names


def field_names(
    properties: Sequence[Property],
    lowercase_models: frozenset[str],
    taken: frozenset[str],
    locked_names: Mapping[str, str] = _NO_NAMES,
) -> dict[str, str]:
    """A Python name for each property of a model.

    lowercase_models: models without a capital, which no field may hide. taken: the names of inherited fields.
    locked_names: those of an earlier run, by property.
    """
    reserved = ON_MODELS | lowercase_models
    names: dict[str, str] = {}
    for prop in properties:
        name = locked_names.get(prop.name, "")
        if name not in {"", *taken, *reserved, *names.values()} and _is_still_valid(prop, name, reserved):
            names[prop.name] = name
    preferred = {
        prop.name: attribute(prop.vendor_name or prop.name, reserved) for prop in properties if prop.name not in names
    }
    names |= distinct_names(preferred, {*taken, *names.values()})
    # In the order of the properties, so that the lock does not depend on what an earlier one had.
    return {prop.name: names[prop.name] for prop in properties}


def credential_names(wanted: Mapping[str, str | None]) -> dict[str, str]:
    """A constructor argument for the secret of each security scheme: one made of its name, unless one is configured.

    What is configured for a scheme goes before what another one is called by default.
    """
    configured = {name: clear_of(argument, ON_CONSTRUCTOR) for name, argument in wanted.items() if argument}
    others = {name: clear_of(snake(name), ON_CONSTRUCTOR) for name in wanted if name not in configured}
    names = distinct_names(configured)
    return names | distinct_names(others, names.values())


def variable_names(variables: Iterable[str], taken: Collection[str]) -> dict[str, str]:
    """A constructor argument for each variable of the base URL, clear of those for credentials."""
    preferred = {name: clear_of(snake(name), ON_CONSTRUCTOR) for name in variables}
    return distinct_names(
        {name: f"server_{argument}" if argument in taken else argument for name, argument in preferred.items()}, taken
    )


def _is_still_valid(member: Parameter | Property, name: str, reserved: Collection[str]) -> bool:
    """Whether a name in the lock agrees with the one that the document or an overlay gives the item, if any."""
    if not member.vendor_name:
        return True
    vendor_name = clear_of(snake(member.vendor_name), reserved)
    return (
        name == vendor_name
        or name.endswith(f"_{vendor_name}")
        or re.fullmatch(rf"{re.escape(vendor_name)}_\d+", name) is not None
    )
