"""Arrays, tuples, maps and objects with further fields, on their way in and out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

DAY = dt.date(2026, 2, 3)
TEXT = "2026-02-03"
DATE = "{type: string, format: date}"
# Schema, what a reply's field is annotated with, the value on the wire, the value in Python.
CONTAINERS: tuple[tuple[str, str, Any, Any], ...] = (
    ("{type: array}", "list[Any]", [1, "a", None], [1, "a", None]),
    ("{type: array, items: {}}", "list[Any]", [1, "a"], [1, "a"]),
    ("{type: array, items: true}", "list[Any]", [1, "a"], [1, "a"]),
    ("{type: array, items: false}", "list[Any]", [], []),
    (f"{{type: array, items: {DATE}}}", "list[dt.date]", [TEXT], [DAY]),
    (f"{{type: array, items: {{type: array, items: {DATE}}}}}", "list[list[dt.date]]", [[TEXT], []], [[DAY], []]),
    (
        "{type: array, items: {type: [string, 'null'], format: date}}",
        "list[dt.date | None]",
        [TEXT, None],
        [DAY, None],
    ),
    (f"{{type: array, items: {DATE}, uniqueItems: true, minItems: 1}}", "list[dt.date]", [TEXT], [DAY]),
    (f"{{items: {DATE}}}", "list[dt.date]", [TEXT], [DAY]),
    (
        f"{{type: array, prefixItems: [{{type: integer}}, {DATE}], items: false}}",
        "tuple[int, dt.date]",
        [1, TEXT],
        (1, DAY),
    ),
    (
        f"{{type: array, prefixItems: [{{type: integer}}, {DATE}], minItems: 2, maxItems: 2}}",
        "tuple[int, dt.date]",
        [1, TEXT],
        (1, DAY),
    ),
    (f"{{prefixItems: [{DATE}], items: false}}", "tuple[dt.date]", [TEXT], (DAY,)),
    (
        f"{{type: array, prefixItems: [{{type: integer}}], items: {DATE}}}",
        "list[int | dt.date]",
        [1, TEXT, TEXT],
        [1, DAY, DAY],
    ),
    (f"{{type: array, prefixItems: [{{type: integer}}, {DATE}]}}", "list[int | dt.date]", [1, TEXT], [1, DAY]),
    (
        f"{{type: array, items: {{prefixItems: [{DATE}, {{type: boolean}}], items: false}}}}",
        "list[tuple[dt.date, bool]]",
        [[TEXT, True]],
        [(DAY, True)],
    ),
    ("{type: object, propertyNames: {pattern: '^a'}}", "dict[str, Any]", {"a": 1}, {"a": 1}),
    ("{uniqueItems: true}", "list[Any]", [1], [1]),
    ("{type: object}", "dict[str, Any]", {"a": [1, {"b": None}]}, {"a": [1, {"b": None}]}),
    ("{type: object, properties: {}}", "dict[str, Any]", {"a": 1}, {"a": 1}),
    ("{type: object, additionalProperties: true}", "dict[str, Any]", {"a": 1}, {"a": 1}),
    ("{type: object, additionalProperties: false}", "dict[str, Any]", {}, {}),
    ("{type: object, additionalProperties: {}}", "dict[str, Any]", {"a": 1}, {"a": 1}),
    (
        f"{{type: object, additionalProperties: {DATE}}}",
        "dict[str, dt.date]",
        {"a": TEXT, "": TEXT},
        {"a": DAY, "": DAY},
    ),
    (f"{{additionalProperties: {DATE}}}", "dict[str, dt.date]", {"a": TEXT}, {"a": DAY}),
    (f"{{type: object, unevaluatedProperties: {DATE}}}", "dict[str, dt.date]", {"a": TEXT}, {"a": DAY}),
    (
        f"{{type: object, additionalProperties: {{type: object, additionalProperties: {DATE}}}}}",
        "dict[str, dict[str, dt.date]]",
        {"a": {"b": TEXT}},
        {"a": {"b": DAY}},
    ),
    (
        f"{{type: object, additionalProperties: {{type: array, items: {DATE}}}}}",
        "dict[str, list[dt.date]]",
        {"a": [TEXT]},
        {"a": [DAY]},
    ),
    (f"{{type: object, patternProperties: {{'^a': {DATE}}}}}", "dict[str, dt.date]", {"a": TEXT}, {"a": DAY}),
    (
        f"{{type: object, patternProperties: {{'^a': {DATE}}}, additionalProperties: false}}",
        "dict[str, dt.date]",
        {"a": TEXT},
        {"a": DAY},
    ),
    (
        f"{{patternProperties: {{'^a': {DATE}, '^b': {{type: integer}}}}, additionalProperties: false}}",
        "dict[str, dt.date | int]",
        {"a": TEXT, "b": 1},
        {"a": DAY, "b": 1},
    ),
    (
        f"{{patternProperties: {{'^a': {DATE}}}, additionalProperties: {{type: integer}}}}",
        "dict[str, dt.date | int]",
        {"a": TEXT, "b": 1},
        {"a": DAY, "b": 1},
    ),
)
FIELDS = [(f"f{number}", *row) for number, row in enumerate(CONTAINERS)]
OBJECT = f"{{type: object, properties: {{{', '.join(f'{name}: {schema}' for name, schema, *_ in FIELDS)}}}}}"


@pytest.mark.spec(replying(OBJECT))
class TestReplies:
    """Containers in the fields of a reply."""

    @pytest.mark.parametrize(("name", "wire", "python"), [(name, *rest) for name, _, _, *rest in FIELDS])
    def test_decoded(self, sdk: Sdk, name: str, wire: Any, python: Any) -> None:
        """What stands inside is decoded, and written again as it came."""
        value = sdk.call("x", reply={name: wire}).value
        assert getattr(value, name) == python
        assert value.to_dict() == {name: wire}

    @pytest.mark.parametrize(("name", "kind"), [(name, kind) for name, _, kind, *_ in FIELDS])
    def test_annotated(self, sdk: Sdk, name: str, kind: str) -> None:
        """The annotation says what stands inside."""
        assert f"    {name}: {kind} | None = ABSENT\n" in sdk.text("models/shared.py").replace("builtins.", "")

    @pytest.mark.parametrize("name", [name for name, *_ in FIELDS])
    @pytest.mark.parametrize("value", ["text", [{"a": [1]}], {"a": {"b": [None]}}, [None, "x", 1, 2, 3], 7])
    def test_departure(self, sdk: Sdk, name: str, value: Any) -> None:
        """What does not fit is kept as it came."""
        found = sdk.call("x", reply={name: value}).value
        assert found.to_dict() == {name: value}

    def test_no_warning(self, sdk: Sdk) -> None:
        """All of it is understood, but for arrays that do not say what is in them."""
        assert [one for one in sdk.warnings if 'has no "items"' not in one] == []


@pytest.mark.spec(taking(OBJECT))
class TestArguments:
    """Containers as arguments."""

    @pytest.mark.parametrize(("name", "wire", "python"), [(name, *rest) for name, _, _, *rest in FIELDS])
    def test_sent(self, sdk: Sdk, name: str, wire: Any, python: Any) -> None:
        """Both Python's values and the wire's are sent as JSON."""
        assert sdk.call("x", **{name: python}).sent.json == {name: wire}
        assert sdk.call("x", **{name: wire}).sent.json == {name: wire}

    def test_wider(self, sdk: Sdk) -> None:
        """Any sequence and any mapping may be given."""
        assert sdk.call("x", f4=(DAY,)).sent.json == {"f4": [TEXT]}
        assert "f4: Sequence[dt.date | str] | Unset = UNSET" in sdk.text("_client.py")


class TestWhole:
    """Containers that are the whole reply, or the whole body."""

    @pytest.mark.parametrize(("schema", "kind", "wire", "python"), CONTAINERS[4:8] + CONTAINERS[14:15])
    def test_reply(self, tmp_path: Path, schema: str, kind: str, wire: Any, python: Any) -> None:
        """The reply is decoded to the container."""
        sdk = make(tmp_path, replying(schema))
        assert sdk.call("x", reply=wire).value == python
        assert f"-> {kind}:" in sdk.text("_client.py").replace("builtins.", "")

    @pytest.mark.parametrize(
        ("schema", "_kind", "wire", "python"), CONTAINERS[4:8] + CONTAINERS[9:10] + CONTAINERS[22:23]
    )
    def test_body(self, tmp_path: Path, schema: str, _kind: str, wire: Any, python: Any) -> None:
        """The body is one argument."""
        assert make(tmp_path, taking(schema)).call("x", body=python).sent.json == wire

    def test_tuple_reply(self, tmp_path: Path) -> None:
        """A reply that is a tuple is a tuple; one of another length is the list that came."""
        sdk = make(tmp_path, replying("{type: array, prefixItems: [{type: string}, {type: number}], items: false}"))
        assert sdk.call("x", reply=["a", 1.5]).value == ("a", 1.5)
        assert sdk.call("x", reply=["a", 1.5, 2]).value == ["a", 1.5, 2]

    def test_map_of_models(self, tmp_path: Path) -> None:
        """A map's models are models, and can be given as models or mappings."""
        holder = "{type: object, additionalProperties: {$ref: '#/components/schemas/M'}}"
        model = f"M: {{type: object, properties: {{day: {DATE}}}}}"
        sdk = make(tmp_path, replying(holder, model))
        assert sdk.call("x", reply={"a b": {"day": TEXT}}).value == {"a b": sdk.models.M(day=DAY)}
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{by: {holder}}}}}", model))
        done = sdk.call("x", by={"k": sdk.models.M(day=DAY), "l": {"day": TEXT}})
        assert done.sent.json == {"by": {"k": {"day": TEXT}, "l": {"day": TEXT}}}


class TestOlderTuples:
    """`items` as a list: the form of older drafts."""

    def test_open(self, tmp_path: Path) -> None:
        """It is a list of all the types."""
        sdk = make(tmp_path, replying(f"{{type: array, items: [{{type: integer}}, {DATE}]}}"))
        assert sdk.call("x", reply=[1, TEXT]).value == [1, DAY]

    def test_closed(self, tmp_path: Path) -> None:
        """Closed, it is a tuple."""
        sdk = make(tmp_path, replying(f"{{type: array, items: [{{type: integer}}, {DATE}], additionalItems: false}}"))
        assert sdk.call("x", reply=[1, TEXT]).value == (1, DAY)
