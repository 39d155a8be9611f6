"""Files: read within limits, located in errors."""

from __future__ import annotations

import codecs
import gzip
import os
from pathlib import Path

import pytest

from sdkwright.errors import DocumentError, LimitError, ParseError, ReadError
from sdkwright.load import load_documents, read_source
from sdkwright.load.nodes import text
from sdkwright.load.nodes.text import Text
from sdkwright.load.syntax.positions import json_positions


def _load(path: Path) -> None:
    load_documents({"a": path})


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A file that is not there is an error that names it."""
    with pytest.raises(ReadError, match=r"^a\.yaml: there is no such file$"):
        _load(tmp_path / "a.yaml")


def test_a_directory_is_told(tmp_path: Path) -> None:
    """A directory in the place of a file is told as one."""
    (tmp_path / "specs").mkdir()
    with pytest.raises(ReadError, match=r"^specs: this is a directory, not a file$"):
        _load(tmp_path / "specs")


def test_what_is_no_regular_file_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe is refused; reading it could wait for ever."""
    os.mkfifo(tmp_path / "a.yaml")
    with pytest.raises(ReadError, match="not a regular file"):
        _load(tmp_path / "a.yaml")


def test_an_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is told with the system's reason."""
    path = tmp_path / "a.yaml"
    path.write_text("a")

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match="cannot be read: Permission denied"):
        _load(path)


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(tmp_path: Path, content: bytes) -> None:
    """A file with nothing but blanks is empty."""
    (tmp_path / "a.yaml").write_bytes(content)
    with pytest.raises(ReadError, match="the file is empty"):
        _load(tmp_path / "a.yaml")


