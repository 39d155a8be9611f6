"""What `inspect` shows: the endpoint tree with its decisions, and what has no words yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.config import Config
from sdkwright.errors import printable
from sdkwright.model import Api, ObjectType, Operation
from sdkwright.plan import plan_package


@dataclass(frozen=True, slots=True)
class Inspection:
    """An interface as it would be laid out."""

    api: Api
    paths: Mapping[str, str]

    def data(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            "title": self.api.title,
            "documents": list(self.api.documents),
            "base_url": self.api.base_url,
            "operations": [self._operation(operation) for operation in self.api.operations],
            "undocumented": sorted(_undocumented(self.api)),
        }

    def text(self) -> str:
        """The tree for people: one line for each operation, by its Python path."""
        rows = sorted((self.paths[operation.key], operation) for operation in self.api.operations)
        width = max((len(path) for path, _ in rows), default=0)
        lines = [
            printable(f"{path:{width}}  {operation.method:6} {operation.path}{_notes(operation)}")
            for path, operation in rows
        ]
        missing = len(list(_undocumented(self.api)))
        return "\n".join(
            [*lines, "", f"{len(rows):,} operations; {missing:,} operations, parameters or fields without words"]
        )

    def _operation(self, operation: Operation) -> dict[str, Any]:
        return {
            "key": operation.key,
            "python": self.paths[operation.key],
            "method": operation.method,
            "path": operation.path,
            "summary": operation.summary,
            "pagination": operation.pagination.rule if operation.pagination else None,
            "security": [list(alternative) for alternative in operation.security],
            "unsafe": operation.unsafe,
            "deprecated": operation.deprecated,
            "plan": operation.plan or None,
        }


def inspect_api(api: Api, config: Config) -> Inspection:
    """The interface as it would be laid out with this configuration."""
    return Inspection(api, plan_package(api, config).paths)


def _notes(operation: Operation) -> str:
    notes = [f"paged by {operation.pagination.rule}"] if operation.pagination else []
    notes += ["no authentication"] if not operation.security else []
    notes += ["unsafe"] if operation.unsafe else []
    notes += ["deprecated"] if operation.deprecated else []
    return f"  [{', '.join(notes)}]" if notes else ""


def _undocumented(api: Api) -> Iterator[str]:
    for operation in api.operations:
        if not operation.summary and not operation.description:
            yield operation.key
        yield from (
            f"{operation.key} {parameter.place} {parameter.name}"
            for parameter in operation.parameters
            if not parameter.description
        )
    for identity, declared in api.declared.items():
        if not declared.description:
            yield identity
        if isinstance(declared, ObjectType):
            yield from (f"{identity} {prop.name}" for prop in declared.properties if not prop.description)
