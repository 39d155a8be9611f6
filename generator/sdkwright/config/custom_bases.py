"""The classes that hand-written ones are derived from, as far as they are hand-written, too."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from sdkwright.config.module_names import source_of, statements

__all__ = ["classes_in", "with_bases"]

Trees = Mapping[str, ast.Module]
Name = tuple[str, str]
"""A dotted module, and a name in it."""


def classes_in(tree: ast.Module) -> dict[str, ast.ClassDef]:
    """The classes of a module by name, those that are defined on some condition among them."""
    return {one.name: one for one, _ in statements(tree.body) if isinstance(one, ast.ClassDef)}


def with_bases(trees: Trees, names: Iterable[Name]) -> list[ast.ClassDef]:
    """The named classes, and all that they are derived from; `trees` are the modules that count, by path."""
    classes: dict[Name, ast.ClassDef | None] = {}
    queue = [*names]
    while queue:
        module, name = queue.pop()
        if (module, name) not in classes:
            tree = trees.get(_path(trees, module))
            found = classes[module, name] = classes_in(tree).get(name) if tree else None
            queue += _bases(trees, module, found) if found else _imported(trees, module, name)
    return [one for one in classes.values() if one]


def _path(trees: Trees, module: str) -> str:
    path = module.replace(".", "/")
    return f"{path}.py" if f"{path}.py" in trees else f"{path}/__init__.py"


def _bases(trees: Trees, module: str, custom_class: ast.ClassDef) -> Iterator[Name]:
    """What a class is derived from: names of its module, or of one that this imports."""
    for base in custom_class.bases:
        match base.value if isinstance(base, ast.Subscript) else base:
            case ast.Name(id=name):
                yield module, name
            case ast.Attribute(value=ast.Name(id=name), attr=attribute):
                yield from (
                    (f"{source}.{inner}".strip("."), attribute) for source, inner in _imported(trees, module, name)
                )


def _imported(trees: Trees, module: str, wanted: str) -> Iterator[Name]:
    """Where a module has a name from."""
    path = _path(trees, module)
    for statement, _ in statements(trees[path].body if path in trees else ()):
        if isinstance(statement, ast.ImportFrom):
            source = f".{source_of(statement, path, 'custom')}.".partition(".custom.")[2].rstrip(".")
            names = (alias.name for alias in statement.names if wanted == (alias.asname or alias.name))
            yield from ((source, name) for name in names)
