"""What a module of Python imports and defines, read without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

__all__ = ["ANYTHING", "ModuleNames", "When", "defined_names", "module_names", "source_of", "statements"]

_TYPES = "TYPE_CHECKING"
_FAILURES = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})
# By these a module gets names that its text does not show: from wherever they are called, or outside of functions.
_OPENING, _OPENING_ON_TOP = frozenset({"exec", "globals"}), frozenset({"locals", "vars"})
_GETATTR = "__getattr__"
_STAR = "*"

Block = tuple[Sequence[ast.stmt], "When"]


class When(IntEnum):
    """When a statement runs; the greater one holds for a block within another.

    ALWAYS: when the module does that it is in. CALLED: when a function is. PERHAPS: on some condition. TYPES: for type
    checkers only. PROVIDED: always, but where an import fails, the module goes on.
    """

    ALWAYS = 0
    CALLED = 1
    PERHAPS = 2
    TYPES = 3
    PROVIDED = 4


@dataclass(frozen=True, slots=True)
class ModuleNames:
    """The names of a module.

    run, typed: those that it has when it runs, and those that only type checkers see. is_open: whether it may have any
    other name. stars: its imports of all names of a module.
    """

    run: frozenset[str] = frozenset()
    typed: frozenset[str] = frozenset()
    is_open: bool = False
    stars: tuple[ast.ImportFrom, ...] = ()

    @property
    def all(self) -> frozenset[str]:
        """The names for type checkers."""
        return self.run | self.typed


ANYTHING = ModuleNames(is_open=True)


def module_names(tree: ast.Module) -> ModuleNames:
    """The names of a module; one that is defined on some condition is one of them."""
    # A function may define names of its module.
    run = {name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names}
    run |= defined_names(tree.body)
    typed = {name for statement, when in statements(tree.body) if when is When.TYPES for name in _bound(statement)}
    stars = tuple(one for one, _ in statements(tree.body) if isinstance(one, ast.ImportFrom) and _STAR in _bound(one))
    on_top = any(_opens(part, _OPENING_ON_TOP) for statement, _ in statements(tree.body) for part in _parts(statement))
    is_open = on_top or _GETATTR in run or any(_opens(node, _OPENING) for node in ast.walk(tree))
    return ModuleNames(frozenset(run), frozenset(typed - run), is_open, stars)


def defined_names(body: Sequence[ast.stmt]) -> set[str]:
    """The names that statements define when they run, on whatever condition."""
    return {name for statement, when in statements(body) if when is not When.TYPES for name in _bound(statement)}


def statements(body: Sequence[ast.stmt], *, deep: bool = False) -> Iterator[tuple[ast.stmt, When]]:
    """The statements in their order, each with when it runs; if `deep`, those of functions and classes as well."""
    stack = [(statement, When.ALWAYS) for statement in reversed(body)]
    while stack:
        statement, when = stack.pop()
        yield statement, when
        for block, inner in reversed([*_blocks(statement, deep=deep)]):
            stack += [(one, max(when, inner)) for one in reversed(block)]


def source_of(statement: ast.ImportFrom, path: str, package: str) -> str | None:
    """The module that names are imported from; None where that is out of the package.

    path: that of the module with the statement, below the package.
    """
    if not statement.level:
        return statement.module
    folders = [package, *path.split("/")[:-1]]
    above = len(folders) + 1 - statement.level
    return ".".join([*folders[:above], *filter(None, [statement.module])]) if above > 0 else None


def _blocks(statement: ast.stmt, *, deep: bool) -> Iterator[Block]:
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            if deep:
                yield statement.body, When.ALWAYS if isinstance(statement, ast.ClassDef) else When.CALLED
        case ast.If():
            yield from zip((statement.body, statement.orelse), _branches(statement.test), strict=True)
        case ast.Try() | ast.TryStar():
            yield from _attempt(statement)
        case ast.With() | ast.AsyncWith():
            provided = any(_names_failure(item.context_expr) for item in statement.items)
            yield statement.body, When.PROVIDED if provided else When.ALWAYS
        case ast.For() | ast.AsyncFor() | ast.While():
            yield from ((block, When.PERHAPS) for block in (statement.body, statement.orelse))
        case ast.Match():
            yield from ((case.body, When.PERHAPS) for case in statement.cases)


def _branches(test: ast.expr) -> tuple[When, When]:
    """When the two branches of a condition run."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        then, otherwise = _branches(test.operand)
        return otherwise, then
    if _TYPES in (getattr(test, "id", ""), getattr(test, "attr", "")):
        return When.TYPES, When.ALWAYS
    return When.PERHAPS, When.PERHAPS


def _attempt(statement: ast.Try | ast.TryStar) -> Iterator[Block]:
    provided = any(handler.type is None or _names_failure(handler.type) for handler in statement.handlers)
    yield statement.body, When.PROVIDED if provided else When.ALWAYS
    yield from ((handler.body, When.PERHAPS) for handler in statement.handlers)
    yield statement.orelse, When.PERHAPS if provided else When.ALWAYS
    yield statement.finalbody, When.ALWAYS


def _names_failure(expression: ast.expr) -> bool:
    """Whether an expression has the error of a failed import in it, or one that this is a kind of."""
    nodes = ast.walk(expression)
    return any(_FAILURES & {getattr(node, "id", ""), getattr(node, "attr", "")} for node in nodes)


def _bound(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement defines by itself, without those of its blocks."""
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield statement.name
        case ast.Import():
            yield from (alias.asname or alias.name.partition(".")[0] for alias in statement.names)
        case ast.ImportFrom():
            yield from (alias.asname or alias.name for alias in statement.names)
        case _:
            yield from filter(None, map(_defined, _parts(statement)))


def _parts(statement: ast.stmt) -> Iterator[ast.AST]:
    """What a statement is made of but for other statements."""
    nodes: list[ast.AST] = [statement]
    while nodes:
        inner = _no_statements(ast.iter_child_nodes(nodes.pop()))
        nodes += inner
        yield from inner


def _no_statements(nodes: Iterable[ast.AST]) -> list[ast.AST]:
    return [node for node in nodes if not isinstance(node, ast.stmt)]


def _defined(node: ast.AST) -> str | None:
    match node:
        case ast.Name(id=name, ctx=ast.Store()):
            return name
        case ast.ExceptHandler(name=name) | ast.MatchAs(name=name) | ast.MatchStar(name=name):
            return name
        case ast.MatchMapping(rest=name):
            return name
    return None


def _opens(node: ast.AST, calls: frozenset[str]) -> bool:
    """Whether a part of a module can give it names of which the text says nothing."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return name in calls and (name == "exec" or not arguments)
        case ast.Attribute(value=ast.Name(id="sys"), attr="modules"):
            return True
    return False
