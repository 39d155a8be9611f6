"""References: $ref within a file and across files, chains, circles, and those that lead nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest

from sdkwright.errors import RefError
from tests.functional.harness import Sdk, make


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
        assert '"""Meant here."""' in make(tmp_path, spec).text("models/shared.py")

    @pytest.mark.parametrize("ref", ["#/components/schemas/None", "none.yaml", "#/paths/~1x/get/operationId/deeper"])
    def test_nowhere(self, tmp_path: Path, ref: str) -> None:
        """A reference that leads nowhere is any value, with a warning located where it stands."""
        spec = f"""
            paths: {{/x: {{get: {{operationId: x, responses: {{"200": {{description: F, content: {{application/json: {{
              schema: {{$ref: "{ref}"}}}}}}}}}}}}}}}}
            """
        sdk = make(tmp_path, spec)
        assert sdk.call("x", reply={"a": [1]}).value == {"a": [1]}
        assert any("schema/$ref: the reference" in warning and ".yaml:" in warning for warning in sdk.warnings)

    def test_circle(self, tmp_path: Path) -> None:
        """References in a circle without a schema between them are any value, with a warning."""
        spec = """
            paths: {/x: {get: {operationId: x, responses: {"200": {description: F, content: {application/json: {
              schema: {$ref: "#/components/schemas/A"}}}}}}}}
            components: {schemas: {A: {$ref: "#/components/schemas/B"}, B: {$ref: "#/components/schemas/A"}}}
            """
        sdk = make(tmp_path, spec)
        assert sdk.call("x", reply=[1]).value == [1]
        assert any("circle" in warning for warning in sdk.warnings)

    def test_out_of_the_directory(self, tmp_path: Path) -> None:
        """A reference out of the document's directory stops the run."""
        spec = """
            paths: {/x: {get: {operationId: x, responses: {"200": {description: F, content: {application/json: {
              schema: {$ref: "../secret.yaml"}}}}}}}}
            """
        with pytest.raises(RefError, match="refused"):
            make(tmp_path, spec)


@pytest.mark.spec("""
    paths: {/x: {post: {operationId: x,
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Far"}}}},
      responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/Far"}}}}}}}}
    components:
      schemas:
        Far: {$ref: "#/components/schemas/Wide"}
        Wide:
          $ref: "#/components/schemas/Base"
          required: [more]
          properties: {more: {type: integer}, me: {$ref: "#/components/schemas/Wide"}}
        Base: {type: object, properties: {base: {type: string}}}
    """)
class TestConstraintsBesideAReference:
    """What stands beside a $ref holds as well as its target (3.1), wherever on the way it stands."""

    def test_on_the_way(self, sdk: Sdk) -> None:
        """A component that refers to another one and adds to it is a model with the fields of both."""
        value = sdk.call("x", more=1, reply={"base": "b", "more": 2, "me": {"more": 3}}).value
        assert (type(value).__name__, value.base, value.more, value.me.more) == ("Wide", "b", 2, 3)

    def test_as_a_body(self, sdk: Sdk) -> None:
        """The fields of both are arguments, those required beside the reference as well."""
        assert sdk.call("x", more=1, base="b", reply={"more": 2}).sent.json == {"more": 1, "base": "b"}


@pytest.mark.spec("""
    paths:
      /x/{id}:
        $ref: "#/components/pathItems/Thing"
        get: {operationId: read, responses: {"200": {description: F}}}
      /y:
        post:
          operationId: create
          parameters: [{$ref: "#/components/parameters/None"}, {name: q, in: query, schema: {type: string}}]
          requestBody: {$ref: "#/components/requestBodies/None"}
          responses: {"200": {$ref: "#/components/responses/None"}}
    components: {pathItems: {Thing: {parameters: [{name: id, in: path, required: true, schema: {type: integer}}],
      delete: {operationId: remove, responses: {"204": {description: F}}}}}}
    """)
class TestOperationsStay:
    """References never cost an operation."""

    def test_beside_a_reference(self, sdk: Sdk) -> None:
        """Operations beside a path item's reference join those of its target, and share its parameters."""
        assert sorted(sdk.operations) == ["create", "read", "remove"]
        assert sdk.call("read", 1).sent.path == "/x/1"
        assert sdk.call("remove", 2).sent.path == "/x/2"

    def test_missing_targets(self, sdk: Sdk) -> None:
        """A parameter, body or response that is not there is left out, with one warning each."""
        assert sdk.call("create", q="a").sent.query == [("q", "a")]
        nowhere = [warning for warning in sdk.warnings if "leads nowhere" in warning]
        assert len(nowhere) == 3
        assert not any("parameter in ''" in warning for warning in sdk.warnings)
