"""Swagger 2.0 to OpenAPI 3.1: objects laid out anew, with a book of what has moved where.

    definitions, parameters, responses, securityDefinitions     components
    host, basePath, schemes                                     servers
    parameters in body and formData; consumes                   requestBody with its content
    type, items, ... of parameters and headers                  their schema
    collectionFormat                                            style and explode
    schema of a response; produces; examples                    its content

Schemas themselves have been brought to 3.1 before, by ``upgrade``. References stay as they are written: the view of the
file finds what has moved. A parameter in the body has no place of its own in 3.1, so it is laid out where it is used.
"""

from __future__ import annotations

from typing import Any

from sdkwright.extensions import WEBHOOKS
from sdkwright.load.convert.swagger_parameters import Layout, parameter
from sdkwright.load.convert.swagger_responses import response
from sdkwright.load.convert.swagger_values import Lookup, Media, mapping, media_of, texts
from sdkwright.load.nodes.pointers import Pointer, as_reference

__all__ = ["Lookup", "Media", "convert", "convert_part"]

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_FLOWS = {"application": "clientCredentials", "accessCode": "authorizationCode"}
_MOVED = frozenset({"swagger", "host", "basePath", "schemes", "consumes", "produces", "definitions", "parameters"})
_MOVED_TOO = frozenset({"responses", "securityDefinitions", "paths", "components", "servers"})
_SCHEMA_WORDS = frozenset({"type", "properties", "allOf", "items", "enum", "additionalProperties", "$ref"})
_BODIES = ("body", "formData", "form")


Converted = tuple[dict[str, Any], dict[Pointer, Pointer], dict[Pointer, str]]


def convert(root: dict[str, Any], lookup: Lookup) -> Converted:
    """Return a Swagger document, its schemas upgraded, as an OpenAPI 3.1 document.

    With it comes what has moved, place in it -> place as written; and what could not be taken over, place as written ->
    the reason.

    lookup: gives the value as written of a parameter that a reference into another file names, or None.
    """
    return _Conversion(root, lookup).document()


def convert_part(value: Any, media: Media, lookup: Lookup) -> Any:
    """Return a path item, operation, parameter, response or schema of a Swagger document, as its keys show it to be.

    media: what the document as a whole consumes and produces.
    """
    if not isinstance(value, dict):
        return value
    layout = Layout(value, {}, lookup, media, whole=False)
    if isinstance(value.get("in"), str) and isinstance(value.get("name"), str):
        converted = parameter(layout, value, (), ())
        return converted["schema"] if value["in"] in _BODIES else converted
    if any(isinstance(value.get(method), dict) for method in _METHODS) and "type" not in value:
        return _path_item(layout, value, ())
    if isinstance(value.get("responses"), dict):
        return _operation(layout, value, (), [])
    if "schema" in value or ("description" in value and _SCHEMA_WORDS.isdisjoint(value)):
        return response(layout, value, (), (), media.produces)
    return value


