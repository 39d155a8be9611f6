"""readOnly and writeOnly: what only comes and what only goes."""

from __future__ import annotations

from typing import ClassVar

import pytest

from tests.functional.harness import Sdk

THING = """
    components: {schemas: {
      Thing: {type: object, required: [id, name, password], properties: {
        id: {type: string, readOnly: true}, name: {type: string}, password: {type: string, writeOnly: true},
        made: {type: [string, 'null'], format: date, readOnly: true},
        parts: {type: array, items: {$ref: "#/components/schemas/Part"}}}},
      Part: {type: object, required: [serial], properties: {serial: {type: integer, readOnly: true},
        size: {type: integer}, pin: {$ref: "#/components/schemas/Pin"}}},
      Pin: {type: string, writeOnly: true}}}
    """


@pytest.mark.spec(
    """
    paths:
      /things:
        put:
          operationId: replace
          requestBody: {required: true, content: {application/json: {schema:
            {type: array, items: {$ref: "#/components/schemas/Thing"}}}}}
          responses: {"200": {description: F, content: {application/json: {schema:
            {$ref: "#/components/schemas/Thing"}}}}}
    """ + THING,
    config="models: {trust_not_null: true}",
)
class TestModelsSentBack:
    """Models that came in a reply and are sent again."""

    BODY: ClassVar = {
        "id": "i",
        "name": "n",
        "made": "2026-01-02",
        "parts": [{"serial": 1, "size": 2, "new": 3}],
        "new": 4,
    }

    def test_left_out(self, sdk: Sdk) -> None:
        """Read-only fields stay behind, at every depth; what nobody knows is sent."""
        thing = sdk.call("replace", body=[], reply=self.BODY).value
        sent = {"name": "n", "parts": [{"size": 2, "new": 3}], "new": 4}
        assert sdk.call("replace", body=[thing]).sent.json == [sent]

    def test_written(self, sdk: Sdk) -> None:
        """Written as it is, a model has all its fields."""
        thing = sdk.call("replace", body=[], reply=self.BODY).value
        assert thing.to_dict() == self.BODY
        assert sdk.models.Thing.from_json(thing.to_json()) == thing

    def test_mapping(self, sdk: Sdk) -> None:
        """A mapping is sent as it is given."""
        assert sdk.call("replace", body=[{"id": "i"}]).sent.json == [{"id": "i"}]

    def test_promises(self, sdk: Sdk) -> None:
        """A field that only goes is never promised in replies, whatever the document requires."""
        text = sdk.text("models/shared.py")
        assert "    password: str | None = None" in text
        assert "    pin: str | None = None" in text
        assert "    id: Sent[str] = ABSENT" in text

    def test_write_only_is_sent(self, sdk: Sdk) -> None:
        """A field that only goes does go."""
        thing = sdk.models.Thing(name="n", password="p")
        assert sdk.call("replace", body=[thing]).sent.json == [{"name": "n", "password": "p"}]


@pytest.mark.spec("""
    paths:
      /things:
        post:
          operationId: create
          requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
          responses: {"204": {description: F}}
    """ + THING)
class TestArguments:
    """A body that is flattened into arguments."""

    def test_required(self, sdk: Sdk) -> None:
        """Read-only fields are no arguments, and so none that is needed; write-only ones are."""
        assert sdk.call("create", name="n", password="p").sent.json == {"name": "n", "password": "p"}
        client, _ = sdk.client()
        with pytest.raises(TypeError, match="password"):
            client.create(name="n")
        with pytest.raises(TypeError, match="id"):
            client.create(name="n", password="p", id="i")
