"""Sample values keep their schema, and are the same each time.

{type: string, maxLength: 5}                -> five letters at most
{type: string, format: date-time}           -> 2020-07-06T21:00:50.635246Z
{oneOf: [...], discriminator: {...}}         -> one variant, with its tag
"""

from __future__ import annotations

import re
from typing import Any

import jsonschema_rs
import pytest

from tests.standin.documents import ApiDocument, load_api
from tests.standin.sampler import Sampler

TREE = {"type": "object", "properties": {"name": {"type": "string"}, "child": {"$ref": "#/components/schemas/Tree"}}}
DOCUMENT = ApiDocument("test", {"components": {"schemas": {"Tree": TREE}}}, ())
SAMPLER = Sampler(DOCUMENT)

SCHEMAS: dict[str, dict[str, Any]] = {
    "short text": {"type": "string", "maxLength": 5},
    "long text": {"type": "string", "minLength": 64, "maxLength": 64},
    "checksum": {"type": "string", "pattern": "^[a-fA-F0-9]{32}$", "maxLength": 32},
    "slug": {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$", "format": "slug"},
    "letters and digits": {"type": "string", "pattern": "^[a-zA-Z0-9]+$"},
    "one of few": {"enum": ["=", "<<", "N/A"]},
    "never negative": {"type": "integer", "minimum": 1, "maximum": 3},
    "64 bits": {"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807},
    "fraction": {"type": "number", "minimum": 0, "maximum": 1},
    "nothing": {"type": "null"},
    "different words": {"type": "array", "items": {"enum": ["a"]}, "uniqueItems": True},
    "any of": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
    "all of": {
        "allOf": [{"properties": {"a": {"type": "string"}}, "required": ["a"]}, {"required": ["b"]}],
        "properties": {"b": {"type": "boolean"}},
    },
    "free keys": {"type": "object", "additionalProperties": {"type": "integer"}},
}


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("seed", ["a", "b", "c", "d"])
def test_value_is_valid(name: str, seed: str) -> None:
    """Whatever the seed, the value keeps the schema."""
    jsonschema_rs.validate(SCHEMAS[name], SAMPLER.sample(SCHEMAS[name], seed))


def test_value_is_the_same_each_time() -> None:
    """Two samplers agree on the value of a seed, and two seeds do not give the same."""
    schema = {"type": "string"}
    assert SAMPLER.sample(schema, "a") == Sampler(DOCUMENT).sample(schema, "a")
    assert SAMPLER.sample(schema, "a") != SAMPLER.sample(schema, "b")


def test_two_fields_differ() -> None:
    """Fields of the same type do not hold the same value, so a mix-up is seen."""
    fields = {name: {"type": "string", "format": kind} for name in ("a", "b") for kind in ("date-time",)}
    made = SAMPLER.sample({"type": "object", "properties": fields}, "seed")
    assert made["a"] != made["b"]


def test_moments_are_written_as_on_the_wire() -> None:
    """A time is UTC with a Z, most with microseconds, some without."""
    schema = {"type": "string", "format": "date-time"}
    made = [SAMPLER.sample(schema, str(index)) for index in range(40)]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z", moment) for moment in made)
    assert {"." in moment for moment in made} == {True, False}


def test_nullable_is_sometimes_null() -> None:
    """Among many nullable values some are null and some are not."""
    made = [SAMPLER.sample({"type": ["string", "null"]}, str(index)) for index in range(40)]
    assert None in made
    assert any(isinstance(value, str) for value in made)


def test_schema_inside_itself_ends() -> None:
    """A schema that contains itself is followed a few times and then left."""
    made = SAMPLER.sample({"$ref": "#/components/schemas/Tree"}, "seed")
    assert made["child"]["name"]
    assert "child" not in made["child"]


@pytest.mark.parametrize(("direction", "expected"), [("reply", {"id", "name"}), ("request", {"name", "secret"})])
def test_direction_hides_fields(direction: str, expected: set[str]) -> None:
    """A reply has no write-only field and a request no read-only one."""
    text = {"type": "string"}
    fields = {"id": {**text, "readOnly": True}, "secret": {**text, "writeOnly": True}, "name": text}
    assert set(Sampler(DOCUMENT, direction).sample({"type": "object", "properties": fields}, "seed")) == expected


def test_variant_follows_the_tag() -> None:
    """What is given decides the variant of a discriminated union; without it one is picked with its own tag."""
    document = next(item for item in load_api() if item.name == "v2")
    schema = {"$ref": "#/components/schemas/PolicyAction"}
    given = Sampler(document).sample(schema, "seed", {"action_type": "SetPackageState"})
    assert "package_state" in given
    assert given["action_type"] == "SetPackageState"
    assert Sampler(document).sample(schema, "seed")["action_type"].endswith(("State", "Tags"))


def test_given_values_are_kept() -> None:
    """What is given stays as it is, and only the rest is made."""
    made = SAMPLER.sample({"$ref": "#/components/schemas/Tree"}, "seed", {"child": {"name": None}})
    assert made["child"]["name"] is None
    assert made["name"]


def test_impossible_pattern_is_an_error() -> None:
    """A pattern that no candidate fits is told, not passed over."""
    with pytest.raises(ValueError, match="no sample"):
        SAMPLER.sample({"type": "string", "pattern": "^x{3}y$"}, "seed")
