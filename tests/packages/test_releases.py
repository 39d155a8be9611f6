"""Releases: their notes, their tags, and what keeps one from being made twice."""

from __future__ import annotations

import subprocess
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.packages.releases import PROJECTS, RELEASED, ROOT, main, notes, prepare, section

CHANGELOG = """\
# Changelog

## [Unreleased]

- Later.

## [1.10.0] - 2026-01-02

### Added

- Ten.

<!-- sdkwright writes what is between this line and the next such line. -->
## 1.1.0

- One.
<!-- sdkwright ends here. -->
"""


@pytest.mark.parametrize(
    ("version", "text"),
    [("1.10.0", "### Added\n\n- Ten."), ("1.1.0", "- One."), ("1.1", ""), ("Unreleased", "- Later.")],
)
def test_notes_are_the_section_of_a_version(version: str, text: str) -> None:
    """A version's notes are what stands below its heading, in either form, without comments; no other version's."""
    assert section(CHANGELOG, version) == text


def test_the_version_here_has_notes() -> None:
    """The generator's changelog tells of the version that it has."""
    assert notes(ROOT, PROJECTS[0])


def test_tags_name_a_project_and_its_version() -> None:
    """A tag is that of one project's version; any other is refused."""
    runner = CliRunner()
    tag = PROJECTS[1].tag(ROOT)
    done = runner.invoke(main, ["check-tag", tag])
    assert (done.exit_code, done.output) == (0, "project=cloudsmith-sdk\nfolder=generated/cloudsmith-sdk\n")
    assert runner.invoke(main, ["check-tag", f"{tag}.1"]).exit_code == 1


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with an SDK, all committed."""
    sdk = tmp_path / "generated" / "cloudsmith-sdk"
    sdk.mkdir(parents=True)
    (tmp_path / RELEASED).parent.mkdir(parents=True)
    (tmp_path / RELEASED.parent / "sdk.yaml").write_text("", encoding="utf-8")
    (sdk / "pyproject.toml").write_text('[project]\nversion = "2.0.0"\n', encoding="utf-8")
    (sdk / "sdkwright.lock").write_text("{}\n", encoding="utf-8")
    _git(tmp_path, "init", "--quiet")
    _commit(tmp_path)
    return tmp_path


def _git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "All")


def test_a_release_keeps_the_lock(repository: Path) -> None:
    """The SDK's lock becomes that of its last release, beside sdk.yaml; the tag to set is told."""
    assert prepare(repository) == "cloudsmith-sdk-v2.0.0"
    assert (repository / RELEASED).read_text(encoding="utf-8") == "{}\n"


def test_a_release_is_of_what_is_committed(repository: Path) -> None:
    """Changes that are not committed refuse it, and so does the lock of a release that was just prepared."""
    (repository / "new.txt").write_text("", encoding="utf-8")
    with pytest.raises(click.ClickException, match="not committed"):
        prepare(repository)
    (repository / "new.txt").unlink()
    prepare(repository)
    _commit(repository)
    with pytest.raises(click.ClickException, match="nothing has changed since the last release"):
        prepare(repository)


def test_a_version_is_released_once(repository: Path) -> None:
    """Where its tag is there, a version is released, and what to do is said."""
    _git(repository, "tag", "cloudsmith-sdk-v2.0.0")
    with pytest.raises(click.ClickException, match=r"is released already: raise package\.version in specs/cloudsmith"):
        prepare(repository)
    assert not (repository / RELEASED).exists()
