"""Values that are spelled in another way than usual: read into Python's types, and given back as they came."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying, taking

N = "{type: integer}"
DAY, MOMENT, HOUR, SPAN, BYTES = (
    f"{{type: string, format: {name}}}" for name in ("date", "date-time", "time", "duration", "byte")
)
TWO = dt.timezone(dt.timedelta(hours=2))
# Schema, the JSON that comes, and the value in Python; what goes back is what came.
SPELLINGS: tuple[tuple[str, str, Any], ...] = (
    (SPAN, "P1W", dt.timedelta(weeks=1)),
    (SPAN, "PT1H", dt.timedelta(hours=1)),
    (SPAN, "PT90M", dt.timedelta(minutes=90)),
    (SPAN, "P1DT12H30M5.25S", dt.timedelta(days=1, hours=12, minutes=30, seconds=5.25)),
    (SPAN, "-PT5M", -dt.timedelta(minutes=5)),
    (SPAN, "PT-5M", -dt.timedelta(minutes=5)),
    (SPAN, "PT0,5S", dt.timedelta(seconds=0.5)),
    (SPAN, "P0.5D", dt.timedelta(hours=12)),
    (SPAN, "P0Y0M2W", dt.timedelta(weeks=2)),
    (SPAN, "PT0S", dt.timedelta()),
    (DAY, "20240501", dt.date(2024, 5, 1)),
    (DAY, "2024-W18-3", dt.date(2024, 5, 1)),
    (MOMENT, "2024-05-01T10:30Z", dt.datetime(2024, 5, 1, 10, 30, tzinfo=dt.UTC)),
    (MOMENT, "20240501T103000Z", dt.datetime(2024, 5, 1, 10, 30, tzinfo=dt.UTC)),
    (MOMENT, "2024-05-01T10:30+02:00", dt.datetime(2024, 5, 1, 10, 30, tzinfo=TWO)),
    (MOMENT, "2024-05-01t10:30:00+02", dt.datetime(2024, 5, 1, 10, 30, tzinfo=TWO)),
    (MOMENT, "2024-05-01T10:30:00,5Z", dt.datetime(2024, 5, 1, 10, 30, 0, 500_000, tzinfo=dt.UTC)),
    (MOMENT, "2024-05-01 10:30", dt.datetime(2024, 5, 1, 10, 30)),  # noqa: DTZ001  # it came without a zone
    (MOMENT, "2024-05-01", dt.datetime(2024, 5, 1)),  # noqa: DTZ001
    (HOUR, "10:30", dt.time(10, 30)),
    (HOUR, "103000", dt.time(10, 30)),
    (HOUR, "10:30Z", dt.time(10, 30, tzinfo=dt.UTC)),
    (BYTES, "YQ", b"a"),
    (BYTES, "YWI=", b"ab"),
    (BYTES, "_-8", b"\xff\xef"),
    (BYTES, "_-8=", b"\xff\xef"),
    (BYTES, "YWFh\nYWFh\n", b"aaaaaa"),
)
# Schema, what comes and has no value of the type.
STRANGE = (
    *((SPAN, one) for one in ("P1Y", "P1M", "P1Y2M10DT2H30M", "P", "PT", "P1DT", "1D", "P1H", "P99999999999999D")),
    *((DAY, one) for one in ("2024", "2024-05", "2024-13-01", "01/05/2024", "2024-05-01T00:00:00Z")),
    *((MOMENT, one) for one in ("now", "2024-05-01T25:00Z", "1714557600", "Wed, 01 May 2024 10:30:00 GMT")),
    *((HOUR, one) for one in ("25:00", "noon")),
    *((BYTES, one) for one in ("Y", "not base64!", "YQ===")),
)
PLACES = {
    "field": "%s",
    "list": "{type: array, items: %s}",
    "map": "{type: object, additionalProperties: %s}",
    "nested": "{type: object, properties: {a: {type: object, properties: {b: %s}}}}",
    "beside": "{oneOf: [%s, {type: object, properties: {x: {type: integer}}}]}",
}
WRAPPED: dict[str, Callable[[Any], Any]] = {
    "field": lambda value: value,
    "list": lambda value: [value, value],
    "map": lambda value: {"k": value},
    "nested": lambda value: {"a": {"b": value}},
    "beside": lambda value: value,
}


def _taken(place: str, value: Any) -> Any:
    """The value that stands in its place of a decoded field."""
    if place == "nested":
        return value.a.b
    return value[0] if place == "list" else value["k"] if place == "map" else value


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Sdk:
    """An SDK whose object `x` gives and takes every format in every place, under `f0_field`, `f0_list` and so on."""
    formats = (SPAN, DAY, MOMENT, HOUR, BYTES, N)
    fields = ", ".join(
        f"f{at}_{place}: {schema % one}" for at, one in enumerate(formats) for place, schema in PLACES.items()
    )
    schema = f"{{type: object, properties: {{{fields}}}}}"
    return make(
        tmp_path_factory.mktemp("sdk"),
        f"""
        paths:
          /x:
            get: {{operationId: read, responses: {{"200": {{description: F, content: {{application/json: {{schema:
              {{$ref: "#/components/schemas/X"}}}}}}}}}}}}
            put: {{operationId: write, requestBody: {{required: true, content: {{application/json: {{schema:
              {{$ref: "#/components/schemas/X"}}}}}}}}, responses: {{"204": {{description: F}}}}}}
        components: {{schemas: {{X: {schema}}}}}
        """,
    )


def _name(schema: str, place: str) -> str:
    return f"f{(SPAN, DAY, MOMENT, HOUR, BYTES, N).index(schema)}_{place}"


@pytest.mark.parametrize("place", list(PLACES))
@pytest.mark.parametrize(("schema", "came", "value"), SPELLINGS, ids=[repr(came) for _, came, _ in SPELLINGS])
class TestSpellings:
    """One value in each place that it can have."""

    def test_read_and_given_back(self, both: Sdk, place: str, schema: str, came: str, value: Any) -> None:
        """It is read as the Python value, `to_dict` and `to_json` give back the text, and so does a body."""
        name, wire = _name(schema, place), WRAPPED[place](came)
        model = both.call("read", reply={name: wire}).value
        found = _taken(place, getattr(model, name))
        assert found == value
        assert isinstance(found, type(value))
        assert hash(found) == hash(value)
        assert model.to_dict() == {name: wire}
        assert json.loads(model.to_json()) == {name: wire}
        assert both.call("write", **{name: getattr(model, name)}).sent.json == {name: wire}
        assert both.models.X.from_dict(model.to_dict()) == model

    def test_copied(self, both: Sdk, place: str, schema: str, came: str, value: Any) -> None:
        """A copy and what was pickled are the same, the text included."""
        name, wire = _name(schema, place), WRAPPED[place](came)
        model = both.models.X.from_dict({name: wire})
        for again in (copy.copy(model), copy.deepcopy(model), pickle.loads(pickle.dumps(model))):
            assert again == model
            assert again.to_dict() == {name: wire}


class TestWorkedOut:
    """What is worked out from such a value."""

    def test_spelled_as_usual(self, both: Sdk) -> None:
        """It is spelled as Python's own values are."""
        moment = both.models.X.from_dict({"f2_field": "2024-05-01T10:30Z"}).f2_field
        later = moment + dt.timedelta(days=1)
        assert both.call("write", f2_field=later).sent.json == {"f2_field": "2024-05-02T10:30:00Z"}
        assert both.call("write", f2_field=moment.replace(hour=11)).sent.json == {"f2_field": "2024-05-01T11:30:00Z"}
        span = both.models.X.from_dict({"f0_field": "P1W"}).f0_field
        assert both.call("write", f0_field=span * 2).sent.json == {"f0_field": "P14D"}


