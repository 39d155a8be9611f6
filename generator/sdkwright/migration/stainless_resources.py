"""`resources` of stainless.yml -> the places of methods and the names of models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

from sdkwright.errors import meant
from sdkwright.load import Node, decode_pointer
from sdkwright.migration.casing import class_name
from sdkwright.migration.endpoints import Endpoints
from sdkwright.migration.inheritance import Told
from sdkwright.model import Api

__all__ = ["StainlessResources"]

_COMPONENT = re.compile(r"#(/components/schemas/[^/?]+)\Z")
_PREFIX = "#/components/schemas/"
# Resources that are no group: the methods of the client itself, and models that stand in none.
_CLIENT = "$client"
_SHARED = "$shared"
_RESOURCE = ("methods", "models", "subresources", "standalone_api")
_METHOD = ("endpoint", "type", "paginated", "skip", "only")
_REASONS = {
    "body_param_name": "a body that is no object is the argument body",
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

    def __init__(self, api: Api, told: Told, casings: Mapping[str, str]) -> None:
        self._told, self._casings = told, casings
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
            self._told.rest(members, {}, _RESOURCE)
            for method, child in self._told.mapping(members.get("methods")).items():
                self._method(child, (*inside, method))
            for model, child in self._told.mapping(members.get("models")).items():
                self._model(model, child)
            self.read(members.get("subresources"), inside)

    def _method(self, node: Node, path: tuple[str, ...]) -> None:
        members = self._told.mapping(node) if isinstance(node.value, dict) else {"endpoint": node}
        self._told.rest(members, _REASONS, _METHOD)
        kind = node.text("type", "http")
        if kind != "http":
            self._told.tell(node, f'"{".".join(path)}" is left out: methods of the type "{kind}" are not made')
            return
        endpoint = self._told.text(members.get("endpoint"))
        operation = self.endpoints.find(node, endpoint)
        if operation is None:
            return
        if _is_skipped(members):
            self._told.tell(node, f'"{".".join(path)}" was in no SDK for Python; here it is a method all the same')
        self.endpoints.pin(node, operation, path)
        paginated = members.get("paginated")
        if paginated is not None and paginated.value is False and operation.key not in self.unpaged:
            self.unpaged.append(operation.key)
        elif paginated is not None and paginated.value and operation.method != "GET":
            self._told.tell(paginated, "a list that is no GET is paged by a rule that names it in its operations")

    def _model(self, name: str, node: Node) -> None:
        schema = unquote(self._told.text(node)).removeprefix(_PREFIX)
        if not schema:
            return
        if schema not in self._schemas:
            hint = meant(schema, self._schemas, "it is in no request and no reply")
            self._told.tell(node, f'the model "{name}" is left aside: no operation has the schema "{schema}"; {hint}')
            return
        class_ = class_name(name, self._casings, like=schema)
        if schema in self.models or class_ in self.models.values():
            taken = self.models.get(schema)
            why = f"its schema already is {taken}" if taken else f"another schema already is {class_}"
            self._told.tell(node, f'the model "{name}" is left aside: {why}')
        else:
            self.models[schema] = class_


def _is_skipped(members: Mapping[str, Node]) -> bool:
    skip, only = members.get("skip"), members.get("only")
    value = skip.value if skip is not None else None
    kept = only.value if only is not None else None
    return (
        value is True
        or (isinstance(value, list) and "python" in value)
        or (isinstance(kept, list) and "python" not in kept)
    )
