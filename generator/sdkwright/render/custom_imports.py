"""What modules import from the SDK that they are in, whichever way they say it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.config.custom_code import CUSTOM
from sdkwright.config.module_names import When, source_of, statements
from sdkwright.errors import Location

__all__ = ["OwnImport", "custom_imports", "own_imports"]


@dataclass(frozen=True, slots=True)
class OwnImport:
    """The import of a module of the SDK, or of a name from one.

    module: as absolute imports name it, such as ``shop_sdk.models``; None where the import leads out of the package.
    name: ``*`` for all names; empty for the module as a whole.
    """

    module: str | None
    name: str
    when: When
    location: Location


def custom_imports(texts: Mapping[str, str], package: str) -> Iterator[OwnImport]:
    """What modules import from the package that they are in; `texts` are theirs, by path below ``custom``."""
    for name, text in texts.items():
        yield from own_imports(f"{CUSTOM}/{name}", text, package)


def own_imports(path: str, text: str, package: str) -> Iterator[OwnImport]:
    """What a module imports from the package that it is in; `path` is its own, below that."""
    for statement, when in statements(ast.parse(text).body, deep=True):
        for alias, module, imported in _imported(statement, path, package):
            if module is None or f"{module}.".startswith(f"{package}."):
                yield OwnImport(module, imported, when, Location(path, alias.lineno, alias.col_offset + 1))


def _imported(statement: ast.stmt, path: str, package: str) -> Iterator[tuple[ast.alias, str | None, str]]:
    """What a statement imports: where it says so, the module, and the name from it."""
    if isinstance(statement, ast.ImportFrom):
        source = source_of(statement, path, package)
        yield from ((alias, source, alias.name) for alias in statement.names)
    elif isinstance(statement, ast.Import):
        yield from ((alias, alias.name, "") for alias in statement.names)
