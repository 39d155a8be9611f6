"""How documents are written: versions, YAML and JSON, references, overlays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

import pytest

from sdkwright.errors import DocumentError, RefError
from tests.functional.harness import OK, Sdk, make

_SYMBOLS = [
    "=",
    "<<",
    "~=",
    "no",
    "on",
    "off",
    "y",
    "~",
    "null ",
    "1e3",
    "0o17",
    "2026-01-01",
    "1:30",
    "",
    " ",
    "*",
    "&a",
]


@pytest.mark.spec("""
    paths:
      /x:
        get:
          operationId: x
          parameters:
            - {name: op, in: query, schema: {type: string, enum: [=, <<, ~=, no, on, off, y, ">=", "", " ",
                2026-01-01]}}
          responses: {"200": {description: Fine}}
    """)
class TestYamlSymbols:
    """YAML is read by the rules of 1.2."""

    def test_enum(self, sdk: Sdk) -> None:
        """Symbols and words that YAML 1.1 gave a meaning are the strings that they look like."""
        text = sdk.text("_client.py")
        assert "Literal['=', '<<', '~=', 'no', 'on', 'off', 'y', '>=', '', ' ', '2026-01-01'] | str" in text

    def test_sent_as_it_is(self, sdk: Sdk) -> None:
        """Each of them goes over the wire as it is, and so does a value that the document does not know."""
        for value in ("=", "<<", "~=", "no", "", " ", "brand new"):
            assert sdk.call("x", op=value).sent.query == [("op", value)]


class TestJson:
    """A document in JSON is the same as in YAML."""

    def test_same_sdk(self, tmp_path: Path) -> None:
        """The same facts in JSON and in YAML give the same files."""
        facts = {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "servers": [{"url": "https://api.test/v1"}],
            "paths": {
                "/x": {
                    "get": {
                        "operationId": "a_list",
                        "parameters": [{"name": "op", "in": "query", "schema": {"enum": _SYMBOLS}}],
                        "responses": {"200": {"description": "F"}},
                    }
                }
            },
        }
        quoted = ", ".join(json.dumps(one) for one in _SYMBOLS)
        in_yaml = f"""
            openapi: 3.1.0
            info: {{title: T, version: "1"}}
            servers: [{{url: "https://api.test/v1"}}]
            paths:
              /x:
                get:
                  operationId: a_list
                  parameters: [{{name: op, in: query, schema: {{enum: [{quoted}]}}}}]
                  responses: {{"200": {{description: F}}}}
            """
        first, second = (make(tmp_path, text) for text in (json.dumps(facts), in_yaml))
        names = [sdk.package.project.module for sdk in (first, second)]
        texts = [
            {path.replace(name, "x"): text.replace(name, "x").replace(name.replace("_", "-"), "x")}
            for sdk, name in zip((first, second), names, strict=True)
            for path, text in sdk.files.items()
        ]
        half = len(texts) // 2
        assert texts[:half] == texts[half:]


@pytest.mark.spec("""
    openapi: 3.0.3
    paths:
      /x:
        post:
          operationId: x
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
          responses: {"200": {description: F,
            content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
    components: {schemas: {Thing: {type: object, required: [name, size], properties: {
      name: {type: string, nullable: true}, size: {type: integer, minimum: 0, exclusiveMinimum: true},
      kind: {type: string, nullable: true, enum: [a, null]}, owner: {allOf: [{$ref: "#/components/schemas/Owner"}],
        nullable: true}}},
      Owner: {type: object, properties: {id: {type: integer}}}}}
    """)
class TestOpenApi30:
    """A document of version 3.0."""

    def test_nullable(self, sdk: Sdk) -> None:
        """`nullable: true` allows None, in an argument and in a field."""
        exchange = sdk.call("x", name=None, size=1, owner=None, reply={"name": None, "size": 1})
        assert exchange.sent.json == {"name": None, "size": 1, "owner": None}
        assert exchange.value.name is None
        assert "name: str | None = None" in sdk.text("models/shared.py")
        assert "owner: Owner | None = None" in sdk.text("models/shared.py")

    def test_null_in_an_enum(self, sdk: Sdk) -> None:
        """A null among an enum's values is no value of it, but makes it nullable."""
        assert "kind: Literal['a'] | str | None" in sdk.text("models/shared.py")

    def test_required(self, sdk: Sdk) -> None:
        """A required field that is not nullable is promised, and a required argument has no default."""
        assert "size: Sent[int] = ABSENT" in sdk.text("models/shared.py")
        client, _ = sdk.client()
        with pytest.raises(TypeError, match="'size'"):
            client.x(name="n")


@pytest.mark.parametrize(
    "schema",
    [
        "{type: [string, 'null']}",
        "{anyOf: [{type: string}, {type: 'null'}]}",
        "{oneOf: [{type: 'null'}, {type: string}]}",
        "{type: string, enum: [a, null]}",
        "{enum: [a, null]}",
        "{type: [string, 'null'], enum: [a, null]}",
    ],
)
def test_nullable_in_31(tmp_path: Path, schema: str) -> None:
    """Each way of writing null in 3.1 allows None and keeps the type."""
    spec = f"""
        paths: {{/x: {{post: {{operationId: x, requestBody: {{content: {{application/json: {{schema: {{type: object,
          properties: {{a: {schema}}}}}}}}}}}, responses: {{"200": {{description: F}}}}}}}}}}
        """
    sdk = make(tmp_path, spec)
    assert sdk.call("x", a=None).sent.json == {"a": None}
    (line,) = [line for line in sdk.text("_client.py").splitlines() if line.strip().startswith("def x")]
    assert "str | Unset | None = UNSET" in line
    assert sdk.warnings == []


class TestReferences:
    """$ref within a file and across files."""

    _SPEC = """
        paths:
          /x: {$ref: "paths/x.yaml#/item"}
        """
    _EXTRA: ClassVar = {
        "paths/x.yaml": """
            item:
              parameters: [{$ref: "../common.json#/p~1q/0"}]
              get:
                operationId: x
                responses: {"200": {description: F, content: {application/json: {schema: {$ref: ../thing.yaml}}}}}
            """,
        "common.json": '{"p/q": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 5}}]}',
        "thing.yaml": """
            type: object
            properties: {id: {type: integer}, parent: {$ref: "thing.yaml"}, tag: {$ref: "#/definitions/tag"}}
            definitions: {tag: {type: object, properties: {label: {type: string}}}}
            """,
    }

    def test_across_files(self, tmp_path: Path) -> None:
        """Path items, parameters and schemas may stand in other files, JSON or YAML, with references of their own."""
        sdk = make(tmp_path, self._SPEC, extra=self._EXTRA)
        exchange = sdk.call("x", limit=3, reply={"id": 1, "parent": {"id": 2}, "tag": {"label": "t"}})
        assert exchange.sent.query == [("limit", "3")]
        assert (exchange.value.parent.id, exchange.value.tag.label) == (2, "t")
        assert type(exchange.value) is type(exchange.value.parent)

    def test_names_of_models(self, tmp_path: Path) -> None:
        """A schema in a file of its own is called after the file."""
        sdk = make(tmp_path, self._SPEC, extra=self._EXTRA)
        assert type(sdk.call("x", reply={}).value).__name__ == "Thing"

    def test_chain(self, tmp_path: Path) -> None:
        """A reference to a reference leads to the end of the chain, and names the model after it."""
        spec = """
            paths: {/x: {get: {operationId: x, responses: {"200": {$ref: "#/components/responses/R"}}}}}
            components:
              responses: {R: {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}}
              schemas: {A: {$ref: "#/components/schemas/B"}, B: {type: object, properties: {id: {type: integer}}}}
            """
        value = make(tmp_path, spec).call("x", reply={"id": 3}).value
        assert (type(value).__name__, value.id) == ("B", 3)

    def test_words_beside_a_reference(self, tmp_path: Path) -> None:
        """A description beside a $ref (3.1) says what the field means there."""
        spec = """
            paths: {/x: {get: {operationId: x, responses: {"200": {description: F,
              content: {application/json: {schema: {
              type: object, properties: {a: {$ref: "#/components/schemas/A", description: Meant here.}}}}}}}}}}
            components: {schemas: {A: {type: string, description: Meant there.}}}
            """
        assert "a: Meant here." in make(tmp_path, spec).text("models/shared.py")

    @pytest.mark.parametrize("ref", ["#/components/schemas/None", "none.yaml", "#/paths/~1x/get/operationId/deeper"])
    def test_nowhere(self, tmp_path: Path, ref: str) -> None:
        """A reference that leads nowhere stops the run, located where it stands."""
        spec = f"""
            paths: {{/x: {{get: {{operationId: x, responses: {{"200": {{description: F, content: {{application/json: {{
              schema: {{$ref: "{ref}"}}}}}}}}}}}}}}}}
            """
        with pytest.raises(DocumentError) as caught:
            make(tmp_path, spec)
        assert caught.value.location is not None
        assert caught.value.location.line > 0

    def test_circle(self, tmp_path: Path) -> None:
        """References in a circle without a schema between them stop the run."""
        spec = """
            paths: {/x: {get: {operationId: x, responses: {"200": {description: F, content: {application/json: {
              schema: {$ref: "#/components/schemas/A"}}}}}}}}
            components: {schemas: {A: {$ref: "#/components/schemas/B"}, B: {$ref: "#/components/schemas/A"}}}
            """
        with pytest.raises(RefError, match="circle"):
            make(tmp_path, spec)


@pytest.mark.spec(
    """
    paths:
      /x: {get: {operationId: x, responses: {"200": {description: F}}}}
      /y: {get: {operationId: y, responses: {"200": {description: F}}}}
    """,
    config="overlays: [words.yaml, removal.yaml]",
    extra={
        "words.yaml": """
            overlay: 1.0.0
            info: {title: Words, version: "1"}
            actions:
              - {target: "$.paths['/x'].get", update: {summary: Said by the overlay., parameters: [{name: q,
                  in: query, schema: {type: string}}]}}
            """,
        "removal.yaml": """
            overlay: 1.0.0
            info: {title: Removal, version: "1"}
            actions: [{target: "$.paths['/y']", remove: true}]
            """,
    },
)
class TestOverlays:
    """Overlays are laid over the document before it is read."""

    def test_update(self, sdk: Sdk) -> None:
        """What an overlay adds is as good as what the document says."""
        assert sdk.call("x", q="v").sent.query == [("q", "v")]
        assert (sdk.client()[0].x.__doc__ or "").startswith("Said by the overlay.")

    def test_remove(self, sdk: Sdk) -> None:
        """What an overlay removes is gone."""
        assert dict(sdk.operations) == {"x": "x"}


class TestServers:
    """Where requests go."""

    @pytest.mark.parametrize(
        ("servers", "url"),
        [
            ('[{url: "https://a.test/v3/"}, {url: "https://b.test"}]', "https://a.test/v3/x"),
            (
                '[{url: "https://{zone}.test/{v}", variables: {zone: {default: eu}, v: {default: v9}}}]',
                "https://eu.test/v9/x",
            ),
        ],
    )
    def test_first_server(self, tmp_path: Path, servers: str, url: str) -> None:
        """The first server counts, variables by their defaults."""
        spec = f"servers: {servers}\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n"
        assert make(tmp_path, spec).call("x").sent.url == url

    def test_server_of_an_operation(self, tmp_path: Path) -> None:
        """An operation's own server gives its base path."""
        spec = """
            servers: [{url: "https://a.test/v1"}]
            paths: {/x: {get: {operationId: x, servers: [{url: /v2}], responses: {"200": {description: F}}}}}
            """
        assert make(tmp_path, spec).call("x").sent.url == "https://a.test/v2/x"

    def test_no_server(self, tmp_path: Path) -> None:
        """Without a server the client wants a base URL, and says so."""
        spec = 'servers: []\npaths: {/x: {get: {operationId: x, responses: {"200": {description: F}}}}}\n'
        sdk = make(tmp_path, spec)
        with pytest.raises(sdk.module.ConfigurationError, match="base_url"):
            sdk.client(None)[0].x()
        assert sdk.call("x", settings={"base_url": "http://h"}).sent.url == "http://h/x"

    def test_configured(self, tmp_path: Path) -> None:
        """A configured base URL is stronger than the document's."""
        spec = 'paths: {/x: {get: {operationId: x, responses: {"200": {description: F}}}}}\n'
        assert make(tmp_path, spec, "base_url: https://c.test").call("x").sent.url == "https://c.test/x"
