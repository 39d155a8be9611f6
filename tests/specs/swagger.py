"""A document of facts as a vendor might serve it in Swagger 2.0: with prose, in any order, and spelt as it was then.

Written without the generator's own conversion, which it judges.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Any

_PROSE = ("Returns *nothing* of note.", "Ein Wort: größer", "no", "line one\nline two\n", "{{ template }}", "")
_FLAGS = ("readOnly", "uniqueItems")


class Vendor:
    """Serves facts; `seed` decides on words and order."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def served(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """The document."""
        title = {**facts["info"], "title": self._words(), "description": self._words(), "termsOfService": "/terms"}
        document = {
            "swagger": "2.0",
            "info": {**title, "contact": {"email": "help@vendor.test"}, "license": {"name": "Own"}, "x-logo": {"a": 1}},
            "host": "api.vendor.test",
            "basePath": "/v1",
            "schemes": ["https"],
            "consumes": ["application/json"],
            "produces": ["application/json"],
            "securityDefinitions": {"apikey": {"type": "apiKey", "in": "header", "name": "X-Api-Key"}},
            "security": [{"apikey": []}],
            "tags": [{"name": "repos", "description": self._words()}],
            "externalDocs": {"url": "https://docs.vendor.test"},
            "paths": {path: self._path(item) for path, item in facts["paths"].items()},
            "definitions": self._schemas(facts["components"]["schemas"]),
            "x-generator": {"description": self._words()},
        }
        return dict(self.shuffled(document))

    def _words(self) -> str:
        return self._chance.choice(_PROSE)

    def _path(self, item: Mapping[str, Any]) -> dict[str, Any]:
        """A path, which gives the parameters that all of its operations begin with, perhaps."""
        common = list(_beginning([operation.get("parameters", []) for operation in item.values()]))
        if self._chance.random() < 0.5:
            common = []
        path = {method: self._operation(operation, len(common)) for method, operation in item.items()}
        return {**path, "parameters": [self._parameter(one) for one in common], "x-tag": "path"}

    def _operation(self, operation: Mapping[str, Any], common: int) -> dict[str, Any]:
        parameters = [self._parameter(one) for one in operation.get("parameters", [])[common:]]
        body = operation.get("requestBody")
        if body is not None:
            schema = self._schema(body["content"]["application/json"]["schema"])
            parameters.append({"name": "data", "in": "body", "schema": schema, "required": False})
        return {
            **{key: operation[key] for key in ("operationId", "tags", "security") if key in operation},
            "parameters": self._mixed(parameters),
            "responses": {status: self._reply(reply) for status, reply in operation["responses"].items()},
            "summary": self._words(),
            "description": self._words(),
            "deprecated": False,
            "x-code-samples": [{"lang": "python", "source": "pass"}],
        }

    def _parameter(self, parameter: Mapping[str, Any]) -> dict[str, Any]:
        rest = {key: value for key, value in parameter.items() if key != "schema"}
        return {"required": False, **rest, **self._schema(parameter["schema"]), "description": self._words()}

    def _mixed(self, parameters: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Parameters of all places mixed; those of one place keep their order, which is the vendor's choice."""
        places = [parameter["in"] for parameter in parameters]
        self._chance.shuffle(places)
        queues = {place: iter([one for one in parameters if one["in"] == place]) for place in places}
        return [next(queues[place]) for place in places]

    def _reply(self, reply: Mapping[str, Any]) -> dict[str, Any]:
        content = reply.get("content", {})
        schema = {"schema": self._schema(content["application/json"]["schema"])} if content else {}
        return {**schema, "description": self._words(), "examples": {"application/json": {"a": 1}} if content else {}}

    def _schemas(self, schemas: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self._schema(schema) for name, schema in schemas.items()}

    def _schema(self, schema: Any) -> Any:
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema:
            return {"$ref": schema["$ref"].replace("#/components/schemas/", "#/definitions/")}
        result = dict(schema)
        if isinstance(schema.get("type"), list):
            kind, null = schema["type"]
            assert null == "null"
            assert None in schema.get("enum", [None])
            result |= {"type": kind, "x-nullable": True}
        if "properties" in schema:
            result["properties"] = self._schemas(schema["properties"])
        result |= {key: self._schema(schema[key]) for key in ("items", "additionalProperties") if key in schema}
        if "required" in schema:
            result["required"] = self._chance.sample(schema["required"], len(schema["required"]))
        words = {"title": self._words(), "description": self._words(), "example": "an example", "x-order": 1}
        return {**{key: False for key in _FLAGS if self._chance.random() < 0.2}, **result, **words}

    def shuffled(self, value: Any) -> Any:
        """The same value, the keys of its mappings in another order."""
        if isinstance(value, list):
            return [self.shuffled(item) for item in value]
        if not isinstance(value, dict):
            return value
        keys = self._chance.sample(list(value), len(value))
        return {key: self.shuffled(value[key]) for key in keys}


def _beginning(lists: list[list[Any]]) -> Iterator[Any]:
    """What all the lists begin with."""
    for first, *others in zip(*lists, strict=False):
        if any(other != first for other in others):
            return
        yield first
