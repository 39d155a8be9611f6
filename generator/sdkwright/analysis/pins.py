"""The configuration's pins, held against the documents."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import ConfigError
from sdkwright.model import Operation


def pin_problems(config: Config, operations: Sequence[Operation], left_out: Collection[str]) -> Iterator[ConfigError]:
    """Yield an error for each pin of an operation that is in no document, and for two operations pinned to one place.

    `left_out` has the keys of operations that are in the documents but not wanted; pins may name them.
    """
    keys = {operation.key for operation in operations}
    owners: dict[str, str] = {}
    for key, path in config.tree.pins.items():
        if key in left_out:
            continue
        if key not in keys:
            yield _misplaced(config, key, f"the pinned operation {key!r} is in no document")
        if path in owners:
            yield _misplaced(config, key, f"{path!r} is already the place of {owners[path]!r}")
        owners[path] = key


def _misplaced(config: Config, key: str, message: str) -> ConfigError:
    """The error at a pin, which may be written without its document's name where there is one document only."""
    pins = config.root.child("tree", "pins") if config.root is not None else None
    whole = pins is not None and pins.child(key) is not None
    return config.error(message, "tree", "pins", key if whole else key.partition(":")[2])
