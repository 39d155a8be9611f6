"""axe-core, which finds what people with disabilities cannot use; it comes from npm."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

VERSION = "4.10.3"
FOLDER = Path(__file__).resolve().parents[2] / ".cache" / "axe"
_RULES = '{resultTypes: ["violations"]}'
_NETWORK = ("ENOTFOUND", "ECONNREFUSED", "ETIMEDOUT", "EAI_AGAIN", "ECONNRESET", "ENETUNREACH")


class UnreachableError(Exception):
    """npm is missing, or the registry that it is set up with cannot be reached."""


def script() -> str:
    """The source of axe-core, fetched when it is first asked for; raises UnreachableError where it cannot be."""
    FOLDER.parent.mkdir(exist_ok=True)
    source = FOLDER / VERSION / "node_modules" / "axe-core" / "axe.min.js"
    with FOLDER.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not source.is_file():
            _fetch()
    return source.read_text(encoding="utf-8")


def faults(page: Page, source: str) -> dict[str, list[str]]:
    """The serious and critical faults of a page: by their rules, the elements that have them."""
    page.evaluate(source)
    found: dict[str, Any] = page.evaluate(f"axe.run(document, {_RULES})")
    return {
        f"{fault['id']}: {fault['help']}": [f"{node['target']} {node['failureSummary']}" for node in fault["nodes"]][:5]
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical")
    }


def _fetch() -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise UnreachableError("npm is missing: install Node.js, which brings it")
    quietly = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error")
    command = [npm, "install", "--prefix", str(FOLDER / VERSION), *quietly, f"axe-core@{VERSION}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stderr.strip() or done.stdout.strip()
        raise UnreachableError(said) if any(code in said for code in _NETWORK) else RuntimeError(said)
