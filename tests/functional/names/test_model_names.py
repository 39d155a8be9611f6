"""Names of models, fields and tags that Python, the SDK or JSON makes difficult."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import load_config
from sdkwright.pipeline import read_api
from sdkwright.plan import plan_package
from tests.functional.harness import Sdk, make
from tests.functional.schemas import UNION, replying


@pytest.mark.spec(
    replying(
        "{$ref: '#/components/schemas/Model'}",
        """
      Model: {type: object, properties: {copy: {type: string}, to_dict: {type: string}, class: {type: string},
        list: {type: array, items: {type: string}},
        str: {type: string}, names: {type: array, items: {type: string}}, _private: {type: string},
          extra: {type: string}, "a.b": {type: string}, a-b: {type: string},
        dt: {type: string}, when: {type: string, format: date}, m: {type: string},
          any: {$ref: "#/components/schemas/Any"}, date: {$ref: "#/components/schemas/date"}}},
      Any: {type: object, properties: {id: {type: integer}}}, date: {type: object,
        properties: {id: {type: integer}}}""",
    )
)
class TestNamesOfModelsAndFields:
    """Names of models and fields that Python or the SDK needs itself."""

    def test_values(self, sdk: Sdk) -> None:
        """Every field has an attribute of its own and its real name on the wire."""
        names = ("copy", "to_dict", "class", "str", "_private", "extra", "a.b", "a-b", "dt", "m")
        body = {name: f"value of {name}" for name in names} | {
            "list": ["l"],
            "names": ["n"],
            "when": "2026-01-01",
            "any": {"id": 1},
            "date": {"id": 2},
        }
        value = sdk.call("x", reply=body).value
        assert value.to_dict() == body
        assert value.extra == {}
        assert (value.copy_, value.to_dict_, value.class_, value.names, value.when) == (
            "value of copy",
            "value of to_dict",
            "value of class",
            ["n"],
            dt.date(2026, 1, 1),
        )
        assert (value.any.id, value.date.id) == (1, 2)
        assert value.copy(class_="new").class_ == "new"

    def test_class_names(self, sdk: Sdk) -> None:
        """No model hides a name that the modules use themselves."""
        assert not {"Model", "Any"} & set(dir(sdk.models)) & set(sdk.package.project.models)


_OURS = (
    "List",
    "str",
    "None",
    "Union",
    "OneOf",
    "TypeAlias",
    "Literal",
    "Optional",
    "Promised",
    "Decimal",
    "builtins",
    "dt",
)
_OURS_TOO = (*_OURS, "tagged", "Self", "self", "object", "type", "\u65e5\u672c", "1st", "a/b~c%d", "Exception", "True")


class TestNamesLikeOurOwn:
    """Models that are called like what Python or the modules of models use."""

    @pytest.mark.parametrize("name", _OURS_TOO)
    def test_model(self, tmp_path: Path, name: str) -> None:
        """The model has a name of its own, and everything around it still works."""
        pointer = name.replace("~", "~0").replace("/", "~1").replace("%", "%25")
        ref = f'{{$ref: "#/components/schemas/{pointer}"}}'
        components = f"""
      "{name}": {{type: object, properties: {{next: {ref}, when: {{type: string, format: date}},
        either: {{oneOf: [{ref}, {{type: object, properties: {{b: {{type: string}}}}}}]}},
        price: {{type: string, format: decimal}}, kind: {{enum: [a]}}, items: {{type: array, items: {ref}}}}}}}"""
        sdk = make(tmp_path, replying(ref, components))
        body = {"next": {"kind": "a"}, "when": "2026-01-01", "either": {"b": "b"}, "price": "1.5", "items": [{}]}
        value = sdk.call("x", reply=body).value
        assert value.to_dict() == body
        assert value.next.kind == "a"
        assert value.when == dt.date(2026, 1, 1)
        assert type(value.next) is type(value.items[0]) is type(value)


class TestNamesThatNeedEscapes:
    """Names and tags that JSON can only write with escapes, which the decoder cannot look for."""

    @pytest.mark.parametrize("name", ['a"b', "a\\\\b", "a\\nb", "a\\x01b"])
    def test_field(self, tmp_path: Path, name: str) -> None:
        """Such a property is no field; it stays in extra, goes out in a body, and a warning tells of it."""
        schema = (
            '{type: object, properties: {"' + name.replace('"', '\\"') + '": {type: string}, plain: {type: string}}}'
        )
        wire = name.encode().decode("unicode_escape")
        sdk = make(tmp_path, replying(schema))
        value = sdk.call("x", reply={wire: "v", "plain": "p"}).value
        assert (value.plain, value.extra, value.to_dict()) == ("p", {wire: "v"}, {wire: "v", "plain": "p"})
        assert any("stays in extra" in warning for warning in sdk.warnings)

    def test_tag(self, tmp_path: Path) -> None:
        """The objects of a union with such a tag are told apart by it all the same."""
        sdk = make(
            tmp_path, replying("{$ref: '#/components/schemas/Action'}", UNION % ", mapping: {'a\"b': Move, c: Drop}")
        )
        assert sdk.call("x", reply={"type": 'a"b', "to": "x"}).value == sdk.models.Move(to="x")
        assert sdk.models.Move(to="x").to_dict() == {"type": 'a"b', "to": "x"}


class TestMemory:
    """What the lock remembers of models."""

    def test_a_newcomer_does_not_push(self, tmp_path: Path) -> None:
        """A model keeps its name when another document brings one of that name that would come before it."""
        pet = "Pet: {type: object, properties: {id: {type: integer}}}"
        one = replying("{$ref: '#/components/schemas/Pet'}", f"\n      {pet}")
        first = make(tmp_path, {"one": one})
        other = one.replace("/x", "/y").replace("operationId: x", "operationId: y")
        both = make(tmp_path, {"one": one, "before": other})
        assert sorted(both.package.project.models) == ["Pet", "Pet2"]
        config = load_config(tmp_path / "sdk.yaml")
        locked_names = plan_package(
            read_api(config, lambda _stage: None).api, config, first.package.locked_names
        ).locked_names
        assert {model.identity.partition("#")[0]: name for name, model in locked_names.models.items()} == {
            "one.yaml": "Pet",
            "before.yaml": "Pet2",
        }
