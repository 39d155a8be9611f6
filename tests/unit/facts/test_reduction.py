"""The facts of a document: what stays, in which form, and what is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import UnsupportedError
from sdkwright.facts import Facts, facts_of
from sdkwright.load import InlineSource, load_documents, yaml_text

OURS = {"title": "Ours", "version": "1"}
OK = "responses: {'200': {description: Fine.}}"
HEAD = "openapi: 3.1.0\ninfo: {title: Theirs, version: '9'}\n"


def facts(text: str, *wanted: str) -> Facts:
    """The facts of a document, below its head."""
    source = InlineSource(Path("api.yaml"), "api.yaml", (text if "info:" in text else HEAD + text).encode())
    return facts_of(load_documents({"api": source})[0][0], OURS, frozenset(wanted))


def operation(text: str) -> Any:
    """The facts of the only operation of a document."""
    (item,) = facts(text).value["paths"].values()
    (only,) = item.values()
    return only


def test_title_and_version_stay_ours() -> None:
    """What the document is called does not change with the vendor's words."""
    assert facts("paths: {}").value == {"openapi": "3.1.0", "info": OURS, "paths": {}}


def test_parameters_of_a_path_stand_at_each_operation() -> None:
    """They come before the operation's own, path before query, and one of the operation's own takes its place."""
    text = f"""\
paths:
  /a/{{id}}:
    parameters:
      - {{name: page, in: query, schema: {{type: string}}}}
      - {{name: size, in: query, schema: {{type: string}}}}
      - {{name: id, in: path, required: true, schema: {{type: string}}}}
    get:
      parameters:
        - {{name: q, in: query, schema: {{type: string}}}}
        - {{name: page, in: query, schema: {{type: integer}}}}
      {OK}
"""
    parameters = operation(text)["parameters"]
    assert [(one["name"], one["schema"]["type"]) for one in parameters] == [
        ("id", "string"),
        ("size", "string"),
        ("q", "string"),
        ("page", "integer"),
    ]


def test_what_is_false_by_default_is_left_out() -> None:
    """A flag that is false, and a list that is empty, say the same as nothing; `security: []` says more."""
    text = f"""\
paths:
  /a:
    get:
      deprecated: false
      tags: []
      security: []
      parameters: [{{name: q, in: query, required: false, schema: {{type: object, required: [], readOnly: false}}}}]
      {OK}
"""
    assert operation(text) == {
        "security": [],
        "parameters": [{"name": "q", "in": "query", "schema": {"type": "object"}}],
        "responses": {"200": {"description": "OK"}},
    }


def test_a_reply_is_described_by_its_status() -> None:
    """The phrase of HTTP stands for the vendor's words; what is no status has none."""
    text = (
        "paths: {/a: {get: {responses: {'422': {description: A}, 4XX: {description: B}, default: {description: C}}}}}"
    )
    replies = operation(text)["responses"]
    assert {status: reply["description"] for status, reply in replies.items()} == {
        "422": "Unprocessable Entity",
        "4XX": "",
        "default": "",
    }


def test_properties_may_be_called_like_words() -> None:
    """A property called `description` or `title` is a fact; so is a name that begins with `x-`."""
    names = ("description", "example", "title", "x-name")
    properties = ", ".join(f"{name}: {{type: string, description: Words.}}" for name in names)
    value = facts(f"paths: {{}}\ncomponents: {{schemas: {{A: {{title: T, properties: {{{properties}}}}}}}}}").value
    assert value["components"]["schemas"]["A"] == {"properties": {name: {"type": "string"} for name in names}}


def test_keywords_that_are_read_stay() -> None:
    """An `x-` keyword that SDKs are made by stays where it has a meaning, without words; all others go."""
    schema = "{type: string, enum: [a], x-ms-enum: {name: N, values: [{value: a, name: A, description: W}]}, x-b: 1}"
    document = facts(
        f"x-internal: 1\npaths: {{/a: {{get: {{x-internal: true, x-codeSamples: [], {OK}}}}}}}\n"
        f"components: {{schemas: {{A: {schema}}}}}"
    )
    assert document.value["paths"]["/a"]["get"]["x-internal"] is True
    assert document.value["components"]["schemas"]["A"] == {
        "type": "string",
        "enum": ["a"],
        "x-ms-enum": {"name": "N", "values": [{"name": "A", "value": "a"}]},
    }
    assert document.left_out == {"description": 1, "x-internal": 1, "x-codeSamples": 1, "x-b": 1}


