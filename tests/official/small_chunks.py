"""The official client with chunks of 1,000 bytes, so that a small file goes up in parts: run by its own Python."""

from __future__ import annotations

import sys
from importlib import import_module

SIZE = 1000

for name in ("cloudsmith_cli.core.api.files", "cloudsmith_cli.cli.commands.push"):
    import_module(name).CHUNK_SIZE = SIZE  # type: ignore[attr-defined]  # a constant of the client's, read at each use

if __name__ == "__main__":
    sys.exit(import_module("cloudsmith_cli.cli.commands.main").main())
