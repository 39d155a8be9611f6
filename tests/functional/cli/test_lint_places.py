"""`sdkwright lint` says what is wrong by the alternative that is meant, at its own place, once."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest

from tests.functional.command import Runner

Told = list[tuple[str, str, str]]
_HEADS = {
    "2.0": 'swagger: "2.0"\ninfo: {title: A, version: "1"}\n',
    "3.0": 'openapi: 3.0.3\ninfo: {title: A, version: "1"}\n',
    "3.1": 'openapi: 3.1.0\ninfo: {title: A, version: "1"}\n',
    "3.2": 'openapi: 3.2.0\ninfo: {title: A, version: "1"}\n',
}


def _lint(run: Runner, folder: Path, text: str) -> Told:
    (folder / "api.yaml").write_text(text)
    found = json.loads(run("lint", "api.yaml", "--format", "json").out)["findings"]
    # That there is nothing to call is no concern here.
    found = [one for one in found if one["rule"] != "no-operations"]
    return [(f"{one['line']}:{one['column']}", one["pointer"], one["message"]) for one in found]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory, which the command is run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _operation(version: str, **parts: str) -> str:
    lines = [f"      {key}: {value}" for key, value in parts.items()]
    if "responses" not in parts:
        lines.append('      responses: {"200": {description: F}}')
    return "\n".join([_HEADS[version] + "paths:", "  /a/{id}:", "    get:", *lines]) + "\n"


_ID = "{name: id, in: path, required: true, schema: {type: string}}"
_AT = "/paths/~1a~1{id}/get"


@pytest.mark.parametrize("version", ["3.0", "3.1", "3.2"])
@pytest.mark.parametrize(
    ("parameter", "pointer", "message"),
    [
        ("{name: id, in: path, schema: {type: string}}", "/0", '"required" is a required property'),
        (f"{_ID[:-1]}, colour: red}}", "/0/colour", '"colour" is not allowed here'),
        (f"{_ID}, {{name: q, in: query, shema: {{}}}}", "/1/shema", 'not allowed here; did you mean "schema"?'),
        (f"{_ID}, {{name: q, in: query}}", "/1", '"schema" or "content" is a required property'),
        (f"{_ID}, {{name: q, in: query, style: fom, schema: {{}}}}", "/1/style", 'did you mean "form"?'),
        (f"{_ID}, {{name: 5, in: query, schema: {{}}}}", "/1/name", '5 is not of type "string"'),
        (f"{_ID}, {{$ref: 5}}", "/1/$ref", '5 is not of type "string"'),
    ],
)  # fmt: skip
def test_parameters(run: Runner, folder: Path, version: str, parameter: str, pointer: str, message: str) -> None:
    """A broken parameter is no broken reference, and what is wrong with it stands at its own key."""
    told = _lint(run, folder, _operation(version, parameters=f"[{parameter}]"))
    assert [one for one in told if one[1] == f"{_AT}/parameters{pointer}" and message in one[2]]
    assert not [one for one in told if "valid under" in one[2]]


@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1", "3.2"])
def test_a_tag_that_none_has(run: Runner, folder: Path, version: str) -> None:
    """Where no alternative has the tag, all tags there are are told, and the one that must be meant."""
    value = "type: string" if version == "2.0" else "schema: {type: string}"
    path = _ID if version != "2.0" else "{name: id, in: path, required: true, type: string}"
    told = _lint(run, folder, _operation(version, parameters=f"[{path}, {{name: q, in: querry, {value}}}]"))
    (found,) = [one for one in told if one[1] == f"{_AT}/parameters/1/in"]
    assert all(f'"{place}"' in found[2] for place in ("query", "path", "header"))
    assert '; did you mean "query"?' in found[2]


@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1", "3.2"])
@pytest.mark.parametrize("status", ["200", "default", "404"])
def test_a_status_is_a_key(run: Runner, folder: Path, version: str, status: str) -> None:
    """What is wrong with a response is told at the response, though its key looks like a number."""
    text = _operation(version, operationId="a", parameters="[]", responses=f'{{"{status}": {{descripton: F}}}}')
    (found,) = _lint(run, folder, text.replace("/a/{id}", "/a"))
    assert found[:2] == (f"8:{24 + len(status)}", f"/paths/~1a/get/responses/{status}/descripton")


@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1"])
def test_a_type_that_is_none(run: Runner, folder: Path, version: str) -> None:
    """A broken schema is one error, at the word that is wrong."""
    block = "definitions" if version == "2.0" else "components:\n  schemas"
    told = _lint(run, folder, f"{_HEADS[version]}paths: {{}}\n{block}:\n    A: {{type: strin}}\n")
    (found,) = told
    assert found[1].endswith("/A/type")
    assert found[2].startswith('"strin" is none of "array", ')
    assert found[2].endswith('; did you mean "string"?')


def test_deep_inside(run: Runner, folder: Path) -> None:
    """The alternative is sought at every depth."""
    body = "{content: {image/png: {schema: {type: string, format: binary, required: true}}}}"
    told = _lint(run, folder, _operation("3.0", parameters=f"[{_ID}]", requestBody=body))
    assert [one[1:] for one in told if "oneOf" in one[2] or "required" in one[1]] == [
        (
            f"{_AT}/requestBody/content/image~1png/schema/required",
            'true is not of type "array"; a schema lists what it requires: write required: [name] beside "properties"',
        )
    ]


@pytest.mark.parametrize("version", ["3.0", "3.1"])
@pytest.mark.parametrize(
    ("scheme", "pointer", "message"),
    [
        ("{type: apikey, name: x, in: header}", "/type", '; did you mean "apiKey"?'),
        ("{type: apiKey, in: header}", "", '"name" is a required property'),
        ("{type: http}", "", '"scheme" is a required property'),
        ("{type: oauth2, flows: {implicit: {scopes: {}}}}", "/flows/implicit", 'Url" is a required property'),
    ],
)  # fmt: skip
def test_security_schemes(run: Runner, folder: Path, version: str, scheme: str, pointer: str, message: str) -> None:
    """What the tag tells is what a scheme is broken by; what only follows from that is not told."""
    text = f"{_HEADS[version]}paths: {{}}\ncomponents: {{securitySchemes: {{k: {scheme}}}}}\n"
    (found,) = [one for one in _lint(run, folder, text) if one[1] == f"/components/securitySchemes/k{pointer}"]
    # What the client does about it may follow.
    assert message in found[2]


@pytest.mark.parametrize("version", ["3.0", "3.1"])
@pytest.mark.parametrize("place", ["schema", "parameter", "response", "unused"])
def test_a_dangling_reference_is_one_finding(run: Runner, folder: Path, version: str, place: str) -> None:
    """A reference that leads nowhere is told once, where it stands, whether something is made of it or not."""
    whole = dedent("""
        paths:
          /a:
            get:
              operationId: a
              parameters: [%s]
              responses: {"200": %s}
        components: {schemas: {U: %s}}
        """)
    dead = '{$ref: "#/components/schemas/Dog"}'
    schema = dead if place == "schema" else "{type: string}"
    parts = (
        dead if place == "parameter" else "{name: q, in: query, schema: {type: string}}",
        dead if place == "response" else f"{{description: F, content: {{application/json: {{schema: {schema}}}}}}}",
        f"{{type: object, properties: {{u: {dead if place == 'unused' else schema}}}}}",
    )
    told = _lint(run, folder, _HEADS[version] + whole % parts)
    expected = 2 if place == "schema" else 1
    assert len(told) == expected, told
    assert all(pointer.endswith("/$ref") and 'there is no "Dog"' in message for _, pointer, message in told)


@pytest.mark.parametrize("version", ["3.0", "3.1"])
@pytest.mark.parametrize(
    "place", ["/info", "/paths/~1a/get", "/paths/~1a/get/responses", "/paths/~1a/get/parameters", "/components/schemas"]
)
def test_a_dangling_reference_in_place_of_anything(run: Runner, folder: Path, version: str, place: str) -> None:
    """What is missing for the lack of what a reference should have led to is no finding beside it."""
    dead = "{$ref: '#/nowhere'}"
    parts = {
        "/info": "{title: A, version: '1'}",
        "/paths/~1a/get/responses": "{'200': {description: F}}",
        "/paths/~1a/get/parameters": "[]",
        "/components/schemas": "{}",
    } | {place: dead}
    operation = f"{{responses: {parts['/paths/~1a/get/responses']}, parameters: {parts['/paths/~1a/get/parameters']}}}"
    text = dedent(f"""
        openapi: {version}.0
        info: {parts["/info"]}
        paths: {{/a: {{get: {parts.get("/paths/~1a/get", operation)}}}}}
        components: {{schemas: {parts["/components/schemas"]}, securitySchemes: {{k: {{type: http, scheme: basic}}}}}}
        """)
    (found,) = _lint(run, folder, text)
    assert found[1] == f"{place}/$ref"
    assert 'there is no "nowhere"' in found[2]


def test_a_security_scheme_that_is_not_there(run: Runner, folder: Path) -> None:
    """Nor is what is not known of a security scheme that a reference does not lead to."""
    schemes = "components: {securitySchemes: {k: {$ref: '#/nowhere'}}}\npaths: {}\n"
    (found,) = _lint(run, folder, _HEADS["3.1"] + schemes)
    assert found[1] == "/components/securitySchemes/k/$ref"