SECURED = """\
servers: [{url: /v1, description: Words.}]
security: [{key: []}]
paths: {}
components: {securitySchemes: {key: {type: oauth2, description: W, flows: {implicit: {scopes: {b: Words, a: ''}}}}}}
"""


def test_servers_and_security_stay_where_they_are_wanted() -> None:
    """They are facts of a document that does not leave them to overlays; scopes keep their names alone."""
    assert facts(SECURED).value == {"openapi": "3.1.0", "info": OURS, "paths": {}}
    assert facts(SECURED).left_out == {"servers": 1, "security": 1, "securitySchemes": 1}
    value = facts(SECURED, "servers", "security", "securitySchemes").value
    assert (value["servers"], value["security"]) == ([{"url": "/v1"}], [{"key": []}])
    scheme = value["components"]["securitySchemes"]["key"]
    assert scheme == {"type": "oauth2", "flows": {"implicit": {"scopes": {"a": "", "b": ""}}}}


def test_references_name_places_of_the_form() -> None:
    """References of Swagger 2.0 and tags of unions lead to where schemas are now."""
    text = """\
swagger: "2.0"
info: {title: T, version: "1"}
paths: {/a: {get: {responses: {"200": {description: F, schema: {$ref: "#/definitions/A"}}}}}}
definitions:
  A: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
  B: {allOf: [{$ref: "#/definitions/A"}, {type: object}]}
"""
    value = facts(text).value
    schema = value["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/A"}
    assert value["components"]["schemas"]["B"]["allOf"][0] == schema
    mapping = "{b: '#/components/schemas/V', a: V}"
    schema = f"U: {{discriminator: {{propertyName: k, mapping: {mapping}}}}}"
    union = facts(f"paths: {{}}\ncomponents: {{schemas: {{V: {{}}, {schema}}}}}").value["components"]["schemas"]["U"]
    assert list(union["discriminator"]["mapping"].items()) == [("a", "V"), ("b", "#/components/schemas/V")]


def test_what_stands_beside_the_reference_of_a_path_stays() -> None:
    """Its operations are those of both, and a key beside the reference goes before that of the target."""
    text = f"""\
paths:
  /a:
    $ref: '#/paths/~1b'
    post: {{operationId: own, {OK}}}
    put: {{operationId: own_too, {OK}}}
  /b:
    parameters: [{{name: q, in: query, schema: {{type: string}}}}]
    get: {{operationId: theirs, {OK}}}
    put: {{operationId: hidden, {OK}}}
"""
    item = facts(text).value["paths"]["/a"]
    assert {method: one["operationId"] for method, one in item.items()} == {
        "get": "theirs",
        "put": "own_too",
        "post": "own",
    }
    assert [one["parameters"][0]["name"] for one in item.values()] == ["q", "q", "q"]


def test_path_items_among_the_components_are_taken_over() -> None:
    """They stand where paths refer to them, so that to leave them out is no finding."""
    text = f"""\
paths: {{/a: {{$ref: '#/components/pathItems/A'}}}}
components: {{pathItems: {{A: {{get: {{{OK}}}}}}}}}
"""
    found = facts(text)
    assert list(found.value["paths"]["/a"]) == ["get"]
    assert (found.findings, found.left_out["pathItems"]) == ((), 1)


def test_a_reference_into_what_moves_is_refused() -> None:
    """Parameters change their places in a list, so nothing may refer to them by number."""
    parameters = "[{name: p, in: query, schema: {type: string}}, {name: q, in: query, schema: {$ref: REFERENCE}}]"
    parameters = parameters.replace("REFERENCE", "'#/paths/~1a/get/parameters/0/schema'")
    with pytest.raises(UnsupportedError, match="leads into a list of parameters, whose order is not kept"):
        facts(f"paths: {{/a: {{get: {{parameters: {parameters}, {OK}}}}}}}")


@pytest.mark.parametrize(
    "text",
    ["no", "1e3", "0o17", "0x1f", "1:30", "2024-01-31", "=", "<<", "~", "", "a: b", " a", "é\n", "a\x85b", "\u2028"],
)
def test_texts_are_read_back_as_texts(text: str, tmp_path: Path) -> None:
    """What YAML 1.1 or 1.2 would take for something else is quoted."""
    written = yaml_text({"openapi": "3.1.0", "paths": {}, "x-a": [text]})
    (tmp_path / "a.yaml").write_text(written, encoding="utf-8")
    root = load_documents({"a": tmp_path / "a.yaml"})[0][0].root
    assert root.value["x-a"] == [text]
