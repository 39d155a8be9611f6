"""JSON that a strict reader refuses: halves of characters, huge numbers, and charsets that it never has."""

from __future__ import annotations

import json
import math
import pickle
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make

THING = (
    "Thing: {type: object, properties: {a: {type: string}, n: {type: number}, i: {type: integer}, "
    "d: {type: string, format: date}}}"
)
SPEC = f"""
paths:
  /thing:
    get: {{operationId: read, responses: {{"200": {{description: F, content: {{application/json: {{schema:
      {{$ref: "#/components/schemas/Thing"}}}}}}}}}}}}
    put: {{operationId: write, requestBody: {{required: true, content: {{application/json: {{schema:
      {{$ref: "#/components/schemas/Thing"}}}}}}}}, responses: {{"204": {{description: F}}}}}}
  /things:
    get:
      operationId: list
      parameters: [{{name: page, in: query, schema: {{type: integer}}}}]
      responses: {{"200": {{description: F, content: {{application/json: {{schema: {{type: object, properties: {{
        total: {{type: integer}}, data: {{type: array, items: {{$ref: "#/components/schemas/Thing"}}}}}}}}}}}}}}}}
components: {{schemas: {{{THING}}}}}
"""
RULE = "pagination: {one: {style: single, items: /data, operations: [list]}}"


def came(sdk: Sdk, text: str | bytes, media_type: str = "application/json") -> Any:
    """A reply as it is written."""
    data = text if isinstance(text, bytes) else text.encode()
    return sdk.module.Response(200, {"Content-Type": media_type}, data)


@pytest.mark.spec(SPEC, RULE)
class TestHalves:
    """Halves of surrogate pairs."""

    @pytest.mark.parametrize(
        "half", [r"\ud83d", r"\ude00", r"cut \ud83d", r"\ud83d\ud83d", r"\ude00\ud83d", r"\uDBFF x"]
    )
    def test_read_and_sent(self, sdk: Sdk, half: str) -> None:
        """The rest of the reply is read as ever, and the half goes back as it came."""
        text = f'{{"a": "{half}", "d": "2024-05-01", "new": "{half}", "{half}": 1}}'
        thing = sdk.call("read", reply=came(sdk, text)).value
        assert thing.a == json.loads(f'"{half}"')
        assert thing.d.isoformat() == "2024-05-01"
        assert json.loads(thing.to_json()) == json.loads(text)
        assert half.lower().encode() in thing.to_json()
        assert sdk.call("write", a=thing.a).sent.json == {"a": thing.a}
        assert pickle.loads(pickle.dumps(thing)) == thing
        assert repr(thing).isprintable()

    def test_pair(self, sdk: Sdk) -> None:
        """A whole pair beside a half stays one character."""
        thing = sdk.call("read", reply=came(sdk, r'{"a": "\ud83d\ude00 \ud83d"}')).value
        assert thing.a == "\U0001f600 \ud83d"

    def test_elsewhere(self, sdk: Sdk) -> None:
        """Where it cannot be sent, it is refused by name."""
        client, transport = sdk.client()
        with pytest.raises(sdk.module.ConfigurationError):
            client.list(page="\ud83d")
        assert transport.requests == []

    def test_page(self, sdk: Sdk) -> None:
        """One in a page takes nothing from the page."""
        text = r'{"total": 2.0, "data": [{"a": "x"}, {"a": "\ud83d"}], "new": "\ud83d"}'
        client, _ = sdk.client(came(sdk, text))
        page = client.list()
        assert [thing.a for thing in page.items] == ["x", "\ud83d"]

    def test_raw(self, sdk: Sdk) -> None:
        """A reply of no method reads it, too; so does an error."""
        client, _ = sdk.client(came(sdk, r'["\ud83d"]'), sdk.module.Response(400, {}, rb'{"detail": "bad \ud83d"}'))
        assert client.request("GET", "/x").json() == ["\ud83d"]
        with pytest.raises(sdk.module.BadRequestError, match=r"400 bad \?"):
            client.request("GET", "/x")


