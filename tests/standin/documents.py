"""The loaded documents as the stand-in needs them: operations, their paths and their schemas.

Only facts of the documents are used. Overlays may be laid over them, and nothing here relies on one. The documents
are in OpenAPI 3.1 form already and are read as plain YAML, without the generator that is judged by means of them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .overlays import laid_over

SPECS = Path(__file__).resolve().parents[2] / "specs" / "cloudsmith"
DEFAULT_DOCUMENTS: Mapping[str, Path] = {"v1": SPECS / "v1.yaml", "v2": SPECS / "v2.yaml"}
METHODS = ("get", "put", "post", "patch", "delete", "head", "options")
JSON = "application/json"
# An operation of a document of facts, which are all written alike.
_ID = re.compile(r"^ {6}operationId: ", re.MULTILINE)


class _PlainLoader(yaml.CSafeLoader):
    """Reads YAML 1.2: dates stay text, and `=`, `<<`, `yes` and `no` stand for themselves."""


# Those of the JSON schema of YAML 1.2; the others of PyYAML are of YAML 1.1.
_RESOLVED = {f"tag:yaml.org,2002:{kind}" for kind in ("null", "int", "float")}
_PlainLoader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] in _RESOLVED]
    for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One method of one path of one document.

    `key` is `<document>:<operationId>`. `status` is the success status served, `reply` its JSON schema (None: the
    reply is empty), `body` the JSON schema of the request body (None: no body is documented).
    """

    key: str
    document: str
    operation_id: str
    method: str
    template: str
    parameters: tuple[Mapping[str, Any], ...]
    security: tuple[frozenset[str], ...] | None
    status: int
    reply: Mapping[str, Any] | None
    body: Mapping[str, Any] | None

    @property
    def query_names(self) -> frozenset[str]:
        """The names of the documented query parameters."""
        return frozenset(item["name"] for item in self.parameters if item["in"] == "query")


@dataclass(frozen=True, slots=True, eq=False)
class ApiDocument:
    """One document: its name, its content in OpenAPI 3.1 form and its operations in document order."""

    name: str
    root: Mapping[str, Any]
    operations: tuple[Operation, ...]

    def resolve(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """The schema itself, or the target of its `$ref` with the sibling keywords laid over it."""
        while "$ref" in schema:
            target: Any = self.root
            for part in schema["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            siblings = {key: value for key, value in schema.items() if key != "$ref"}
            schema = {**target, **siblings} if siblings else target
        return schema


def counted(documents: Mapping[str, Path] = DEFAULT_DOCUMENTS) -> int:
    """How many operations the documents have by the ids in their text, however they are read otherwise."""
    return sum(len(_ID.findall(path.read_text("utf-8"))) for path in documents.values())


def load_api(
    documents: Mapping[str, Path] = DEFAULT_DOCUMENTS, overlays: Sequence[Path] = ()
) -> tuple[ApiDocument, ...]:
    """The documents, loaded once per process and shared.

    `documents` maps a name to a file, `overlays` are OpenAPI overlay files laid over them in order.
    """
    return _load(tuple(documents.items()), tuple(overlays))


@functools.cache
def _load(documents: tuple[tuple[str, Path], ...], overlays: tuple[Path, ...]) -> tuple[ApiDocument, ...]:
    patches = [_read(path) for path in overlays]
    return tuple(_document(name, laid_over(_read(path), patches)) for name, path in documents)


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), _PlainLoader)


def _document(name: str, root: Mapping[str, Any]) -> ApiDocument:
    return ApiDocument(name, root, tuple(_operations(name, root)))


def _operations(name: str, root: Mapping[str, Any]) -> list[Operation]:
    found = []
    for template, item in root["paths"].items():
        shared = item.get("parameters", [])
        for method, value in item.items():
            if method in METHODS:
                found.append(_operation(name, template, method, shared, value))
    return found


def _operation(name: str, template: str, method: str, shared: list[Any], value: Mapping[str, Any]) -> Operation:
    status, reply = _success(value["responses"])
    security = value.get("security")
    identifier = value.get("operationId") or f"{method.upper()} {template}"
    return Operation(
        key=f"{name}:{identifier}",
        document=name,
        operation_id=identifier,
        method=method.upper(),
        template=template,
        parameters=(*shared, *value.get("parameters", [])),
        security=None if security is None else tuple(frozenset(option) for option in security),
        status=status,
        reply=reply,
        body=_json_schema(value.get("requestBody", {})),
    )


def _success(responses: Mapping[str, Any]) -> tuple[int, Mapping[str, Any] | None]:
    """The success status that is served, the highest documented one (201 beside 200), and its schema."""
    status = max(code for code in responses if code.startswith("2"))
    # A 204 cannot carry a body, though one operation documents a schema for it.
    return int(status), None if status == "204" else _json_schema(responses[status])


def _json_schema(holder: Mapping[str, Any]) -> Mapping[str, Any] | None:
    schema: Mapping[str, Any] | None = holder.get("content", {}).get(JSON, {}).get("schema")
    return schema