def test_text_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    """The first byte that is not UTF-8 is named, with its line."""
    (tmp_path / "a.yaml").write_bytes(b"openapi: 3.1.0\ntitle: caf\xe9\n")
    with pytest.raises(ReadError, match=r"^a\.yaml:2:1: the file is not UTF-8 text: byte 0xe9"):
        _load(tmp_path / "a.yaml")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ("openapi: 3.1.0".encode("utf-16"), "UTF-16 text; save it as UTF-8"),
        ("openapi: 3.1.0".encode("utf-16-be"), "UTF-16 text; save it as UTF-8"),
        ('{"openapi": "3.1.0"}'.encode("utf-16-le"), "UTF-16 text; save it as UTF-8"),
        (codecs.BOM_UTF16_BE + "openapi: 3.1.0".encode("utf-16-be"), "UTF-16 text; save it as UTF-8"),
        ("openapi: 3.1.0".encode("utf-32"), "UTF-32 text; save it as UTF-8"),
        (gzip.compress(b"openapi: 3.1.0", mtime=0), "compressed by gzip; unpack it"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive; unpack it"),
        (b"%PDF-1.7\n", "a PDF; give the document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary, such as a program or a picture; give the document"),
        (bytes(range(256)), "binary"),
    ],
)
def test_files_of_another_kind_are_named(tmp_path: Path, data: bytes, what: str) -> None:
    """What is no UTF-8 text is named for what it is, with what to do."""
    (tmp_path / "a.yaml").write_bytes(data)
    with pytest.raises(ReadError, match=f"^a\\.yaml: the file is {what}"):
        _load(tmp_path / "a.yaml")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("<!DOCTYPE html>\n<html></html>", "an HTML page; give the document that the page shows"),
        ("\n  <html lang=en>", "an HTML page"),
        ("<!-- made by x --><html></html>", "an HTML page"),
        ('<?xml version="1.0"?><a/>', "XML; an OpenAPI document is written in YAML or JSON"),
        ('<?xml version="1.0"?>\n<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/"/>', "WSDL"),
        ('<application xmlns="http://wadl.dev.java.net/2009/02"></application>', "WADL"),
        ("#%RAML 1.0\ntitle: A\n/pets:\n  get:\n", "RAML, which has to be converted"),
        ("FORMAT: 1A\n\n# Pets\n", "API Blueprint, which has to be converted"),
        ("# Pets\n\n## Group Pets\n\n+ Response 200\n", "API Blueprint"),
        ("type Query {\n  pets(first: Int): [Pet!]!\n}\n", "a GraphQL schema, which has no paths"),
        ('"""Pets"""\nschema {\n  query: Query\n}\n', "a GraphQL schema"),
        ("# Pets\ninterface Pet @key {\n  id: ID!\n}\n", "a GraphQL schema"),
        ('{"data": {"__schema": {}}}', "an introspection of GraphQL"),
        ('{"__schema": {}}', "an introspection of GraphQL"),
        ('syntax = "proto3";\n', "Protocol Buffers"),
        ('import "@typespec/http";\n', "TypeSpec; emit OpenAPI"),
        ("meta {\n  name: a\n  type: http\n}\n", "a request of Bruno; export the collection as OpenAPI"),
        ('{"name": "a", "items": [], "brunoConfig": {}}', "an export of Bruno"),
        ('{"_type": "export", "__export_format": 4}', "an export of Insomnia; export the design document"),
        ("type: collection.insomnia.rest/5.0\nname: a\n", "an export of Insomnia"),
        ('{"log": {"version": "1.2", "entries": []}}', "a HAR, a record of requests"),
        ("asyncapi: 3.0.0", "an AsyncAPI document, which describes messages instead of requests"),
        ("arazzo: 1.0.0", "an Arazzo document"),
        ("info: {name: x}\nitem: []", "a Postman collection; export it as OpenAPI"),
        ("overlay: 1.0.0", "an overlay for one; name it by overlays in sdk.yaml"),
        ('{"swaggerVersion": "1.2"}', "a document of Swagger 1, which has to be converted"),
        ("$schema: https://json-schema.org/draft/2020-12/schema\n", "a JSON Schema, which describes values only"),
        ("type: object\nproperties: {}\n", "a JSON Schema"),
        ("package: {name: a}\ndocuments: {a: a.yaml}\n", "probably a configuration of sdkwright; give it by --config"),
        ("apiVersion: v1\nkind: Pod\n", "a manifest of Kubernetes"),
        ("info: {title: A, version: '1'}\npaths: {}\n", "one without its version; add a first line"),
        ("[{}]", "a list, such as a reply of a server"),
        ("# nothing\n", "a file with comments only"),
        ("hello\n", "plain text"),
    ],
)
def test_documents_of_another_kind_are_named(tmp_path: Path, content: str, what: str) -> None:
    """What is text, but no OpenAPI document, is named for what it is."""
    (tmp_path / "a.yaml").write_text(content)
    with pytest.raises(DocumentError, match=f"^a\\.yaml:\\d+:1: this is not an OpenAPI document but {what}"):
        _load(tmp_path / "a.yaml")


@pytest.mark.parametrize(
    "description",
    ["type Query {", "<html>", "#%RAML 1.0", "+ Response 200", "meta {", "FORMAT: 1A", 'import "@typespec/http"'],
)
def test_prose_makes_no_document_another(tmp_path: Path, description: str) -> None:
    """What a document says in its texts does not make it a document of another kind."""
    text = f"openapi: 3.1.0\ninfo:\n  title: A\n  version: '1'\n  description: |\n    {description}\npaths: {{}}\n"
    (tmp_path / "a.yaml").write_text(text)
    _load(tmp_path / "a.yaml")


