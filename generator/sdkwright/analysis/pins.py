"""The configuration's pins, held against the documents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import ConfigError, meant
from sdkwright.load import Document
from sdkwright.model import Operation
from sdkwright.naming import snake


def pin_problems(config: Config, operations: Sequence[Operation], left_out: Collection[str]) -> Iterator[ConfigError]:
    """Yield an error for each pin of an operation that is in no document, and for two operations pinned to one place.

    `left_out` has the keys of operations that are in the documents but not wanted; pins may name them.
    """
    keys = {operation.key for operation in operations}
    owners: dict[tuple[str, ...], str] = {}
    for key, path in config.tree.pins.items():
        if key in left_out:
            continue
        if key not in keys:
            yield _misplaced(config, key, f"the pinned operation {key!r} is in no document")
        if (place := _place(path)) in owners:
            yield _misplaced(config, key, f"{path!r} is already the place of {owners[place]!r}")
        owners[place] = key
    yield from _further_problems(config, owners, {*keys, *left_out})


def _further_problems(
    config: Config, owners: dict[tuple[str, ...], str], known: Collection[str]
) -> Iterator[ConfigError]:
    """Yield an error for each operation with further paths that is in no document, and for a path that is taken."""
    for key, paths in config.tree.also.items():
        if key not in known:
            yield _misplaced(config, key, f"the operation {key!r} is in no document", "also")
        for path in paths:
            if (place := _place(path)) in owners:
                yield _misplaced(config, key, f"{path!r} is already the place of {owners[place]!r}", "also")
            owners[place] = key


def _place(path: str) -> tuple[str, ...]:
    """The names of a path as those of Python, so that one place is one, however it is spelt."""
    return tuple(map(snake, path.split(".")))


def model_name_problems(config: Config, documents: Iterable[Document]) -> Iterator[ConfigError]:
    """Yield an error for each name of a model whose schema is in no document, and for two schemas of one name."""
    known = {name for document in documents for name in _components(document)} if config.model_names else set[str]()
    owners: dict[str, str] = {}
    for schema, name in config.model_names.items():
        if schema not in known:
            hint = meant(schema, known, "models are named by their schemas in components/schemas")
            yield config.error(f'no document has the schema "{schema}"; {hint}', "models", "names", schema)
        if name in owners:
            message = f'"{name}" is already the name of "{owners[name]}"'
            yield config.error(message, "models", "names", schema)
        owners[name] = schema


def _components(document: Document) -> Iterator[str]:
    schemas = document.root.child("components", "schemas")
    yield from (name for name, _ in schemas.items()) if schemas is not None else ()


def _misplaced(config: Config, key: str, message: str, section: str = "pins") -> ConfigError:
    """The error at an operation, which may be written without its document's name where there is one document only."""
    places = config.root.child("tree", section) if config.root is not None else None
    whole = places is not None and places.child(key) is not None
    return config.error(message, "tree", section, key if whole else key.partition(":")[2])
