"""The generators that are compared, each as the command that makes a package of a document."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

PINS = ("openapi-python-client==0.29.1", "openapi-generator-cli==7.26.0")
Command = Callable[[Path, Path], list[str]]


@dataclass(frozen=True, slots=True)
class Generator:
    """A generator: its name in the table, and the command for a document and an output directory."""

    name: str
    command: Command
    environment: Mapping[str, str] = field(default_factory=dict)


def ours(*options: str) -> Generator:
    """sdkwright as this interpreter runs it."""
    name = " ".join(["sdkwright", *options])
    return Generator(name, lambda spec, out: [*_SDKWRIGHT, str(spec), "--output", str(out), *options])


def rivals(folder: Path) -> tuple[Generator, ...]:
    """The rivals from PyPI, installed into a virtual environment in `folder` when they are not there yet."""
    stamp = folder / ".ready"
    if not stamp.exists() or stamp.read_text() != "\n".join(PINS):
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *PINS], check=True)
        stamp.write_text("\n".join(PINS))
    # openapi-python-client calls ruff, which is installed beside it.
    path = {"PATH": f"{(folder / 'bin').resolve()}{os.pathsep}{os.environ.get('PATH', '')}"}
    programs = folder / "bin"
    return (
        Generator("openapi-python-client", lambda spec, out: _client(programs, spec, out), path),
        Generator("openapi-generator", lambda spec, out: _generator(programs, spec, out), path),
    )


_SDKWRIGHT = [str(Path(sys.executable).with_name("sdkwright")), "generate"]


def _client(programs: Path, spec: Path, out: Path) -> list[str]:
    program = str(programs / "openapi-python-client")
    return [program, "generate", "--path", str(spec), "--output-path", str(out), "--overwrite"]


def _generator(programs: Path, spec: Path, out: Path) -> list[str]:
    # It refuses what its own validation does not like, which most published documents do not pass.
    program = str(programs / "openapi-generator-cli")
    return [program, "generate", "-g", "python", "-i", str(spec), "-o", str(out), "--skip-validate-spec"]
