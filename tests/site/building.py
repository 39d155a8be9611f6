"""The site, built from what is committed; made anew only when that has changed."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ROOT / "generated" / "cloudsmith-sdk"
FOLDER = ROOT / ".cache" / "site" / "cloudsmith-sdk"


def site() -> Path:
    """The folder of the built site. Several processes may ask at once: one builds it and the others wait.

    Raises RuntimeError with what MkDocs says where it fails, which a broken link is enough for.
    """
    FOLDER.parent.mkdir(parents=True, exist_ok=True)
    ready, state = FOLDER.with_suffix(".ready"), _state()
    with FOLDER.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.is_file() or ready.read_text() != state:
            ready.unlink(missing_ok=True)
            _build()
            ready.write_text(state)
    return FOLDER


def _build() -> None:
    options = ("--config-file", str(PROJECT / "mkdocs.yml"), "--site-dir", str(FOLDER))
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        capture_output=True,
        text=True,
        check=False,
        # Material warns on each build of a release of MkDocs that pyproject.toml excludes.
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    if done.returncode:
        raise RuntimeError(done.stderr or done.stdout)


def _state() -> str:
    """A digest of all that the site is made from."""
    digest = sha256("".join(map(version, ("mkdocs", "mkdocs-material", "mkdocstrings-python"))).encode())
    files = sorted([*PROJECT.glob("docs/**/*"), *PROJECT.glob("src/**/*.py"), PROJECT / "mkdocs.yml"])
    for path in filter(Path.is_file, files):
        digest.update(f"{path}\n".encode() + path.read_bytes())
    return digest.hexdigest()
