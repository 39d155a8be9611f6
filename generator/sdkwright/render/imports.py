"""The import lines of generated modules: only the names that a module uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.plan.annotations import Annotation, names_in
from sdkwright.plan.views import Alias, GroupView, Method, ModelsView, Project, TaggedAlias
from sdkwright.plan.webhook_views import WebhooksView
from sdkwright.render.runtime import exported_names

_STANDARD = (
    ("builtins", "import builtins"),
    ("dt", "import datetime as dt"),
)
_FROM = (
    ("collections.abc", ("Mapping", "Sequence")),
    ("decimal", ("Decimal",)),
    ("typing", ("TYPE_CHECKING", "Any", "ClassVar", "Literal", "Self", "TypeAlias", "overload")),
    ("uuid", ("UUID",)),
)
_RESULTS = {"page": {"AsyncPager", "Page"}, "stream": {"AsyncStream", "Stream"}}


def group_names(view: GroupView) -> set[str]:
    """The names that a group's module uses."""
    used = {name for method in view.operations for name in _method_names(method)}
    return used | ({"Child", "TYPE_CHECKING"} if view.children else set())


def _method_names(method: Method) -> set[str]:
    used = {*names_in(_annotations_of(method))} | {"Operation", "Options"} | _RESULTS.get(method.result.kind, set())
    used |= {"paging"} if method.page else set()
    used |= {"Retries"} if method.retries else set()
    used |= {"deprecated"} if method.deprecation else set()
    used |= {"BodyShape", "BodyShapes", "overload"} if method.shapes else set()
    return used | ({"JSON"} if method.body == "application/json" else set())


def _annotations_of(method: Method) -> Iterator[Annotation]:
    yield method.result.annotation
    yield from filter(None, (method.result.body_type, method.result.item))
    yield from (annotation for _, annotation in method.result.others)
    yield from (method.errors or {}).values()
    yield from (argument.annotation for argument in method.arguments)
    yield from (argument.annotation for shape in method.shapes for argument in shape.arguments)


def model_names(view: ModelsView) -> set[str]:
    """The names that a module of models uses."""
    fields = [field for struct in view.structs for field in struct.fields]
    extras = [struct.additional for struct in view.structs if struct.additional is not None]
    aliases = [alias.annotation for alias in view.aliases if isinstance(alias, Alias)]
    used = {*names_in([*(field.annotation for field in fields), *extras, *aliases])}
    used |= {field.default for field in fields}
    used |= {"builtins"} if extras else set()
    class_variables = (
        struct.secrets or struct.read_only or struct.numbers or struct.urlsafe or struct.required
        for struct in view.structs
    )
    constants = any(struct.constants is not None or struct.fixed_values for struct in view.structs)
    used |= {"ClassVar"} if constants or any(class_variables) else set()
    used |= {"Any", "Mapping"} if constants else set()
    for alias in view.aliases:
        used |= _alias_names(alias)
    return used | ({"Model"} if view.structs else set())


def _alias_names(alias: Alias | TaggedAlias) -> set[str]:
    if isinstance(alias, Alias):
        return {"TypeAlias"} | ({"TYPE_CHECKING", "OneOf"} if alias.lazy else set())
    return {"TYPE_CHECKING", "TypeAlias", "tagged"} | ({"Unknown"} if not alias.others else set())


def webhook_names(webhooks: WebhooksView) -> set[str]:
    """The names that the module of webhooks uses."""
    views = webhooks.functions
    used = {*names_in(view.annotation for view in views if view.annotation is not None)}
    used |= {"Mapping", "Signature"} if webhooks.signature is not None else set()
    return used | ({"Any", "Mapping", "webhook"} if any(not view.raw for view in views) else set())


def models_by_module(project: Project) -> list[tuple[str, list[str]]]:
    """Each module of models with the names that users import from it."""
    names_by_module = {
        module: [name for name, owner in project.models.items() if owner == module] for module in project.model_modules
    }
    return [(module, sorted(names, key=by_kind)) for module, names in names_by_module.items() if names]


def standard(used: set[str]) -> str:
    """The import lines for the used names of the standard library, with the blank line after them."""
    lines = "\n".join(_standard_lines(used))
    return f"{lines}\n\n" if lines else ""


def from_runtime(module: str, used: set[str]) -> str:
    """The import line for the used names of the runtime; `module` is the runtime, relative to the importing module."""
    return _import_line(module, exported_names() & used)


def _standard_lines(used: set[str]) -> Iterator[str]:
    yield from (line for name, line in _STANDARD if name in used)
    yield from filter(None, (_import_line(module, used.intersection(names)) for module, names in _FROM))


def _import_line(module: str, names: Iterable[str]) -> str:
    joined = ", ".join(sorted(names, key=by_kind))
    return f"from {module} import {joined}" if joined else ""


def by_kind(name: str) -> tuple[int, str, str]:
    """Constants, then classes, then the rest, whatever their case: the order that linters ask for."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name.lower(), name)
