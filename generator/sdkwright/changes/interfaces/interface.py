"""The interface of an SDK as values: what its users can call, give and get, with the names that the SDK has for it.

It holds what a change can be told of, and no prose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sdkwright.model import MISSING, Declared, Limits, Literals, Missing, Nullable, ObjectType, ServerVariable, Type
from sdkwright.model.types import NO_LIMITS
from sdkwright.plan import LockedAlias
from sdkwright.plan.docs import type_in_words

Alternatives = tuple[tuple[str, ...], ...]

PROMISED, OR_NONE, OR_UNSET = range(3)
"""How surely a field of a reply has a value: a value, a value or None, or not even that."""

# How many values of an enumeration are shown.
_VALUES: Final = 5


@dataclass(frozen=True, slots=True)
class GivenArgument:
    """An argument as callers give it: its name and place, and what the server says of its value.

    `location` is that of a parameter, `field` for one of the body, `further` for fields without an argument of their
    own, or `body` for all of it; `wire` is its name there, empty for the last two.
    """

    name: str
    wire: str
    location: str
    type: Type
    required: bool
    limits: Limits = NO_LIMITS
    default: Any | Missing = MISSING
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """One operation as a method: what it takes and gives, and how it is called.

    `path` is the Python path, `route` the method and path on the server, of which `base_path` belongs to the base URL.
    `media_types` are those that a body can be sent as; `omittable` says that it may be left out although it has fields
    that are required. `kind` is that of the result, `result` its type or that of an item, `status` the status that it
    comes with. `errors` are the types of the bodies of errors by status. `rule` stands for the rule of its pages and
    `repetition` for the one by which a failed request is sent again: both are equal where the rules are.
    """

    key: str
    path: str
    route: str
    arguments: tuple[GivenArgument, ...] = ()
    media_types: tuple[str, ...] = ()
    omittable: bool = False
    kind: str = "nothing"
    result: Type | None = None
    status: str = ""
    errors: Mapping[str, Type] | None = None
    rule: str = ""
    repetition: str = ""
    deprecated: bool = False
    server: str = ""
    base_path: str = ""
    security: Alternatives | None = None
    scopes: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def document(self) -> str:
        """The name of the document that has the operation."""
        return self.key.partition(":")[0]

    @property
    def id(self) -> str:
        """The operation's id, or its method and path where it has none."""
        return self.key.partition(":")[2]

    @property
    def path_in_document(self) -> str:
        """The method and path without that of the base URL, which may change for all operations at once."""
        method, _, path = self.route.partition(" ")
        return f"{method} {path.removeprefix(self.base_path)}"


@dataclass(frozen=True, slots=True)
class GivenCredential:
    """An argument of the client for the secret of a scheme: its kind, and what it is sent as.

    `kind` is the place of the secret, or `token` where the argument takes what can be exchanged for one as well.
    """

    scheme: str
    argument: str
    kind: str
    sent_as: str


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """What belongs to no single operation.

    `security` is what operations ask for unless they say otherwise. `servers` are URLs. `variables` are those of the
    base URL, by argument. `headers` are those of replies by attribute: the name on the wire and what reads them.
    `webhooks` are what the server sends by key: a name, and a type where it has a body. `functions` read them, by key.
    """

    name: str
    base_url: str = ""
    security: Alternatives = ()
    credentials: tuple[GivenCredential, ...] = ()
    servers: tuple[str, ...] = ()
    variables: tuple[tuple[str, ServerVariable], ...] = ()
    headers: Mapping[str, tuple[str, str]] | None = None
    webhooks: Mapping[str, tuple[str, Type | None]] | None = None
    functions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Interface:
    """All of it: the client, the operations in the order of their keys, and the declared types by identity.

    `classes` are the names of models by identity, `names` those of all declared types. `fields` are the names of fields
    by identity and name in JSON, `certainties` how surely replies have a value for them. `aliases` are former paths of
    operations that are deprecated methods.
    """

    client: ClientFacts
    operations: tuple[Signature, ...]
    declared: Mapping[str, Declared]
    classes: Mapping[str, str]
    names: Mapping[str, str]
    fields: Mapping[str, Mapping[str, str]]
    certainties: Mapping[str, Mapping[str, int]]
    aliases: Mapping[str, LockedAlias] = field(default_factory=dict)

    def security(self, operation: Signature) -> Alternatives:
        """The ways to authenticate for an operation."""
        return self.client.security if operation.security is None else operation.security

    def model(self, identity: str) -> str:
        """The name of a declared type: that of its class, or its own where it needs no class."""
        return self.names[identity]

    def bases(self, identity: str) -> frozenset[str]:
        """The names of the classes that the class of an object extends, `Model` left out."""
        bases: dict[str, str] = {}
        declared = self.declared.get(identity)
        while isinstance(declared, ObjectType) and declared.base is not None and declared.base.identity not in bases:
            bases[declared.base.identity] = self.model(declared.base.identity)
            declared = self.declared.get(declared.base.identity)
        return frozenset(bases.values())

    def field(self, identity: str, wire: str) -> str:
        """The name of a field of a model."""
        return self.fields.get(identity, {}).get(wire, wire)

    def certainty(self, identity: str, wire: str) -> int:
        """How surely a field of a reply has a value, as the annotation of its model says."""
        return self.certainties.get(identity, {}).get(wire, OR_NONE)

    def words(self, type_: Type) -> str:
        """A type in a few words; an enumeration by its first values."""
        match type_:
            case Nullable(inner):
                return f"{self.words(inner)} or None"
            case Literals(values):
                more = ", …" if len(values) > _VALUES else ""
                return f"one of {', '.join(map(repr, values[:_VALUES]))}{more}"
            case _:
                return type_in_words(type_, self.names)
