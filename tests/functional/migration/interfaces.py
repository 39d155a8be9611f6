"""The public interface of SDKs, read from their source: each method by its path, with its arguments.

It reads text alone: it neither imports an SDK nor knows the generator, whose work it judges.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Interface = Mapping[str, tuple[str, ...]]
"""The dotted path of each method from the client, and its arguments in order."""

_ROOT = "SyncAPIClient"
_NO_GROUPS = {"with_raw_response", "with_streaming_response"}


@dataclass(frozen=True)
class _Group:
    """A class with its module."""

    node: ast.ClassDef
    file: Path


def by_stainless(package: Path) -> Interface:
    """Return the interface of an SDK that Stainless made: resources are properties or attributes of their class."""
    file = package / "_client.py"
    root = next(node for node in _classes(file).values() if _ROOT in map(ast.unparse, node.bases))
    return dict(_of_resources(_Group(root, file), ""))


def _of_resources(group: _Group, path: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for member in group.node.body:
        name, returned = _member(member)
        resource = _resource(group.file, returned) if name and name not in _NO_GROUPS else None
        if resource is not None:
            yield from _of_resources(resource, f"{path}{name}.")
        elif isinstance(member, ast.FunctionDef) and path and _is_method(member):
            yield f"{path}{member.name}", _arguments(member, "extra_headers")


def _member(member: ast.stmt) -> tuple[str, str]:
    """The name and the class of a property, or of an attribute that is annotated."""
    if isinstance(member, ast.FunctionDef) and member.decorator_list and member.returns is not None:
        return member.name, ast.unparse(member.returns).strip("'")
    if isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name):
        return member.target.id, ast.unparse(member.annotation).strip("'")
    return "", ""


def _is_method(function: ast.FunctionDef) -> bool:
    marks = {"overload", "property", "cached_property"}
    return not function.name.startswith("_") and marks.isdisjoint(map(ast.unparse, function.decorator_list))


def _resource(file: Path, name: str) -> _Group | None:
    """The class of a resource that a module calls so; None for any other."""
    try:
        group = _imported(file, name) if name.replace(".", "").isidentifier() else None
    except (LookupError, OSError):
        return None
    return group if group and any(ast.unparse(base).endswith("SyncAPIResource") for base in group.node.bases) else None


def _imported(file: Path, name: str) -> _Group:
    """The class that a module calls so: its own, or one that it imports, or that a module which it imports has."""
    module, _, class_ = name.rpartition(".")
    tree = ast.parse(file.read_text(encoding="utf-8"))
    if not module and class_ in (own := _classes(file)):
        return _Group(own[class_], file)
    wanted = module or class_
    for node in ast.walk(tree):
        for alias in node.names if isinstance(node, ast.ImportFrom) else ():
            if (alias.asname or alias.name) == wanted and isinstance(node, ast.ImportFrom):
                above = file.parents[max(node.level, 1) - 1]
                place = above.joinpath(*(node.module or "").split(".")) if node.module else above
                return _imported(_file(place / alias.name if module else place), class_)
    raise LookupError(f"{file} has no {name}")


def _file(place: Path) -> Path:
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def by_sdkwright(package: Path) -> Interface:
    """Return the interface of an SDK that sdkwright made: groups are children that name their module and class."""
    client = _classes(package / "_client.py")
    root = next(node for name, node in client.items() if f"Async{name}" in client)
    return dict(_of_groups(_Group(root, package / "_client.py"), ""))


def _of_groups(group: _Group, path: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for member in group.node.body:
        if isinstance(member, ast.AnnAssign) and isinstance(member.value, ast.Call):
            child = _child(member.value, group.file.parent)
            yield from _of_groups(child, f"{path}{ast.unparse(member.target)}.")
        elif isinstance(member, ast.FunctionDef) and path and _is_method(member):
            yield f"{path}{member.name}", _arguments(member, "options")


def _child(call: ast.Call, folder: Path) -> _Group:
    module, name = (ast.literal_eval(argument) for argument in call.args[1:3])
    file = _file(folder.joinpath(*module.strip(".").split(".")))
    return _Group(_classes(file)[name], file)


def _classes(file: Path) -> dict[str, ast.ClassDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def _arguments(function: ast.FunctionDef, first_of_calls: str) -> tuple[str, ...]:
    """The arguments before the first of those by which any call is changed."""
    given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    names = [one.arg for one in given]
    return tuple(names[1 : names.index(first_of_calls) if first_of_calls in names else None])


@dataclass(frozen=True)
class Verdict:
    """How many methods of the old SDK the new one has: by path, and by path with the same arguments."""

    methods: int
    found: int
    same: int
    missing: tuple[str, ...]
    changed: Mapping[str, tuple[frozenset[str], frozenset[str]]]


def judge(old: Interface, new: Interface) -> Verdict:
    """Compare the two; the order of arguments that are passed by name does not count."""
    found = old.keys() & new.keys()
    changed = {
        path: (frozenset(old[path]) - set(new[path]), frozenset(new[path]) - set(old[path]))
        for path in sorted(found)
        if set(old[path]) != set(new[path])
    }
    return Verdict(len(old), len(found), len(found) - len(changed), tuple(sorted(old.keys() - found)), changed)
