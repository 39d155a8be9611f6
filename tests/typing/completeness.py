"""How much of a package's public interface has types that every checker sees alike."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path


def incomplete(package: str, source: Path) -> list[str]:
    """What `pyright --verifytypes` finds in the package below `source`; empty where it is complete.

    It looks for packages where the first Python of the search path does, and in `PYTHONPATH`.
    """
    python = str(Path(sys.executable).parent)
    paths = {"PATH": os.pathsep.join([python, os.environ.get("PATH", "")]), "PYTHONPATH": str(source)}
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--verifytypes", package, "--ignoreexternal", "--outputjson"],
        capture_output=True,
        text=True,
        cwd=source,
        env=os.environ | paths,
        check=False,
    )
    told = json.loads(done.stdout)["typeCompleteness"]
    found = [one for symbol in told["symbols"] for one in symbol["diagnostics"]]
    assert (told["completenessScore"] == 1) is not found, done.stdout[-2000:]
    return [one["message"] for one in found]
