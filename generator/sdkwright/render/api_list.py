"""The lines of api.md: every method and every model of an SDK."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.plan.groups import GroupModule
from sdkwright.plan.reference.navigation import label
from sdkwright.plan.views import Method, Project
from sdkwright.render.docstrings import WIDTH
from sdkwright.render.methods import return_type
from sdkwright.render.reference import plain_type

_SHARED = "shared"


@dataclass(frozen=True, slots=True)
class ApiLine:
    """One method: the groups before it, each with a dot behind it, and its name."""

    parent: str
    name: str
    arguments: str
    returns: str
    request: str
    source: str


@dataclass(frozen=True, slots=True)
class ApiSection:
    """One group, or what groups share, below a heading of a level."""

    title: str
    level: int
    models: tuple[str, ...]
    lines: tuple[ApiLine, ...]


def api_sections(view: tuple[Project, Sequence[GroupModule]]) -> list[ApiSection]:
    """The sections of the file: what is shared, and then each group that has a method or a model."""
    project, groups = view
    models: dict[str, list[str]] = {}
    for name, module in project.models.items():
        models.setdefault(module, []).append(name)
    sections = [ApiSection("Shared models", 2, tuple(sorted(models.pop(_SHARED, []))), ())]
    source = f"src/{project.module}"
    placed = {key: (method, f"{source}/{group.path}") for group in groups for key, method in group.methods.items()}
    sections += [_section(project.client, group, models, placed) for group in groups]
    sections += [ApiSection(f"Models of {name}", 2, tuple(sorted(names)), ()) for name, names in models.items()]
    return [section for section in sections if section.models or section.lines]


def import_list(names: str) -> str:
    """What an import names, on one line or in parentheses."""
    if len(names) < WIDTH - 40:
        return names
    return "(\n    " + ",\n    ".join(names.split(", ")) + ",\n)"


def _section(
    client: str, group: GroupModule, models: dict[str, list[str]], placed: Mapping[str, tuple[Method, str]]
) -> ApiSection:
    """The section of a group; the models of its module are taken from those that are left."""
    path = group.group.split(".") if group.group else []
    title = " › ".join(map(label, path)) or client
    stem = group.path.split("/")[1].removesuffix(".py") if len(path) == 1 else ""
    own = tuple(sorted(models.pop(stem, [])))
    return ApiSection(title, 2 if len(path) < 2 else 3, own, tuple(_lines(group, placed)))


def _lines(group: GroupModule, placed: Mapping[str, tuple[Method, str]]) -> Iterator[ApiLine]:
    """The lines of a group's operations; `placed` has each method and the file that it is in, by key."""
    for key, path in group.paths.items():
        method, source = placed[key]
        parent, dot, name = path.rpartition(".")
        yield ApiLine(
            parent=f"{parent}{dot}",
            name=name,
            arguments=_arguments(method),
            returns=plain_type(return_type(method, is_async=False)),
            request=f"{method.http_method} {method.path}",
            source=source,
        )


def _arguments(method: Method) -> str:
    """The names of the arguments, those in brackets that may be left out."""
    path = [argument for argument in method.arguments if argument.location == "path"]
    named = [argument for argument in method.arguments if argument.location != "path"]
    needed = [argument.name for argument in path if argument.required]
    needed += [f"{argument.name}=" for argument in named if argument.required]
    optional = [f"{argument.name}=" for argument in (*path, *named) if not argument.required]
    return ", ".join([*needed, *([f"&#91;{', '.join(optional)}&#93;"] if optional else [])])
