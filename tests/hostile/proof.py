"""What rendered files must be, whatever the document says: the proof that no text became anything but text."""

from __future__ import annotations

import ast
import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any
from unicodedata import category

# The runtime is copied byte for byte; no text of a document comes near it.
_RUNTIME = "/_runtime/"
_PATH = re.compile(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*\Z")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\U000e0000-\U000e0fff]")


def is_plain(text: str) -> bool:
    """Whether everything in a text can be seen, and stands where it is written."""
    return not _CONTROL.search(text) and (text.isascii() or not any(category(char) == "Cf" for char in text))


def modules(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The generated modules: path and source."""
    return ((name, text) for name, text in files.items() if name.endswith(".py") and _RUNTIME not in name)


def prove_files(files: Mapping[str, str]) -> None:
    """Every path stays inside the output, every text is plain, every module compiles, the project is valid TOML."""
    for name, text in files.items():
        assert _PATH.match(name), name
        assert not {".", ".."} & set(name.split("/")), name
        if _RUNTIME not in name:
            assert is_plain(text), name
    for name, text in modules(files):
        compile(text, name, "exec", dont_inherit=True)
    tomllib.loads(files["pyproject.toml"])


def prove_message(message: str) -> None:
    """A message is one line without anything that steers a terminal; its excerpt may have more lines."""
    assert is_plain(message), repr(message)


def project_shape(files: Mapping[str, str]) -> Any:
    """The keys of pyproject.toml at every depth."""
    return _keys(tomllib.loads(files["pyproject.toml"]))


def _keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _keys(inner) for key, inner in value.items()}
    return [_keys(inner) for inner in value] if isinstance(value, list) else type(value).__name__


@functools.cache
def skeleton(source: str) -> str:
    """The tree of a module without its text, its names and its docstrings; the order of sorted entries is left out."""
    tree = _Bare().visit(ast.parse(source))
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            node.values.sort(key=ast.dump)
        elif isinstance(node, ast.arguments):
            node.kwonlyargs.sort(key=ast.dump)
        elif isinstance(node, ast.ClassDef | ast.Module):
            node.body.sort(key=ast.dump)
    return ast.dump(tree)


class _Bare(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        return ast.copy_location(ast.Constant(type(node.value).__name__), node)

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        """A string that stands alone, as docstrings do, does nothing."""
        inner = node.value
        alone = isinstance(inner, ast.Constant) and isinstance(inner.value, str)
        return ast.copy_location(ast.Pass(), node) if alone else self.generic_visit(node)

    def generic_visit(self, node: ast.AST) -> ast.AST:
        for field in ("id", "name", "arg", "attr", "asname", "module"):
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, "_")
        made = super().generic_visit(node)
        if isinstance(body := getattr(made, "body", None), list):
            made.body = [one for one in body if not isinstance(one, ast.Pass)]  # type: ignore[attr-defined]
        return made


def vocabulary(files: Mapping[str, str]) -> frozenset[str]:
    """What the modules are made of: which nodes stand in which, what is called, and what is imported from where.

    Calls of the SDK's own classes are left out: their names are made of those of the document.
    """
    found = [_words(text) for _, text in modules(files)]
    ours = {
        f"calls {word.removeprefix('defines ')}" for words in found for word in words if word.startswith("defines ")
    }
    said = frozenset[str]().union(*found) - ours
    return frozenset(word for word in said if not word.startswith("defines "))


@functools.cache
def _words(text: str) -> frozenset[str]:
    return frozenset(word for node in ast.walk(ast.parse(text)) for word in _said(node))


def _said(node: ast.AST) -> Iterator[str]:
    for field, value in ast.iter_fields(node):
        children = value if isinstance(value, list) else (value,)
        yield from (f"{type(node).__name__}.{field}: {type(one).__name__}" for one in children if _is_node(one))
    match node:
        case ast.ClassDef(name):
            yield f"defines {name}"
        case ast.Call():
            yield f"calls {ast.unparse(node.func)}"
        case ast.Import():
            yield from (f"imports {alias.name}" for alias in node.names)
        case ast.ImportFrom(level=0):
            yield f"imports from {node.module}"
        case ast.Name(id=name) | ast.Attribute(attr=name) if name.startswith("__") and name.endswith("__"):
            yield f"mentions {name}"


def _is_node(value: object) -> bool:
    return isinstance(value, ast.AST)