@pytest.mark.parametrize(
    ("content", "place", "what"),
    [
        ('a: "b\nc: "d"\n', "1:4", "a quote on this line is not closed"),
        ("a: 'b's'\nc: 1\n", "1:6", "a quote on this line is not closed"),
        ('a: 1\nb: "open\n', "2:4", "a quote on this line is not closed"),
        ("a: it's\nb: [1\n", "3:1", "flow sequence"),
        ("a: b: c\n", "1:5", "a value with a colon and a space in it must be in quotes"),
        ("a: @b\n", "1:4", "a value cannot begin with this sign; put it in quotes"),
        ("a: `b`\n", "1:4", "a value cannot begin with this sign"),
        ('{"a": 1,}', "1:9", "a comma here is one too many"),
        ("{'a': 1}", "1:2", "JSON has double quotes only"),
        ('{"a": 1, // b\n}', "1:10", "JSON has no comments"),
        ('{"a": 1, "a": 2}', "1:10", 'the key "a" occurs twice, on line 1'),
    ],
)
def test_broken_syntax_is_told_by_the_mistake(tmp_path: Path, content: str, place: str, what: str) -> None:
    """What is no YAML or JSON is told by what was probably done, where it was done."""
    name = "a.json" if content.startswith("{") else "a.yaml"
    (tmp_path / name).write_text(content)
    with pytest.raises(ParseError, match=f"^{name}:{place}: .*{what}"):
        _load(tmp_path / name)


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("a:\n\tb: 1\n", 2, 1),
        ("a:\n  b:\n  \tc: 1\n  \td: 2\n", 3, 3),
        ("a:\n- b\n\t- c\n", 3, 1),
        ("a:\n  b: 1\n\tc: 2\n", 3, 1),
    ],
)
def test_tabs_are_named(tmp_path: Path, content: str, line: int, column: int) -> None:
    """A line that is indented by a tab is told for that."""
    (tmp_path / "a.yaml").write_text(content)
    with pytest.raises(ParseError, match=f"^a\\.yaml:{line}:{column}: .*indented by a tab.*; indent it by spaces"):
        _load(tmp_path / "a.yaml")


@pytest.mark.parametrize("content", ['{\n\t"a": 1\n\t"b": 2\n}', "{\n\ta: 1\n\tb: ]\n}"])
def test_tabs_that_are_not_to_blame(tmp_path: Path, content: str) -> None:
    """Where the text is JSON, or is begun like it, tabs may stand anywhere, and another mistake is told."""
    (tmp_path / "a.yaml").write_text(content)
    with pytest.raises(ParseError, match="while parsing a flow mapping"):
        _load(tmp_path / "a.yaml")


def test_places_of_what_is_merged(tmp_path: Path) -> None:
    """What a merge key takes over is located where it is written."""
    (tmp_path / "a.yaml").write_text("a: &a\n  x: 1\n  y: 1\nb:\n  x: 2\n  <<: [*a, {z: 3}]\n")
    source = read_source(tmp_path / "a.yaml", "a.yaml")
    assert [source.locate(("b", key))[0].line for key in "xyz"] == [5, 3, 6]


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file above the limit is refused before it is parsed."""
    monkeypatch.setattr(text, "SIZE_LIMIT", 1024)
    (tmp_path / "a.yaml").write_text("a" * 1025)
    with pytest.raises(LimitError, match="larger than"):
        _load(tmp_path / "a.yaml")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """UTF-8 with a byte order mark is read as without."""
    (tmp_path / "a.json").write_bytes(b'\xef\xbb\xbf{"a": 1}')
    assert read_source(tmp_path / "a.json", "a.json").value == {"a": 1}


def test_json_is_read_as_json_whatever_it_is_called(tmp_path: Path) -> None:
    """A .yaml file that holds JSON is read by the faster reader; one that merely begins like it, as YAML."""
    (tmp_path / "a.yaml").write_text('{"a": [1, null]}')
    (tmp_path / "b.yaml").write_text("{a: [1, null]}")
    json, flow = read_source(tmp_path / "a.yaml", "a.yaml"), read_source(tmp_path / "b.yaml", "b.yaml")
    assert (json.value, json.is_json) == (flow.value, True)
    assert not flow.is_json


def test_yaml_in_a_json_file_is_refused(tmp_path: Path) -> None:
    """A file called .json must be JSON."""
    (tmp_path / "a.json").write_text("{a: 1}")
    with pytest.raises(ParseError, match="the JSON is broken"):
        read_source(tmp_path / "a.json", "a.json")


@pytest.mark.parametrize("depth", [201, 100_000])
def test_deep_json_is_refused(tmp_path: Path, depth: int) -> None:
    """JSON nested more than 200 deep is refused, and never ends the interpreter's stack."""
    (tmp_path / "a.json").write_text("[" * depth + "]" * depth)
    with pytest.raises(LimitError, match="200 deep"):
        read_source(tmp_path / "a.json", "a.json")


