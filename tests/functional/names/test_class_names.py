"""Models of any name, and fields named like them or like what annotations use: nothing hides anything else."""

from __future__ import annotations

import datetime as dt
import json
import keyword

import pytest

from tests.functional.harness import Sdk
from tests.functional.schemas import replying

MODELS = (
    "List",
    "list",
    "Model",
    "model",
    "str",
    "int",
    "None",
    "Any",
    "date",
    "Literal",
    "Union",
    "Optional",
    "Sequence",
    "Mapping",
    "Decimal",
    "UUID",
    "Unset",
    "UNSET",
    "ABSENT",
    "Promised",
    "Unknown",
    "OneOf",
    "Content",
    "ClassVar",
    "TypeAlias",
    "TYPE_CHECKING",
    "Self",
    "object",
    "property",
    "type",
    "dt",
    "m",
    "builtins",
    "tagged",
    "lambda",
    "Client",
    "Page",
    "Operation",
    "Group",
    "Headers",
    "IO",
    "Api",
    "AsyncApi",
    "X",
    "XResponse",
    "1st",
    "日本",
    "+",
    "-",
    "a b",
    "a-b",
    "a_b",
    "A_B",
    "AB",
    "ab",
    "__init__",
    "__getattr__",
    "_MODULES",
    "import_module",
    "annotations",
    "Y" * 300,
)


def holder() -> str:
    """An object that holds one of each model, in properties of their own names."""
    held = {name: {"$ref": f"#/components/schemas/{name}"} for name in MODELS}
    return json.dumps({"type": "object", "properties": held}, ensure_ascii=False)


COMPONENTS = ", ".join(
    f"{json.dumps(name, ensure_ascii=False)}: {{type: object, properties: {{id: {{type: integer}}}}}}"
    for name in MODELS
)


@pytest.mark.spec(replying(holder(), COMPONENTS))
class TestModels:
    """Models of difficult names."""

    def test_decoded(self, sdk: Sdk) -> None:
        """Each is a class of its own, found by fields that are named like the models."""
        served = {name: {"id": number} for number, name in enumerate(MODELS)}
        value = sdk.call("x", reply=served).value
        assert value.to_dict() == served
        held = [getattr(value, field) for field in value.__struct_fields__]
        assert len({type(one) for one in held}) == len(MODELS)
        assert sorted(one.id for one in held) == list(range(len(MODELS)))

    def test_names(self, sdk: Sdk) -> None:
        """All can be imported from the models by names that Python takes."""
        names = list(sdk.package.project.models)
        assert len(names) == len(MODELS) + 1
        assert [name for name in names if not name.isidentifier() or keyword.iskeyword(name)] == []
        assert all(isinstance(getattr(sdk.models, name), type) for name in names)


SHADOWS = {
    "date": "{type: string, format: date}",
    "time": "{type: string, format: time}",
    "datetime": "{type: string, format: date-time}",
    "dt": "{type: string, format: date-time}",
    "list": "{type: array, items: {type: string}}",
    "dict": "{type: object, additionalProperties: {type: integer}}",
    "tuple": "{type: array, prefixItems: [{type: string}, {type: integer}], items: false}",
    "int": "{type: integer}",
    "float": "{type: number}",
    "str": "{type: string}",
    "bool": "{type: boolean}",
    "bytes": "{type: string, format: byte}",
    "uuid": "{type: string, format: uuid}",
    "decimal": "{type: string, format: decimal}",
    "builtins": "{type: array, items: {type: array, items: {type: integer}}}",
    "literal": "{enum: [a]}",
    "any": "{}",
    "m": "{$ref: '#/components/schemas/m'}",
    "n1st": "{$ref: '#/components/schemas/1st'}",
    "unnamed": "{$ref: '#/components/schemas/+'}",
    "日本": "{$ref: '#/components/schemas/日本'}",
}
AFTER = {
    "zz_date": SHADOWS["date"],
    "zz_moments": "{type: array, items: {type: string, format: date-time}}",
    "zz_map": "{type: object, additionalProperties: {type: string, format: date}}",
    "zz_pair": "{type: array, prefixItems: [{type: string}, {type: string, format: date}], items: false}",
    "zz_id": SHADOWS["uuid"],
    "zz_price": SHADOWS["decimal"],
    "zz_raw": SHADOWS["bytes"],
    "zz_number": "{type: integer}",
    "zz_first": "{$ref: '#/components/schemas/1st'}",
    "zz_plus": "{$ref: '#/components/schemas/+'}",
    "日本国": "{type: array, items: {$ref: '#/components/schemas/日本'}}",
}
SHADOWING = ", ".join(f"{name}: {schema}" for name, schema in (SHADOWS | AFTER).items())
OTHERS = ", ".join(
    f'"{name}": {{type: object, properties: {{id: {{type: integer}}}}}}' for name in ("m", "1st", "+", "日本")
)


@pytest.mark.spec(replying(f"{{type: object, properties: {{{SHADOWING}}}}}", OTHERS))
class TestShadows:
    """Properties named like the types that annotations use."""

    def test_decoded(self, sdk: Sdk) -> None:
        """The fields before and after them are decoded to their types."""
        id_ = "6f0f3ac8-8ad2-4f3c-9b5e-0d2b3cf6c0aa"
        served = {
            "date": "2026-02-03",
            "time": "04:05:06",
            "list": ["a"],
            "dict": {"a": 1},
            "tuple": ["a", 1],
            "int": 1,
            "float": 1.5,
            "str": "s",
            "bool": True,
            "bytes": "aGk=",
            "uuid": id_,
            "decimal": "1.5",
            "builtins": [[1]],
            "m": {"id": 1},
            "n1st": {"id": 2},
            "unnamed": {"id": 3},
            "日本": {"id": 4},
            "zz_date": "2026-02-03",
            "zz_moments": ["2026-02-03T04:05:06Z"],
            "zz_map": {"a": "2026-02-03"},
            "zz_pair": ["a", "2026-02-03"],
            "zz_id": id_,
            "zz_price": "2.5",
            "zz_raw": "aGk=",
            "zz_number": 4,
            "zz_first": {"id": 5},
            "zz_plus": {"id": 6},
            "日本国": [{"id": 7}],
        }
        value = sdk.call("x", reply=served).value
        day = dt.date(2026, 2, 3)
        assert (value.date, value.zz_date, value.zz_map, value.zz_pair) == (day, day, {"a": day}, ("a", day))
        assert (value.tuple, value.zz_raw, str(value.zz_id)) == (("a", 1), b"hi", id_)
        models = [value.m, value.n1st_, value.unnamed_, value.日本_, value.zz_first, value.zz_plus, value.日本国[0]]
        assert [one.id for one in models] == [1, 2, 3, 4, 5, 6, 7]
        assert value.to_dict() == served
        # A type that does not fit shows that the fields are known by their types even the lenient way.
        assert sdk.call("x", reply=served | {"int": "x", "new": 1}).value.zz_plus.id == 6
