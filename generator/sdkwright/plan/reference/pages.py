"""Operations and models -> their pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.model import Api, Operation
from sdkwright.model.paging import PaginationRule
from sdkwright.naming import file_stem
from sdkwright.plan.groups import GroupModule, methods_by_key
from sdkwright.plan.models.models import Models
from sdkwright.plan.reference.example_calls import ExamplePlanner
from sdkwright.plan.reference.navigation import label
from sdkwright.plan.reference.page_views import ModelPage, OperationPage, PageLink
from sdkwright.plan.views import Alias, Method, Project, Struct, TaggedAlias
from sdkwright.plan.webhook_views import WebhooksView

FOLDER = "docs"
_IDENTIFIER = re.compile(r"[^\W\d]\w*")
_STYLES = {
    "page": "by number",
    "offset": "by offset",
    "cursor": "by a cursor",
    "next": "by the URL of the next page",
    "link": "by the Link header",
    "last": "by its last item",
    "single": "not: the whole list comes at once",
}
_REPEATABLE = ("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY")


@dataclass(frozen=True, slots=True)
class PagePlanner:
    """Plans the pages of one package."""

    api: Api
    project: Project
    examples: ExamplePlanner
    webhooks: WebhooksView

    def operations(self, groups: Iterable[GroupModule]) -> Iterator[OperationPage]:
        """The page of each operation, in the order of the tree; an alias has none."""
        taken: set[str] = set()
        methods = methods_by_key(groups)
        for module in groups:
            for key, call in module.paths.items():
                path = _distinct("/".join(("reference", *map(file_stem, call.split(".")))), taken)
                yield self.page(key, call, methods[key], f"{path}.md")

    def page(self, key: str, call: str, method: Method, path: str = "") -> OperationPage:
        """The page of an operation at a path; without one where it is only shown."""
        operation = self.api.operation(key)
        return OperationPage(
            path=path,
            labels=tuple(map(label, call.split("."))),
            call=call,
            method=method,
            http_path=operation.path,
            example=self.examples.call(operation, method),
            security=self._security(method),
            paging=self._paging(operation),
            repetition=_repetition(method),
            plan=operation.required_plan,
            deprecated=operation.deprecated,
        )

    def _security(self, method: Method) -> str:
        """Which arguments of the client an operation takes for credentials; empty where any will do."""
        if method.auth is None:
            return ""
        arguments = {credential.scheme: credential.argument for credential in self.project.credentials}
        named = [[arguments[scheme] for scheme in schemes if scheme in arguments] for schemes in method.auth]
        return " or ".join(" with ".join(f"`{name}`" for name in names) for names in named if names) or "none"

    def _paging(self, operation: Operation) -> str:
        if operation.pagination is None:
            return ""
        rule: PaginationRule = self.api.paging[operation.pagination.rule]
        size = f"; `{rule.size}` is how many items a page holds" if rule.size else ""
        return f"{_STYLES[rule.style]}{size}"


def model_pages(models: Models, operations: Sequence[OperationPage]) -> tuple[ModelPage, ...]:
    """The page of each model, by its name."""
    taken: set[str] = set()
    classes = {name for view in models.modules for name in view.names}
    paths = {name: f"{_distinct(f'models/{name}', taken)}.md" for name in sorted(classes)}
    users: dict[str, list[PageLink]] = defaultdict(list)
    for page in operations:
        for name in _mentioned(_operation_texts(page.method), classes):
            users[name].append(PageLink(page.title, page.path))
    structs = {struct.class_name: struct for view in models.modules for struct in view.structs}
    entries: list[Struct | Alias | TaggedAlias] = [alias for view in models.modules for alias in view.aliases]
    entries += [_with_private_bases(structs[name], structs) for name in structs.keys() & classes]
    for entry in sorted(entries, key=_class_name):
        for name in _mentioned(_entry_texts(entry), classes - {entry.class_name}):
            users[name].append(PageLink(entry.class_name, paths[entry.class_name]))
    return tuple(
        ModelPage(
            path=paths[entry.class_name],
            class_name=entry.class_name,
            summary=entry.doc.summary,
            base=entry.base if isinstance(entry, Struct) and entry.base in classes else "",
            fields=entry.fields if isinstance(entry, Struct) else None,
            text=" | ".join(_entry_texts(entry)) if not isinstance(entry, Struct) else "",
            users=tuple(users[entry.class_name]),
        )
        for entry in sorted(entries, key=_class_name)
    )


def _with_private_bases(struct: Struct, structs: Mapping[str, Struct]) -> Struct:
    """The class with the fields of bases that nobody imports."""
    while struct.base.startswith("_"):
        base = structs[struct.base]
        names = {field.name for field in struct.fields}
        inherited = tuple(field for field in base.fields if field.name not in names)
        struct = replace(struct, base=base.base, fields=(*inherited, *struct.fields))
    return struct


def _class_name(entry: Struct | Alias | TaggedAlias) -> str:
    return entry.class_name


def _distinct(path: str, taken: set[str]) -> str:
    """The path, changed where another one differs from it in case only: some file systems know one of them."""
    candidate, number = path, 2
    while candidate.lower() in taken or candidate.lower().endswith("/index"):
        candidate, number = f"{path}_{number}", number + 1
    taken.add(candidate.lower())
    return candidate


def _repetition(method: Method) -> str:
    if method.retries is not None:
        return "by a rule of its own"
    if method.safe if method.safe is not None else method.http_method in _REPEATABLE:
        return "yes"
    return "only where the server surely did not act"


def _operation_texts(method: Method) -> Iterator[str]:
    shapes = [argument for shape in method.shapes for argument in shape.arguments]
    yield from (argument.annotation.text for argument in (*method.arguments, *shapes))
    yield method.result.annotation.text
    yield from (annotation.text for _, annotation in method.result.others)
    yield from (annotation.text for annotation in (method.errors or {}).values())


def _entry_texts(entry: Struct | Alias | TaggedAlias) -> Iterator[str]:
    match entry:
        case Struct():
            yield entry.base
            yield from (field.annotation.text for field in entry.fields)
        case Alias():
            yield entry.annotation.text
        case TaggedAlias():
            yield from entry.classes


def _mentioned(texts: Iterable[str], classes: set[str]) -> list[str]:
    """The classes that annotations name, each once and in order."""
    names = dict.fromkeys(name for text in texts for name in _IDENTIFIER.findall(text))
    return [name for name in names if name in classes]
