"""The endpoint tree -> one module for each group, and the client at its root."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.model import Api, Group, Operation
from sdkwright.naming import pascal, settle
from sdkwright.plan.methods import plan_method
from sdkwright.plan.models import Models
from sdkwright.plan.names import ON_CLIENT, ON_GROUPS, attribute
from sdkwright.plan.views import Child, Doc, GroupView, Method

FOLDER = "groups"


@dataclass(frozen=True, slots=True)
class Placed:
    """A group's module: its path below the package, its view, and the Python path of each operation by key."""

    path: str
    view: GroupView
    paths: Mapping[str, str]


def plan_groups(api: Api, models: Models) -> tuple[Placed, ...]:
    """Every group of the tree, the root first."""
    operations = {operation.key: operation for operation in api.operations}
    walked = dict(api.tree.walk())
    classes = settle({".".join(path): (pascal(" ".join(path)), pascal("group " + " ".join(path))) for path in walked if path})
    return tuple(
        _placed(api, models, operations, classes, path, group, walked) for path, group in walked.items()
    )


def _placed(
    api: Api,
    models: Models,
    operations: Mapping[str, Operation],
    classes: Mapping[str, str],
    path: tuple[str, ...],
    group: Group,
    walked: Mapping[tuple[str, ...], Group],
) -> Placed:
    reserved = ON_GROUPS if path else ON_CLIENT
    names = _attributes(group, reserved)
    own = {child.name for child in group.groups}
    python = _python_path(path)
    methods = tuple(
        plan_method(api, models, operations[key], names[name]) for name, key in group.operations if name not in own
    )
    call = _call(api, models, operations, path, walked)
    view = GroupView(
        class_name=classes.get(".".join(path), ""),
        doc=Doc(_summary(path, group)),
        up="." * (len(path) + 1 + bool(group.groups)) if path else ".",
        children=tuple(_children(classes, path, group, names)),
        methods=methods,
        call=call,
    )
    paths = {key: ".".join((*python, names[name])) for name, key in group.operations}
    return Placed(_file(python, group), view, paths)


def _attributes(group: Group, reserved: frozenset[str]) -> dict[str, str]:
    names = [*(name for name, _ in group.operations), *(child.name for child in group.groups)]
    return settle({name: (attribute(name, reserved),) for name in dict.fromkeys(names)})


def _python_path(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(attribute(name, ON_GROUPS if depth else ON_CLIENT) for depth, name in enumerate(path))


def _call(
    api: Api,
    models: Models,
    operations: Mapping[str, Operation],
    path: tuple[str, ...],
    walked: Mapping[tuple[str, ...], Group],
) -> Method | None:
    """The method that calling the group stands for: the operation of the same name beside it, if there is one."""
    if not path:
        return None
    key = dict(walked[path[:-1]].operations).get(path[-1])
    return plan_method(api, models, operations[key], "__call__") if key else None


def _children(
    classes: Mapping[str, str], path: tuple[str, ...], group: Group, names: Mapping[str, str]
) -> Iterator[Child]:
    for child in group.groups:
        name = names[child.name]
        module = f".{name}" if path else f".{FOLDER}.{name}"
        yield Child(name, classes[".".join((*path, child.name))], module, Doc(_summary((*path, child.name), child)))


def _summary(path: tuple[str, ...], group: Group) -> str:
    title = " > ".join(name.replace("_", " ").capitalize() for name in path)
    offers = [", ".join(name.replace("_", " ") for name, _ in group.operations)] if group.operations else []
    offers += [f"groups {', '.join(child.name for child in group.groups)}"] if group.groups else []
    return f"{title}: {'; '.join(offers)}."


def _file(python: tuple[str, ...], group: Group) -> str:
    if not python:
        return "_client.py"
    path = "/".join((FOLDER, *python))
    return f"{path}/__init__.py" if group.groups else f"{path}.py"
