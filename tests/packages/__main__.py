"""`make package`: build the archives of the generator and of the SDK, prove them, and use them in clean environments.

Each project is built twice, once the wheel from the sdist and once from the tree, under other circumstances: the bytes
must be the same. SOURCE_DATE_EPOCH is the moment that the files in the archives have.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from tests.functional.command import SPEC
from tests.packages.archives import EPOCH, archives, digests

ROOT = Path(__file__).parents[2]
SDK = ROOT / "generated" / "cloudsmith-sdk"
ALONE = ROOT / ".cache" / "alone"
PIP = (sys.executable, "-I", "-m", "pip")
QUIETLY = ("--quiet", "--disable-pip-version-check")
PROGRAM = "import sys; sys.path.insert(0, {!r}); from petstore_sdk import Petstore; Petstore().close()"
# What builds must not depend on.
CIRCUMSTANCES = {"TZ": "Asia/Kolkata", "PYTHONHASHSEED": "7", "LC_ALL": "C"}


@click.command(help=__doc__)
def main() -> None:
    shutil.rmtree(ALONE, ignore_errors=True)
    for project in (ROOT, SDK):
        _prove(project)
    _use_sdk()
    _use_generator()


def _prove(project: Path) -> None:
    dist = project / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    _build(project, dist)
    with tempfile.TemporaryDirectory() as folder:
        _build(project, Path(folder), "--no-isolation", "--sdist", "--wheel", **CIRCUMSTANCES)
        first, second = digests(dist), digests(Path(folder))
    if first != second:
        raise click.ClickException(f"two builds of {project.name} differ: {first} and {second}")
    _run(sys.executable, "-m", "twine", "check", "--strict", *archives(dist))
    for name, digest in first.items():
        click.echo(f"{digest}  {name}")


def _build(project: Path, out: Path, *options: str, **environment: str) -> None:
    command = (sys.executable, "-m", "build", *options, "--outdir", out, project)
    _run(*command, environment={"SOURCE_DATE_EPOCH": EPOCH, **os.environ, **environment}, is_quiet=True)


def _use_sdk() -> None:
    python = _installed("sdk", SDK)
    _run(python, "-I", ROOT / "tests" / "installed.py")


def _use_generator() -> None:
    """Make an SDK outside of the repository, by the command and by the module, and install and import it."""
    python = _installed("generator", ROOT)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "api.yaml").write_text(SPEC, encoding="utf-8")
        sdk = Path(folder) / "sdk"
        _run(python.with_name("sdkwright"), "generate", "api.yaml", "--output", sdk, folder=folder)
        _run(python, "-I", "-m", "sdkwright", "check", "api.yaml", "--output", sdk, folder=folder)
        _run(*PIP, "install", *QUIETLY, "--no-deps", "--target", Path(folder) / "installed", sdk)
        _run(python, "-I", "-c", PROGRAM.format(f"{folder}/installed"), folder=folder)
    click.echo("sdkwright makes an SDK that is installed and imported")


def _installed(name: str, project: Path) -> Path:
    """Install a project's wheel, and what it needs, into an environment of nothing else; return its Python."""
    _run(sys.executable, "-m", "venv", "--without-pip", ALONE / name)
    python = ALONE / name / "bin" / "python"
    wheel = next(path for path in archives(project / "dist") if path.suffix == ".whl")
    _run(*PIP, "--python", python, "install", *QUIETLY, wheel)
    return python


def _run(
    *command: object, environment: Mapping[str, str] | None = None, folder: str | None = None, is_quiet: bool = False
) -> None:
    """Run a command to its end, and show what a quiet one says only where it fails; then so does all."""
    arguments = list(map(str, command))
    out, errors = (subprocess.PIPE, subprocess.STDOUT) if is_quiet else (None, None)
    done = subprocess.run(arguments, cwd=folder, env=environment, check=False, text=True, stdout=out, stderr=errors)
    if done.returncode != 0:
        raise click.ClickException(f"{done.stdout or ''}{' '.join(arguments)} ended with {done.returncode}")


if __name__ == "__main__":
    main()
