"""Merge patches (RFC 7396), in which null takes a value away: a None that was set is sent, at every depth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make

PATCH = "application/merge-patch+json"


def patching(media_type: str) -> str:
    """A document that reads a book and changes it."""
    return f"""\
paths:
  /y:
    get: {{operationId: y, responses: {{"200": {{description: F, content: {{application/json: {{schema:
      {{$ref: "#/components/schemas/Book"}}}}}}}}}}}}
  /x:
    patch: {{operationId: x, requestBody: {{required: true, content: {{{media_type}: {{schema:
      {{$ref: "#/components/schemas/Book"}}}}}}}}, responses: {{"204": {{description: F}}}}}}
components:
  schemas:
    Book:
      type: object
      properties:
        title: {{type: string}}
        pages: {{type: integer, nullable: true}}
        author: {{$ref: "#/components/schemas/Author"}}
        others: {{type: array, items: {{$ref: "#/components/schemas/Author"}}}}
        roles: {{type: object, additionalProperties: {{$ref: "#/components/schemas/Author"}}}}
    Author:
      type: object
      properties:
        name: {{type: string}}
        born: {{type: string, format: date}}
        id: {{type: integer, readOnly: true}}
"""


@pytest.fixture
def sdk(tmp_path: Path) -> Sdk:
    """The SDK whose bodies are merge patches."""
    return make(tmp_path, patching(PATCH))


def changed(sdk: Sdk, **fields: Any) -> Any:
    """What is sent for a change."""
    return sdk.call("x", **fields).sent.json


class TestMergePatch:
    def test_at_every_depth(self, sdk: Sdk) -> None:
        """None goes out from arguments, models, lists and mappings; what was not set does not."""
        author = sdk.models.Author(name=None)
        gone = {"name": None}
        assert changed(sdk, title=None, pages=None, author=author) == {"title": None, "pages": None, "author": gone}
        assert changed(sdk, others=[author], roles={"editor": author, "reader": None}) == {
            "others": [gone],
            "roles": {"editor": gone, "reader": None},
        }

    def test_plain_mappings(self, sdk: Sdk) -> None:
        """So it does from mappings that are given in place of models, and from models within them."""
        assert changed(sdk, author={"name": None}) == {"author": {"name": None}}
        author = sdk.models.Author(born=None)
        assert changed(sdk, roles={"editor": author}) == {"roles": {"editor": {"born": None}}}

    def test_taken_away_later(self, sdk: Sdk) -> None:
        """A field of what was read is taken away by setting it to None; read-only fields stay here."""
        book = sdk.call("y", reply={"title": "x", "author": {"name": "a", "id": 7}}).value
        book.author.name = None
        assert changed(sdk, author=book.author) == {"author": {"name": None}}

    def test_untouched(self, sdk: Sdk) -> None:
        """What came as null goes back as null, what did not come does not go back."""
        book = sdk.call("y", reply={"author": {"name": None}}).value
        assert changed(sdk, author=book.author) == {"author": {"name": None}}
        assert changed(sdk, author=sdk.models.Author()) == {"author": {}}


@pytest.mark.parametrize("media_type", ["application/json", "application/vnd.book+json"])
def test_other_json(tmp_path: Path, media_type: str) -> None:
    """In other JSON a None within a model is nothing."""
    sdk = make(tmp_path, patching(media_type))
    assert changed(sdk, author=sdk.models.Author(name=None, born=None)) == {"author": {}}
