"""The runtime as a piece of source: it works wherever it is copied to."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from sdkwright.unasync import RUNTIME


def test_stands_anywhere(tmp_path: Path) -> None:
    """Copied into another package it works, without the generator."""
    shutil.copytree(RUNTIME, tmp_path / "boxes" / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "boxes" / "__init__.py").write_text("")
    code = "import sys; from boxes._runtime import Client, HttpxTransport; print('sdkwright' in sys.modules)"
    paths = [str(tmp_path), *(path for path in sys.path if "site-packages" in path)]
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": ":".join(paths)}, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("False\n", "")