@pytest.mark.spec(SPEC, RULE)
class TestHuge:
    """Numbers that are more than a float or an integer of 64 bits."""

    @pytest.mark.parametrize("digits", ["1e400", "-1E+400", "1.5e999", "9" * 400 + ".5"])
    def test_floats(self, sdk: Sdk, digits: str) -> None:
        """One beyond any float is infinite, and goes back as it came."""
        thing = sdk.call("read", reply=came(sdk, f'{{"n": {digits}, "a": null, "new": [{digits}]}}')).value
        assert math.isinf(thing.n)
        assert thing.n == thing.new[0] == float(digits)
        assert thing.to_json() == f'{{"a":null,"n":{digits},"new":[{digits}]}}'.encode()
        assert sdk.call("write", n=thing.n).sent.content == f'{{"n":{digits}}}'.encode()

    @pytest.mark.parametrize("digits", ["9" * 20, "-" + "9" * 30, "9" * 4000])
    def test_integers(self, sdk: Sdk, digits: str) -> None:
        """Integers have all their digits."""
        thing = sdk.call("read", reply=came(sdk, f'{{"i": {digits}, "new": {digits}}}')).value
        assert thing.i == thing.new == int(digits)
        assert thing.to_json() == f'{{"i":{digits},"new":{digits}}}'.encode()

    def test_longest(self, sdk: Sdk) -> None:
        """One with more digits than Python reads is no reason to refuse the reply, and goes back as it came."""
        text = f'{{"a": "x", "i": {"9" * 5000}}}'
        thing = sdk.call("read", reply=came(sdk, text)).value
        assert thing.a == "x"
        assert ("9" * 5000).encode() in thing.to_json()

    @pytest.mark.parametrize(
        "text", ['{"n": NaN}', '{"n": Infinity}', '{"n": -Infinity}', '{"n": 01}', '{"a": "\\ud83"}']
    )
    def test_no_json(self, sdk: Sdk, text: str) -> None:
        """What is no JSON stays an error."""
        with pytest.raises(sdk.module.DecodeError, match="is not JSON"):
            sdk.call("read", reply=came(sdk, text))


@pytest.mark.spec(SPEC, RULE)
class TestCharsets:
    """JSON is UTF-8, whatever its charset says."""

    @pytest.mark.parametrize("charset", ["iso-8859-1", "ISO-8859-15", "windows-1252", "us-ascii", "utf8", "none-such"])
    def test_utf_8(self, sdk: Sdk, charset: str) -> None:
        """The charset of the reply is not believed where the bytes are UTF-8."""
        reply = came(sdk, '{"a": "grüß €"}', f"application/json; charset={charset}")
        assert sdk.call("read", reply=reply).value.a == "grüß €"

    def test_believed(self, sdk: Sdk) -> None:
        """It is the last resort for bytes that are not."""
        reply = came(sdk, '{"a": "grüß"}'.encode("latin-1"), "application/json; charset=iso-8859-1")
        assert sdk.call("read", reply=reply).value.a == "grüß"

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig"])
    def test_wide(self, sdk: Sdk, encoding: str) -> None:
        """UTF-16 and 32 are told by their zero bytes or marks."""
        assert sdk.call("read", reply=came(sdk, '{"a": "grüß"}'.encode(encoding))).value.a == "grüß"


def test_streams(tmp_path: Path) -> None:
    """An item of a stream may hold such things, too."""
    sdk = make(
        tmp_path,
        f"""
        paths: {{/x: {{get: {{operationId: x, responses: {{"200": {{description: F, content: {{application/x-ndjson:
          {{itemSchema: {{$ref: "#/components/schemas/Thing"}}}}}}}}}}}}}}}}
        components: {{schemas: {{{THING}}}}}
        """,
    )
    client, _ = sdk.client(came(sdk, '{"a": "\\ud83d"}\n{"n": 1e400}\n{"i": 3.0}\n', "application/x-ndjson"))
    with client.x() as stream:
        first, second, third = list(stream)
    assert (first.a, math.isinf(second.n), third.i, type(third.i)) == ("\ud83d", True, 3, int)
