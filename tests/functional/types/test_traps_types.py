"""Types that break other generators: unions, recursion, defaults of the wrong type, schemas that are not there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

TWO = """
  Cat: {type: object, required: [meows], properties: {meows: {type: boolean}, name: {type: string}}},
  Dog: {type: object, required: [barks], properties: {barks: {type: boolean}, name: {type: string}}}
"""
EITHER = '[{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]'


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
class TestUnionsWithoutDiscriminator:
    """Unions whose members nothing but their fields tells apart."""

    def test_of_objects(self, tmp_path: Path, keyword: str) -> None:
        """An object becomes the member that has its fields."""
        sdk = make(tmp_path, replying(f"{{{keyword}: {EITHER}}}", TWO))
        assert sdk.call("x", reply={"barks": True}).value == sdk.models.Dog(barks=True)
        assert sdk.call("x", reply={"meows": True, "name": "Tom"}).value == sdk.models.Cat(meows=True, name="Tom")

    def test_of_lists_of_them(self, tmp_path: Path, keyword: str) -> None:
        """Lists of such objects are decoded one by one."""
        sdk = make(tmp_path, replying(f"{{type: array, items: {{{keyword}: {EITHER}}}}}", TWO))
        value = sdk.call("x", reply=[{"barks": True}, {"meows": False}]).value
        assert [type(one).__name__ for one in value] == ["Dog", "Cat"]

    def test_of_scalars(self, tmp_path: Path, keyword: str) -> None:
        """Scalars of several types are decoded as they come."""
        sdk = make(tmp_path, replying(f"{{{keyword}: [{{type: string}}, {{type: integer}}, {{type: 'null'}}]}}"))
        assert [sdk.call("x", reply=json(sdk, text)).value for text in (b'"a"', b"1", b"null")] == ["a", 1, None]

    def test_given_as_argument(self, tmp_path: Path, keyword: str) -> None:
        """Each member may be given as a model, or as plain values."""
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{pet: {{{keyword}: {EITHER}}}}}}}", TWO))
        assert sdk.call("x", pet=sdk.models.Dog(barks=True)).sent.json == {"pet": {"barks": True}}
        assert sdk.call("x", pet={"meows": True}).sent.json == {"pet": {"meows": True}}


def json(sdk: Sdk, text: bytes) -> Any:
    """A reply of JSON text."""
    return sdk.module.Response(200, {"content-type": "application/json"}, text)


class TestRecursion:
    """Types that hold themselves, by every way."""

    TREE = 'Tree: {type: object, properties: {left: {$ref: "#/components/schemas/Tree"}, name: {type: string}}}'

    def test_model(self, tmp_path: Path) -> None:
        """A model of its own kind inside."""
        sdk = make(tmp_path, replying('{$ref: "#/components/schemas/Tree"}', self.TREE))
        value = sdk.call("x", reply={"left": {"left": {"name": "deep"}}}).value
        assert value.left.left == sdk.models.Tree(name="deep")

    @pytest.mark.parametrize(
        ("schema", "served"),
        [
            ('{type: array, items: {$ref: "#/components/schemas/Loop"}}', [[], [[]]]),
            ('{type: object, additionalProperties: {$ref: "#/components/schemas/Loop"}}', {"a": {"b": {}}}),
            ('{oneOf: [{type: string}, {type: array, items: {$ref: "#/components/schemas/Loop"}}]}', ["a", ["b"]]),
            (
                '{anyOf: [{type: integer}, {type: object, additionalProperties: {$ref: "#/components/schemas/Loop"}}]}',
                {"a": 1},
            ),
        ],
    )
    def test_without_objects(self, tmp_path: Path, schema: str, served: Any) -> None:
        """Lists, maps and unions that hold themselves."""
        sdk = make(tmp_path, replying('{$ref: "#/components/schemas/Loop"}', f"Loop: {schema}"))
        assert sdk.call("x", reply=served).value == served

    @pytest.mark.parametrize("keyword", ["allOf", "oneOf", "anyOf"])
    def test_of_nothing_else(self, tmp_path: Path, keyword: str) -> None:
        """A schema that is only itself, which means nothing, is any value."""
        sdk = make(tmp_path, replying(ref("Loop"), f"Loop: {{{keyword}: [{ref('Loop')}]}}"))
        assert sdk.call("x", reply={"a": 1}).value == {"a": 1}

    def test_all_of_with_its_own_child(self, tmp_path: Path) -> None:
        """A model that extends another which holds it."""
        base = f"Base: {{type: object, properties: {{child: {ref('More')}}}}}"
        more = f"More: {{allOf: [{ref('Base')}, {{type: object, properties: {{a: {{type: integer}}}}}}]}}"
        sdk = make(tmp_path, replying(ref("More"), f"{base}, {more}"))
        value = sdk.call("x", reply={"a": 1, "child": {"a": 2}}).value
        assert value == sdk.models.More(a=1, child=sdk.models.More(a=2))


def ref(name: str) -> str:
    """A reference to a schema."""
    return f'{{$ref: "#/components/schemas/{name}"}}'


class TestDefaults:
    """Default values of the wrong type."""

    @pytest.mark.parametrize("default", ["yes", "1", "[]", "{}", "null", "1.5", '"2020-13-45"'])
    @pytest.mark.parametrize("kind", ["string, format: date", "integer", "boolean", "array, items: {type: string}"])
    def test_is_no_error(self, tmp_path: Path, kind: str, default: str) -> None:
        """The default is documentation: what is not given is not sent, whatever the default is."""
        spec = taking(f"{{type: object, properties: {{a: {{type: {kind}, default: {default}}}, b: {{type: string}}}}}}")
        assert make(tmp_path, spec).call("x", b="c").sent.json == {"b": "c"}


class TestNothingThere:
    """Schemas and contents that are missing, empty, or just true."""

    @pytest.mark.parametrize("content", ["{}", "{application/json: {}}", "{application/json: {schema: {}}}"])
    def test_reply_without_schema(self, tmp_path: Path, content: str) -> None:
        """A reply that nothing describes is still a reply."""
        spec = (
            f'paths: {{/x: {{get: {{operationId: x, responses: {{"200": {{description: F, content: {content}}}}}}}}}}}'
        )
        value = make(tmp_path, spec).call("x", reply={"a": 1}).value
        assert value == (None if content == "{}" else {"a": 1})

    @pytest.mark.parametrize(
        "schema", ["true", "false", "{}", "{description: Anything.}", "{nullable: true}", "{not: {}}"]
    )
    def test_open_schema(self, tmp_path: Path, schema: str) -> None:
        """A schema that says nothing takes anything."""
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{a: {schema}}}}}"))
        assert sdk.call("x", reply={"a": [1, {"b": None}]}).value.to_dict() == {"a": [1, {"b": None}]}

    def test_no_responses(self, tmp_path: Path) -> None:
        """An operation that documents no reply can be called."""
        assert make(tmp_path, "paths: {/x: {get: {operationId: x, responses: {}}}}").call("x").value is None

    def test_no_paths(self, tmp_path: Path) -> None:
        """A document without operations gives an SDK without methods."""
        assert make(tmp_path, "paths: {}").operations == {}


class TestAbsentAndNull:
    """What is not given is not what is null."""

    @pytest.mark.parametrize(
        ("arguments", "sent"),
        [
            ({"a": None}, {"a": None}),
            ({"b": None}, {"b": None}),
            ({"a": "x"}, {"a": "x"}),
            ({"a": None, "b": "y"}, {"a": None, "b": "y"}),
        ],
    )
    @pytest.mark.parametrize(
        ("version", "kind"), [("3.0.3", "type: string, nullable: true"), ("3.1.0", "type: [string, 'null']")]
    )
    def test_told_apart(self, tmp_path: Path, version: str, kind: str, arguments: Any, sent: Any) -> None:
        """None is sent as null; an argument that is not given is not sent."""
        body = taking(f"{{type: object, properties: {{a: {{{kind}}}, b: {{{kind}}}}}}}")
        assert make(tmp_path, f"openapi: {version}\n{body}").call("x", **arguments).sent.json == sent
