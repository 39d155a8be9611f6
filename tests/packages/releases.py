"""`make release-notes` and `make release`: what a version brings, and the tree that the next one is tagged in."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import click

ROOT = Path(__file__).parents[2]
# Beside sdk.yaml: what the last release offered, to which the next one is compared.
RELEASED = Path("specs", "cloudsmith", "released.lock")
_COMMENT = re.compile(r"^<!--.*-->\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Project:
    """What is released: its name, and its folder below the root of a repository."""

    name: str
    folder: str

    def version(self, root: Path) -> str:
        """The version that its pyproject.toml has."""
        text = (root / self.folder / "pyproject.toml").read_text(encoding="utf-8")
        return str(tomllib.loads(text)["project"]["version"])

    def tag(self, root: Path) -> str:
        """The tag of that version."""
        return f"{self.name}-v{self.version(root)}"


PROJECTS = (Project("sdkwright", "."), Project("cloudsmith-sdk", "generated/cloudsmith-sdk"))


def section(changelog: str, version: str) -> str:
    """Return what a changelog says of a version, without its heading; empty where it says nothing."""
    heading = re.compile(rf"^## +\[?{re.escape(version)}\]?(?![\w.]).*\n", re.MULTILINE)
    text = _COMMENT.sub("", changelog)
    start = heading.search(text)
    return text[start.end() :].partition("\n## ")[0].strip("\n") if start else ""


def notes(root: Path, project: Project) -> str:
    """Return the notes of a project's version, from its changelog; empty where there are none."""
    changelog = root / project.folder / "CHANGELOG.md"
    text = changelog.read_text(encoding="utf-8") if changelog.is_file() else ""
    return section(text, project.version(root))


def prepare(root: Path) -> str:
    """Keep the lock of the SDK as that of its last release; return the tag to set once that is committed.

    Raises:
        ClickException: The tree has changes, or the version is released already.
    """
    project = PROJECTS[1]
    lock, tag = root / project.folder / "sdkwright.lock", project.tag(root)
    if _git(root, "status", "--porcelain"):
        raise click.ClickException("there are changes that are not committed: commit or stash them first")
    if _git(root, "tag", "--list", tag):
        raise click.ClickException(f"{tag} is released already: raise package.version in specs/cloudsmith/sdk.yaml")
    released = root / RELEASED
    if released.is_file() and released.read_bytes() == lock.read_bytes():
        raise click.ClickException(f"nothing has changed since the last release, whose lock is {RELEASED.as_posix()}")
    json.loads(lock.read_text(encoding="utf-8"))
    shutil.copyfile(lock, released)
    return tag


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True).stdout.strip()


@click.group(help=__doc__)
def main() -> None:
    pass


@main.command("notes")
@click.argument("names", nargs=-1, type=click.Choice([project.name for project in PROJECTS]))
def show_notes(names: tuple[str, ...]) -> None:
    """Print what the versions of all projects bring, or of those named; exit with 1 where nothing is written of any."""
    chosen = [project for project in PROJECTS if not names or project.name in names]
    found = {project: notes(ROOT, project) for project in chosen}
    for project, text in found.items():
        if text:
            click.echo((f"# {project.name} {project.version(ROOT)}\n\n" if len(chosen) > 1 else "") + text + "\n")
        else:
            click.echo(f"no changelog tells of {project.name} {project.version(ROOT)}", err=True)
    sys.exit(0 if any(found.values()) else 1)


@main.command("prepare")
def show_prepared() -> None:
    """Prepare the next release of the SDK."""
    tag = prepare(ROOT)
    click.echo(f"{RELEASED.as_posix()} is the lock of {tag}; next: commit it, git tag {tag}, git push origin {tag}")


@main.command("check-tag")
@click.argument("tag")
def check_tag(tag: str) -> None:
    """Exit with 1 unless the tag is that of a project's version here; else print the project's name and folder."""
    project = next((project for project in PROJECTS if project.tag(ROOT) == tag), None)
    if project is None:
        raise click.ClickException(f"{tag} is none of {', '.join(project.tag(ROOT) for project in PROJECTS)}")
    click.echo(f"project={project.name}\nfolder={project.folder}")


if __name__ == "__main__":
    main()
