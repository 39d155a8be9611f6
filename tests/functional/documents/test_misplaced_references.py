"""A $ref where the specification allows none is followed all the same, with one warning where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import OK, Sdk, make

_BOX = {"type": "object", "title": "Box", "required": ["id"], "properties": {"id": {"type": "integer"}}}
_REPLY = {"description": "All of them.", "content": {"application/json": {"schema": {"type": "array", "items": _BOX}}}}
_OPERATION = {
    "operationId": "boxes_list",
    "tags": ["boxes"],
    "security": [{"key": []}],
    "parameters": [{"name": "colour", "in": "query", "schema": {"type": "string", "enum": ["red", "blue"]}}],
    "responses": {"200": _REPLY, "404": {"$ref": "#/components/responses/Missing"}},
}
_WHOLE: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Shelf", "version": "1", "description": "Boxes on a shelf."},
    "servers": [{"url": "https://api.test"}],
    "tags": [{"name": "boxes", "description": "What is on the shelf."}],
    "paths": {"/boxes": {"get": _OPERATION}},
    "components": {
        "responses": {"Missing": {"description": "N", "content": {"application/json": {"schema": {"type": "string"}}}}},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
    },
}
_IN_OPERATION = "/paths/~1boxes/get"
_IN_REPLY = f"{_IN_OPERATION}/responses/200"
_IN_SCHEMA = f"{_IN_REPLY}/content/application~1json/schema"
_POSITIONS = [
    *("/info", "/info/description", "/servers", "/servers/0", "/servers/0/url", "/tags", "/tags/0/description"),
    *("/paths", _IN_OPERATION, f"{_IN_OPERATION}/tags", f"{_IN_OPERATION}/security", f"{_IN_OPERATION}/parameters"),
    *(f"{_IN_OPERATION}/parameters/0/schema/enum", f"{_IN_OPERATION}/responses", f"{_IN_OPERATION}/operationId"),
    *(f"{_IN_REPLY}/description", f"{_IN_REPLY}/content", f"{_IN_REPLY}/content/application~1json"),
    *(f"{_IN_SCHEMA}/items/properties", f"{_IN_SCHEMA}/items/required", f"{_IN_SCHEMA}/type"),
    *("/components", "/components/responses", "/components/securitySchemes"),
]


def _without(whole: dict[str, Any], pointer: str, reference: str) -> tuple[dict[str, Any], Any]:
    """The document with a reference at the pointer, and what stood there."""
    changed = json.loads(json.dumps(whole))
    *way, last = (part.replace("~1", "/") for part in pointer[1:].split("/"))
    value = changed
    for key in way:
        value = value[int(key)] if isinstance(value, list) else value[key]
    at: Any = int(last) if isinstance(value, list) else last
    taken, value[at] = value[at], {"$ref": reference}
    return changed, taken


def _made(sdk: Sdk) -> Iterator[tuple[str, str]]:
    module = sdk.package.project.module
    for name, text in sdk.files.items():
        if "sdkwright.lock" not in name:
            # Variables of the environment are named after the package, too.
            spellings = (module, module.replace("_", "-"), module.upper())
            yield name.replace(module, "_"), reduce(lambda all_, one: all_.replace(one, "_"), spellings, text)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is made of the document as the specification wants it."""
    return dict(_made(make(tmp_path_factory.mktemp("whole"), json.dumps(_WHOLE))))


@pytest.mark.parametrize("pointer", _POSITIONS)
def test_what_a_reference_into_the_document_means(tmp_path: Path, pointer: str, expected: dict[str, str]) -> None:
    """The SDK is the one that is made where the value stands there itself, and the reference is one warning."""
    changed, taken = _without(_WHOLE, pointer, "#/x-parts/one")
    sdk = make(tmp_path, json.dumps({**changed, "x-parts": {"one": taken}}))
    assert dict(_made(sdk)) == expected
    (warning,) = sdk.warnings
    assert f" at {pointer}/$ref: a reference must not stand here" in warning


