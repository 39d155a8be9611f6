"""The fields of forms go out in the document's order, and then what else the caller gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.forms import URLENCODED, parts, taking
from tests.functional.harness import make

S3 = """{type: object, required: [key, policy, file], properties: {key: {type: string}, policy: {type: string},
  x-amz-signature: {type: string}, file: {type: string, format: binary}}}"""
COMPONENTS = """
components: {schemas: {
  Base: {type: object, properties: {z: {type: string}, y: {type: string}}},
  Whole: {allOf: [{$ref: "#/components/schemas/Base"}, {type: object, required: [a], properties: {b: {type: string},
    a: {type: string}}}]}}}
"""


def test_file_last(tmp_path: Path) -> None:
    """S3 ignores what stands behind the file."""
    sdk = make(tmp_path, taking(f"{{multipart/form-data: {{schema: {S3}}}}}"))
    sent = sdk.call("x", file=b"f", x_amz_signature="s", policy="p", key="k").sent
    assert [part.name for part in parts(sent)] == ["key", "policy", "x-amz-signature", "file"]
    assert [part.name for part in parts(sdk.call("x", file=b"f", policy="p", key="k").sent)] == [
        "key",
        "policy",
        "file",
    ]


def test_related(tmp_path: Path) -> None:
    """The first part of multipart/related is the root."""
    schema = """{type: object, properties: {metadata: {type: object, properties: {name: {type: string}}},
      data: {type: string, format: binary}}}"""
    sent = make(tmp_path, taking(f"{{multipart/related: {{schema: {schema}}}}}")).call("x", data=b"d", metadata={}).sent
    assert [part.name for part in parts(sent)] == ["metadata", "data"]


@pytest.mark.parametrize(
    ("schema", "order"),
    [
        ('{$ref: "#/components/schemas/Whole"}', "z y b a"),
        ('{allOf: [{$ref: "#/components/schemas/Whole"}], properties: {c: {}}}', "z y b a c"),
        ('{properties: {c: {}}, allOf: [{$ref: "#/components/schemas/Whole"}]}', "c z y b a"),
        ('{properties: {b: {}, z: {}}, allOf: [{$ref: "#/components/schemas/Base"}]}', "b z y"),
    ],
)
@pytest.mark.parametrize("media", [URLENCODED, "multipart/form-data"])
def test_all_of(tmp_path: Path, schema: str, order: str, media: str) -> None:
    """Properties of `allOf` stand where it stands."""
    sdk = make(tmp_path, taking(f"{{{media}: {{schema: {schema}}}}}") + COMPONENTS)
    sent = sdk.call("x", **dict.fromkeys(sorted(order.split()), "1")).sent
    content = (sent.content or b"").decode()
    found = (
        [pair.partition("=")[0] for pair in content.split("&")]
        if media == URLENCODED
        else [p.name for p in parts(sent)]
    )
    assert found == order.split()


def test_further_ones(tmp_path: Path) -> None:
    """What the options add comes last, in the caller's order."""
    sdk = make(tmp_path, taking(f"{{multipart/form-data: {{schema: {S3}}}}}"))
    sent = sdk.call("x", file=b"f", policy="p", key="k", options={"body": {"b": 1, "a": 2}}).sent
    assert [part.name for part in parts(sent)] == ["key", "policy", "file", "b", "a"]


def test_mapping(tmp_path: Path) -> None:
    """A form that is given whole keeps the caller's order."""
    sdk = make(
        tmp_path, taking("{multipart/form-data: {schema: {type: object, additionalProperties: {type: string}}}}")
    )
    assert [part.name for part in parts(sdk.call("x", body={"z": "1", "a": "2"}).sent)] == ["z", "a"]
