"""The site of a document whose every word tries to be markup: what people read stays text."""

from __future__ import annotations

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

_WORDS = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3)) `</code><script>alert(4)</script>"
)
_DOCUMENT = """\
openapi: 3.1.0
info: {title: "Hooks W", version: "1", description: "W"}
servers: [{url: "https://h.example.com", description: "W"}, {url: "https://i.example.com", description: "W"}]
security: [{k: []}]
components:
  securitySchemes: {k: {type: http, scheme: bearer, description: "W"}}
  schemas:
    Thing:
      type: object
      title: "Thing W"
      description: "W"
      properties: {"W": {type: string, description: "W"}, kind: {type: string, enum: ["W", other]}}
tags: [{name: "W", description: "W"}]
paths:
  "/things/W":
    get:
      tags: ["W"]
      summary: "W"
      description: "W"
      parameters: [{name: "W", in: query, description: "W", schema: {type: string, enum: ["W"], default: "W"}}]
      responses:
        "200":
          description: "W"
          headers: {X-Count: {description: "W", schema: {type: string}}}
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}
        "404": {description: "W"}
webhooks:
  "made W": {post: {summary: "W", description: "W", requestBody: {description: "W", content: {application/json:
    {schema: {$ref: "#/components/schemas/Thing"}}}}, responses: {"200": {description: "W"}}}}
"""
_SETTINGS = "package: {name: hook-sdk}\ndocuments: {api: api.yaml}\ndocs: {}\n"


class _Acting(HTMLParser):
    """Collects what acts on a page: sources of scripts and images, handlers, and targets of links."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element would do."""
        values = dict(attrs)
        if tag in ("img", "iframe", "object", "embed"):
            self.found.add(f"{tag} {values.get('src')}")
        self.found |= {f"handler {name}" for name in values if name.startswith("on")}
        if (values.get("href") or "").lower().startswith("javascript"):
            self.found.add(f"link {values['href']}")

    def handle_data(self, data: str) -> None:
        """Note the text of a script."""
        if self.cdata_elem == "script" and "alert(" in data:
            self.found.add(f"script {data}")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The pages of the built site."""
    folder = tmp_path_factory.mktemp("hostile")
    text = _DOCUMENT.replace("W", _WORDS.replace("\\", "\\\\").replace('"', '\\"'))
    (folder / "api.yaml").write_text(text, encoding="utf-8")
    (folder / "sdk.yaml").write_text(_SETTINGS, encoding="utf-8")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    for place, command in (
        (folder, ["sdkwright", "generate", "--no-format"]),
        (folder / "hook-sdk", ["mkdocs", "build", "--site-dir", str(folder / "site")]),
    ):
        subprocess.run([sys.executable, "-m", *command], cwd=place, env=environment, check=True, capture_output=True)
    return sorted((folder / "site").rglob("*.html"))


def test_words_do_not_act(pages: list[Path]) -> None:
    """No page has a script, an image, a handler or a link that the document wrote."""
    assert len(pages) > 10
    for page in pages:
        acting = _Acting()
        acting.feed(page.read_text(encoding="utf-8"))
        assert not acting.found, page.name


def test_words_can_be_read(pages: list[Path]) -> None:
    """What the document says of its operation, model and webhook stands on their pages."""
    told = [page.name for page in pages if "alert(1)" in page.read_text(encoding="utf-8")]
    assert {"webhooks.html", "Thing.html", "operations.html"} <= set(told)
