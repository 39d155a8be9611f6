"""Every style of a parameter as it goes over the wire (RFC 6570; OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make

LIST, MAPPING = ["blue", "b,c d", "é"], {"R": 100, "G": "a,b"}
STRINGS = "{type: array, items: {type: string}}"
COLOUR = "{type: object, properties: {R: {type: integer}, G: {type: string}}}"
PLAIN_MAPPING = "{type: object, additionalProperties: true}"


def query(folder: Path, words: str, schema: str, value: Any) -> str:
    """The query that is sent for a parameter `c` which the document describes by these words."""
    spec = (
        f"paths: {{/x: {{get: {{operationId: x, parameters: [{{name: c, in: query, {words} schema: {schema}}}],\n"
        '  responses: {"200": {description: F}}}}}\n'
    )
    sdk = make(folder, spec)
    assert "tabDelimited" in words or not sdk.warnings
    return str(sdk.call("x", c=value).sent.url.removeprefix("https://api.test/x").removeprefix("?"))


class TestQuery:
    """Parameters of the query."""

    @pytest.mark.parametrize(
        ("words", "value", "sent"),
        [
            ("", LIST, "c=blue&c=b%2Cc%20d&c=%C3%A9"),
            ("style: form, explode: true,", LIST, "c=blue&c=b%2Cc%20d&c=%C3%A9"),
            ("explode: false,", LIST, "c=blue,b%2Cc%20d,%C3%A9"),
            ("style: spaceDelimited, explode: false,", LIST, "c=blue%20b%2Cc%20d%20%C3%A9"),
            ("style: pipeDelimited,", LIST, "c=blue%7Cb%2Cc%20d%7C%C3%A9"),
            ("style: tabDelimited, explode: false,", LIST, "c=blue%09b%2Cc%20d%09%C3%A9"),
            ("style: pipeDelimited, explode: true,", LIST, "c=blue&c=b%2Cc%20d&c=%C3%A9"),
            ("style: deepObject, explode: true,", LIST, "c%5B0%5D=blue&c%5B1%5D=b%2Cc%20d&c%5B2%5D=%C3%A9"),
            ("explode: false,", ["only"], "c=only"),
            ("explode: false,", [], ""),
            ("explode: false,", None, ""),
            ("explode: false,", ["a", None, ""], "c=a,"),
            ("", [], ""),
        ],
    )
    def test_lists(self, tmp_path: Path, words: str, value: Any, sent: str) -> None:
        """A list is repeated or joined, its elements encoded and the delimiter not; an empty one is not sent."""
        assert query(tmp_path, words, STRINGS, value) == sent

    @pytest.mark.parametrize("schema", [COLOUR, PLAIN_MAPPING, "{}"])
    @pytest.mark.parametrize(
        ("words", "sent"),
        [
            ("", "R=100&G=a%2Cb"),
            ("explode: false,", "c=R,100,G,a%2Cb"),
            ("style: spaceDelimited,", "c=R%20100%20G%20a%2Cb"),
            ("style: pipeDelimited,", "c=R%7C100%7CG%7Ca%2Cb"),
            ("style: deepObject,", "c%5BR%5D=100&c%5BG%5D=a%2Cb"),
        ],
    )
    def test_mappings(self, tmp_path: Path, schema: str, words: str, sent: str) -> None:
        """A mapping gives its keys as names, as members of a row or in brackets, whatever its schema says of it."""
        assert query(tmp_path, words, schema, MAPPING) == sent

    @pytest.mark.parametrize(
        "style", ["", "style: form, explode: false,", "style: pipeDelimited,", "style: deepObject,"]
    )
    def test_single_values(self, tmp_path: Path, style: str) -> None:
        """A single value is the same in every style, and the operation does not even mention it."""
        assert query(tmp_path, style, "{type: string}", "a b") == "c=a%20b"

    def test_model(self, tmp_path: Path) -> None:
        """A model is a mapping of what it holds."""
        spec = f"""
            paths: {{/x: {{get: {{operationId: x, parameters: [{{name: c, in: query, style: deepObject,
              schema: {{$ref: "#/components/schemas/Colour"}}}}], responses: {{"200": {{description: F}}}}}}}}}}
            components: {{schemas: {{Colour: {COLOUR}}}}}
            """
        sdk = make(tmp_path, spec)
        assert sdk.call("x", c=sdk.models.Colour(r=1, g=None)).sent.query == [("c[R]", "1")]

    def test_deep(self, tmp_path: Path) -> None:
        """`deepObject` goes down as far as the value does, and counts what is in lists."""
        value = {"a": {"b": [1, {"c": True}], "d": None}, "e": []}
        assert (
            query(tmp_path, "style: deepObject,", "{type: object}", value)
            == "c%5Ba%5D%5Bb%5D%5B0%5D=1&c%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=true"
        )

    @pytest.mark.parametrize(
        ("words", "sent"),
        [
            ("", "c=%7B%22a%22%3A1%7D&c=x"),
            ("explode: false,", "c=%7B%22a%22%3A1%7D,x"),
            ("style: deepObject,", "c%5B0%5D%5Ba%5D=1&c%5B1%5D=x"),
        ],
    )
    def test_nested(self, tmp_path: Path, words: str, sent: str) -> None:
        """What a style has no form for, a mapping within a list for instance, is written as JSON."""
        assert query(tmp_path, words, "{type: array, items: {}}", [{"a": 1}, "x"]) == sent

    @pytest.mark.parametrize(
        ("schema", "words", "value", "sent"),
        [
            ("{type: string}", "", "a/b?c:d=e,f g", "c=a/b?c:d=e,f%20g"),
            ("{type: string}", "", "a&b#c+d", "c=a%26b%23c%2Bd"),
            ("{type: string}", "", "50% %2F", "c=50%25%20%2F"),
            (STRINGS, "", ["a/b", "c"], "c=a/b&c=c"),
            (STRINGS, "explode: false,", ["a/b", "c"], "c=a/b,c"),
            (PLAIN_MAPPING, "style: deepObject,", {"k": "a/b"}, "c%5Bk%5D=a/b"),
        ],
    )
    def test_reserved(self, tmp_path: Path, schema: str, words: str, value: Any, sent: str) -> None:
        """With `allowReserved`, reserved characters go out as they are, but none that would end or change a value."""
        assert query(tmp_path, f"allowReserved: true, {words}", schema, value) == sent

    def test_alias_of_itself(self, tmp_path: Path) -> None:
        """A type that holds itself, or has a name of its own, is written like any other."""
        spec = """
            paths: {/x: {get: {operationId: x, parameters: [
              {name: c, in: query, schema: {$ref: "#/components/schemas/Tree"}},
              {name: d, in: query, schema: {$ref: "#/components/schemas/Either"}}],
              responses: {"200": {description: F}}}}}
            components: {schemas: {Tree: {type: array, items: {$ref: "#/components/schemas/Tree"}},
              Either: {oneOf: [{type: string}, {type: object, additionalProperties: {type: integer}}]}}}
            """
        sent = make(tmp_path, spec).call("x", c=[[], [[]]], d={"k": 1}).sent
        assert sent.query == [("c", "[]"), ("c", "[[]]"), ("k", "1")]

    def test_unknown_style(self, tmp_path: Path) -> None:
        """A style that means nothing in its place is told, located, and the usual one is taken."""
        spec = """
            paths: {/x: {get: {operationId: x, parameters: [{name: c, in: query, style: matrix,
              schema: {type: array, items: {type: string}}}], responses: {"200": {description: F}}}}}
            """
        sdk = make(tmp_path, spec)
        assert any("api.yaml:4:" in one and "'matrix' means nothing in 'query'" in one for one in sdk.warnings)
        assert sdk.call("x", c=["a", "b"]).sent.query == [("c", "a"), ("c", "b")]


@pytest.mark.spec("""
    paths:
      /usual/{a}: &path
        get:
          operationId: usual
          parameters: [{name: a, in: path, required: true, schema: {}}]
          responses: {"200": {description: Fine}}
    """)
def test_path_without_schema(sdk: Sdk) -> None:
    """A path parameter of any type takes lists and mappings, too."""
    assert sdk.call("usual", LIST).sent.path == "/usual/blue,b%2Cc%20d,%C3%A9"


class TestPath:
    """Parameters of the path."""

    def _path(self, folder: Path, words: str, schema: str, value: Any) -> str:
        spec = f"""
            paths: {{"/x/{{c}}/y": {{get: {{operationId: x, parameters: [{{name: c, in: path, required: true, {words}
              schema: {schema}}}], responses: {{"200": {{description: F}}}}}}}}}}
            """
        sent = make(folder, spec).call("x", value).sent.url
        return str(sent.removeprefix("https://api.test/x/").removesuffix("/y"))

    @pytest.mark.parametrize(
        ("words", "value", "sent"),
        [
            ("", LIST, "blue,b%2Cc%20d,%C3%A9"),
            ("explode: true,", LIST, "blue,b%2Cc%20d,%C3%A9"),
            ("style: label,", LIST, ".blue,b%2Cc%20d,%C3%A9"),
            ("style: label, explode: true,", LIST, ".blue.b%2Cc%20d.%C3%A9"),
            ("style: matrix,", LIST, ";c=blue,b%2Cc%20d,%C3%A9"),
            ("style: matrix, explode: true,", LIST, ";c=blue;c=b%2Cc%20d;c=%C3%A9"),
            ("style: pipeDelimited,", ["a", "b"], "a%7Cb"),
            ("style: matrix,", [""], ";c"),
            ("style: matrix, explode: true,", ["", "x"], ";c;c=x"),
        ],
    )
    def test_lists(self, tmp_path: Path, words: str, value: Any, sent: str) -> None:
        """A list is one part of the path in each style."""
        assert self._path(tmp_path, words, STRINGS, value) == sent

    @pytest.mark.parametrize(
        ("words", "sent"),
        [
            ("", "R,100,G,a%2Cb"),
            ("explode: true,", "R=100,G=a%2Cb"),
            ("style: label,", ".R,100,G,a%2Cb"),
            ("style: label, explode: true,", ".R=100.G=a%2Cb"),
            ("style: matrix,", ";c=R,100,G,a%2Cb"),
            ("style: matrix, explode: true,", ";R=100;G=a%2Cb"),
        ],
    )
    def test_mappings(self, tmp_path: Path, words: str, sent: str) -> None:
        """So is a mapping."""
        assert self._path(tmp_path, words, COLOUR, MAPPING) == sent

    @pytest.mark.parametrize(("style", "sent"), [("simple", "a%2Fb"), ("label", ".a%2Fb"), ("matrix", ";c=a%2Fb")])
    def test_single_values(self, tmp_path: Path, style: str, sent: str) -> None:
        """A single value has its style's mark before it."""
        assert self._path(tmp_path, f"style: {style},", "{type: string}", "a/b") == sent

    @pytest.mark.parametrize(("value", "sent"), [("docs/a b.md", "docs/a%20b.md"), ("a?b#c", "a%3Fb%23c")])
    def test_reserved(self, tmp_path: Path, value: str, sent: str) -> None:
        """With `allowReserved` a value may hold slashes, but neither climb nor become a query."""
        assert self._path(tmp_path, "allowReserved: true,", "{type: string}", value) == sent

    def test_skip_url_encoding(self, tmp_path: Path) -> None:
        """Azure's `x-ms-skip-url-encoding` is the same as `allowReserved`, in paths and in queries."""
        words = "x-ms-skip-url-encoding: true,"
        assert self._path(tmp_path, words, "{type: string}", "a/b c") == "a/b%20c"
        assert query(tmp_path, words, "{type: string}", "a/b?c&d") == "c=a/b?c%26d"

    @pytest.mark.parametrize("words", ["", "style: label,", "style: matrix, explode: true,"])
    def test_empty(self, tmp_path: Path, words: str) -> None:
        """An empty list is refused before anything is sent: the URL would name another resource."""
        with pytest.raises(ValueError, match="c must not be empty"):
            self._path(tmp_path, words, STRINGS, [])


