"""A pair of the suite as a call of the SDK: which settings of the client, which method, which arguments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.outsider.arguments import VOID, Body, Key, arguments
from tests.outsider.operation import Content, Operation
from tests.outsider.package import Sdk, argument_names, matched, method_at, normal
from tests.outsider.shape import shape
from tests.outsider.values import rich
from tests.spector.facts import Pair, Payload
from tests.spector.located import Located, read_value


@dataclass(slots=True)
class Call:
    """What is called, and by which settings of the client."""

    path: str
    settings: dict[str, Any]
    arguments: dict[str, Any] = field(default_factory=dict)


def called(sdk: Sdk, place: Located, pair: Pair, base: str) -> Call:
    """The call that leads to the pair's request; raises NotFoundError where the SDK has no such argument."""
    made = Call(sdk.path(place.operation), _settings(sdk, place, pair, base))
    names = argument_names(method_at(sdk.client(asynchronous=False, **made.settings), made.path))
    given = _parameters(place, pair)
    made.arguments = arguments(names, place.operation, given, _body(place.operation, pair.body))
    taken = {name for place_, name in given if place_ == VOID and matched(names, [(place_, name)])}
    if headers := _other_headers(place, pair, taken):
        made.arguments["options"] = {**made.arguments.get("options", {}), "headers": headers}
    return made


def _settings(sdk: Sdk, place: Located, pair: Pair, base: str) -> dict[str, Any]:
    """Variables of the server, and the credentials that the request must hold."""
    schemes = dict(place.document.root.get("components").get("securitySchemes").items())
    names = matched(sdk.settings, [("", name) for name in (*place.variables, *schemes)])
    settings = {names["", wire]: value for wire, value in place.variables.items()}
    for scheme, node in schemes.items():
        secret = _secret(node.content, pair)
        if secret is not None:
            settings[names["", scheme]] = secret
    return settings if place.operation.servers else settings | {"base_url": base}


def _secret(scheme: Mapping[str, Any], pair: Pair) -> str | None:
    if scheme.get("type") == "apiKey":
        places = {"header": pair.headers, "query": pair.query}
        return places.get(scheme.get("in", ""), {}).get(scheme["name"].lower())
    kind, _, secret = pair.headers.get("authorization", "").partition(" ")
    expected = str(scheme.get("scheme", "bearer"))
    return secret if secret and normal(kind) == normal(expected) else None


def _parameters(place: Located, pair: Pair) -> dict[Key, Any]:
    """The values of parameters, in their own types; of those that OpenAPI passes over at a place of their own."""
    found: dict[Key, Any] = {}
    for parameter in place.operation.parameters:
        texts: Mapping[str, Any] = {"path": place.path, "query": pair.query, "header": pair.headers}
        name = parameter.name.lower() if parameter.place == "header" else parameter.name
        text = texts.get(parameter.place, {}).get(name)
        said = shape(parameter.schema)
        if text is None and parameter.place == "query" and parameter.explode and "object" in said.types:
            named = {one.name for one in place.operation.parameters if one.place == "query"}
            text = ",".join(f"{name}={value}" for name, value in pair.query.items() if name not in named)
        if text is not None:
            key = (VOID if parameter.void else parameter.place, parameter.name)
            found[key] = rich(parameter.schema, read_value(parameter, text))
    return found


def _other_headers(place: Located, pair: Pair, given: set[str]) -> dict[str, str]:
    """Headers that no argument stands for: a media type is chosen by them."""
    names = {one.name.lower() for one in place.operation.parameters if one.place == "header" and not one.void}
    schemes = place.document.root.get("components").get("securitySchemes")
    names |= {str(node.get("name").content).lower() for _, node in schemes.items()}
    names |= {"authorization", "content-type", *(name.lower() for name in given)}
    found = {name: value for name, value in pair.headers.items() if name not in names}
    types = [one.media_type for one in place.operation.bodies]
    if pair.body is not None and pair.body.content and (len(types) > 1 or types == ["*/*"]):
        found["content-type"] = pair.body.media_type
    return found


def _body(operation: Operation, body: Payload | None) -> Body | None:
    if body is None:
        return None
    fitting = [one for one in operation.bodies if one.media_type == body.media_type] or operation.bodies
    content = fitting[0] if fitting else Content(body.media_type, None)
    if body.media_type.startswith("multipart/"):
        return Body(_form(body, content), None)
    if body.is_json and content.schema is not None and shape(content.schema).format != "binary":
        value = body.json if content.media_type.startswith("text/") else rich(content.schema, body.json)
        return Body(value if isinstance(value, dict) else {}, value)
    return Body({}, body.content.decode() if "xml" in body.media_type else body.content)


def _form(body: Payload, content: Content) -> dict[str, Any]:
    """The fields of a form: parts by their schemas, files with name and type."""
    properties = shape(content.schema).properties if content.schema is not None else {}
    made: dict[str, Any] = {}
    for name, value in body.parts.items():
        as_text = not isinstance(value, str) and "string" in shape(properties[name]).types
        made[name] = str(value) if as_text else rich(properties[name], value)
    for file in body.files:
        part = (file.name, file.content, file.media_type)
        several = "array" in shape(properties[file.field]).types
        made[file.field] = [*made.get(file.field, []), part] if several else part
    return made
