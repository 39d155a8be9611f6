"""What the README of an SDK says, beside what its guide says."""

from __future__ import annotations

import pytest

from tests.functional.harness import OK, Sdk

SPEC = f"""
    servers: [{{url: "https://{{region}}.api.test", variables: {{region: {{default: eu}}}}}}]
    security: [{{oauth: []}}, {{login: [], key: []}}]
    paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}
    webhooks: {{a: {{post: {{{OK}}}}}}}
    components:
      securitySchemes:
        oauth: {{type: oauth2, flows: {{clientCredentials: {{tokenUrl: /token, scopes: {{}}}}}}}}
        login: {{type: http, scheme: basic}}
        key: {{type: apiKey, in: header, name: X-Key}}
    """


def first_program(sdk: Sdk) -> str:
    """The first example of a README."""
    return sdk.files["README.md"].partition("```python\n")[2].partition("```")[0]


@pytest.mark.spec(SPEC)
class TestWithoutAGuide:
    """A README that nobody has written anything for."""

    def test_arguments(self, sdk: Sdk) -> None:
        """It lists what a client takes: each credential in its form, and the variables of the base URL."""
        table = sdk.files["README.md"].partition("## Clients")[2].partition("Each request")[0]
        sources = "`ClientCredentials`, `RefreshToken` or `DeviceLogin`"
        assert f"| `oauth` | a token, a function that gives it, {sources} | `Authorization: Bearer …` |" in table
        assert "| `login` | user and password, as a pair | HTTP Basic |" in table
        assert "| `key` | a key or token, or a function that gives it | `X-Key: …` |" in table
        assert "| `region` | a part of the base URL |" in table

    def test_example(self, sdk: Sdk, capsys: pytest.CaptureFixture[str]) -> None:
        """An API without a list, a read or a create has help for an example, which runs."""
        exec(first_program(sdk), {})  # what a reader would run
        assert "A client of Test." in capsys.readouterr().out

    @pytest.mark.parametrize(
        "words", ["A file is bytes", "`content_type=`", "client.reply_to", "`client.stream", "signature"]
    )
    def test_words(self, sdk: Sdk, words: str) -> None:
        """It tells of files, media types, whole replies, streams and webhooks."""
        assert words in sdk.files["README.md"]


@pytest.mark.spec("""
    servers: [{url: "https://api.test"}]
    security: [{key: []}]
    paths:
      /cats:
        get: {operationId: cats_list, responses: {"200": {description: "", content: {application/json: {schema:
          {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}}}
      /pets:
        get: {operationId: pets_list, parameters: [{name: page, in: query, schema: {type: integer}}], responses:
          {"200": {description: "", content: {application/json: {schema:
          {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}}}
        post: {operationId: pets_create, requestBody: {required: true, content: {application/json: {schema:
          {$ref: "#/components/schemas/Pet"}}}}, responses: {"201": {description: "", content: {application/json:
          {schema: {$ref: "#/components/schemas/Pet"}}}}}}
      /pets/{id}:
        get: {operationId: pets_read, parameters: [{name: id, in: path, required: true, schema: {type: string}}],
          responses: {"200": {description: "", content: {application/json: {schema:
          {$ref: "#/components/schemas/Pet"}}}}}}
      /pets/{id}/photo:
        get: {operationId: pets_photo, parameters: [{name: id, in: path, required: true, schema: {type: string}}],
          responses: {"200": {description: "", content: {image/png: {schema: {type: string, format: binary}}}}}}
    components:
      securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
      schemas: {Pet: {type: object, required: [name], properties: {name: {type: string}}}}
    """)
class TestItsOwnOperations:
    """A README shows calls of the API's own operations."""

    def test_first_program(self, sdk: Sdk) -> None:
        """The first program lists, reads and creates what one group is about, and runs as it stands."""
        pet = {"name": "Tom"}
        transport = sdk.module.ScriptedTransport(list(map(sdk.module.reply, ([pet], pet, pet))))
        program = first_program(sdk).replace("() as client", "(transport=transport) as client")
        exec(program, {"transport": transport})
        sent = [(request.method, request.url.partition("?")[0]) for request in transport.requests]
        assert sent == [
            ("GET", "https://api.test/pets"),
            ("GET", "https://api.test/pets/example"),
            ("POST", "https://api.test/pets"),
        ]

    def test_download(self, sdk: Sdk) -> None:
        """What is read piece by piece, and written to a file, is the operation that has bytes."""
        text = sdk.files["README.md"]
        assert 'client.stream(client.pets.photo, "example")' in text
        assert 'client.download_to(target, client.pets.photo, "example")' in text