@pytest.mark.spec("""
    paths:
      /x:
        get:
          operationId: x
          parameters:
            - {name: X-List, in: header, schema: {type: array, items: {type: string}}}
            - {name: X-Row, in: header, schema: {type: object, additionalProperties: true}}
            - {name: X-Open, in: header, explode: true, schema: {type: object, additionalProperties: true}}
            - {name: X-Bytes, in: header, schema: {type: string, format: byte}}
            - {name: X-Pipes, in: header, style: pipeDelimited, schema: {type: array, items: {type: string}}}
            - {name: X-Json, in: header, content: {application/json: {schema: {type: object}}}}
            - {name: list, in: cookie, schema: {type: array, items: {type: string}}}
            - {name: row, in: cookie, explode: false, schema: {type: array, items: {type: string}}}
            - {name: open, in: cookie, schema: {type: object, additionalProperties: true}}
            - {name: raw, in: cookie, style: cookie, schema: {type: array, items: {type: string}}}
            - {name: json, in: cookie, content: {application/json: {schema: {type: object}}}}
          responses: {"200": {description: Fine}}
    """)
class TestHeadersAndCookies:
    """Parameters of headers and cookies."""

    @pytest.mark.parametrize(
        ("argument", "value", "name", "sent"),
        [
            ("x_list", ["a", "b c"], "X-List", "a,b c"),
            ("x_row", {"R": 1, "G": "x"}, "X-Row", "R,1,G,x"),
            ("x_open", {"R": 1, "G": "x"}, "X-Open", "R=1,G=x"),
            ("x_bytes", b"\xff\x00", "X-Bytes", "/wA="),
            ("x_pipes", ["a", "b c"], "X-Pipes", "a|b c"),
            ("x_json", {"é": ["\U0001f600"]}, "X-Json", '{"\\u00e9":["\\ud83d\\ude00"]}'),
            ("list", ["a", "b;c"], "Cookie", "list=a%2Cb%3Bc"),
            ("row", ["a", "b,c"], "Cookie", "row=a,b%2Cc"),
            ("open", {"a": "1", "b": "x y"}, "Cookie", "a=1; b=x%20y"),
            ("raw", ["a", "b=c"], "Cookie", "raw=a; raw=b=c"),
            ("json", {"a": 1}, "Cookie", "json=%7B%22a%22%3A1%7D"),
        ],
    )
    def test_written(self, sdk: Sdk, argument: str, value: Any, name: str, sent: str) -> None:
        """Each style has its form; JSON in a header keeps to ASCII."""
        assert {key.lower(): text for key, text in sdk.call("x", **{argument: value}).sent.headers.items()}[
            name.lower()
        ] == sent

    @pytest.mark.parametrize(
        ("argument", "value"),
        [
            ("x_list", []),
            ("x_list", [None]),
            ("x_row", {}),
            ("x_open", {}),
            ("x_row", None),
            ("x_json", None),
            ("list", None),
            ("row", []),
            ("raw", []),
        ],
    )
    def test_nothing(self, sdk: Sdk, argument: str, value: Any) -> None:
        """What is empty is not sent."""
        headers = {name.lower() for name in sdk.call("x", **{argument: value}).sent.headers}
        assert not headers & {"cookie", "x-row", "x-open", "x-json"}

    @pytest.mark.parametrize(("argument", "value"), [("raw", ["a; admin=1"]), ("x_row", {"a": "\r\nb"})])
    def test_smuggling(self, sdk: Sdk, argument: str, value: Any) -> None:
        """No value becomes another cookie or another header."""
        client, transport = sdk.client(None)
        with pytest.raises(ValueError, match=r"semicolon|line breaks"):
            client.x(**{argument: value})
        assert transport.requests == []
