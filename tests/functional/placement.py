"""Documents that are nothing but operationIds, and where their operations end up on the client."""

from __future__ import annotations

from pathlib import Path

from tests.functional.harness import OK, make


def paths(*ids: str) -> str:
    """A document with one operation for each id, `id` in its path."""
    lines = [f"  /{at}: {{get: {{operationId: {one!r}, {OK}}}}}" for at, one in enumerate(ids)]
    return "\n".join(["paths:", *lines])


def placed(folder: Path, *ids: str, config: str = "", remembered: dict[str, str] | None = None) -> dict[str, str]:
    """Where the operations of these ids stand; each is looked up on a client to prove it."""
    sdk = make(folder, paths(*ids), config, remembered=remembered)
    for path in sdk.operations.values():
        sdk.call(path)
    return dict(sdk.operations)
