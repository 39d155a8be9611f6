"""The endpoint tree -> one module for each group, and the client at its root."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sdkwright.naming import distinct_names, file_stem, pascal, settle
from sdkwright.plan.group_docs import group_doc, group_title
from sdkwright.plan.methods.alias_methods import as_alias
from sdkwright.plan.methods.methods import MethodPlanner
from sdkwright.plan.models.models import MODELS
from sdkwright.plan.names.locked_names import LockedAlias
from sdkwright.plan.names.reserved import BESIDE_GROUPS, ON_CLIENT, ON_GROUPS, attribute, attribute_path
from sdkwright.plan.prose import Doc
from sdkwright.plan.tree.tree_group import Group
from sdkwright.plan.views import Child, GroupView, Method

FOLDER = "groups"
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupModule:
    """A group's module: its path below the package, its view, and the Python path and method of each operation by key.

    `group` is its dotted path in the tree. An operation with the group's own name has its path in the parent's module,
    and its method here. `aliases` are paths here of operations that stand elsewhere.
    """

    group: str
    path: str
    view: GroupView
    paths: Mapping[str, str]
    methods: Mapping[str, Method]
    aliases: Mapping[str, LockedAlias] = field(default_factory=dict)


def plan_groups(
    methods: MethodPlanner, tree: Group, client: str, known: Mapping[str, LockedAlias]
) -> tuple[GroupModule, ...]:
    """Every group of the tree, the root first; `known` are the further paths of operations as they were given."""
    groups = dict(tree.walk())
    classes = class_names(groups, methods.models.locked_names.groups, BESIDE_GROUPS | {client})
    planner = _GroupPlanner(methods, groups, classes)
    modules = {path: planner.plan(path, group) for path, group in groups.items()}
    present = {key: path for module in modules.values() for key, path in module.paths.items()}
    return tuple(planner.with_aliases(path, module, known, present) for path, module in modules.items())


def methods_by_key(groups: Iterable[GroupModule]) -> dict[str, Method]:
    """The method of each operation; that of one with a group's own name is in the group's module."""
    return {key: method for module in groups for key, method in module.methods.items()}


@dataclass(frozen=True, slots=True)
class _GroupPlanner:
    """Plans the groups, given the whole tree by path and the class name of each group by dotted path."""

    method_planner: MethodPlanner
    groups: Mapping[Path, Group]
    classes: Mapping[str, str]

    def plan(self, path: Path, group: Group) -> GroupModule:
        names = _attribute_names(path, group)
        python_path = attribute_path(path)
        children = {child.name for child in group.groups}
        models_prefix = f"_{MODELS}" if MODELS.rstrip(".") in names.values() else MODELS
        methods = {
            key: self._plan_method(key, names[name], models_prefix)
            for name, key in group.operations
            if name not in children
        }
        keyed_call = self._plan_call(path, models_prefix)
        view = GroupView(
            class_name=self.classes.get(".".join(path), ""),
            doc=group_doc(path, group, names, methods.values()),
            root_prefix="." * (len(path) + 1 + bool(group.groups)) if path else ".",
            models_prefix=models_prefix,
            children=tuple(self._plan_children(path, group, names)),
            methods=tuple(methods.values()),
            call_method=None if keyed_call is None else keyed_call[1],
        )
        paths = {key: ".".join((*python_path, names[name])) for name, key in group.operations}
        methods |= {} if keyed_call is None else dict([keyed_call])
        return GroupModule(".".join(path), _module_path(python_path, group), view, paths, methods)

    def with_aliases(
        self, path: Path, module: GroupModule, known: Mapping[str, LockedAlias], present: Mapping[str, str]
    ) -> GroupModule:
        """The module with methods at further paths of operations; `present` are the paths that these have first."""
        aliases = self._aliases(path, known)
        children = {child.name for child in self.groups[path].groups}
        methods = [
            self._plan_alias(module, (dotted, dotted.rpartition(".")[2]), alias, present)
            for name, (dotted, alias) in aliases.items()
            if name not in children
        ]
        call = module.view.call_method
        if path and any(name == path[-1] for name, _ in self.groups[path[:-1]].aliases):
            dotted, alias = self._aliases(path[:-1], known)[path[-1]]
            call = self._plan_alias(module, (dotted, "__call__"), alias, present)
        view = replace(module.view, methods=(*module.view.methods, *methods), call_method=call)
        return replace(module, view=view, aliases=dict(aliases.values()))

    def _aliases(self, path: Path, known: Mapping[str, LockedAlias]) -> dict[str, tuple[str, LockedAlias]]:
        """The Python path and the operation of each alias in a group, by its name in the tree.

        One of the last release is of use only where its Python path is that of the last release.
        """
        group, python_path = self.groups[path], attribute_path(path)
        names = _attribute_names(path, group) if group.aliases else {}
        aliases = {name: (".".join((*python_path, names[name])), alias) for name, alias in group.aliases}
        return {
            name: (dotted, alias) for name, (dotted, alias) in aliases.items() if not alias.since or dotted in known
        }

    def _plan_alias(
        self, module: GroupModule, names: tuple[str, str], alias: LockedAlias, present: Mapping[str, str]
    ) -> Method:
        """The method of an alias; `names` are its Python path and what it is called in the module."""
        dotted, name = names
        method = self._plan_method(alias.operation, name, module.view.models_prefix)
        return as_alias(method, dotted, alias, present[alias.operation])

    def _plan_method(self, key: str, name: str, models_prefix: str) -> Method:
        types = self.method_planner.models.annotations(models_prefix)
        return self.method_planner.plan(self.method_planner.api.operation(key), name, types)

    def _plan_call(self, path: Path, models_prefix: str) -> tuple[str, Method] | None:
        """The key and method of the operation with the group's own name, if any: calling the group calls it."""
        siblings = dict(self.groups[path[:-1]].operations) if path else {}
        key = siblings.get(path[-1]) if path else None
        return None if key is None else (key, self._plan_method(key, "__call__", models_prefix))

    def _plan_children(self, path: Path, group: Group, names: Mapping[str, str]) -> Iterator[Child]:
        for child in group.groups:
            name, child_path = names[child.name], (*path, child.name)
            module = f".{file_stem(name)}" if path else f".{FOLDER}.{file_stem(name)}"
            yield Child(name, self.classes[".".join(child_path)], module, Doc(f"{group_title(child_path)}."))


