"""Documents of several files: the facts are one file, which has what the others say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from sdkwright.errors import UnsupportedError
from sdkwright.facts import Facts, facts_of
from sdkwright.load import InlineSource, load_documents, validate, yaml_text

_OURS = {"title": "Ours", "version": "1"}
_HEAD = "openapi: 3.1.0\ninfo: {title: Theirs, version: '9'}\n"


def facts(folder: Path, files: Mapping[str, str], *wanted: str) -> Facts:
    """The facts of the document `api.yaml` with the files beside it."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        head = _HEAD if name == "api.yaml" and "swagger" not in text else ""
        (folder / name).write_text(head + dedent(text), encoding="utf-8")
    documents, _ = load_documents({"api": folder / "api.yaml"})
    return facts_of(documents[0], _OURS, frozenset(wanted))


def _is_whole(value: Mapping[str, Any]) -> bool:
    """Whether a document of facts is valid, alone, and every reference leads somewhere."""
    text = yaml_text(value)
    (document,), notes = load_documents({"api": InlineSource(Path("alone.yaml"), "alone.yaml", text.encode())})
    again = facts_of(document, _OURS, frozenset())
    return not notes and not list(validate(document)) and not document.findings and again.value == value


class TestPlaces:
    """What may be in another file, and what it becomes."""

    FILES: Mapping[str, str] = {
        "api.yaml": """
            paths:
              /pets/{id}: {$ref: paths/pets.yaml}
              /lost: {get: {responses: {"404": {$ref: "shared.yaml#/responses/NotFound"}}}}
            components: {schemas: {Pet: {$ref: schemas/Pet.yaml}, Own: {type: integer}}}
            """,
        "paths/pets.yaml": """
            parameters:
              - {$ref: "../shared.yaml#/parameters/Limit"}
              - {name: id, in: path, required: true, schema: {$ref: "../api.yaml#/components/schemas/Own"}}
            get:
              responses:
                "200":
                  description: Their words
                  headers: {X-Left: {$ref: "../shared.yaml#/headers/Left"}}
                  content: {application/json: {schema: {type: array, items: {$ref: ../schemas/Pet.yaml}}}}
            post:
              parameters: [{name: limit, in: query, schema: {type: string}}]
              requestBody: {$ref: "../shared.yaml#/bodies/Pet"}
              responses: {"204": {description: Done}}
            """,
        "schemas/Pet.yaml": """
            type: object
            description: Their words
            properties: {mother: {$ref: Pet.yaml}, home: {$ref: "../shared.yaml#/Home"}}
            """,
        "shared.yaml": """
            Home: {type: object, properties: {owner: {$ref: "#/Own"}}}
            Own: {type: string}
            parameters: {Limit: {name: limit, in: query, schema: {type: integer}}}
            headers: {Left: {schema: {type: integer}}}
            bodies: {Pet: {content: {application/json: {schema: {$ref: schemas/Pet.yaml}}}}}
            responses: {NotFound: {description: Gone, content: {application/json: {schema: {type: string}}}}}
            """,
    }

    @pytest.fixture
    def found(self, tmp_path: Path) -> Facts:
        """The facts of all these files."""
        return facts(tmp_path, self.FILES)

    def test_each_kind(self, found: Facts) -> None:
        """A component is taken in under its own name, or under the one that the document has for it."""
        assert found.value["components"] == {
            "schemas": {
                "Home": {"type": "object", "properties": {"owner": {"$ref": "#/components/schemas/Own_2"}}},
                "Own": {"type": "integer"},
                "Own_2": {"type": "string"},
                "Pet": {
                    "type": "object",
                    "properties": {
                        "home": {"$ref": "#/components/schemas/Home"},
                        "mother": {"$ref": "#/components/schemas/Pet"},
                    },
                },
            },
            "parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}},
            "headers": {"Left": {"schema": {"type": "integer"}}},
            "requestBodies": {
                "Pet": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}
            },
            "responses": {
                "NotFound": {"description": "", "content": {"application/json": {"schema": {"type": "string"}}}}
            },
        }
        assert found.taken_in == ("Home", "Left", "Limit", "NotFound", "Own_2", "Pet", "Pet")
        assert found.left_out == {"description": 4}

    def test_paths(self, found: Facts) -> None:
        """A path of another file stands in the document, and its parameters, by place, at each of its operations."""
        pets = found.value["paths"]["/pets/{id}"]
        own = {"name": "id", "in": "path", "required": True, "schema": {"$ref": "#/components/schemas/Own"}}
        assert pets["get"]["parameters"] == [own, {"$ref": "#/components/parameters/Limit"}]
        assert pets["post"]["parameters"] == [own, {"name": "limit", "in": "query", "schema": {"type": "string"}}]
        assert pets["get"]["responses"]["200"]["content"]["application/json"]["schema"]["items"] == {
            "$ref": "#/components/schemas/Pet"
        }

    def test_the_facts_stand_alone(self, found: Facts) -> None:
        """What comes of it needs no other file, and is in form: its facts are itself."""
        assert _is_whole(found.value)

    def test_names_follow_no_order(self, found: Facts, tmp_path: Path) -> None:
        """Members in another order give the same facts, with the same names."""
        shared = "\n".join(reversed(dedent(self.FILES["shared.yaml"]).strip().splitlines()))
        assert facts(tmp_path, {**self.FILES, "shared.yaml": shared}).value == found.value


