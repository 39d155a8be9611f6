"""Properties of any name: each is a field and an argument of its own, and goes by its own name over the wire."""

from __future__ import annotations

import inspect
import json
import keyword
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

NAMES = (
    "",
    " ",
    "$ref",
    "$schema",
    "class",
    "None",
    "self",
    "cls",
    "options",
    "locals",
    "_private",
    "__private",
    "__init__",
    "__class__",
    "__slots__",
    "__struct_fields__",
    "_extra",
    "_secrets",
    "_read_only",
    "a b",
    "a-b",
    "a_b",
    "aB",
    "a.b",
    "a/b",
    "a~1b",
    "@type",
    "@",
    "+",
    "-",
    "1",
    "1st",
    "true",
    "null",
    "#/x",
    "%41",
    "{x}",
    "'",
    "`",
    "<b>",
    "\U0001f600",
    "ключ",
    "Ключ",
    "日本",
    "ＡＢ",
    "café",
    "cafe\u0301",
    "x" * 300,
    f"{'x' * 300}y",
    "model",
    "Model",
    "extra",
    "body",
    "builtins",
    "dt",
    "m",
    "kw_only",
    "rename",
    "tag",
    "msgspec",
    "mro",
    "items",
    "keys",
    "get",
    "to_json",
    "from_json",
    "from_dict",
    "copy",
    "additionalProperties",
    "properties",
    "x-sdkwright",
)
ESCAPED = ('"', "\\", 'a"b', "a\\b", "a\nb", "\t", '"""', "\x00")


def schema(names: tuple[str, ...]) -> str:
    """An object with a number for each name, as JSON, which YAML reads as well."""
    object_ = {"type": "object", "properties": {name: {"type": "integer"} for name in names}}
    return json.dumps(object_, ensure_ascii=False)


SERVED = {name: number for number, name in enumerate(NAMES)}


@pytest.mark.spec(replying(schema(NAMES)))
class TestFields:
    """The fields of a model."""

    def test_all(self, sdk: Sdk) -> None:
        """Each name is a field of its own, whatever the others are."""
        value = sdk.call("x", reply=SERVED).value
        assert value.extra == {}
        assert value.to_dict() == SERVED
        fields = dict(zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True))
        assert fields.keys() == SERVED.keys()
        assert {name: getattr(value, field) for name, field in fields.items()} == SERVED
        assert [field for field in fields.values() if not field.isidentifier() or keyword.iskeyword(field)] == []
        assert max(map(len, fields.values())) <= 101

    def test_usable(self, sdk: Sdk) -> None:
        """The model can be written, copied, compared and read again."""
        value = sdk.call("x", reply=SERVED).value
        kind = type(value)
        assert kind.from_json(value.to_json()) == kind.from_dict(SERVED) == value.copy() == value
        assert repr(value).startswith("XResponse(")

    @pytest.mark.parametrize("name", NAMES)
    def test_departure(self, sdk: Sdk, name: str) -> None:
        """One that does not fit is kept, under its own name."""
        assert sdk.call("x", reply={name: "text", "unknown": 1}).value.to_dict() == {name: "text", "unknown": 1}


def sent_as(sdk: Sdk) -> dict[str, str]:
    """The arguments of the method, and the name that each goes by over the wire."""
    client, _ = sdk.client()
    names = [name for name in inspect.signature(client.x).parameters if name != "options"]
    given: list[dict[str, Any]] = [{name: 7} for name in names]
    return {name: next(iter(sdk.call("x", **one).sent.json)) for name, one in zip(names, given, strict=True)}


@pytest.mark.spec(taking(schema(NAMES)))
class TestArguments:
    """The arguments of a flattened body."""

    def test_all(self, sdk: Sdk) -> None:
        """Each name is an argument of its own, which is sent by its name; all can be given at once."""
        wires = sent_as(sdk)
        assert sorted(wires.values()) == sorted(NAMES)
        given: dict[str, Any] = {name: SERVED[wire] for name, wire in wires.items()}
        assert sdk.call("x", **given).sent.json == SERVED


class TestEscapes:
    """Names that JSON can only write with escapes."""

    def test_fields(self, tmp_path: Path) -> None:
        """They are no fields, which a warning tells for each; their values stay in `extra` and are written again."""
        sdk = make(tmp_path, replying(schema(("plain", *ESCAPED))))
        served = {"plain": 1} | {name: number for number, name in enumerate(ESCAPED, 2)}
        value = sdk.call("x", reply=served).value
        assert (value.plain, value.to_dict()) == (1, served)
        assert len([one for one in sdk.warnings if "stays in extra" in one]) == len(ESCAPED)

    def test_arguments(self, tmp_path: Path) -> None:
        """They are arguments like all others."""
        wires = sent_as(make(tmp_path, taking(schema(("plain", *ESCAPED)))))
        assert sorted(wires.values()) == sorted(("plain", *ESCAPED))


def test_thousand_properties(tmp_path: Path) -> None:
    """A model with a thousand properties is imported, decoded, and written again; a body takes a thousand arguments."""
    names = tuple(f"field-{number}" for number in range(1000))
    served = {name: number for number, name in enumerate(names)}
    assert make(tmp_path, replying(schema(names))).call("x", reply=served).value.to_dict() == served
    given: dict[str, Any] = {f"field_{number}": number for number in range(1000)}
    assert make(tmp_path, taking(schema(names))).call("x", **given).sent.json == served