@pytest.mark.parametrize("place", ["field", "list", "map", "nested"])
@pytest.mark.parametrize(("schema", "came"), STRANGE)
def test_strange(both: Sdk, place: str, schema: str, came: str) -> None:
    """What has no value of the type, a duration of months for instance, stays the text that it is."""
    name, wire = _name(schema, place), WRAPPED[place](came)
    model = both.call("read", reply={name: wire}).value
    assert _taken(place, getattr(model, name)) == came
    assert model.to_dict() == {name: wire}


@pytest.mark.parametrize("place", list(PLACES))
@pytest.mark.parametrize(("came", "value"), [("3.0", 3), ("-0.0", 0), ("1e2", 100), ("1E22", 10**22), ("3.5", 3.5)])
def test_integers(both: Sdk, place: str, came: str, value: Any) -> None:
    """A number without a fraction is an integer, however it is written; one with a fraction stays."""
    name = _name(N, place)
    text = json.dumps({name: WRAPPED[place]("@")}).replace('"@"', came)
    reply = both.module.Response(200, {"Content-Type": "application/json"}, text.encode())
    found = _taken(place, getattr(both.call("read", reply=reply).value, name))
    assert (found, type(found)) == (value, type(value))


class TestIntegersBeside:
    """Integers among other types."""

    @pytest.mark.parametrize(
        ("schema", "came", "value"),
        [
            ("{type: integer, enum: [1, 2]}", "2.0", 2),
            ("{enum: [1, 2]}", "2.0", 2),
            ("{type: [integer, string]}", "3.0", 3),
            ("{type: [integer, boolean]}", "3.0", 3),
            ("{type: [integer, 'null']}", "3.0", 3),
            ("{type: [integer, number]}", "3.0", 3.0),
            ("{anyOf: [{type: integer}, {type: array, items: {type: integer}}]}", "[3.0, 4]", [3, 4]),
            ("{type: integer, format: int64}", "3.0", 3),
            ("{type: number}", "3", 3.0),
        ],
    )
    def test_read(self, tmp_path: Path, schema: str, came: str, value: Any) -> None:
        """Where an integer may come and no other member is a float, `3.0` is 3; in parameters' unions and enums too."""
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{a: {schema}}}}}"))
        reply = sdk.module.Response(200, {"Content-Type": "application/json"}, b'{"a": %s}' % came.encode())
        found = sdk.call("x", reply=reply).value.a
        assert (found, type(found)) == (value, type(value))

    def test_in_the_document(self, tmp_path: Path) -> None:
        """What a document says of integers as `1.0` is said of integers: values, limits and defaults."""
        schema = "{type: integer, enum: [1.0, 2.0], default: 2.0}"
        limits = "{type: integer, minimum: 1.0, maximum: 9.0, default: 3.0}"
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {schema}, b: {limits}}}}}"))
        text = sdk.text("_client.py")
        assert "a: Literal[1, 2] | int | Unset = UNSET" in text
        assert "a: The field `a` of the body. Defaults to 2." in text
        assert "b: The field `b` of the body. 1 to 9. Defaults to 3." in text

    def test_limits_that_are_excluded(self, tmp_path: Path) -> None:
        """Docstrings tell bounds that are not among the values themselves, and what values are multiples of."""
        limits = "{type: number, exclusiveMinimum: 0, exclusiveMaximum: 9, multipleOf: 3}"
        sdk = make(tmp_path, taking(f"{{type: object, properties: {{a: {limits}}}}}"))
        assert "a: The field `a` of the body. More than 0, less than 9, a multiple of 3." in sdk.text("_client.py")


