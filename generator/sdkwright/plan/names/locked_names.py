"""The names that the lock keeps from an earlier run, and what each of them belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LockedRequest:
    """What the lock keeps of one operation: its method and path, and the arguments by location and name on the wire.

    A key of `arguments` is such as `query page_size`.
    """

    route: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LockedModel:
    """What the lock keeps of one model: the identity of its type, and its fields by their names in JSON."""

    identity: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LockedAlias:
    """What the lock keeps of a further path of an operation.

    operation: the operation's key. since: the version in which its method moved, so that the path is a deprecated
    alias; empty where it is none: sdk.yaml gives the operation this path as well. end: that with which an alias goes.
    """

    operation: str
    since: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class LockedNames:
    """The names of an earlier run; empty where there was none. The lock reads and writes them.

    distribution, module, client: the names of the package. layouts: the layout of each document (`id`, `tag`, `path`)
    by its name. operations: the Python path by operation key. requests: more of each operation, by key. groups: the
    classes by dotted path. models: each model by its class name. rules: the constants of pagination rules by signature.
    aliases: the further paths of operations: deprecated ones, which they had before, and those that stay.
    webhooks: the function that reads each webhook and callback, by its key.
    """

    operations: Mapping[str, str] = field(default_factory=dict)
    layouts: Mapping[str, str] = field(default_factory=dict)
    requests: Mapping[str, LockedRequest] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    models: Mapping[str, LockedModel] = field(default_factory=dict)
    rules: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, LockedAlias] = field(default_factory=dict)
    webhooks: Mapping[str, str] = field(default_factory=dict)
    distribution: str = ""
    module: str = ""
    client: str = ""

    @property
    def classes(self) -> dict[str, str]:
        """The class names of models by identity."""
        return {model.identity: name for name, model in self.models.items()}

    def arguments_of(self, operation: str) -> Mapping[str, str]:
        """The arguments of an operation, by location and name on the wire."""
        return self.requests[operation].arguments if operation in self.requests else {}

    def fields_of(self, class_name: str) -> Mapping[str, str]:
        """The fields of a model, by their names in JSON."""
        return self.models[class_name].fields if class_name in self.models else {}
