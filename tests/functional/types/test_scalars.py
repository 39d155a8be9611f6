"""Scalars: every format in every place, and null in each of its spellings."""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

ID = "6f0f3ac8-8ad2-4f3c-9b5e-0d2b3cf6c0aa"
# Name, schema, the value on the wire, the value in Python, and what the reply's field is annotated with.
SCALARS: tuple[tuple[str, str, Any, Any, str], ...] = (
    ("plain", "{type: string}", "v", "v", "str"),
    ("day", "{type: string, format: date}", "2026-02-03", dt.date(2026, 2, 3), "dt.date"),
    (
        "moment",
        "{type: string, format: date-time}",
        "2026-02-03T04:05:06.789000+02:00",
        dt.datetime(2026, 2, 3, 4, 5, 6, 789000, tzinfo=dt.timezone(dt.timedelta(hours=2))),
        "dt.datetime",
    ),
    ("hour", "{type: string, format: time}", "04:05:06", dt.time(4, 5, 6), "dt.time"),
    ("span", "{type: string, format: duration}", "P1DT1M30S", dt.timedelta(days=1, seconds=90), "AnyDuration"),
    ("id", "{type: string, format: uuid}", ID, uuid.UUID(ID), "UUID"),
    ("bytes64", "{type: string, format: byte}", "AP/+", b"\x00\xff\xfe", "bytes"),
    ("encoded", "{type: string, contentEncoding: base64}", "aGk=", b"hi", "bytes"),
    ("shouted", "{type: string, contentEncoding: BASE64}", "aGk=", b"hi", "bytes"),
    ("price", "{type: string, format: decimal}", "10.50", Decimal("10.50"), "Decimal"),
    ("big", "{type: integer, format: int64}", 2**62, 2**62, "int"),
    ("small", "{type: integer, format: int32}", -5, -5, "int"),
    ("whole", "{type: number, format: int64}", 2**53 + 1, 2**53 + 1, "int"),
    ("real", "{type: number, format: double}", 1.5, 1.5, "float"),
    ("single", "{type: number, format: float}", 0.25, 0.25, "float"),
    ("link", "{type: string, format: uri}", "https://a.test/?b=c", "https://a.test/?b=c", "str"),
    ("address", "{type: string, format: ipv4}", "127.0.0.1", "127.0.0.1", "str"),
    ("long_address", "{type: string, format: ipv6}", "::1", "::1", "str"),
    ("mail", "{type: string, format: email}", "a@b.test", "a@b.test", "str"),
    ("secret", "{type: string, format: password}", "s", "s", "str"),
    ("strange", "{type: string, format: 'un-heard/of'}", "v", "v", "str"),
    ("odd", "{type: string, format: 7}", "v", "v", "str"),
    ("other", "{type: integer, format: unix-time}", 7, 7, "int"),
    ("flag", "{type: boolean}", True, True, "bool"),
    ("nothing", "{type: 'null'}", None, None, "None"),
    ("only_format", "{format: date}", "2026-02-03", dt.date(2026, 2, 3), "dt.date"),
)
OBJECT = f"{{type: object, properties: {{{', '.join(f'{name}: {schema}' for name, schema, *_ in SCALARS)}}}}}"
PYTHON: dict[str, Any] = {name: python for name, _, _, python, _ in SCALARS}
WIRE: dict[str, Any] = {name: wire for name, _, wire, _, _ in SCALARS}


@pytest.mark.spec(replying(OBJECT))
class TestFields:
    """The fields of a reply."""

    def test_decoded(self, sdk: Sdk) -> None:
        """Each field has the Python value of its format."""
        value = sdk.call("x", reply=WIRE).value
        found = {name: getattr(value, name) for name in PYTHON}
        assert found == PYTHON
        span = found.pop("span")
        assert isinstance(span, dt.timedelta)
        assert {name: type(one) for name, one in found.items()} == {name: type(PYTHON[name]) for name in found}

    def test_written(self, sdk: Sdk) -> None:
        """`to_dict` gives the wire's values again, null as well."""
        again = sdk.call("x", reply=WIRE).value.to_dict()
        expected = dict(WIRE)
        moment = again.pop("moment"), expected.pop("moment")
        assert again == expected
        assert len({dt.datetime.fromisoformat(one) for one in moment}) == 1

    @pytest.mark.parametrize(("name", "kind"), [(name, kind) for name, *_, kind in SCALARS])
    def test_annotated(self, sdk: Sdk, name: str, kind: str) -> None:
        """The model says the type, and that it may be missing."""
        null = "" if kind == "None" else " | None"
        assert f"    {name}: {kind}{null} = ABSENT\n" in sdk.text("models/shared.py")

    def test_warnings(self, sdk: Sdk) -> None:
        """A format that nobody knows is no reason for a warning; one that is no text is a finding of the validation."""
        assert ["/odd/format" in one for one in sdk.warnings] == [True]


