"""References: $ref within a file and across files, chains, circles, and those that lead nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest

from sdkwright.errors import DocumentError, RefError
from tests.functional.harness import make


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