def test_a_json_number_too_long_is_refused(tmp_path: Path) -> None:
    """A number of more digits than Python converts is an error of the document."""
    (tmp_path / "a.json").write_text(f'{{"a": {"9" * 5000}}}')
    with pytest.raises(ParseError, match=r"a\.json:1:7: the number is too long"):
        read_source(tmp_path / "a.json", "a.json")


@pytest.mark.parametrize(("name", "content"), [("a.json", '{"a": "\\ud800"}'), ("a.yaml", 'a: "\\ud800"')])
def test_half_a_surrogate_pair_is_refused(tmp_path: Path, name: str, content: str) -> None:
    """Text that cannot be encoded is refused where it is read, not where it would be written."""
    (tmp_path / name).write_text(content)
    with pytest.raises(DocumentError, match="broken"):
        read_source(tmp_path / name, name)


def test_places_in_yaml_are_those_of_keys_and_elements(tmp_path: Path) -> None:
    """A member is located at its key, an element at its first character, in both styles."""
    (tmp_path / "a.yaml").write_text("a:\n  - b: 1\n    c: [x, {d: 2}]\n")
    source = read_source(tmp_path / "a.yaml", "a.yaml")
    places = {pointer: str(source.locate(pointer)[0]) for pointer in [("a",), ("a", 0), ("a", 0, "c", 1, "d")]}
    assert list(places.values()) == ["a.yaml:1:1 at /a", "a.yaml:2:5 at /a/0", "a.yaml:3:13 at /a/0/c/1/d"]


def test_places_in_json_are_those_of_keys_and_elements(tmp_path: Path) -> None:
    """JSON is located as YAML is, strings with braces and escapes notwithstanding."""
    (tmp_path / "a.json").write_text('{"x": "}{\\"",\n "a": [\n  1e5, {"d/~": true}\n ]}')
    source = read_source(tmp_path / "a.json", "a.json")
    assert str(source.locate(("a",))[0]) == "a.json:2:2 at /a"
    assert str(source.locate(("a", 0))[0]) == "a.json:3:3 at /a/0"
    assert str(source.locate(("a", 1, "d/~"))[0]) == "a.json:3:9 at /a/1/d~1~0"


def test_places_below_an_alias_are_those_of_its_anchor(tmp_path: Path) -> None:
    """What an alias stands for is located where it was written."""
    (tmp_path / "a.yaml").write_text("a: &a\n  x: 1\nb: *a\n")
    source = read_source(tmp_path / "a.yaml", "a.yaml")
    assert source.locate(("b",))[0].line == 3
    assert source.locate(("b", "x"))[0].line == 2


def test_an_excerpt_of_one_long_line_is_cut_around_the_column() -> None:
    """A document on a single line shows the part that the error is about."""
    content = "{" + ", ".join(f'"key{number}": {number}' for number in range(1000)) + "}"
    column = content.index('"key500"') + 1
    excerpt = Text("a.json", content).excerpt(1, column)
    assert '"key500": 500' in excerpt
    assert len(excerpt) < 200
    assert excerpt.endswith("…")


def test_an_excerpt_shows_no_control_characters() -> None:
    """Nothing in a document can reach the terminal as a command, by its excerpt either."""
    assert Text("a", "a: \x1b[31m\u202ered\r\nb").excerpt(1) == " -> 1 | a: \\x1b[31m\\u202ered\n    2 | b"


def test_places_of_json_are_read_where_they_are_asked_for() -> None:
    """Members are found behind blanks, nested values and strings that hold brackets; a value at its key."""
    text = Text("a.json", '{ "a" : [ {"x": "]}"} , 7 ],\n  "b\\u0041":{"c" :\n [ ]} }')
    root = json_positions(text)
    found = {pointer: root.find(pointer)[0] for pointer in ((), ("a", 1), ("a", 0, "x"), ("bA", "c"), ("bA", "none"))}
    assert {pointer: (place.line, place.column) for pointer, place in found.items()} == {
        (): (1, 1),
        ("a", 1): (1, 25),
        ("a", 0, "x"): (1, 12),
        ("bA", "c"): (2, 14),
        ("bA", "none"): (2, 3),
    }