def test_older_versions(tmp_path: Path) -> None:
    """A file of Swagger 2.0 is read as what it is part of."""
    api = """
        swagger: "2.0"
        info: {title: T, version: "1"}
        paths: {/a: {get: {responses: {"200": {description: F, schema: {$ref: "types.yaml#/definitions/A"}}}}}}
        """
    types = "definitions: {A: {type: object, properties: {b: {type: string, x-nullable: true}}}}"
    found = facts(tmp_path, {"api.yaml": api, "types.yaml": types}).value
    assert found["components"]["schemas"] == {
        "A": {"type": "object", "properties": {"b": {"type": ["string", "null"]}}}
    }


def test_mappings_of_discriminators(tmp_path: Path) -> None:
    """The value of a discriminator leads to the schema that was taken in."""
    api = """
        paths: {}
        components:
          schemas:
            U:
              oneOf: [{$ref: "c.yaml#/C"}, {$ref: "c.yaml#/D"}]
              discriminator: {propertyName: k, mapping: {c: "c.yaml#/C", d: "c.yaml#/D"}}
        """
    kind = "{type: object, required: [k], properties: {k: {type: string}}}"
    found = facts(tmp_path, {"api.yaml": api, "c.yaml": f"C: {kind}\nD: {kind}\n"}).value["components"]["schemas"]
    assert found["U"]["discriminator"]["mapping"] == {"c": "#/components/schemas/C", "d": "#/components/schemas/D"}
    assert [one["$ref"] for one in found["U"]["oneOf"]] == ["#/components/schemas/C", "#/components/schemas/D"]
    assert found.keys() == {"C", "D", "U"}


def test_findings_are_told_where_they_are(tmp_path: Path) -> None:
    """A key that nobody knows is told with its place in the other file."""
    api = "paths: {}\ncomponents: {schemas: {A: {$ref: other.yaml}}}\n"
    found = facts(tmp_path, {"api.yaml": api, "other.yaml": "type: string\nodd: 1\n"})
    assert [str(one) for one in found.findings] == [
        'other.yaml:2:1 at /odd: "odd" is no fact that is known of a schema: it is left out'
    ]


def test_what_cannot_be_taken_in_is_refused(tmp_path: Path) -> None:
    """What can be no component of the form is an error at its place, and says what to do."""
    api = "paths: {}\ncomponents: {securitySchemes: {key: {$ref: other.yaml#/key}}}\n"
    key = "key: {type: apiKey, in: header, name: X}\n"
    message = (
        'api.yaml:4:32 at /components/securitySchemes/key: the reference "other.yaml#/key" leads to another file: '
        "bundle the document into one first"
    )
    with pytest.raises(UnsupportedError, match=re.escape(message)):
        facts(tmp_path, {"api.yaml": api, "other.yaml": key}, "securitySchemes")
    assert facts(tmp_path, {"api.yaml": api, "other.yaml": key}).taken_in == ()
