"""The names of models, groups and arguments.

The rule for clashes, said once: a keyword, a builtin that a class annotates with, or a name that the surrounding class
uses itself gets a trailing underscore (`import_`, `request_`); `list` and `dict` may be methods, because annotations
say `builtins.list`. A name that is both a group and an operation belongs to the group, and calling the group calls the
operation. Arguments of one name are told apart by where they go (`body_identifier`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count

from sdkwright.model import Declared, Operation, Parameter, Property
from sdkwright.naming import clear_of, mark, marks_of, own_names, pascal, snake

ANNOTATIONS = frozenset({"str", "int", "float", "bool", "bytes", "dict", "list", "property"})
ON_GROUPS = (ANNOTATIONS - {"list", "dict"}) | {"dt", "builtins", "overload"}
ON_CLIENT = ON_GROUPS | {"request", "reply_to", "stream", "close", "base_url"}
ON_MODELS = ANNOTATIONS | {"to_dict", "to_json", "from_dict", "from_json", "copy", "extra", "dt", "builtins"}
ON_CONSTRUCTOR = frozenset({"self", "auth", "base_url", "timeout", "headers", "transport"})
_OF_HEADERS = {"get", "items", "keys", "values", "merged", "pairs", "private"}
ON_HEADERS = ANNOTATIONS | _OF_HEADERS | {"dt", "parse_bool", "parse_datetime"}
BESIDE_GROUPS = frozenset(
    {
        "Any",
        "AnyDuration",
        "Auth",
        "BasicScheme",
        "BodyShape",
        "BodyShapes",
        "Child",
        "Client",
        "ClientCredentials",
        "Content",
        "CookieScheme",
        "Decimal",
    }
    | {"FileInput", "Group", "HeaderScheme", "Headers", "IO", "Literal", "Mapping", "OAuth2Scheme", "OneOf"}
    | {"Operation", "Options", "Page", "Pager", "PathLike", "QueryScheme", "ReplyHeaders", "Secret", "Sequence"}
    | {"Settings", "Stream"}
    | {"Transport", "UUID", "Unset", "UrlSafeBytes"}
)
"""Classes that the modules of groups and clients import."""
_NUMERALS = 10
# The identity of a schema that has a name of its own.
_COMPONENT = re.compile(r"#/components/schemas/[^/?]+\Z")
ON_METHODS = frozenset({"self", "options", "locals"})


def attribute(name: str, reserved: frozenset[str]) -> str:
    """The name as an attribute of a class that uses the reserved names itself."""
    return clear_of(snake(name), reserved)


def model_names(declared: Iterable[Declared], taken: frozenset[str], remembered: Collection[str]) -> dict[str, str]:
    """A class name for each declared type; of several of one name, the first keeps it and the others get a numeral.

    A type whose mark with a name is remembered comes before all and has that name again, whatever types have come
    since; a component comes before what is named after its place; the rest go by their identities.
    """
    types = sorted(declared, key=_precedence)
    names: dict[str, str] = {}
    if remembered:
        alike = Counter(type_.name for type_ in types)
        for type_ in types:
            offers = _offers(type_, clear_of(type_.name, taken), alike[type_.name])
            known = next((name for name in offers if mark(type_.identity, name) in remembered), None)
            if known is not None and known not in taken:
                names[type_.identity] = known
    used = {*taken, *names.values()}
    free = [type_ for type_ in types if type_.identity not in names]
    for type_ in free:
        if (name := clear_of(type_.name, taken)) not in used:
            names[type_.identity] = name
            used.add(name)
    for type_ in free:
        if type_.identity not in names:
            name = clear_of(type_.name, taken)
            names[type_.identity] = next(one for number in count(2) if (one := _numbered(name, number)) not in used)
            used.add(names[type_.identity])
    return names


def _precedence(type_: Declared) -> tuple[bool, bool, str]:
    """Components come first, those before all that are spelt as their names."""
    return not _COMPONENT.search(type_.identity), not type_.identity.endswith(f"/{type_.name}"), type_.identity


def _offers(type_: Declared, name: str, alike: int) -> Iterator[str]:
    """The names that a type may have had, one of several alike; older ones hold the document's name or the identity."""
    whole = pascal(type_.identity)
    yield from (name, pascal(f"{type_.name} {_document(type_.identity)}"), whole)
    for number in range(2, alike + _NUMERALS):
        yield from (_numbered(name, number), f"{whole}_{number}")


def _numbered(name: str, number: int) -> str:
    return f"{name}_{number}" if name[-1:].isdecimal() else f"{name}{number}"


def argument_names(
    operation: Operation, properties: Sequence[Property], remembered: Collection[str] = ()
) -> Mapping[tuple[str, str], str]:
    """Python names by place and wire name. Path parameters choose first, then the query, then headers, then fields."""
    names: dict[tuple[str, str], str] = {}
    for place in ("path", "query", "querystring", "header", "cookie", "field"):
        items: Sequence[Parameter | Property] = properties
        if place != "field":
            items = [parameter for parameter in operation.parameters if parameter.place == place]
        used, shown = frozenset(names.values()), "body" if place == "field" else place
        wanted = {}
        for item in items:
            name = clear_of(snake(item.called or item.name), ON_METHODS)
            wanted[item.name] = name if name not in used else f"{shown}_{snake(item.called or item.name)}"
        settled = own_names(wanted, used, f"{operation.key} {place}", remembered)
        names |= {(place, wire): name for wire, name in settled.items()}
    return names


def argument_marks(operation: Operation, names: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """The marks of an operation's arguments, by which they are known again."""
    for (place, wire), name in names.items():
        yield from marks_of(f"{operation.key} {place}", {wire: name})


def credential_names(wanted: Mapping[str, str | None]) -> dict[str, str]:
    """A constructor argument for the secret of each security scheme: the configured one, or one made of its name."""
    return own_names({name: clear_of(argument or snake(name), ON_CONSTRUCTOR) for name, argument in wanted.items()})


def variable_names(variables: Iterable[str], taken: Collection[str]) -> dict[str, str]:
    """A constructor argument for each variable of the base URL, clear of those for credentials."""
    offers = {name: clear_of(snake(name), ON_CONSTRUCTOR) for name in variables}
    return own_names({name: f"server_{offer}" if offer in taken else offer for name, offer in offers.items()}, taken)


def field_names(
    properties: Sequence[Property],
    small: frozenset[str],
    taken: frozenset[str],
    scope: str,
    remembered: Collection[str] = (),
) -> dict[str, str]:
    """A Python name for each property of a model; `small` are the models without a capital, which no field may hide.

    taken: names of fields that the model has from another one. scope: what the model is known by in marks.
    """
    reserved = ON_MODELS | small
    wanted = {prop.name: attribute(prop.called or prop.name, reserved) for prop in properties}
    return own_names(wanted, taken, scope, remembered)


def _document(identity: str) -> str:
    return identity.split("#")[0].rsplit("/", 1)[-1].rsplit(".", 1)[0]
