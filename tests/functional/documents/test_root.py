"""How far references to files may lead: the document's own directory, or the root that the run is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.command import Runner

_SPEC = """
openapi: 3.1.0
info: {title: Shed, version: "1"}
servers: [{url: "https://shed.test"}]
paths: {/rakes: {get: {operationId: rakes, responses: {"200": {description: F, content: {application/json: {
  schema: {$ref: "%s"}}}}}}}}
"""
_CONFIG = "package: {name: shed-sdk, output: ../out}\ndocuments: {shed: spec/api.yaml}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, a part beside the document's folder, and what is none of the project's."""
    for name, text in {
        "project/spec/api.yaml": _SPEC % "../common/rake.yaml",
        "project/common/rake.yaml": "type: object\nproperties: {name: {type: string}}\n",
        "secret.yaml": "type: object\nproperties: {secret: {type: string}}\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.mark.usefixtures("project")
def test_without_a_root(run: Runner) -> None:
    """A reference out of the document's directory is refused, and the message says how to allow it."""
    done = run("lint", "spec/api.yaml")
    assert done.code == 3
    assert "leads out of the directory of the document" in done.err
    assert "by --root DIR, or as root in sdk.yaml" in done.err


@pytest.mark.usefixtures("project")
def test_by_the_command_line(run: Runner) -> None:
    """A directory that holds both files allows it."""
    assert run("lint", "spec/api.yaml", "--root", ".").code == 0
    assert run("generate", "spec/api.yaml", "--root", ".", "--output", "../out", "--no-format").code == 0
    assert "class Rake(" in "".join(path.read_text() for path in Path("../out/src").rglob("models/*.py"))


def test_by_the_configuration(run: Runner, project: Path) -> None:
    """So does ``root`` in sdk.yaml, relative to that; init writes it down."""
    (project / "sdk.yaml").write_text(f"{_CONFIG}root: .\n")
    assert run("inspect").code == 0
    assert run("init", "spec/api.yaml", "--root", ".", "--output", "spec/sdk.yaml").code == 0
    assert '\nroot: ".."\n' in (project / "spec" / "sdk.yaml").read_text()
    assert run("inspect", "--config", "spec/sdk.yaml").code == 0


@pytest.mark.parametrize(
    "reference", ["../../secret.yaml", "../link.yaml", "../folder/secret.yaml", "%2e%2e/../secret.yaml"]
)
def test_never_out_of_the_root(run: Runner, project: Path, reference: str) -> None:
    """Nothing outside of the root is read: not by dots, nor by symbolic links to files or folders."""
    (project / "link.yaml").symlink_to(project.parent / "secret.yaml")
    (project / "folder").symlink_to(project.parent)
    (project / "spec" / "api.yaml").write_text(_SPEC % reference)
    done = run("lint", "spec/api.yaml", "--root", ".")
    assert done.code == 3
    assert "leads out of the root, which is refused" in done.err


def test_within_the_root_by_a_link(run: Runner, project: Path) -> None:
    """A link that stays within the root is followed, and a root that is a link is what it leads to."""
    (project / "spec" / "linked").symlink_to(project / "common")
    (project.parent / "door").symlink_to(project)
    (project / "spec" / "api.yaml").write_text(_SPEC % "linked/rake.yaml")
    assert run("lint", "spec/api.yaml").code == 3
    assert run("lint", "spec/api.yaml", "--root", "../door").code == 0


def test_a_root_that_is_none(run: Runner, project: Path) -> None:
    """A root that is not there, or that does not hold the document, is wrong usage."""
    (project / "sdk.yaml").write_text(f"{_CONFIG}root: none\n")
    done = run("inspect")
    assert (done.code, "sdk.yaml:3:1 at /root: there is no directory" in done.err) == (2, True)
    (project / "sdk.yaml").write_text(f"{_CONFIG}root: common\n")
    done = run("inspect")
    assert (done.code, "sdk.yaml:3:1 at /root: the root" in done.err) == (2, True)
    assert run("inspect", "spec/api.yaml", "--root", "common").code == 2
    assert run("inspect", "spec/api.yaml", "--root", "none").code == 2
