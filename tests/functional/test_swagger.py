"""Swagger 2.0: what it writes in its own way comes to the same SDK."""

from __future__ import annotations

import pytest

from tests.functional.harness import Sdk


@pytest.mark.spec("""
    swagger: "2.0"
    host: api.test
    basePath: /v1/
    schemes: [http, https]
    consumes: [application/json]
    produces: [application/json]
    securityDefinitions: {key: {type: apiKey, in: header, name: X-Key}, user: {type: basic}}
    security: [{key: []}, {user: []}]
    parameters:
      Page: {name: page, in: query, type: integer, default: 1}
      Pet: {name: pet, in: body, required: true, schema: {$ref: "#/definitions/Pet"}}
      Note: {name: note, in: body, schema: {type: object, properties: {text: {type: string}}}}
    responses:
      Pets: {description: Fine, schema: {type: array, items: {$ref: "#/definitions/Pet"}}}
    definitions:
      Pet: {type: object, required: [id], properties: {id: {type: integer, format: int64}, name: {type: string,
        x-nullable: true}, note: {$ref: "#/definitions/Note"}}}
      Note: {type: object, properties: {by: {type: string}}}
    paths:
      /pets:
        parameters: [{$ref: "#/parameters/Page"}]
        get: {operationId: pets_list, responses: {"200": {$ref: "#/responses/Pets"}}}
        post:
          operationId: pets_create
          parameters: [{$ref: "#/parameters/Pet"}]
          responses: {"201": {description: Made, schema: {$ref: "#/definitions/Pet"}}}
      /pets/{id}/notes:
        parameters: [{name: id, in: path, required: true, type: integer}, {$ref: "#/parameters/Note"}]
        put: {operationId: notes_put, responses: {"204": {description: Fine}}}
        post: {operationId: notes_add, responses: {"204": {description: Fine}}}
    """)
class TestSwagger:
    """A document of version 2.0."""

    def test_server(self, sdk: Sdk) -> None:
        """Host, base path and schemes make the server; the encrypted one is taken."""
        assert sdk.call("pets.list").sent.url == "https://api.test/v1/pets"

    def test_parameter(self, sdk: Sdk) -> None:
        """A global parameter is referred to, its type written inline."""
        assert sdk.call("pets.list", page=2).sent.query == [("page", "2")]

    def test_response(self, sdk: Sdk) -> None:
        """A global response is referred to, its schema is that of the reply."""
        (pet,) = sdk.call("pets.list", reply=[{"id": 1, "name": None}]).value
        assert (type(pet).__name__, pet.id, pet.name) == ("Pet", 1, None)

    def test_body_by_reference(self, sdk: Sdk) -> None:
        """A global body parameter is the body, its fields the arguments."""
        exchange = sdk.call("pets.create", id=1, name=None, reply={"id": 1})
        assert exchange.sent.json == {"id": 1, "name": None}
        assert type(exchange.value).__name__ == "Pet"

    def test_body_of_all_operations(self, sdk: Sdk) -> None:
        """A body given for a whole path is that of each of its operations; one type for all of them."""
        for path in ("notes.put", "notes.add"):
            assert sdk.call(path, 1, text="x").sent.json == {"text": "x"}

    def test_names_that_collide(self, sdk: Sdk) -> None:
        """A body that is called as a definition is takes nothing away from it."""
        exchange = sdk.call("pets.create", id=1, note={"by": "me"}, reply={"id": 1, "note": {"by": "me"}})
        assert exchange.value.note.by == "me"

    def test_security(self, sdk: Sdk) -> None:
        """Keys and passwords are sent as in 3.x."""
        assert [scheme.kind for scheme in sdk.api.schemes] == ["header", "basic"]

    def test_no_warnings(self, sdk: Sdk) -> None:
        """A proper document gives no warning."""
        assert sdk.warnings == []
