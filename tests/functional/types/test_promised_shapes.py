"""A promised list that comes as an object, and a promised object that comes as a list: errors that say what came."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.schemas import replying

PET = "Pet: {type: object, properties: {name: {type: string}, tags: {type: array, items: {type: string}}}}"
REF = '{$ref: "#/components/schemas/Pet"}'
LIST, MAP = f"{{type: array, items: {REF}}}", "{type: object, additionalProperties: {type: integer}}"
EITHER = f"{{oneOf: [{REF}, {LIST}]}}"
# What is promised, what comes, and what the error says.
BROKEN: tuple[tuple[str, Any, str], ...] = (
    (LIST, {"error": "x", "code": 3}, "a list of Pet, not an object with 'error', 'code'"),
    (LIST, {"items": []}, "a list of Pet, not an object with 'items'"),
    (LIST, "none", "a list of Pet, not a single value"),
    (LIST, 5, "a list of Pet, not a single value"),
    (LIST, False, "a list of Pet, not a single value"),
    ("{type: array}", {"a": 1}, "a list of Any, not an object with 'a'"),
    (f"{{type: [array, 'null'], items: {REF}}}", {"a": 1}, "a list"),
    (REF, [{"name": "x"}], "an object, not a list of 1"),
    (REF, [], "an object, not a list of 0"),
    (REF, "ok", "an object, not a single value"),
    (MAP, [1], "an object, not a list of 1"),
    (EITHER, 7, "a list or an object, not a single value"),
)
# What is promised, what comes, and what that is.
KEPT: tuple[tuple[str, Any, Any], ...] = (
    (LIST, None, None),
    (LIST, [], []),
    (LIST, {}, []),
    (LIST, [1, "odd", None], [1, "odd", None]),
    (REF, None, None),
    (REF, {}, {}),
    (REF, {"new": 1}, {"new": 1}),
    (MAP, [], {}),
    (MAP, {"a": "odd"}, {"a": "odd"}),
    (EITHER, [], []),
    (EITHER, {}, {}),
    ("{type: string}", 5, 5),
    ("{type: string}", {"a": 1}, {"a": 1}),
    ("{type: integer}", [1], [1]),
    ("{type: integer}", "many", "many"),
    (f"{{oneOf: [{REF}, {{type: integer}}]}}", "text", "text"),
    ("{}", [1], [1]),
    ("{}", {"a": 1}, {"a": 1}),
)


def came(sdk: Sdk, body: Any) -> Any:
    """A JSON reply, text included."""
    return sdk.module.Response(200, {"Content-Type": "application/json"}, json.dumps(body).encode())


@pytest.mark.parametrize(("schema", "body", "said"), BROKEN)
def test_broken(tmp_path: Path, schema: str, body: Any, said: str) -> None:
    """The error says what was promised, what came and where from, and holds the body."""
    sdk = make(tmp_path, replying(schema, PET))
    with pytest.raises(sdk.module.DecodeError, match=r"the reply from https://api\.test/x was to hold") as caught:
        sdk.call("x", reply=came(sdk, body))
    assert said in str(caught.value)
    assert caught.value.body == came(sdk, body).content


@pytest.mark.parametrize(("schema", "body", "expected"), KEPT)
def test_kept(tmp_path: Path, schema: str, body: Any, expected: Any) -> None:
    """Null, what is empty, and single values of another type are no errors."""
    sdk = make(tmp_path, replying(schema, PET))
    value = sdk.call("x", reply=came(sdk, body)).value
    assert (value.to_dict() if hasattr(value, "to_dict") else value) == expected


def test_empty_reply(tmp_path: Path) -> None:
    """An empty body is None, as ever."""
    sdk = make(tmp_path, replying(LIST, PET))
    assert sdk.call("x", reply=sdk.module.reply(b"")).value is None


def test_within(tmp_path: Path) -> None:
    """Within a reply, what has another shape stays as it came."""
    sdk = make(tmp_path, replying(REF, PET))
    pet = sdk.call("x", reply={"name": ["x"], "tags": {"0": "a"}}).value
    assert (pet.name, pet.tags) == (["x"], {"0": "a"})


PAGED = """
paths:
  /pets:
    get:
      operationId: pets
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses: {"200": {description: F, content: {application/json: {schema: %s}}}}
components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
"""
RULE = "pagination: {one: {style: single, items: %s, operations: [pets]}}"


class TestPages:
    """The items of a page."""

    @pytest.mark.parametrize("body", [{"data": {"error": "x"}}, {"data": "none"}, {"data": 1}])
    def test_under_a_key(self, tmp_path: Path, body: Any) -> None:
        """Under a key the error names the key."""
        schema = f"{{type: object, properties: {{data: {LIST}}}}}"
        sdk = make(tmp_path, PAGED % schema, RULE % "/data")
        with pytest.raises(sdk.module.DecodeError, match="a list of Pet at 'data', not "):
            sdk.call("pets", reply=came(sdk, body))
        assert sdk.call("pets", reply=came(sdk, {"data": None})).value == []
        assert sdk.call("pets", reply=came(sdk, {})).value == []

    def test_bare(self, tmp_path: Path) -> None:
        """A bare array that comes as an object is no page of one item."""
        sdk = make(tmp_path, PAGED % LIST, RULE % '""')
        with pytest.raises(sdk.module.DecodeError, match="a list of Pet, not an object with 'error'"):
            sdk.call("pets", reply=came(sdk, {"error": "x"}))
        assert sdk.call("pets", reply=came(sdk, [])).value == []
