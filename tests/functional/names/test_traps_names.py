"""Names that break other generators: of enum members, fields, models, parameters and operations."""

from __future__ import annotations

import inspect
import keyword
import typing
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

ODD = (
    "1st",
    "class",
    "import",
    "list",
    "print",
    "None",
    "self",
    "a-b",
    "a_b",
    "aB",
    "a b",
    "$ref",
    "@id",
    "é",
    "日本",
    "_",
)


@pytest.mark.spec(
    replying('{type: string, enum: ["+", "-", "<=", ">=", "", "a b", "a-b", a_b, A_B, "1", "none", class]}')
)
class TestEnumMembers:
    """Enumerations whose members collide once they are names, or have no name at all."""

    @pytest.mark.parametrize("member", ["+", "-", "<=", "", "a b", "a-b", "a_b", "A_B", "1", "none", "class"])
    def test_each_survives(self, sdk: Sdk, member: str) -> None:
        """Each member is the text that came over the wire, and stays different from all others."""
        assert sdk.call("x", reply=sdk.module.Response(200, JSON, f'"{member}"'.encode())).value == member

    def test_a_new_member(self, sdk: Sdk) -> None:
        """A value that the document does not know is no error: servers grow."""
        assert sdk.call("x", reply=sdk.module.Response(200, JSON, b'"brand new"')).value == "brand new"


JSON = {"content-type": "application/json"}


class TestFields:
    """Fields of models and bodies with names that Python cannot have."""

    @pytest.mark.parametrize("name", ODD)
    def test_field(self, tmp_path: Path, name: str) -> None:
        """A field of any name is decoded, can be read, and is written under its own name again."""
        sdk = make(tmp_path, replying(f'{{type: object, properties: {{"{name}": {{type: integer}}}}}}'))
        value = sdk.call("x", reply={name: 7}).value
        (field,) = value.__struct_fields__
        assert field.isidentifier()
        assert not keyword.iskeyword(field)
        assert getattr(value, field) == 7
        assert value.to_dict() == {name: 7}

    @pytest.mark.parametrize("name", ODD)
    def test_argument(self, tmp_path: Path, name: str) -> None:
        """A field of a body of any name is an argument, and is sent under its own name."""
        spec = taking(f'{{type: object, required: ["{name}"], properties: {{"{name}": {{type: integer}}}}}}')
        sdk = make(tmp_path, spec)
        argument = arguments(sdk, "x")[0]
        assert not keyword.iskeyword(argument)
        given: dict[str, Any] = {argument: 7}
        assert sdk.call("x", **given).sent.json == {name: 7}

    def test_all_at_once(self, tmp_path: Path) -> None:
        """Names that become the same one in Python are told apart, in models and in arguments."""
        fields = ", ".join(f'"{name}": {{type: integer}}' for name in ODD)
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{{fields}}}}}"))
        served = {name: number for number, name in enumerate(ODD)}
        value = sdk.call("x", reply=served).value
        assert value.to_dict() == served
        assert len(set(value.__struct_fields__)) == len(ODD)

    def test_methods_of_models(self, tmp_path: Path) -> None:
        """A field cannot hide what every model can do."""
        names = ("to_dict", "extra", "copy", "from_dict", "__init__", "__eq__")
        fields = ", ".join(f'"{name}": {{type: integer}}' for name in names)
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{{fields}}}}}"))
        value = sdk.call("x", reply=dict.fromkeys(names, 1)).value
        assert value.to_dict() == dict.fromkeys(names, 1)
        assert value.copy() == value


def arguments(sdk: Sdk, path: str) -> list[str]:
    """The names of a method's arguments in their order, `options` left out."""
    client, _ = sdk.client()
    return [name for name in inspect.signature(getattr(client, path)).parameters if name != "options"]