class TestElsewhere:
    """Odd spellings beside text, in whole replies, and on their way out."""

    @pytest.mark.parametrize(
        ("schema", "came", "value"),
        [
            ("{oneOf: [{type: string, format: date}, {type: string}]}", "20240501", "20240501"),
            ("{oneOf: [{type: string, format: date}, {type: string}]}", "2024-05-01", dt.date(2024, 5, 1)),
            ("{oneOf: [{type: string, format: date}, {type: integer}]}", "20240501", dt.date(2024, 5, 1)),
            ("{oneOf: [{type: string, format: duration}, {type: string}]}", "PT1H", dt.timedelta(hours=1)),
            ("{oneOf: [{type: string, format: duration}, {type: string}]}", "P1M", "P1M"),
            ("{oneOf: [{type: string, format: duration}, {type: integer}]}", "P1W", dt.timedelta(weeks=1)),
            ("{oneOf: [{type: string, format: byte}, {type: string}]}", "YQ", "YQ"),
        ],
    )
    def test_union(self, tmp_path: Path, schema: str, came: str, value: Any) -> None:
        """An odd spelling is read only where no member takes the text as it is."""
        model = (
            make(tmp_path, replying(f"{{type: object, properties: {{a: {schema}}}}}"))
            .call("x", reply={"a": came})
            .value
        )
        assert model.a == value
        assert isinstance(model.a, type(value))
        assert model.to_dict() == {"a": came}

    SPEC = """
    paths:
      /spans/{span}:
        get:
          operationId: x
          parameters:
            - {name: span, in: path, required: true, schema: {type: string, format: duration}}
            - {name: at, in: query, schema: {type: string, format: date-time}}
            - {name: days, in: query, schema: {type: array, items: {type: string, format: date}}}
            - {name: raw, in: header, schema: {type: string, format: byte}}
          responses: {"200": {description: F, content: {application/json: {schema: {type: array, items:
            {type: string, format: duration}}}}}}
        post:
          operationId: y
          parameters: [{name: span, in: path, required: true, schema: {type: string}}]
          requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {at:
            {type: string, format: date-time}, raw: {type: string, format: byte}}}}}}
          responses: {"204": {description: F}}
    """

    def test_parameters(self, tmp_path: Path, both: Sdk) -> None:
        """Parameters and forms write such a value as it came, even one without a time zone."""
        came = both.models.X.from_dict(
            {"f0_field": "P1W", "f1_field": "20240501", "f2_field": "2024-05-01 10:30", "f4_field": "_-8"}
        )
        sdk = make(tmp_path, self.SPEC)
        done = sdk.call(
            "x", came.f0_field, at=came.f2_field, days=[came.f1_field], raw=came.f4_field, reply=["P1W", "P1M"]
        )
        assert done.sent.path == "/spans/P1W"
        assert done.sent.query == [("at", "2024-05-01 10:30"), ("days", "20240501")]
        assert done.sent.headers["raw"] == "_-8"
        assert done.value == [dt.timedelta(weeks=1), "P1M"]
        form = sdk.call("y", "s", at=came.f2_field, raw=came.f4_field).sent.content
        assert form == b"at=2024-05-01%2010%3A30&raw=_-8"
        assert sdk.call("x", dt.timedelta(hours=1), reply=[]).sent.path == "/spans/PT1H"

    @pytest.mark.parametrize(
        ("span", "text"),
        [
            ({}, "PT0S"),
            ({"days": 123, "hours": 22, "minutes": 14, "seconds": 12, "milliseconds": 11}, "P123DT22H14M12.011S"),
            ({"weeks": 1}, "P7D"),
            ({"minutes": 90}, "PT1H30M"),
            ({"microseconds": 1}, "PT0.000001S"),
            ({"hours": 25, "seconds": 10}, "P1DT1H10S"),
            ({"seconds": -90}, "-PT1M30S"),
        ],
    )
    def test_written(self, tmp_path: Path, both: Sdk, span: dict[str, int], text: str) -> None:
        """A duration of the caller's is written in days, hours, minutes and seconds, in models and in parameters."""
        value = dt.timedelta(**span)
        assert both.models.X(f0_field=value).to_dict() == {"f0_field": text}
        sdk = make(tmp_path, self.SPEC)
        assert sdk.call("x", value, reply=[]).sent.path == f"/spans/{text}"

    def test_typed(self, tmp_path: Path) -> None:
        """A duration is typed as timedelta or text, since years and months have no timedelta."""
        sdk = make(tmp_path, self.SPEC)
        assert "-> builtins.list[AnyDuration]" in sdk.text("_client.py")
        assert "span: dt.timedelta | str," in sdk.text("_client.py")
