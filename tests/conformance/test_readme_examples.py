"""Every Python example, of the READMEs and beside them, is run as a reader would run it, against the stand-in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.standin import Standin

ROOT = Path(__file__).parents[2]
_FENCED = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"(?:^    .*\n|^\n)+", re.MULTILINE)


def _examples() -> list[tuple[str, str]]:
    found = []
    for name in ("README.md", "generated/cloudsmith-sdk/README.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        blocks = _FENCED.findall(text) + [
            block for block in _INDENTED.findall(_FENCED.sub("", text)) if "import" in block
        ]
        found += [(f"{name} {number}", block) for number, block in enumerate(blocks, 1)]
    return found


def test_the_readmes_have_examples() -> None:
    """Both READMEs show Python code, so that the test below has something to run."""
    names = [name for name, _ in _examples()]
    assert sum(name.startswith("README") for name in names) >= 2
    assert sum(name.startswith("generated") for name in names) >= 3


@pytest.mark.parametrize(("name", "code"), _examples(), ids=[name for name, _ in _examples()])
def test_example_runs(name: str, code: str, standin: Standin, tmp_path: Path) -> None:
    """The example ends without an error and sends nothing that the documents do not allow."""
    lines = code.splitlines()
    dedented = (
        "\n".join(line.removeprefix("    ") for line in lines) if lines[0].startswith("    ") or not lines[0] else code
    )
    done = _run(standin, tmp_path, "-c", dedented)
    assert done.returncode == 0, done.stderr
    assert not done.stderr


def test_push_with_a_progress_bar(standin: Standin, tmp_path: Path) -> None:
    """The example that pushes a package ends with what became of it; a duplicate is told, and is no success."""
    (tmp_path / "hello.bin").write_bytes(b"hello")
    command = (str(ROOT / "specs/cloudsmith/examples/push.py"), "acme", "prod", "raw", str(tmp_path / "hello.bin"))
    standin.faults.sync_polls = 0
    done = _run(standin, tmp_path, *command, "name=hello", "version=1.0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "hello 1.0 is Completed" in done.stdout
    again = _run(standin, tmp_path, *command, "name=hello", "version=1.0")
    assert (again.returncode, again.stderr) == (1, "")
    assert "There is such a package already" in again.stdout


def _run(standin: Standin, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a program does in a folder of its own, whose client finds the stand-in."""
    environment = os.environ | {
        "CLOUDSMITH_API_KEY": "test-key",
        "CLOUDSMITH_API_HOST": standin.url,
        "PYTHONPATH": str(ROOT / "generated/cloudsmith-sdk/src"),
    }
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)
