"""The endpoint tree -> one module for each group, and the client at its root."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sdkwright.naming import distinct_names, file_stem, pascal, settle
from sdkwright.plan.methods.methods import MethodPlanner
from sdkwright.plan.models.models import MODELS
from sdkwright.plan.names.reserved import BESIDE_GROUPS, ON_CLIENT, ON_GROUPS, attribute
from sdkwright.plan.prose import Doc
from sdkwright.plan.tree.tree_group import Group
from sdkwright.plan.views import Child, GroupView, Method

FOLDER = "groups"
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A group's module: its path below the package, its view, and the Python path and method of each operation by key.

    `group` is its dotted path in the tree. The operation that calling a group calls has its path beside the group, and
    its method in it.
    """

    group: str
    path: str
    view: GroupView
    paths: Mapping[str, str]
    methods: Mapping[str, Method]


def plan_groups(methods: MethodPlanner, tree: Group, client: str) -> tuple[Placed, ...]:
    """Every group of the tree, the root first."""
    groups = dict(tree.walk())
    classes = class_names(groups, methods.models.locked_names.groups, BESIDE_GROUPS | {client})
    planner = _Planner(methods, groups, classes)
    return tuple(planner.placed(path, group) for path, group in groups.items())


@dataclass(frozen=True, slots=True)
class _Planner:
    """What every group's plan needs: the whole tree by path, and the class name of each group by dotted path."""

    planner: MethodPlanner
    groups: Mapping[Path, Group]
    classes: Mapping[str, str]

    def placed(self, path: Path, group: Group) -> Placed:
        names = _attributes(path, group)
        python = _python_path(path)
        own = {child.name for child in group.groups}
        models = f"_{MODELS}" if MODELS.rstrip(".") in names.values() else MODELS
        methods = {key: self._method(key, names[name], models) for name, key in group.operations if name not in own}
        call = self._call(path, models)
        view = GroupView(
            class_name=self.classes.get(".".join(path), ""),
            doc=Doc(_summary(path, group)),
            up="." * (len(path) + 1 + bool(group.groups)) if path else ".",
            models=models,
            children=tuple(self._children(path, group, names)),
            methods=tuple(methods.values()),
            call=None if call is None else call[1],
        )
        paths = {key: ".".join((*python, names[name])) for name, key in group.operations}
        methods |= {} if call is None else dict([call])
        return Placed(".".join(path), _file(python, group), view, paths, methods)

    def _method(self, key: str, name: str, models: str) -> Method:
        types = self.planner.models.annotations(models)
        return self.planner.plan(self.planner.api.operation(key), name, types)

    def _call(self, path: Path, models: str) -> tuple[str, Method] | None:
        """What calling the group does: the operation of the same name beside it, if there is one, with its key."""
        beside = dict(self.groups[path[:-1]].operations) if path else {}
        key = beside.get(path[-1]) if path else None
        return None if key is None else (key, self._method(key, "__call__", models))

    def _children(self, path: Path, group: Group, names: Mapping[str, str]) -> Iterator[Child]:
        for child in group.groups:
            name, below = names[child.name], (*path, child.name)
            module = f".{file_stem(name)}" if path else f".{FOLDER}.{file_stem(name)}"
            yield Child(name, self.classes[".".join(below)], module, Doc(f"{_title(below)}."))


def class_names(groups: Iterable[Path], remembered: Mapping[str, str], taken: Collection[str]) -> Mapping[str, str]:
    """The class name of each group by its dotted path; remembered ones stay."""
    paths = {".".join(path): path for path in groups if path}
    kept = {dotted: name for dotted, name in remembered.items() if dotted in paths and name not in taken}
    free = {dotted: _class_names(path) for dotted, path in paths.items() if dotted not in kept}
    return kept | settle(free, {*taken, *kept.values()})


def _class_names(path: Path) -> tuple[str, ...]:
    """What a group's class may be called; what another class has for its async half is no choice."""
    plain, clear = pascal(" ".join(path)), pascal(f"group {' '.join(path)}")
    return (clear,) if plain.startswith("Async") else (plain, clear)


def _attributes(path: Path, group: Group) -> dict[str, str]:
    """The Python name of each operation and child group, by its name in the tree."""
    names = [*(name for name, _ in group.operations), *(child.name for child in group.groups)]
    reserved = ON_GROUPS if path else ON_CLIENT
    return distinct_names({name: attribute(name, reserved) for name in names})


def _python_path(path: Path) -> Path:
    return tuple(attribute(name, ON_GROUPS if depth else ON_CLIENT) for depth, name in enumerate(path))


def _summary(path: Path, group: Group) -> str:
    inner = [_words(child.name) for child in group.groups]
    own = [_words(name) for name, _ in group.operations if _words(name) not in inner]
    offers = [", ".join(own)] if own else []
    offers += [f"groups {', '.join(inner)}"] if inner else []
    return f"{_title(path)}: {'; '.join(offers)}."


def _title(path: Path) -> str:
    """The path as the reference of an API writes it: `Repos > Upstream > Cargo`."""
    return " > ".join(_words(name).capitalize() for name in path)


def _words(name: str) -> str:
    return name.strip("_").replace("_", " ")


def _file(python: Path, group: Group) -> str:
    if not python:
        return "_client.py"
    path = "/".join((FOLDER, *map(file_stem, python)))
    return f"{path}/__init__.py" if group.groups else f"{path}.py"
