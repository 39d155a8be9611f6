"""Versions: declared in whatever way, and what they mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.errors import UnsupportedError
from sdkwright.load import Document, load_documents

_SCHEMA = "{type: string, nullable: true}"


def _load(tmp_path: Path, line: str, schemas: str = "components: {schemas: {A: %s}}") -> Document:
    (tmp_path / "a.yaml").write_text(f"{line}\npaths: {{}}\n{schemas % _SCHEMA}\n")
    return load_documents({"a": tmp_path / "a.yaml"})[0][0]


@pytest.mark.parametrize(
    ("line", "version"),
    [
        ("openapi: 3.2.0", "3.2.0"),
        ("openapi: 3.2", "3.2"),
        ("openapi: 3.1", "3.1"),
        ("openapi: '3.1.0-rc1'", "3.1.0-rc1"),
        ("openapi: 3.1.0+build.7", "3.1.0+build.7"),
        ("openapi: v3.1.1", "v3.1.1"),
        ("openapi: ' 3.1.1 '", "3.1.1"),
        ("openapi: 3.1.n", "3.1.n"),
    ],
)
def test_versions_since_3_1_are_left_alone(tmp_path: Path, line: str, version: str) -> None:
    """Only the first two parts of a version count; from 3.1 on, schemas are as they should be."""
    document = _load(tmp_path, line)
    node = document.root.child("components", "schemas", "A")
    assert node is not None
    assert (document.openapi, node.value) == (version, {"type": "string", "nullable": True})


@pytest.mark.parametrize(
    "line", ["openapi: 3.0.3", "openapi: 3.0", "openapi: 3", "swagger: 3.0.0", "openapi: 3.0.0-oas3"]
)
def test_older_versions_are_brought_to_3_1(tmp_path: Path, line: str) -> None:
    """Schemas of 3.0 are upgraded, whatever key and form the version comes in."""
    node = _load(tmp_path, line).root.child("components", "schemas", "A")
    assert node is not None
    assert node.value == {"type": ["string", "null"]}


@pytest.mark.parametrize("line", ["swagger: '2.0'", "swagger: 2.0", "swagger: 2", "openapi: 2.0.0"])
def test_swagger_is_laid_out_anew(tmp_path: Path, line: str) -> None:
    """A document of 2.0 has its definitions among the components."""
    node = _load(tmp_path, line, "definitions: {A: %s}").root.child("components", "schemas", "A")
    assert node is not None
    assert node.value == {"type": ["string", "null"]}


@pytest.mark.parametrize(
    "line",
    [
        "openapi: 4.0",
        "swagger: '1.2'",
        "openapi: three",
        "openapi: true",
        "openapi:",
        "openapi: 99999999999.1",
        "a: 3.1",
    ],
)
def test_other_versions_are_refused(tmp_path: Path, line: str) -> None:
    """What is no version, or none that is known, is told where it stands."""
    with pytest.raises(UnsupportedError, match=r"^a\.yaml:1:1"):
        _load(tmp_path, line)


def test_a_newer_version_is_read_as_the_newest(tmp_path: Path) -> None:
    """A later 3.x is read, with a warning."""
    (tmp_path / "a.yaml").write_text("openapi: 3.9.0\npaths: {}\n")
    (document,), (warning,) = load_documents({"a": tmp_path / "a.yaml"})
    assert (document.openapi, "is read as 3.2" in str(warning)) == ("3.9.0", True)
