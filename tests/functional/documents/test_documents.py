"""How documents are written: YAML and JSON, and overlays laid over them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.functional.harness import Sdk, make

_SYMBOLS = [
    "=",
    "<<",
    "~=",
    "no",
    "on",
    "off",
    "y",
    "~",
    "null ",
    "1e3",
    "0o17",
    "2026-01-01",
    "1:30",
    "",
    " ",
    "*",
    "&a",
]


@pytest.mark.spec("""
    paths:
      /x:
        get:
          operationId: x
          parameters:
            - {name: op, in: query, schema: {type: string, enum: [=, <<, ~=, no, on, off, y, ">=", "", " ",
                2026-01-01]}}
          responses: {"200": {description: Fine}}
    """)
class TestYamlSymbols:
    """YAML is read by the rules of 1.2."""

    def test_enum(self, sdk: Sdk) -> None:
        """Symbols and words that YAML 1.1 gave a meaning are the strings that they look like."""
        text = sdk.text("_client.py")
        assert "Literal['=', '<<', '~=', 'no', 'on', 'off', 'y', '>=', '', ' ', '2026-01-01'] | str" in text

    def test_sent_as_it_is(self, sdk: Sdk) -> None:
        """Each of them goes over the wire as it is, and so does a value that the document does not know."""
        for value in ("=", "<<", "~=", "no", "", " ", "brand new"):
            assert sdk.call("x", op=value).sent.query == [("op", value)]


class TestJson:
    """A document in JSON is the same as in YAML."""

    def test_same_sdk(self, tmp_path: Path) -> None:
        """The same facts in JSON and in YAML give the same files."""
        facts = {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "servers": [{"url": "https://api.test/v1"}],
            "paths": {
                "/x": {
                    "get": {
                        "operationId": "a_list",
                        "parameters": [{"name": "op", "in": "query", "schema": {"enum": _SYMBOLS}}],
                        "responses": {"200": {"description": "F"}},
                    }
                }
            },
        }
        quoted = ", ".join(json.dumps(one) for one in _SYMBOLS)
        in_yaml = f"""
            openapi: 3.1.0
            info: {{title: T, version: "1"}}
            servers: [{{url: "https://api.test/v1"}}]
            paths:
              /x:
                get:
                  operationId: a_list
                  parameters: [{{name: op, in: query, schema: {{enum: [{quoted}]}}}}]
                  responses: {{"200": {{description: F}}}}
            """
        first, second = (make(tmp_path, text) for text in (json.dumps(facts), in_yaml))
        names = [sdk.package.project.module for sdk in (first, second)]
        texts = [
            {
                path.replace(name, "x"): text.replace(name, "x")
                .replace(name.replace("_", "-"), "x")
                .replace(name.upper(), "x")
            }
            for sdk, name in zip((first, second), names, strict=True)
            for path, text in sdk.files.items()
        ]
        half = len(texts) // 2
        assert texts[:half] == texts[half:]


@pytest.mark.spec(
    """
    paths:
      /x: {get: {operationId: x, responses: {"200": {description: F}}}}
      /y: {get: {operationId: y, responses: {"200": {description: F}}}}
    """,
    config="overlays: [words.yaml, removal.yaml]",
    extra={
        "words.yaml": """
            overlay: 1.0.0
            info: {title: Words, version: "1"}
            actions:
              - {target: "$.paths['/x'].get", update: {summary: Said by the overlay., parameters: [{name: q,
                  in: query, schema: {type: string}}]}}
            """,
        "removal.yaml": """
            overlay: 1.0.0
            info: {title: Removal, version: "1"}
            actions: [{target: "$.paths['/y']", remove: true}]
            """,
    },
)
class TestOverlays:
    """Overlays are laid over the document before it is read."""

    def test_update(self, sdk: Sdk) -> None:
        """What an overlay adds is as good as what the document says."""
        assert sdk.call("x", q="v").sent.query == [("q", "v")]
        assert (sdk.client()[0].x.__doc__ or "").startswith("Said by the overlay.")

    def test_remove(self, sdk: Sdk) -> None:
        """What an overlay removes is gone."""
        assert dict(sdk.operations) == {"x": "x"}
