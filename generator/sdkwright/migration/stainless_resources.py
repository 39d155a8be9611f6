"""`resources` of stainless.yml -> the places of methods and the names of models."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from urllib.parse import unquote

from sdkwright.errors import meant
from sdkwright.load import Node, decode_pointer
from sdkwright.migration.casing import class_name
from sdkwright.migration.endpoints import Endpoints
from sdkwright.migration.inheritance import Told
from sdkwright.model import Api, Operation
from sdkwright.naming import words

__all__ = ["StainlessResources"]

_COMPONENT = re.compile(r"#(/components/schemas/[^/?]+)\Z")
_PREFIX = "#/components/schemas/"
# Resources that are no group: the methods of the client itself, and models that stand in none.
_CLIENT = "$client"
_SHARED = "$shared"
_RESOURCE = ("methods", "models", "subresources", "standalone_api")
_RESOURCE_REASONS = {
    "description": "descriptions come from the document",
    "mcp": "sdkwright makes SDKs for Python",
    "terraform": "sdkwright makes SDKs for Python",
    "skip": "every operation has a method; exclude in sdk.yaml leaves some out",
    "only": "every operation has a method; exclude in sdk.yaml leaves some out",
}
_METHOD = ("endpoint", "type", "paginated", "skip", "only")
_ALIAS = "alias"
_ALIASED = ("type", "to", "skip", "only")
_MODEL = ("openapi_uri", "type")
_REASONS = {
    "body_param_name": "a body that is no object is the argument body",
    "default_request_options": "a call takes its timeout and retries by options",
    "mcp": "sdkwright makes SDKs for Python",
    "terraform": "sdkwright makes SDKs for Python",
    "positional_params": "path parameters are positional, in the order of the path; all else is passed by name",
    "unwrap_response_fields": "replies are typed as the document has them",
    "streaming": "replies of the media type text/event-stream are streamed by themselves",
    "deprecated": "the document says this",
    "security": "the document says this",
    "docs": "descriptions come from the document",
    "description": "descriptions come from the document",
}


class StainlessResources:
    """Reads resources, one by one. `models`: schema -> class. `unpaged`: operations that are not paged."""

    def __init__(self, api: Api, told: Told, casings: Mapping[str, str], schemes: Collection[str]) -> None:
        self._told, self._casings, self._schemes_of_paging = told, casings, schemes
        self._schemas = {
            str(decode_pointer(component[1])[-1])
            for identity in api.declared
            if (component := _COMPONENT.search(identity))
        }
        self.endpoints = Endpoints(api, told)
        self.models: dict[str, str] = {}
        self.unpaged: list[str] = []

    def read(self, node: Node | None, path: tuple[str, ...] = ()) -> None:
        """Read a mapping of resources that stand in the group at `path`."""
        for name, resource in self._told.mapping(node).items():
            members = self._told.mapping(resource)
            inside = path if name in (_CLIENT, _SHARED) else (*path, name)
            self._told.rest(members, _RESOURCE_REASONS, _RESOURCE)
            methods = self._told.mapping(members.get("methods"))
            places = {method: self._method(child, (*inside, method)) for method, child in methods.items()}
            for method, child in methods.items():
                self._alias(child, (*inside, method), places)
            models = self._told.mapping(members.get("models"))
            for model, child in models.items():
                self._model(model, child)
            self.read(members.get("subresources"), inside)

    def _method(self, node: Node, path: tuple[str, ...]) -> Operation | None:
        """Place the method of an endpoint; the operation that it is."""
        members = self._told.mapping(node) if isinstance(node.value, dict) else {"endpoint": node}
        kind = self._told.text(members.get("type")) or "http"
        if kind == _ALIAS:
            return None
        self._told.rest(members, _REASONS, _METHOD)
        if kind != "http":
            self._told.tell(node, f'"{".".join(path)}" is left out: methods of the type "{kind}" are not made')
            return None
        endpoint = members.get("endpoint")
        operation = self.endpoints.find(endpoint or node, self._told.text(endpoint))
        if operation is None:
            return None
        if self._is_skipped(members):
            self._told.tell(node, f'"{".".join(path)}" was in no SDK for Python; here it is a method all the same')
        self.endpoints.pin(node, operation, path)
        self._paging(members.get("paginated"), operation)
        return operation

    def _alias(self, node: Node, path: tuple[str, ...], places: Mapping[str, Operation | None]) -> None:
        """Place the further name of a method of the same resource."""
        members = self._told.mapping(node) if isinstance(node.value, dict) else {}
        if members.get("type") is None or members["type"].value != _ALIAS:
            return
        self._told.rest(members, {"deprecated": "a further name stays; delete it from tree.also one day"}, _ALIASED)
        target = self._told.text(members.get("to"))
        operation = places.get(target)
        if operation is None:
            why = (
                f'there is no method "{target}" beside it; {meant(target, places, "it has to be in the same resource")}'
            )
            self._told.tell(node, f'"{".".join(path)}" is left out: {why}')
        elif self._is_skipped(members):
            self._told.tell(node, f'"{".".join(path)}" is left out: it was in no SDK for Python')
        else:
            self.endpoints.pin(node, operation, path)

    def _paging(self, paginated: Node | None, operation: Operation) -> None:
        if paginated is None or paginated.value is None:
            return
        if not isinstance(paginated.value, bool | str):
            self._told.tell(paginated, '"paginated" is left aside: it is neither true nor false')
        elif paginated.value is False and operation.key not in self.unpaged:
            self.unpaged.append(operation.key)
        elif isinstance(paginated.value, str) and paginated.value not in self._schemes_of_paging:
            hint = meant(paginated.value, self._schemes_of_paging, "lists are paged as they are found to be")
            self._told.tell(paginated, f'no scheme of paging is called "{paginated.value}"; {hint}')
        elif paginated.value and operation.method != "GET":
            self._told.tell(paginated, "a list that is no GET is paged by a rule that names it in its operations")

    def _model(self, name: str, node: Node) -> None:
        if isinstance(node.value, dict):
            members = self._told.mapping(node)
            if node.text("type", "model") != "model":
                self._told.tell(node, f'the model "{name}" is left aside: a class has one name')
                return
            self._told.rest(members, dict.fromkeys(members, "a class is made as the document has it"), _MODEL)
            if members.get("openapi_uri") is None:
                self._told.tell(node, f'the model "{name}" is left aside: it has no openapi_uri')
                return
            node = members["openapi_uri"]
        schema = unquote(self._told.text(node)).removeprefix(_PREFIX)
        if schema and self._is_schema(name, schema, node):
            self._name(name, schema, node)

    def _is_schema(self, name: str, schema: str, node: Node) -> bool:
        if schema not in self._schemas:
            hint = meant(
                schema, self._schemas, "only schemas of components/schemas, in requests and replies, are named"
            )
            self._told.tell(node, f'the model "{name}" is left aside: no operation has the schema "{schema}"; {hint}')
        return schema in self._schemas

    def _name(self, name: str, schema: str, node: Node) -> None:
        class_ = class_name(name, self._casings)
        if not words(name):
            self._told.tell(node, f'the model "{name}" is left aside: no class can be called so')
        elif schema in self.models or class_ in self.models.values():
            taken = self.models.get(schema)
            why = f"its schema already is {taken}" if taken else f"another schema already is {class_}"
            self._told.tell(node, f'the model "{name}" is left aside: {why}')
        else:
            self.models[schema] = class_

    def _is_skipped(self, members: Mapping[str, Node]) -> bool:
        skip, only = members.get("skip"), members.get("only")
        if skip is not None and isinstance(skip.value, bool):
            return bool(skip.value)
        left_out, kept = ([one.value for one in self._told.elements(node)] for node in (skip, only))
        return "python" in left_out or bool(kept and "python" not in kept)
