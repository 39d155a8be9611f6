"""The official client as tests call it."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SMALL_CHUNKS = Path(__file__).with_name("small_chunks.py")
# It neither writes home, nor asks for updates, nor looks for keys elsewhere.
QUIET = {
    "CLOUDSMITH_NO_KEYRING": "1",
    "CLOUDSMITH_NO_TELEMETRY": "1",
    "CLOUDSMITH_NO_UPDATE_CHECK": "1",
    "DO_NOT_TRACK": "1",
    "NO_COLOR": "1",
}
# Longer than any command takes, and shorter than a run may hang.
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command ended with. The exit code of a refusal is its HTTP status, cut to eight bits."""

    code: int
    output: str
    messages: str

    @property
    def data(self) -> Any:
        """What was printed as JSON, without the envelope."""
        return json.loads(self.output)["data"]


@dataclass(frozen=True, slots=True)
class Official:
    """Runs commands in a folder of their own, with a home of their own, against one server.

    `environment` is laid over the usual one; a value of None takes a variable away.
    """

    python: Path
    url: str
    folder: Path
    environment: dict[str, str | None] = field(default_factory=dict)

    def __call__(self, *arguments: str, small_chunks: bool = False) -> Outcome:
        """Run a command to its end, whatever that is."""
        own: list[str | Path] = [SMALL_CHUNKS] if small_chunks else ["-m", "cloudsmith_cli"]
        done = subprocess.run(
            [self.python, *own, *arguments],
            cwd=self.folder,
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    def with_environment(self, **variables: str | None) -> Official:
        """The same client with other variables."""
        return Official(self.python, self.url, self.folder, {**self.environment, **variables})

    def file(self, name: str, content: str | bytes | dict[str, Any]) -> str:
        """Put a file into the folder and give its name; a mapping becomes JSON."""
        text = json.dumps(content) if isinstance(content, dict) else content
        (self.folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
        return name

    def _environment(self) -> dict[str, str]:
        variables: dict[str, str | None] = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "CLOUDSMITH_API_HOST": self.url,
            "CLOUDSMITH_API_KEY": "test-key",
            **QUIET,
            **self.environment,
        }
        return {name: value for name, value in variables.items() if value is not None}
