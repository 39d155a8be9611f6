"""What is valid by the specification and cannot be meant is a warning, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import Config
from sdkwright.config.selectors import parse_selector
from sdkwright.pipeline import read_api
from tests.functional.harness import document

_OPERATION = "responses: {'200': {description: F, content: {application/json: {schema: %s}}}}"


def _codes(folder: Path, text: str) -> list[str]:
    (folder / "api.yaml").write_text(document(text))
    found = read_api(Config.from_spec(folder / "api.yaml", folder / "out"), lambda _stage: None).diagnostics
    return [one.rule for one in found]


def _of_schema(folder: Path, schema: str, version: str = "3.1.0") -> list[str]:
    return _codes(folder, f"openapi: {version}\npaths: {{/a: {{get: {{{_OPERATION % schema}}}}}}}\n")


@pytest.mark.parametrize(
    ("schema", "codes"),
    [
        ("{type: array}", ["array-without-items"]),
        ("{type: array, items: {}}", []),
        ("{type: array, prefixItems: [{type: string}]}", []),
        ("{allOf: [{type: array, items: {type: string}}, {type: array}]}", []),
        ("{type: integer, enum: ['1', '2']}", ["enum-type"]),
        ("{type: string, enum: [a, 1]}", ["enum-type"]),
        ("{type: boolean, enum: ['true']}", ["enum-type"]),
        ("{type: integer, enum: [true]}", ["enum-type"]),
        ("{type: number, enum: [1, 1.5]}", []),
        ("{type: [string, integer], enum: [a, 1]}", []),
        ("{type: [string, 'null'], enum: [a, null]}", []),
        ("{enum: [a, 1]}", []),
        ("{type: string, nullable: true}", ["old-nullable"]),
        ("{type: string, nullable: false}", []),
        ("{type: object, required: [nme], properties: {name: {}}}", ["undefined-required"]),
        ("{type: object, required: [other], properties: {name: {}}}", []),
        ("{type: object, required: [names, name], properties: {name: {}}}", []),
        ("{allOf: [{type: object, properties: {nme: {}}}], required: [nme], properties: {name: {}}}", []),
    ],
)
def test_schemas(tmp_path: Path, schema: str, codes: list[str]) -> None:
    """A schema that cannot mean what it says is told by its own code."""
    assert _of_schema(tmp_path, schema) == codes


_BROKEN = [
    ("{properties: {a: [], b: x, c: {}, d: true}}", ["properties/a", "properties/b"]),
    ("{properties: {a: null, b: {items: 1, type: array}}}", ["properties/a", "properties/b/items"]),
    ("{anyOf: [5, {type: string}]}", ["anyOf/0"]),
    ("{allOf: [{type: string}, x]}", ["allOf/1"]),
    ("{type: object, additionalProperties: 4}", ["additionalProperties"]),
    ("{oneOf: 5}", ["oneOf"]),
    ("{type: object, properties: 5}", ["properties"]),
]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("place", ["reply", "body"])
@pytest.mark.parametrize(("schema", "places"), _BROKEN)
def test_what_is_no_schema(tmp_path: Path, schema: str, places: list[str], place: str, version: str) -> None:
    """Each value that should be a schema, and is none, is told where it stands, wherever the schema around it is."""
    content = f"content: {{application/json: {{schema: {schema}}}}}"
    reply, body = (content, "") if place == "reply" else ("", f"requestBody: {{{content}}}, ")
    responses = f"responses: {{'200': {{description: F, {reply}}}}}"
    (tmp_path / "api.yaml").write_text(
        document(f"openapi: {version}\npaths: {{/a: {{post: {{{body}{responses}}}}}}}\n")
    )
    found = read_api(Config.from_spec(tmp_path / "api.yaml", tmp_path / "out"), lambda _stage: None).diagnostics
    told = {one.location.pointer.partition("/schema/")[2] for one in found if one.location is not None}
    assert told >= set(places)


def test_nullable_has_its_place_in_openapi_3_0(tmp_path: Path) -> None:
    """The word is right in a document of its version."""
    assert _of_schema(tmp_path, "{type: string, nullable: true}", "3.0.3") == []


@pytest.mark.parametrize(
    ("servers", "codes"),
    [
        ("[{url: 'https://{a}.test'}]", ["server-variable"]),
        ("[{url: 'https://{a}.test/{b}', variables: {a: {default: x}}}]", ["server-variable"]),
        ("[{url: 'https://{a}.test', variables: {a: {default: x}}}]", []),
        ("[{url: 'https://a.test'}]", []),
    ],
)
def test_variables_of_servers(tmp_path: Path, servers: str, codes: list[str]) -> None:
    """A variable that is not described is told, once."""
    assert _codes(tmp_path, f"servers: {servers}\npaths: {{/a: {{get: {{{_OPERATION % '{}'}}}}}}}\n") == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("paths: {}\n", ["no-operations"]),
        ("openapi: 3.0.3\npaths: {}\n", ["no-operations"]),
        ("swagger: '2.0'\npaths: {}\n", ["no-operations"]),
        ("paths: {/a: {}}\n", ["no-operations"]),
        ("webhooks: {a: {post: {responses: {'200': {description: F}}}}}\n", []),
        ("openapi: 3.0.3\n", ["missing-key"]),
    ],
)
def test_documents_with_nothing_to_call(tmp_path: Path, text: str, codes: list[str]) -> None:
    """A document without operations is a warning, one of webhooks only is in order."""
    assert _codes(tmp_path, text) == codes


def test_what_is_left_out_was_there(tmp_path: Path) -> None:
    """A document whose operations are left out by choice has some."""
    paths = ", ".join(f"/{name}: {{get: {{operationId: {name}, {_OPERATION % '{}'}}}}}" for name in "ab")
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(document(f"paths: {{{paths}}}\n"))
    settings = Config.from_spec(tmp_path / "one.yaml", tmp_path / "out", None, tmp_path / "two.yaml")
    settings = settings.select((parse_selector("operation:one:a"),), ())
    assert [one.rule for one in read_api(settings, lambda _stage: None).diagnostics] == []


@pytest.mark.parametrize(("beside", "codes"), [("examples: {a: {value: 2}}", ["example-and-examples"]), ("x-a: 1", [])])
def test_an_example_beside_examples(tmp_path: Path, beside: str, codes: list[str]) -> None:
    """A media type with both is told."""
    content = f"{{application/json: {{schema: {{}}, example: 1, {beside}}}}}"
    reply = f"{{'200': {{description: F, content: {content}}}}}"
    assert _codes(tmp_path, f"paths: {{/a: {{get: {{responses: {reply}}}}}}}\n") == codes
