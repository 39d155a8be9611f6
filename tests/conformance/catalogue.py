"""The operations as the documents have them, each with its place in the SDK as the lock has it."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.standin.documents import DEFAULT_DOCUMENTS, SPECS, ApiDocument, Operation, counted, load_api

SDK = Path(__file__).resolve().parents[2] / "generated" / "cloudsmith-sdk"
OVERLAYS = (SPECS / "words.overlay.yaml", SPECS / "behaviour.overlay.yaml")
LOCK: Mapping[str, Any] = json.loads((SDK / "sdkwright.lock").read_text())
TOTAL = counted()
METHODS = {*LOCK["operations"].values(), *LOCK.get("aliases", ())}
"""The paths of all methods: those of the operations, and their deprecated names."""

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One operation: its document with our overlays, its facts, and its dotted path on a client."""

    document: ApiDocument
    operation: Operation
    path: str

    @property
    def facts(self) -> Mapping[str, Any]:
        """The operation as it stands in the document."""
        facts: Mapping[str, Any] = self.document.root["paths"][self.operation.template][self.operation.method.lower()]
        return facts

    @property
    def template(self) -> str:
        """The path from the root of the host."""
        return f"/{self.document.name}{self.operation.template}"

    def parameters(self, place: str) -> list[Mapping[str, Any]]:
        """The parameters that are sent in the path, in its order, or in the query."""
        found = [parameter for parameter in self.operation.parameters if parameter["in"] == place]
        return sorted(found, key=lambda item: self.template.find(f"{{{item['name']}}}")) if place == "path" else found

    def fields(self) -> dict[str, Schema]:
        """The fields of the body that a client may send; empty where the body is no object with named fields."""
        body = self.document.resolve(self.operation.body or {})
        named = {name: self.document.resolve(schema) for name, schema in body.get("properties", {}).items()}
        return {name: schema for name, schema in named.items() if not schema.get("readOnly")}

    def required_fields(self) -> list[str]:
        """The fields of the body that a client must send."""
        required = self.document.resolve(self.operation.body or {}).get("required", [])
        return [name for name in self.fields() if name in required]

    @property
    def whole_body(self) -> bool:
        """Whether the body is one argument because it has no named fields."""
        return self.operation.body is not None and not self.fields()

    def method(self, client: Any) -> Any:
        """The bound method of a client that stands for this operation."""
        return functools.reduce(getattr, self.path.split("."), client)

    def __str__(self) -> str:
        return self.operation.key


def cases() -> tuple[Case, ...]:
    """Every operation of both documents, in their order; KeyError for one that the lock has lost."""
    return tuple(
        Case(document, operation, LOCK["operations"][operation.key])
        for document in load_api(DEFAULT_DOCUMENTS, OVERLAYS)
        for operation in document.operations
    )


CASES = cases()
