"""What handlers work with: the store, the schemas, the clock and the knobs."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .. import values as sample_values
from ..documents import ApiDocument, Operation
from ..faults import Faults
from ..journal import Reply, Request
from ..samples import sampler_of
from .resources import Resource, resources_of
from .store import Row, Scope, Store

Schema = Mapping[str, Any]
MASK = "*" * 16
# Optional switches that are on where a client says nothing about them.
ON_BY_DEFAULT = frozenset({"enabled", "is_active", "verify_ssl"})


@dataclass(frozen=True, slots=True)
class Call:
    """A request that is let through to its operation: path values decoded, the body parsed (None: empty)."""

    document: ApiDocument
    operation: Operation
    values: Mapping[str, str]
    request: Request
    body: Any

    def flag(self, name: str) -> bool:
        """A boolean query parameter; `True` and `true` are both yes, as the official client sends the former."""
        return self.request.parameter(name).lower() == "true"


Handler = Callable[[Call], Reply]


@dataclass(slots=True)
class World:
    """The state of one stand-in, shared by all handlers."""

    documents: Mapping[str, ApiDocument]
    faults: Faults
    clock: Callable[[], float]
    store: Store = field(default_factory=Store)
    workspaces: set[str] = field(default_factory=set)
    # The schema is kept beside what was made from it, so that its id cannot become another one's.
    _bases: dict[int, tuple[Schema, dict[str, Any]]] = field(default_factory=dict)

    def resources(self) -> dict[str, Resource]:
        """All resources by kind."""
        return {resource.kind: resource for resource in resources_of(self.documents.values())}

    def now(self) -> str:
        """The clock's time as the API writes it."""
        moment = datetime.datetime.fromtimestamp(self.clock(), datetime.UTC)
        return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")

    def scope(self, resource: Resource, values: Mapping[str, str]) -> Scope | None:
        """Where the things of a path live: the workspace, and below it a repository or a policy by permanent slug.

        Metadata lives below a package. None where one of them is unknown.
        """
        if resource.kind == "metadata":
            name = values["package_slug_perm"]
            packages = self.store.within("packages", ())
            return ("packages", name) if any(row.values["slug_perm"] == name for row in packages) else None
        names = [part[1:-1] for part in resource.collection.split("/") if part.startswith("{")]
        workspace = values[names[0]]
        if workspace not in self.workspaces:
            return None
        if len(names) == 1:
            return (workspace,)
        parent = "policies" if resource.kind == "policy-actions" else "repositories"
        keys = ("slug_perm",) if parent == "policies" else ("slug", "slug_perm")
        row = self.store.find(parent, (workspace,), keys, values[names[1]])
        return (workspace, row.values["slug_perm"]) if row else None

    def complete(self, document: ApiDocument, schema: Schema, seed: str, given: Any) -> Any:
        """A value of the schema that holds what is given."""
        return sampler_of(document).sample(schema, seed, given)

    def present(self, document: ApiDocument, schema: Schema, row: Row, resource: Resource, reveal: bool = False) -> Any:
        """A row as a reply's schema shows it; its secret is masked unless revealed."""
        shown = self._projected(document, schema, row.values)
        if "package_count" in shown:
            inside = (row.values["namespace"], row.values["slug_perm"])
            shown["package_count"] = len(self.store.rows("packages", inside))
        if resource.secret and not reveal and shown.get(resource.secret):
            shown[resource.secret] = MASK
        return shown

    def blank(self, document: ApiDocument, schema: Schema, given: Any) -> dict[str, Any]:
        """What the writable fields are where a client says nothing: the default, else null, else off or empty.

        A field that may not be empty, such as a secret, is left to the samples.
        """
        properties = sampler_of(document).properties(schema, given)
        resolved = {name: document.resolve(own) for name, own in properties.items()}
        return {name: _blank(name, own) for name, own in resolved.items() if not own.get("readOnly") and _may_be(own)}

    def identity(self, kind: str) -> tuple[int, str]:
        """A number and a permanent slug for a new thing."""
        number = self.store.number()
        return number, sample_values.token(f"{kind}/{number}")

    def _projected(self, document: ApiDocument, schema: Schema, values: Mapping[str, Any]) -> dict[str, Any]:
        if "discriminator" in document.resolve(schema):
            made: dict[str, Any] = self.complete(document, schema, "shown", dict(values))
            return made
        if id(schema) not in self._bases:
            self._bases[id(schema)] = (schema, self.complete(document, schema, "shown", {}))
        return {name: values.get(name, value) for name, value in self._bases[id(schema)][1].items()}


def _blank(name: str, schema: Schema) -> Any:
    if "default" in schema:
        return schema["default"]
    kinds = schema.get("type", "object")
    if "null" in kinds:
        return None
    zeros = {"boolean": name in ON_BY_DEFAULT, "array": [], "object": {}, "integer": schema.get("minimum", 0)}
    return zeros.get(kinds, "")


def _may_be(schema: Schema) -> bool:
    """Whether a field can be blank at all."""
    blank = _blank("", schema)
    return blank not in ("", []) or not (schema.get("minLength") or schema.get("minItems") or "enum" in schema)
