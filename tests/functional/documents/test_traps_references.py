"""References and contents that break other generators: chains, targets that are not there, parameters by content."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.harness import make
from tests.functional.schemas import replying


class TestChains:
    """References to references."""

    def test_schemas(self, tmp_path: Path) -> None:
        """A schema that is only a reference is what it refers to, however long the way is."""
        chain = ", ".join(f'S{at}: {{$ref: "#/components/schemas/S{at + 1}"}}' for at in range(20))
        sdk = make(
            tmp_path,
            replying('{$ref: "#/components/schemas/S0"}', f"{chain}, S20: {{type: object, properties: {{a: {{}}}}}}"),
        )
        assert sdk.call("x", reply={"a": 1}).value.a == 1

    def test_parameters_and_replies(self, tmp_path: Path) -> None:
        """So are parameters, bodies, replies and headers."""
        sdk = make(
            tmp_path,
            """
            paths:
              /x:
                post:
                  operationId: x
                  parameters: [{$ref: "#/components/parameters/A"}]
                  requestBody: {$ref: "#/components/requestBodies/A"}
                  responses: {"200": {$ref: "#/components/responses/A"}}
            components:
              parameters:
                A: {$ref: "#/components/parameters/B"}
                B: {name: limit, in: query, schema: {$ref: "#/components/schemas/A"}}
              requestBodies:
                A: {$ref: "#/components/requestBodies/B"}
                B: {content: {application/json: {schema: {type: object, properties: {n: {type: integer}}}}}}
              responses:
                A: {$ref: "#/components/responses/B"}
                B: {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}
              schemas:
                A: {$ref: "#/components/schemas/B"}
                B: {type: integer}
            """,
        )
        exchange = sdk.call("x", limit=3, n=4, reply=5)
        assert (exchange.value, exchange.sent.query, exchange.sent.json) == (5, [("limit", "3")], {"n": 4})

    def test_into_a_place_inside(self, tmp_path: Path) -> None:
        """A reference may lead into the middle of an operation, its pointer percent-encoded and escaped."""
        sdk = make(
            tmp_path,
            """
            paths:
              /x/{id}:
                get:
                  operationId: x
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses: {"200": {description: F, content: {application/json: {schema: {
                    type: object, properties: {a: {type: integer}}}}}}}
              /y:
                get:
                  operationId: y
                  responses: {"200": {description: F, content: {application/json: {schema: {
                    $ref: "#/paths/~1x~1%7Bid%7D/get/responses/200/content/application~1json/schema"}}}}}
            """,
        )
        assert sdk.call("y", reply={"a": 1}).value == sdk.call("x", 1, reply={"a": 1}).value


class TestTargetsThatAreNotThere:
    """References that lead nowhere: the operation is there all the same."""

    @pytest.mark.parametrize("target", ["#/components/schemas/Gone", "#/nowhere/at/all", "gone.yaml", "#Anchor"])
    def test_schema(self, tmp_path: Path, target: str) -> None:
        """What is not there is any value, with a warning that says where."""
        sdk = make(
            tmp_path, replying(f'{{type: object, properties: {{a: {{$ref: "{target}"}}, b: {{type: integer}}}}}}')
        )
        value = sdk.call("x", reply={"a": {"c": 1}, "b": 2}).value
        assert (value.a, value.b) == ({"c": 1}, 2)
        assert any("api.yaml:" in warning for warning in sdk.warnings)


class TestParametersByContent:
    """Parameters given by `content` instead of a schema."""

    def test_json(self, tmp_path: Path) -> None:
        """The value is sent as JSON text."""
        sdk = make(
            tmp_path,
            """
            paths:
              /x:
                get:
                  operationId: x
                  parameters:
                  - {name: filter, in: query, content: {application/json: {schema: {
                      type: object, properties: {a: {type: array, items: {type: integer}}}}}}}
                  responses: {"204": {description: F}}
            """,
        )
        ((name, text),) = sdk.call("x", filter={"a": [1, 2]}).sent.query
        assert (name, text.replace(" ", "")) == ("filter", '{"a":[1,2]}')


class TestBounds:
    """Documents that would have no end."""

    def test_chain_in_a_circle(self, tmp_path: Path) -> None:
        """References that only lead to each other are any value."""
        loop = 'A: {$ref: "#/components/schemas/B"}, B: {$ref: "#/components/schemas/A"}'
        sdk = make(tmp_path, replying('{type: object, properties: {a: {$ref: "#/components/schemas/A"}}}', loop))
        assert sdk.call("x", reply={"a": 1}).value.a == 1

    def test_long_chain(self, tmp_path: Path) -> None:
        """A chain of thousands of references is not followed to its end: it is any value, with a warning."""
        chain = ", ".join(f'S{at}: {{$ref: "#/components/schemas/S{at + 1}"}}' for at in range(3000))
        sdk = make(tmp_path, replying('{$ref: "#/components/schemas/S0"}', f"{chain}, S3000: {{type: integer}}"))
        assert sdk.call("x", reply=1).value == 1
        assert any("$ref" in warning for warning in sdk.warnings)