def class_names(groups: Iterable[Path], locked_names: Mapping[str, str], taken: Collection[str]) -> Mapping[str, str]:
    """The class name of each group by its dotted path; those in the lock stay."""
    paths = {".".join(path): path for path in groups if path}
    locked = {dotted: name for dotted, name in locked_names.items() if dotted in paths and name not in taken}
    candidates = {dotted: _class_candidates(path) for dotted, path in paths.items() if dotted not in locked}
    return locked | settle(candidates, {*taken, *locked.values()})


def _class_candidates(path: Path) -> tuple[str, ...]:
    """The names that a group's class may have; none that looks like the async half of another class."""
    plain, prefixed = pascal(" ".join(path)), pascal(f"group {' '.join(path)}")
    return (prefixed,) if plain.startswith("Async") else (plain, prefixed)


def _attribute_names(path: Path, group: Group) -> dict[str, str]:
    """The Python name of each operation and child group, by its name in the tree."""
    members = (*group.operations, *group.aliases)
    names = [*(name for name, _ in members), *(child.name for child in group.groups)]
    reserved = ON_GROUPS if path else ON_CLIENT
    return distinct_names({name: attribute(name, reserved) for name in names})


def _module_path(python_path: Path, group: Group) -> str:
    if not python_path:
        return "_client.py"
    path = "/".join((FOLDER, *map(file_stem, python_path)))
    return f"{path}/__init__.py" if group.groups else f"{path}.py"