@pytest.mark.spec(taking(OBJECT))
class TestArguments:
    """The arguments of a body."""

    @pytest.mark.parametrize("name", list(PYTHON))
    def test_sent(self, sdk: Sdk, name: str) -> None:
        """An argument takes the Python value, and the wire's."""
        for value in (PYTHON[name], WIRE[name]):
            sent = sdk.call("x", **{name: value}).sent.json
            assert sent.keys() == {name}
            if name != "moment":
                assert sent == {name: WIRE[name]}
            else:
                assert dt.datetime.fromisoformat(sent[name]) == PYTHON[name]


def _own(value: Any) -> Any:
    """The same value as an instance of a class of its own."""
    kind: Any = type(value)
    own = type(f"Own{kind.__name__}", (kind,), {})
    return own(*value.__reduce__()[1]) if isinstance(value, dt.date | dt.time | dt.timedelta) else own(value)


@pytest.mark.parametrize("name", ["plain", "day", "moment", "hour", "span", "bytes64", "price", "big", "real"])
def test_other_classes(tmp_path: Path, name: str) -> None:
    """Values of classes made of these, as those of pandas, pendulum and NumPy are, go out as the plain ones do."""
    schema = "{type: object, properties: {v: {}, o: {$ref: '#/components/schemas/O'}}}"
    sdk = make(tmp_path, taking(schema, f"O: {OBJECT}"))
    own, plain = _own(PYTHON[name]), PYTHON[name]
    assert type(own) is not type(plain)
    for value in (lambda one: {"v": [one]}, lambda one: {"o": sdk.models.O(**{name: one})}):
        assert sdk.call("x", **value(own)).sent.json == sdk.call("x", **value(plain)).sent.json
    assert sdk.models.O(**{name: own}).to_dict() == sdk.models.O(**{name: plain}).to_dict()


class TestPlaces:
    """The same formats elsewhere than in objects."""

    SPEC = """
    paths:
      /days/{day}:
        get:
          operationId: x
          parameters:
            - {name: day, in: path, required: true, schema: {type: string, format: date}}
            - {name: at, in: query, schema: {type: string, format: date-time}}
            - {name: ids, in: query, schema: {type: array, items: {type: string, format: uuid}}}
            - {name: price, in: header, schema: {type: string, format: decimal}}
            - {name: raw, in: query, schema: {type: string, format: byte}}
          responses: {"200": {description: F, content: {application/json: {schema: {type: array, items:
            {type: string, format: date}}}}}}
    """

    def test_parameters(self, tmp_path: Path) -> None:
        """Parameters are written as their formats say, and a list of scalars is decoded one by one."""
        sdk = make(tmp_path, self.SPEC)
        done = sdk.call(
            "x",
            dt.date(2026, 2, 3),
            at=dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC),
            ids=[uuid.UUID(ID)],
            price=Decimal("1.50"),
            raw=b"hi",
            reply=["2026-02-03"],
        )
        assert done.sent.path == "/days/2026-02-03"
        assert dict(done.sent.query) == {"at": "2026-01-02T03:04:05Z", "ids": ID, "raw": "aGk="}
        assert done.sent.headers["price"] == "1.50"
        assert done.value == [dt.date(2026, 2, 3)]


