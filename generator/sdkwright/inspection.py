"""What `inspect` shows: the endpoint tree with its decisions and their reasons, and what lacks a description."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sdkwright.errors import printable
from sdkwright.model import Api, ObjectType, Operation
from sdkwright.model.paging import PaginationRule
from sdkwright.plan import LockedAlias, Package


@dataclass(frozen=True, slots=True)
class Inspection:
    """An interface as it would be laid out."""

    api: Api
    package: Package

    def data(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            "title": self.api.title,
            "documents": list(self.api.documents),
            "base_url": self.api.base_url,
            "layouts": {
                name: {"by": layout.by, "why": layout.why} for name, layout in self.package.tree.layouts.items()
            },
            "pagination_rules": self.rules(),
            "operations": [self._operation(operation) for operation in self.api.operations],
            "aliases": {
                path: {"key": alias.operation, "python": present, "since": alias.since, "end": alias.end}
                for path, present, alias in self._aliases()
            },
            "undocumented": sorted(_undocumented(self.api)),
        }

    def text(self) -> str:
        """The tree for people: one line for each operation, by its Python path, with the decisions in brackets."""
        rows = [(self.package.paths[operation.key], operation) for operation in self.api.operations]
        rows += [(path, operation) for operation in self.api.operations for path in self._also(operation)]
        rows.sort(key=itemgetter(0))
        width = max((len(path) for path, _ in rows), default=0)
        lines = [
            printable(
                f"{path:{width}}  {operation.method:6} {operation.path}  [{'; '.join(self._notes_at(path, operation))}]"
            )
            for path, operation in rows
        ]
        aliases = [
            printable(f"{path} is called {present} since {alias.since}; the old name goes with {alias.end}")
            for path, present, alias in self._aliases()
        ]
        missing = len(list(_undocumented(self.api)))
        layouts = [
            printable(f"{name}: laid out by {layout.by}; {layout.why}")
            for name, layout in self.package.tree.layouts.items()
        ]
        counts = f"{len(self.api.operations):,} operations; {missing:,} operations, parameters or fields without words"
        return "\n".join([*lines, "", *aliases, *([""] if aliases else []), *layouts, counts])

    def _aliases(self) -> Iterator[tuple[str, str, LockedAlias]]:
        """The former path of each deprecated alias, the present one of its operation, and the alias, in order."""
        for path, alias in sorted(self.package.locked_names.aliases.items()):
            if alias.since:
                yield path, self.package.paths[alias.operation], alias

    def rules(self) -> dict[str, dict[str, Any]]:
        """The pagination rules that are used, by name, with the keys that sdk.yaml gives them.

        Beside these, each has `found` (whether it was found and not configured), `operations` (the keys of those that
        it pages), and, where it was found, `why` and `confidence`.
        """
        used: dict[str, list[Operation]] = {name: [] for name in self.api.paging}
        for operation in self.api.operations:
            if operation.pagination is not None:
                used[operation.pagination.rule].append(operation)
        return {self._rule_name(name): _rule(rule, used[name]) for name, rule in self.api.paging.items()}

    def _rule_name(self, name: str) -> str:
        """What a rule is called in sdk.yaml, or the constant of one that was detected."""
        constants = {
            planned.rule.name: planned.constant for planned in self.package.project.paging if planned.rule.detected
        }
        return constants.get(name, name)

    def reason(self, operation: Operation) -> str:
        """Why the operation has its Python path, in words."""
        why = self.package.tree.reasons[operation.key]
        name = self.package.paths[operation.key].rpartition(".")[2]
        plain = name.rstrip("_")
        return f"{why}; {plain!r} is a name that Python or the SDK needs" if plain != name else why

    def _also(self, operation: Operation) -> list[str]:
        """The further paths of the operation that stay."""
        aliases = self.package.locked_names.aliases.items()
        return sorted(path for path, alias in aliases if alias.operation == operation.key and not alias.since)

    def _notes_at(self, path: str, operation: Operation) -> Iterator[str]:
        first = self.package.paths[operation.key]
        return self._notes(operation) if path == first else iter([f"same as {first}"])

    def _notes(self, operation: Operation) -> Iterator[str]:
        """The decisions about an operation, in words."""
        yield self.reason(operation)
        if (paging := operation.pagination) is not None:
            sure = f" ({paging.confidence:.0%} sure)" if paging.confidence < 1 else ""
            yield f"paged by {self._rule_name(paging.rule)}, {paging.why}{sure}"
        secured = " or ".join(" with ".join(alternative) or "nothing" for alternative in operation.security)
        yield f"authenticated by {secured}" if operation.security else "no authentication"
        yield from {True: ["safe to repeat"], False: ["unsafe"], None: []}[operation.safe]
        yield from ["deprecated"] if operation.deprecated else []

    def _operation(self, operation: Operation) -> dict[str, Any]:
        return {
            "key": operation.key,
            "python": self.package.paths[operation.key],
            "also": self._also(operation),
            "method": operation.method,
            "path": operation.path,
            "summary": operation.summary,
            "named": self.reason(operation),
            "pagination": self._rule_name(operation.pagination.rule) if operation.pagination else None,
            "paged": operation.pagination.why if operation.pagination else None,
            "confidence": operation.pagination.confidence if operation.pagination else None,
            "security": [list(alternative) for alternative in operation.security],
            "unsafe": operation.safe is False,
            "deprecated": operation.deprecated,
            "plan": operation.required_plan or None,
        }


def _rule(rule: PaginationRule, operations: Sequence[Operation]) -> dict[str, Any]:
    first = operations[0].pagination if operations else None
    detected = rule.detected
    keys = (
        "style",
        "parameter",
        "size",
        "items",
        "next",
        "field",
        "before",
        "more",
        "last",
        "total",
        "pages",
        "number",
    )
    fields = {key: value for key in (*keys, "first", "method") if (value := getattr(rule, key)) is not None}
    fields |= {"in": rule.place} if rule.place != "query" else {}
    fields |= {"headers": dict(rule.headers)} if rule.headers else {}
    fields |= {"found": detected, "operations": [operation.key for operation in operations]}
    return fields | ({"why": first.why, "confidence": first.confidence} if first is not None and detected else {})


def _undocumented(api: Api) -> Iterator[str]:
    for operation in api.operations:
        if not operation.summary and not operation.description:
            yield operation.key
        yield from (
            f"{operation.key} {parameter.location} {parameter.name}"
            for parameter in operation.parameters
            if not parameter.description
        )
    for identity, declared in api.declared.items():
        if not declared.description:
            yield identity
        if isinstance(declared, ObjectType):
            yield from (f"{identity} {prop.name}" for prop in declared.properties if not prop.description)