class _Conversion:
    def __init__(self, root: dict[str, Any], lookup: Lookup) -> None:
        self._root = root
        self._moves: dict[Pointer, Pointer] = {}
        self._layout = Layout(root, self._moves, lookup, media_of(root), whole=True)

    def document(self) -> Converted:
        root, rest = self._root, dict[str, Any]()
        for key, value in root.items():
            if key not in _MOVED and key not in _MOVED_TOO:
                rest[key] = value
        servers = _servers(root)
        if servers:
            written: Pointer = ("host",) if "host" in root else ("basePath",)
            for index in range(len(servers)):
                self._moves["servers", index] = self._moves["servers", index, "url"] = written
            rest["servers"] = servers
        # First, since bodies may add schemas to it.
        components = self._components()
        rest["paths"] = root.get("paths")
        for key in ("paths", WEBHOOKS):
            if isinstance(root.get(key), dict):
                rest[key] = {name: _path_item(self._layout, item, (key, name)) for name, item in root[key].items()}
        return {"openapi": "3.1.0", **rest, "components": components}, self._moves, self._layout.notes

    def _components(self) -> dict[str, Any]:
        components = dict(mapping(self._root.get("components")))
        for old, new in (
            ("definitions", "schemas"),
            ("parameters", "parameters"),
            ("responses", "responses"),
            ("securityDefinitions", "securitySchemes"),
        ):
            self._moves["components", new] = (old,)
            components[new] = {**mapping(components.get(new)), **mapping(self._root.get(old))}
        schemas = components["schemas"]
        components["parameters"] = self._parameters(components["parameters"], schemas)
        for name, value in components["responses"].items():
            place = ("components", "responses", name)
            produces = self._layout.media.produces
            components["responses"][name] = response(self._layout, value, place, ("responses", name), produces)
        components["securitySchemes"] = {
            name: _security_scheme(value) for name, value in components["securitySchemes"].items()
        }
        return {name: block for name, block in components.items() if block}

    def _parameters(self, block: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
        """Return the parameters that stay such; the schema of a body gets a name among the schemas."""
        kept = {}
        for name, value in block.items():
            place = mapping(value).get("in")
            if place not in _BODIES:
                kept[name] = parameter(self._layout, value, ("components", "parameters", name), ("parameters", name))
                continue
            schema = mapping(value).get("schema")
            if place == "body" and isinstance(schema, dict) and "$ref" not in schema:
                free = _free(name, schemas)
                schemas[free] = schema
                self._moves["components", "schemas", free] = ("parameters", name, "schema")
                reference = as_reference(("components", "schemas", free))
                self._layout.bodies["parameters", name] = {"$ref": reference}
        return kept


def _free(name: str, taken: dict[str, Any]) -> str:
    """Return the name, or the name with a word or a number behind it, so that it is not taken."""
    names = (name, f"{name}Body", *(f"{name}Body{number}" for number in range(2, len(taken) + 3)))
    return next(free for free in names if free not in taken)


def _path_item(layout: Layout, item: Any, place: Pointer) -> Any:
    if not isinstance(item, dict):
        return item
    shared = layout.listed(item.get("parameters"), (*place, "parameters"))
    result = dict(item)
    if "parameters" in item:
        result["parameters"] = layout.parameters([entry for entry in shared if not entry.in_body], place)
    bodies = [entry for entry in shared if entry.in_body]
    for method in _METHODS:
        if isinstance(item.get(method), dict):
            result[method] = _operation(layout, item[method], (*place, method), bodies)
    return result


def _operation(layout: Layout, value: dict[str, Any], place: Pointer, shared: list[Any]) -> dict[str, Any]:
    result = {key: item for key, item in value.items() if key not in ("consumes", "produces", "schemes")}
    consumes = texts(value.get("consumes")) if "consumes" in value else layout.media.consumes
    produces = texts(value.get("produces")) if "produces" in value else layout.media.produces
    own = layout.listed(value.get("parameters"), (*place, "parameters"))
    if "parameters" in value:
        result["parameters"] = layout.parameters([entry for entry in own if not entry.in_body], place)
    bodies = [entry for entry in own if entry.in_body]
    for index in [index for index, entry in enumerate(own) if entry.place == "body"][1:]:
        layout.notes[(*place, "parameters", index)] = "a second body is left aside: a request has one"
    body = layout.request_body([*bodies, *shared], consumes, place)
    if body is not None:
        result["requestBody"] = body
    responses = value.get("responses")
    if isinstance(responses, dict):
        result["responses"] = {
            status: response(layout, entry, (at := (*place, "responses", status)), at, produces)
            for status, entry in responses.items()
        }
    return result


def _servers(root: dict[str, Any]) -> list[dict[str, str]]:
    """Return the servers that host, base path and schemes make, an encrypted one first."""
    host, path = root.get("host"), root.get("basePath")
    path = path.rstrip("/") if isinstance(path, str) else ""
    path = f"/{path}" if path and not path.startswith("/") else path
    if not isinstance(host, str) or not host.strip("/ "):
        return [{"url": path}] if path else []
    schemes = [scheme for scheme in texts(root.get("schemes")) if scheme in ("https", "http", "wss", "ws")] or ["https"]
    ordered = sorted(dict.fromkeys(schemes), key=["https", "http", "wss", "ws"].index)
    bare = host.strip().rpartition("://")[2].rstrip("/")
    return [{"url": f"{scheme}://{bare}{path}"} for scheme in ordered]


def _security_scheme(value: Any) -> Any:
    kind = mapping(value).get("type")
    if kind == "basic":
        return {**value, "type": "http", "scheme": "basic"}
    if kind != "oauth2" or "flows" in value:
        return value
    words = ("authorizationUrl", "tokenUrl", "scopes")
    flow = {"scopes": {}} | {key: value[key] for key in words if key in value}
    rest = {key: item for key, item in value.items() if key not in (*words, "flow")}
    named = str(value.get("flow", "implicit"))
    return {**rest, "flows": {_FLOWS.get(named, named): flow}}