class TestParameters:
    """Parameters that collide with each other, with the body, or with Python."""

    SPEC = """
    paths:
      /x/{id}/{self}:
        post:
          operationId: x
          parameters:
          - {name: id, in: path, required: true, schema: {type: integer}}
          - {name: self, in: path, required: true, schema: {type: integer}}
          - {name: id, in: query, required: true, schema: {type: integer}}
          - {name: ID, in: query, required: true, schema: {type: integer}}
          - {name: id, in: header, required: true, schema: {type: integer}}
          - {name: options, in: query, required: true, schema: {type: integer}}
          - {name: locals, in: query, required: true, schema: {type: integer}}
          requestBody: {required: true, content: {application/json: {schema: {
            type: object, required: [id, body, class], properties: {
              id: {type: integer}, body: {type: integer}, class: {type: integer}}}}}}
          responses: {"204": {description: Done}}
    """

    def test_each_goes_to_its_place(self, tmp_path: Path) -> None:
        """Each argument arrives where it is meant to, whatever else has its name."""
        sdk = make(tmp_path, self.SPEC)
        names = arguments(sdk, "x")
        assert len(names) == 10
        given: dict[str, Any] = {name: number for number, name in enumerate(names)}
        sent = sdk.call("x", **given).sent
        said = [*sent.path.split("/")[2:], *(value for _, value in sent.query), sent.headers["id"]]
        found = sorted([*map(int, said), *sent.json.values()])
        assert found == list(range(10))
        assert [name for name, _ in sent.query] == ["id", "ID", "options", "locals"]
        assert set(sent.json) == {"id", "body", "class"}


class TestModels:
    """Models whose names collide, with each other or with ours."""

    NAMES = (
        "foo-bar",
        "foo_bar",
        "FooBar",
        "Foo Bar",
        "1Foo",
        "Model",
        "List",
        "Any",
        "None",
        "Client",
        "type",
        "日本",
    )

    def test_each_has_a_class(self, tmp_path: Path) -> None:
        """Each schema has a class of its own, and its name is one in Python."""
        schemas = ", ".join(f'"{name}": {{type: object, properties: {{id: {{const: {at}}}}}}}' for at, name in NUMBERED)
        refs = ", ".join(f'p{at}: {{$ref: "#/components/schemas/{name}"}}' for at, name in NUMBERED)
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{{refs}}}}}", schemas))
        value = sdk.call("x", reply={f"p{at}": {"id": at} for at, _ in NUMBERED}).value
        classes = [type(getattr(value, f"p{at}")) for at, _ in NUMBERED]
        assert len(set(classes)) == len({one.__name__ for one in classes}) == len(NUMBERED)
        assert all(issubclass(one, sdk.module.Model) and one.__name__.isidentifier() for one in classes)

    def test_hints_hold(self, tmp_path: Path) -> None:
        """The annotations of methods mean the SDK's models, not what Python calls so."""
        names = ("list", "dict", "str", "int", "Mapping", "Sequence", "Literal", "Page")
        paths = "".join(
            f'  /{at}: {{get: {{operationId: {name}, responses: {{"200": {{description: F, content: '
            f'{{application/json: {{schema: {{$ref: "#/components/schemas/{name}"}}}}}}}}}}}}}}\n'
            for at, name in enumerate(names)
        )
        schemas = ", ".join(f"{name}: {{type: object, properties: {{a: {{type: string}}}}}}" for name in names)
        sdk = make(tmp_path, f"paths:\n{paths}components: {{schemas: {{{schemas}}}}}\n")
        for path in sdk.operations.values():
            value = sdk.call(path, reply={"a": "b"}).value
            assert value.a == "b"
            assert typing.get_type_hints(method_of(sdk, path))["return"] is type(value)


NUMBERED = list(enumerate(TestModels.NAMES))


def method_of(sdk: Sdk, path: str) -> Any:
    """The function behind a method of the client."""
    client, _ = sdk.client()
    for name in path.split("."):
        client = getattr(client, name)
    return client.__func__


class TestOperations:
    """Operation ids that are missing, repeated, or none in Python."""

    IDS = ("class", "1", "list", "", "get", "get", "GET", "__init__", "close", "request", "é", "a.b", "a/b", "x" * 300)

    def test_each_is_there(self, tmp_path: Path) -> None:
        """Each operation is at a place of its own that can be called."""
        paths = "".join(f'  /{at}: {{get: {{operationId: "{name}", {FINE}}}}}\n' for at, name in enumerate(self.IDS))
        sdk = make(tmp_path, f"paths:\n{paths}")
        assert len(set(sdk.operations.values())) == len(self.IDS)
        assert {sdk.call(path).sent.path for path in sdk.operations.values()} == {
            f"/{at}" for at in range(len(self.IDS))
        }

    def test_paths_that_differ_in_a_slash(self, tmp_path: Path) -> None:
        """`/x` and `/x/` are two operations."""
        sdk = make(tmp_path, f"paths: {{/x: {{get: {{{FINE}}}}}, /x/: {{get: {{{FINE}}}}}}}")
        assert sorted(sdk.call(path).sent.path for path in sdk.operations.values()) == ["/x", "/x/"]


FINE = 'responses: {"204": {description: Fine}}'