NULLS = (
    ("3.0.3", "{type: string, format: date, nullable: true}"),
    ("3.1.0", "{type: [string, 'null'], format: date}"),
    ("3.1.0", "{type: ['null', string], format: date}"),
    ("3.1.0", "{anyOf: [{type: string, format: date}, {type: 'null'}]}"),
    ("3.1.0", "{oneOf: [{type: 'null'}, {type: string, format: date}]}"),
    ("3.1.0", "{oneOf: [{type: string, format: date}, {enum: [null]}]}"),
    ("3.1.0", "{anyOf: [{type: string, format: date}, {const: null}]}"),
    ("3.1.0", "{anyOf: [{type: [string, 'null'], format: date}]}"),
    ("3.1.0", "{allOf: [{type: [string, 'null'], format: date}]}"),
    ("3.0.3", "{allOf: [{$ref: '#/components/schemas/D'}], nullable: true}"),
    ("3.1.0", "{anyOf: [{$ref: '#/components/schemas/D'}, {type: 'null'}]}"),
)
DAY = "D: {type: string, format: date}"


@pytest.mark.parametrize(("version", "schema"), NULLS)
class TestNull:
    """Null in every spelling is the same null."""

    def test_given(self, tmp_path: Path, version: str, schema: str) -> None:
        """A nullable argument takes None, which is sent as null, and the value."""
        sdk = make(tmp_path, f"openapi: {version}\n{taking(f'{{type: object, properties: {{a: {schema}}}}}', DAY)}")
        assert sdk.call("x", a=None).sent.json == {"a": None}
        assert sdk.call("x", a=dt.date(2026, 2, 3)).sent.json == {"a": "2026-02-03"}
        assert "a: dt.date | str | Unset | None = UNSET" in sdk.text("_client.py")

    def test_required_reply(self, tmp_path: Path, version: str, schema: str) -> None:
        """A required field that may be null is annotated so, and decoded."""
        body = replying(f"{{type: object, required: [a], properties: {{a: {schema}}}}}", DAY)
        sdk = make(tmp_path, f"openapi: {version}\n{body}")
        assert sdk.call("x", reply={"a": None}).value.a is None
        assert sdk.call("x", reply={"a": "2026-02-03"}).value.a == dt.date(2026, 2, 3)
        assert "a: dt.date | None = ABSENT" in sdk.text("models/shared.py")


class TestTypeLists:
    """`type` as a list."""

    @pytest.mark.parametrize(
        ("schema", "kind", "values"),
        [
            ("{type: [string, integer]}", "str | int", ["a", 1]),
            ("{type: [string, integer, 'null']}", "str | int | None", ["a", 1, None]),
            ("{type: [boolean, number]}", "bool | float", [True, 1.5]),
            ("{type: [string], format: date}", "dt.date", [dt.date(2026, 2, 3)]),
            ("{type: [string, array], items: {type: integer}}", "str | builtins.list[int]", ["a", [1, 2]]),
            ("{type: [object, string]}", "builtins.dict[str, Any] | str", [{"a": 1}, "b"]),
            ("{type: []}", "Any", ["a", 1, {"b": None}]),
            ("{type: [string, string]}", "str", ["a"]),
        ],
    )
    def test_list(self, tmp_path: Path, schema: str, kind: str, values: list[Any]) -> None:
        """Each type of the list is a member of the union, and null is None."""
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{a: {schema}}}}}"))
        null = "" if kind == "Any" or kind.endswith("None") else " | None"
        assert f"    a: {kind}{null} = ABSENT\n" in sdk.text("models/shared.py")
        for value in values:
            wire = value.isoformat() if isinstance(value, dt.date) else value
            found = sdk.call("x", reply={"a": wire}).value.a
            assert (found, type(found)) == (value, type(value))

    def test_object_among_them(self, tmp_path: Path) -> None:
        """An object with properties in such a list is a model; text beside it stays text."""
        sdk = make(tmp_path, replying("{type: [object, string], properties: {day: {type: string, format: date}}}"))
        value = sdk.call("x", reply={"day": "2026-02-03"}).value
        assert value.day == dt.date(2026, 2, 3)
        text = sdk.module.Response(200, {"content-type": "application/json"}, b'"b"')
        assert sdk.call("x", reply=text).value == "b"

    @pytest.mark.parametrize("said", ["strin", "[7]", "{a: b}", "any", "file"])
    def test_unknown_type(self, tmp_path: Path, said: str) -> None:
        """A type that does not exist is any value, with a located warning."""
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{a: {{type: {said}}}}}}}"))
        assert sdk.call("x", reply={"a": [1]}).value.a == [1]
        assert any("unknown type" in one and "/properties/a" in one for one in sdk.warnings)
