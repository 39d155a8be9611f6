"""The import lines of generated modules: no more than what the module's annotations use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sdkwright.plan.views import Alias, GroupView, Method, ModelsView, Project, TaggedAlias, WebhookView
from sdkwright.render.annotations import MODELS, by_status, decoded, given, names_in, reply, result

_STANDARD = (
    ("builtins", "import builtins"),
    ("dt", "import datetime as dt"),
)
_FROM = (
    ("collections.abc", ("Mapping", "Sequence")),
    ("decimal", ("Decimal",)),
    ("os", ("PathLike",)),
    ("typing", ("IO", "TYPE_CHECKING", "Any", "ClassVar", "Literal", "TypeAlias", "overload")),
    ("uuid", ("UUID",)),
)


def models_prefix(view: GroupView) -> str:
    """What stands before names of models in a group's module; a member called `models` would hide the plain one."""
    members = {*(child.attribute for child in view.children), *(method.name for method in view.methods)}
    return f"_{MODELS}" if MODELS.rstrip(".") in members else MODELS


def group_names(view: GroupView) -> set[str]:
    """The names that a group's module uses."""
    used = names_in(text for method in view.operations for text in _annotations(method))
    used |= {"Child", "TYPE_CHECKING"} if view.children else set()
    used |= {"paging"} if any(method.page for method in view.operations) else set()
    kinds = {method.result.kind for method in view.operations}
    used |= ({"AsyncPager", "Page"} if "page" in kinds else set()) | (
        {"AsyncStream", "Stream"} if "stream" in kinds else set()
    )
    if any(not argument.required for method in view.operations for argument in method.arguments):
        used |= {"UNSET", "Unset"}
    if any(method.shapes for method in view.operations):
        used |= {"BodyShape", "BodyShapes", "overload"}
    if any(one.closed for method in view.operations for shape in method.shapes for one in shape.arguments):
        used |= {"Literal"}
    used |= {"JSON"} if any(method.body == "application/json" for method in view.operations) else set()
    return used | ({"Operation", "Options"} if view.operations else set())


def models_by_module(project: Project) -> list[tuple[str, list[str]]]:
    """Each module of models with the names that users import from it."""
    named = {
        module: [name for name, owner in project.models.items() if owner == module] for module in project.model_modules
    }
    return [(module, sorted(names, key=by_kind)) for module, names in named.items() if names]


def model_names(view: ModelsView) -> set[str]:
    """The names that a module of models uses."""
    fields = [field for struct in view.structs for field in struct.fields]
    types = [field.type for field in fields]
    types += [struct.additional for struct in view.structs if struct.additional is not None]
    types += [alias.type for alias in view.aliases if isinstance(alias, Alias)]
    used = names_in(reply(type_, "") for type_ in types)
    used |= {"builtins"} if any(struct.additional is not None for struct in view.structs) else set()
    known = (one.secrets or one.read_only or one.numbers or one.urlsafe or one.required for one in view.structs)
    constants = any(one.constants is not None or one.only for one in view.structs)
    used |= {"ClassVar"} if constants or any(known) else set()
    used |= {"Any", "Mapping"} if constants else set()
    used |= {"Promised"} if any(field.promised for field in fields) else set()
    used |= {"ABSENT"} if any(field.promised or not field.three_states for field in fields) else set()
    used |= {"UNSET", "Unset"} if any(field.three_states for field in fields) else set()
    # A model that is called like something to import is used itself.
    used -= {one.class_name for one in (*view.structs, *view.aliases)} | set(view.shared)
    for alias in view.aliases:
        used |= _alias_names(alias)
    return used | ({"Model"} if view.structs else set())


def _alias_names(alias: Alias | TaggedAlias) -> set[str]:
    if isinstance(alias, Alias):
        return {"TypeAlias"} | ({"TYPE_CHECKING", "OneOf"} if alias.lazy else set())
    return {"TYPE_CHECKING", "TypeAlias", "tagged"} | ({"Unknown"} if not alias.others else set())


def webhook_names(views: Sequence[WebhookView]) -> set[str]:
    """The names that the module of webhooks uses."""
    used = names_in(reply(one.type) for one in views if one.type is not None)
    read = [one for one in views if not one.raw]
    return used | ({"Any", "Mapping", "webhook"} if read else set())


def standard(used: set[str]) -> str:
    """The import lines of the standard library's part of the used names, with the blank line after them."""
    lines = "\n".join(_standard(used))
    return f"{lines}\n\n" if lines else ""


def picked(module: str, names: Iterable[str], used: set[str]) -> str:
    """One import line that takes from `module` those of the names that are used; empty where none is."""
    taken = sorted({name for name in names if name in used}, key=by_kind)
    return f"from {module} import {', '.join(taken)}" if taken else ""


def _standard(used: set[str]) -> Iterator[str]:
    yield from (line for name, line in _STANDARD if name in used)
    for module, names in _FROM:
        if line := picked(module, names, used):
            yield line


def _annotations(method: Method) -> Iterator[str]:
    yield result(method.result)
    yield from filter(None, [decoded(method.result)])
    yield by_status([*method.result.others, *(method.errors or {}).items()])
    yield from [reply(method.result.item)] if method.result.item is not None else []
    yield from (given(argument.type) for argument in method.arguments)


def by_kind(name: str) -> tuple[int, str, str]:
    """Constants, then classes, then the rest, whatever their case: the order that linters ask for."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name.lower(), name)