@pytest.mark.parametrize("pointer", _POSITIONS)
def test_what_a_reference_into_a_file_means(tmp_path: Path, pointer: str, expected: dict[str, str]) -> None:
    """So it is in a file of its own, in which references start from that file."""
    changed, taken = _without(_WHOLE, pointer, "parts/one.json")
    text = json.dumps(taken).replace('"#/', '"../api.yaml#/')
    sdk = make(tmp_path, json.dumps(changed), extra={"parts/one.json": text})
    assert dict(_made(sdk)) == expected
    assert len(sdk.warnings) == 1


@pytest.mark.parametrize("pointer", _POSITIONS[::4])
def test_what_a_chain_of_references_means(tmp_path: Path, pointer: str, expected: dict[str, str]) -> None:
    """A reference may lead to a reference, each of them in a place where there may be none."""
    changed, taken = _without(_WHOLE, pointer, "#/x-parts/one")
    parts = {"one": {"$ref": "parts/one.json#/deep/er"}}
    text = json.dumps({"deep": {"er": taken}}).replace('"#/', '"../api.yaml#/')
    sdk = make(tmp_path, json.dumps({**changed, "x-parts": parts}), extra={"parts/one.json": text})
    assert dict(_made(sdk)) == expected
    assert len(sdk.warnings) == 2


