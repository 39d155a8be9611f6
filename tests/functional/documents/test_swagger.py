"""Swagger 2.0: what it writes in its own way comes to the same SDK."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from tests.functional.harness import Sdk, make


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


@pytest.mark.spec("""
    swagger: "2.0"
    host: api.test
    paths:
      /lists/{path}:
        get:
          operationId: lists
          parameters:
            - {name: path, in: path, required: true, type: array, items: {type: string}}
            - {name: plain, in: query, type: array, items: {type: string}}
            - {name: blanks, in: query, type: array, items: {type: integer}, collectionFormat: ssv}
            - {name: tabs, in: query, type: array, items: {type: string}, collectionFormat: tsv}
            - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
            - {name: several, in: query, type: array, items: {type: string}, collectionFormat: multi}
            - {name: X-List, in: header, type: array, items: {type: string}}
          responses: {"200": {description: F}}
    """)
class TestLists:
    """collectionFormat, which says how a list is written."""

    @pytest.mark.parametrize(
        ("arguments", "query"),
        [
            ({"plain": ["a", "b"]}, [("plain", "a,b")]),
            ({"blanks": [1, 2]}, [("blanks", "1 2")]),
            ({"tabs": ["a", "b"]}, [("tabs", "a\tb")]),
            ({"pipes": ["a", "b"]}, [("pipes", "a|b")]),
            ({"several": ["a", "b"]}, [("several", "a"), ("several", "b")]),
        ],
    )
    def test_query(self, sdk: Sdk, arguments: dict[str, list[str]], query: list[tuple[str, str]]) -> None:
        """Commas unless it is said otherwise; `multi` repeats the name."""
        assert sdk.call("lists", ["x"], **arguments).sent.query == query

    def test_elsewhere(self, sdk: Sdk) -> None:
        """In paths and headers a list is written with commas."""
        sent = sdk.call("lists", ["x", "y"], x_list=["a", "b"]).sent
        assert (sent.path, sent.headers["X-List"]) == ("/lists/x,y", "a,b")


@pytest.mark.spec("""
    swagger: "2.0"
    host: api.test
    paths:
      /files:
        post:
          operationId: send
          consumes: [multipart/form-data]
          parameters:
            - {name: file, in: formData, type: file, required: true}
            - {name: note, in: formData, type: string}
          responses: {"200": {description: F, schema: {type: file}}}
        put:
          operationId: note
          consumes: [application/x-www-form-urlencoded]
          parameters: [{name: note, in: formData, type: string, required: true}, {name: tags, in: formData, type: array,
            items: {type: string}}]
          responses: {"204": {description: F}}
    """)
class TestForms:
    """Parameters in a form."""

    def test_urlencoded(self, sdk: Sdk) -> None:
        """They are the fields of the form; a list is written with commas."""
        sent = sdk.call("note", note="a b", tags=["x", "y"]).sent
        assert sent.headers["Content-Type"] == "application/x-www-form-urlencoded"
        assert parse_qsl((sent.content or b"").decode()) == [("note", "a b"), ("tags", "x,y")]

    def test_file(self, sdk: Sdk) -> None:
        """A file is sent in a form of parts, and a file is what comes back."""
        client, transport = sdk.client(sdk.module.Response(200, {"content-type": "image/png"}, b"\x89png"))
        assert client.send(file=b"abc", note="n") is not None
        (sent,) = transport.requests
        assert sent.headers["content-type"].startswith("multipart/form-data")


@pytest.mark.spec(
    """
    swagger: "2.0"
    host: api.test
    produces: [application/json]
    paths:
      /pets: {$ref: "paths/pets.yaml#/all"}
      /pets/{id}: {$ref: "paths/pets.yaml#/one"}
    parameters: {Id: {name: id, in: path, required: true, type: integer}}
    definitions: {Pet: {$ref: "definitions.yaml#/Pet"}}
    """,
    extra={
        "paths/pets.yaml": """
            all:
              get:
                operationId: pets_list
                responses: {"200": {description: F, schema: {type: array, items: {$ref: "../definitions.yaml#/Pet"}}}}
              post:
                operationId: pets_create
                parameters: [{$ref: "../shared.yaml#/parameters/Pet"}, {$ref: "../shared.yaml#/parameters/Verbose"}]
                responses: {"201": {$ref: "../shared.yaml#/responses/Pet"}}
            one:
              parameters: [{$ref: "../api.yaml#/parameters/Id"}]
              get: {operationId: pets_read, responses: {"200": {$ref: "../shared.yaml#/responses/Pet"}}}
              put:
                operationId: pets_note
                consumes: [application/x-www-form-urlencoded]
                parameters: [{$ref: "../shared.yaml#/parameters/Note"}]
                responses: {"204": {description: F}}
            """,
        "shared.yaml": """
            parameters:
              Pet: {name: pet, in: body, required: true, schema: {$ref: "definitions.yaml#/Pet"}}
              Verbose: {name: verbose, in: query, type: boolean}
              Note: {name: note, in: formData, type: string, required: true}
            responses:
              Pet: {description: F, schema: {$ref: "api.yaml#/definitions/Pet"}}
            """,
        "definitions.yaml": """
            Pet: {type: object, discriminator: kind, properties: {id: {type: integer}, name: {type: string,
              x-nullable: true}}}
            """,
    },
)
class TestManyFiles:
    """A document in several files, none of which but the first says that it is Swagger."""

    def test_operations(self, sdk: Sdk) -> None:
        """Path items are understood wherever they stand, and nothing is warned of."""
        assert sorted(sdk.operations) == ["pets_create", "pets_list", "pets_note", "pets_read"]
        assert sdk.warnings == []

    def test_bodies(self, sdk: Sdk) -> None:
        """A body parameter and a field of a form are found in the other file."""
        exchange = sdk.call("pets.create", id=1, verbose=True, reply={"id": 1, "name": None})
        assert (exchange.sent.json, exchange.sent.query) == ({"id": 1}, [("verbose", "true")])
        assert sdk.call("pets.note", 1, note="x").sent.content == b"note=x"

    def test_one_type(self, sdk: Sdk) -> None:
        """Whichever way a definition is reached, it is one type."""
        listed = sdk.call("pets.list", reply=[{"id": 1}]).value
        assert type(listed[0]) is type(sdk.call("pets.read", 1, reply={"id": 1}).value)


@pytest.mark.parametrize(
    "operation",
    [
        "parameters: [{in: body}, {in: body, name: b, schema: {type: string}}, {in: formData}, {}, 3, {$ref: 4}]",
        "parameters: {in: body, name: x}",
        "parameters: [{$ref: '#/parameters/None'}, {$ref: 'none.yaml#/x'}, {$ref: '#/parameters/Loop'}]",
        "consumes: text/plain\n          parameters: [{in: body, name: b, type: string}]",
        "produces: 3",
        "schemes: 4",
    ],
)
def test_mistakes_cost_no_operation(tmp_path: Path, operation: str) -> None:
    """Whatever is wrong with an operation, it is there and can be called."""
    spec = f"""
        swagger: 2.0
        host: api.test
        parameters: {{Loop: {{$ref: "#/parameters/Loop"}}}}
        paths:
          /x:
            post:
              operationId: x
              {operation}
              responses: {{"200": {{$ref: "#/responses/None"}}, 404: 5, default: {{description: D, schema: 6}}}}
        """.replace("          parameters: [{in: body, name", "              parameters: [{in: body, name")
    sdk = make(tmp_path, spec)
    assert dict(sdk.operations) == {"x": "x"}
    assert sdk.call("x").sent.method == "POST"
    second = [warning for warning in sdk.warnings if "a second body is left aside" in warning]
    assert ["/parameters/1" in warning for warning in second] == [True] * ("{in: body}, {in: body" in operation)