class TestWhatTheyLeadTo:
    """What becomes of odd targets."""

    def test_what_stands_beside_counts_more(self, tmp_path: Path) -> None:
        """Further members stand beside those of the target, and win over them."""
        sdk = make(
            tmp_path,
            """
            paths: {/a: {get: {$ref: "#/x-operation", operationId: mine}}, $ref: more.yaml}
            x-operation: {operationId: theirs, responses: {"200": {description: F}}}
            """,
            extra={"more.yaml": '{/b: {get: {operationId: b, responses: {"200": {description: F}}}}, /a: {}}'},
        )
        assert set(sdk.operations) == {"mine", "b"}

    def test_text_of_a_file(self, tmp_path: Path) -> None:
        """A description may be a file of Markdown, which is taken as it is."""
        spec = (
            'paths: {/a: {get: {operationId: a, description: {$ref: docs/a.md}, responses: {"200": {description: F}}}}}'
        )
        sdk = make(tmp_path, spec, extra={"docs/a.md": "All: of\n  it.\n"})
        assert "All: of it." in sdk.client()[0].a.__doc__
        assert len(sdk.warnings) == 1

    @pytest.mark.parametrize("keyword", ["x-codeSamples", "x-code-samples"])
    @pytest.mark.parametrize(
        ("samples", "told"),
        [
            ("[{lang: Python, source: {$ref: samples/boxes.py}}]", "/0/source"),
            ("[{lang: Python, source: {$ref: samples/all.yaml#/boxes}}]", "/0/source"),
            ("{$ref: samples/all.yaml#/listed}", ""),
        ],
    )
    def test_code_samples(self, tmp_path: Path, keyword: str, samples: str, told: str) -> None:
        """So are code samples, which are often kept in files of their own."""
        files = {
            "samples/boxes.py": "client.boxes()\n",
            "samples/all.yaml": "boxes: client.boxes()\nlisted: [{lang: Python, source: client.boxes()}]\n",
        }
        spec = f"paths: {{/a: {{get: {{operationId: a, {keyword}: {samples}, {OK}}}}}}}\n"
        sdk = make(tmp_path, spec, extra=files)
        assert "client.boxes()" in (sdk.client()[0].a.__doc__ or "")
        (warning,) = sdk.warnings
        assert f"/get/{keyword}{told}/$ref: a reference must not stand here" in warning

    def test_in_files_behind_references(self, tmp_path: Path) -> None:
        """In a file that is reached by a reference the same holds."""
        sdk = make(
            tmp_path,
            "paths: {/a: {$ref: paths/a.yaml}}",
            extra={
                "paths/a.yaml": "get: {$ref: ops.yaml#/list}",
                "paths/ops.yaml": """
                    list:
                      operationId: a
                      responses:
                        "200": {description: F, content: {$ref: "#/content"}}
                    content: {application/json: {$ref: "media.yaml"}}
                    """,
                "paths/media.yaml": "schema: {type: object, properties: {$ref: ../fields.yaml}}",
                "fields.yaml": "n: {type: integer}\nme: {$ref: '#/n'}",
            },
        )
        assert sdk.call("a", reply={"n": 1, "me": 2}).value.me == 2
        assert len(sdk.warnings) == 4

    def test_by_way_of_a_third_file(self, tmp_path: Path) -> None:
        """What a reference leads to may stand in another file than the one that it names, and in the odder folders."""
        sdk = make(
            tmp_path,
            """
            paths: {/a: {get: {operationId: a, responses: {"200": {description: F, content: {$ref: "b.yaml#/x/y"}}}}}}
            """,
            extra={
                "b.yaml": 'x: {$ref: "sub folder/100%25.yaml#/z"}',
                "sub folder/100%.yaml": """
                    z: {y: {application/json: {schema: {type: object, properties: {n: {$ref: "#/n"}}}}}}
                    n: {type: string, format: date}
                    """,
            },
        )
        assert sdk.call("a", reply={"n": "2020-01-02"}).value.n.year == 2020

    def test_swagger(self, tmp_path: Path) -> None:
        """In Swagger 2.0 as well, where parts are laid out in another way."""
        sdk = make(
            tmp_path,
            """
            swagger: "2.0"
            host: api.test
            schemes: [https]
            paths: {$ref: paths.yaml}
            definitions: {$ref: "#/x-definitions"}
            x-definitions: {Box: {type: object, properties: {id: {type: integer}}}}
            """,
            extra={
                "paths.yaml": """
                    /a:
                      post:
                        operationId: a
                        consumes: [application/json]
                        parameters: {$ref: parameters.yaml}
                        responses: {"200": {description: F, schema: {$ref: "api.yaml#/definitions/Box"}}}
                    """,
                "parameters.yaml": """
                    - {name: q, in: query, type: string}
                    - {name: b, in: body, schema: {type: object, properties: {n: {type: integer}}}}
                    """,
            },
        )
        exchange = sdk.call("a", q="x", n=3, reply={"id": 4})
        assert (exchange.sent.query, exchange.sent.json, exchange.value.id) == ([("q", "x")], {"n": 3}, 4)

    @pytest.mark.parametrize("target", ["#/x-none", "none.yaml", "#/paths/~1a/get/responses", "#/info/title"])
    def test_nothing_that_fits(self, tmp_path: Path, target: str) -> None:
        """Where a reference leads nowhere, in a circle or to another kind of value, the operation is still there."""
        sdk = make(tmp_path, f"paths: {{/a: {{get: {{operationId: a, responses: {{$ref: '{target}'}}}}}}}}")
        assert set(sdk.operations) == {"a"}
        assert len([warning for warning in sdk.warnings if "the reference" in warning]) == 1

    def test_a_circle_through_several(self, tmp_path: Path) -> None:
        """A circle of several references ends."""
        spec = """
            paths: {/a: {get: {operationId: a, responses: {$ref: "#/x-a"}}}}
            x-a: {$ref: "#/x-b"}
            x-b: {$ref: b.yaml}
            """
        sdk = make(tmp_path, spec, extra={"b.yaml": '{$ref: "api.yaml#/x-a"}'})
        assert set(sdk.operations) == {"a"}
        assert any("circle" in warning for warning in sdk.warnings)

    def test_names_that_look_like_references(self, tmp_path: Path) -> None:
        """A property, an example and an extension may be called so, and are left alone."""
        sdk = make(
            tmp_path,
            """
            paths: {/a: {post: {operationId: a, requestBody: {content: {application/json: {
              schema: {type: object, properties: {$ref: {type: string}}}, example: {$ref: "#/x"}}}},
              x-note: {$ref: "#/none"}, responses: {"200": {description: F}}}}}
            """,
        )
        assert sdk.warnings == []
