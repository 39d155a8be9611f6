"""An interface -> the sections of a lock that keep it, and back. Names are in the lock's other sections.

"surface"       the client: its servers, credentials, headers and webhooks
"signatures"    each method by its operation's key
"types"         each model by its class
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeVar

from sdkwright.changes.interfaces.interface import ClientFacts, GivenArgument, GivenCredential, Interface, Signature
from sdkwright.changes.interfaces.recorded_types import TypeRecorder, read_types
from sdkwright.changes.interfaces.type_notation import read_type
from sdkwright.changes.interfaces.value_notation import (
    Value,
    grouped,
    read_value,
    recorded_texts,
    ungrouped,
)
from sdkwright.model import Declared, ServerVariable, Type, mentions, references
from sdkwright.output.lock_shape import recorded_text
from sdkwright.plan import LockedNames

_Value = TypeVar("_Value")
_KINDS = ("nothing", "value", "page", "stream")
_JSON = ("application/json",)
_IN_BODY = frozenset({"field", "further", "body"})
_NAMES = {"body": "body", "further": "extra"}


def recorded_interface(interface: Interface) -> dict[str, Mapping[str, Any]]:
    """The sections, each a mapping from a name to what the lock has on its line."""
    lone = len({operation.document for operation in interface.operations}) == 1
    types = TypeRecorder(interface)
    base_path = _commonest(operation.base_path for operation in interface.operations) or ""
    errors = _commonest(tuple(_errors(operation, types).items()) for operation in interface.operations)
    recorder = _Recorder(types, base_path, dict(errors or ()))
    signatures = {
        operation.id if lone else operation.key: record
        for operation in interface.operations
        if (record := dict(recorder.signature(operation)))
    }
    surface = dict(recorder.surface(interface.client))
    return {"surface": surface, "signatures": signatures, "types": dict(recorder.types.declared())}


@dataclass(frozen=True, slots=True)
class _Recorder:
    """Writes the parts of an interface.

    `base_path` is what most operations have in front of their path, and `errors` are the bodies of errors that most of
    them have: no line of an operation repeats these.
    """

    types: TypeRecorder
    base_path: str
    errors: Mapping[str, str]

    def signature(self, operation: Signature) -> Iterator[tuple[str, Any]]:
        """What the lock says of an operation beside its names and route."""
        if operation.arguments:
            yield "takes", self._arguments(operation.arguments)
        if operation.media_types != _usual_media_types(operation.arguments):
            yield "body", list(operation.media_types)
        if operation.kind != "nothing":
            kind = "" if operation.kind == "value" and operation.result is not None else f"{operation.kind} "
            yield "returns", f"{kind}{self._text(operation.result)}".rstrip()
        if (errors := _errors(operation, self.types)) != self.errors:
            yield "errors", errors
        plain = ("omittable", "deprecated", "rule", "repetition", "server", "scopes")
        yield from ((name, value) for name in plain if (value := getattr(operation, name)))
        if operation.base_path != self.base_path:
            yield "base_path", operation.base_path
        if operation.security is not None:
            yield "security", operation.security

    def _arguments(self, arguments: tuple[GivenArgument, ...]) -> dict[str, Any]:
        """The arguments by location; their order is that of the lock's requests."""
        locations = sorted({argument.location for argument in arguments})
        return {
            location: grouped((one.wire, self._argument(one)) for one in arguments if one.location == location)
            for location in locations
        }

    def _argument(self, argument: GivenArgument) -> str:
        flags: set[str] = {"deprecated"} if argument.deprecated else set()
        if argument.required != (argument.location == "path"):
            flags.add("required" if argument.required else "optional")
        return self.types.value(Value(argument.type, frozenset(flags), argument.limits, argument.default))

    def _text(self, type_: Type | None) -> str:
        return "" if type_ is None else self.types.text(type_)

    def surface(self, client: ClientFacts) -> Iterator[tuple[str, Any]]:
        """What belongs to no single operation, without what is empty."""
        facts = {
            "base_url": client.base_url,
            "base_path": self.base_path,
            "errors": self.errors,
            "security": client.security,
            "servers": client.servers,
            "credentials": {one.scheme: [one.argument, one.kind, one.sent_as] for one in client.credentials},
            "variables": {one.name: [argument, *_variable(one)] for argument, one in client.variables},
            "headers": dict(client.headers or {}),
            "webhooks": {key: [name, self._text(type_)] for key, (name, type_) in (client.webhooks or {}).items()},
        }
        yield from ((name, value) for name, value in facts.items() if value or name == "base_url")


def _variable(variable: ServerVariable) -> Iterator[str | None]:
    """The default, null where there is none although a value is needed, and the choices."""
    yield variable.default if variable.default or variable.blank else None
    yield from variable.choices


def _errors(operation: Signature, types: TypeRecorder) -> dict[str, str]:
    """The statuses of errors by the types of their bodies."""
    statuses: dict[str, str] = {}
    for status, type_ in sorted((operation.errors or {}).items()):
        text = types.text(type_)
        statuses[text] = f"{statuses[text]}, {status}" if text in statuses else status
    return statuses


def _commonest(values: Iterable[_Value]) -> _Value | None:
    """The most frequent value, of several the least; None where there are none."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], repr(value)), default=None)


def _usual_media_types(arguments: tuple[GivenArgument, ...]) -> tuple[str, ...]:
    return _JSON if any(argument.location in _IN_BODY for argument in arguments) else ()


def read_interface(record: Mapping[str, Mapping[str, Any]], names: LockedNames) -> Interface:
    """The interface in a lock with these names; in it the identity of a model is the name of its class.

    Raises ValueError, KeyError, TypeError or AttributeError where the sections are none of ours.
    """
    lone = f"{next(iter(names.layouts))}:" if len(names.layouts) == 1 else ""
    surface, signatures = record["surface"], record["signatures"]
    usual = {"base_path": surface.get("base_path", ""), "errors": surface.get("errors", {})}
    records = {f"{lone}{key}": {**usual, **one} for key, one in signatures.items()}
    declared, certainties = read_types(record["types"])
    classes = {name: name for name in names.models}
    operations = tuple(_signature(key, names, records.get(key, usual)) for key in sorted(names.operations))
    client = _client(surface, names)
    _require_models(client, operations, declared, classes)
    return Interface(
        client=client,
        operations=operations,
        declared=declared,
        classes=classes,
        names=classes,
        fields={name: model.fields for name, model in names.models.items()},
        certainties=certainties,
        aliases=names.aliases,
    )


def _require_models(
    client: ClientFacts, operations: Iterable[Signature], declared: Mapping[str, Declared], classes: Collection[str]
) -> None:
    """Raise ValueError where a type names a model that the lock does not have, or has in one of two sections alone."""
    types: list[Type | None] = [type_ for _, type_ in (client.webhooks or {}).values()]
    for operation in operations:
        types += [operation.result, *(operation.errors or {}).values(), *(one.type for one in operation.arguments)]
    used = [references(type_) for type_ in types if type_ is not None]
    named = [*used, *map(mentions, declared.values())]
    unknown = next((name for name in chain(declared, *named) if name not in declared or name not in classes), None)
    if unknown is not None:
        raise ValueError(f'there is no model "{unknown}"')


def _signature(key: str, names: LockedNames, record: Mapping[str, Any]) -> Signature:
    request = names.requests[key]
    arguments = tuple(_read_arguments(record.get("takes", {}), request.arguments))
    kind, result = _returned(record.get("returns", "nothing"))
    security = record.get("security")
    return Signature(
        key=key,
        path=names.operations[key],
        route=request.route,
        arguments=arguments,
        media_types=recorded_texts(record.get("body", _usual_media_types(arguments))),
        omittable=bool(record.get("omittable")),
        kind=kind,
        result=read_type(result) if result else None,
        errors={
            status: read_type(text) for text, statuses in record["errors"].items() for status in statuses.split(", ")
        },
        rule=recorded_text(record.get("rule", "")),
        repetition=recorded_text(record.get("repetition", "")),
        deprecated=bool(record.get("deprecated")),
        server=recorded_text(record.get("server", "")),
        base_path=recorded_text(record["base_path"]),
        security=None if security is None else _alternatives(security),
        scopes=tuple((recorded_text(scheme), recorded_texts(scopes)) for scheme, scopes in record.get("scopes", ())),
    )


def _returned(text: str) -> tuple[str, str]:
    """The kind of a result and its type, which is empty where nothing is known of it."""
    kind, _, type_ = text.partition(" ")
    return (kind, type_) if kind in _KINDS else ("value", text)


def _read_arguments(groups: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[GivenArgument]:
    """The arguments in the order of their names, which `names` has by location and name on the wire."""
    texts = {
        (location, wire): text for location in sorted(groups) for wire, text in ungrouped(groups[location]).items()
    }
    order = {tuple(slot.split(" ", 1)): at for at, slot in enumerate(names)}
    for location, wire in sorted(texts, key=lambda slot: (order.get(slot, len(order)), slot)):
        value = read_value(texts[location, wire])
        yield GivenArgument(
            name=_NAMES.get(location) or names.get(f"{location} {wire}", wire),
            wire=wire,
            location=location,
            type=value.type,
            required="required" in value.flags or (location == "path" and "optional" not in value.flags),
            limits=value.limits,
            default=value.default,
            deprecated="deprecated" in value.flags,
        )


def _client(surface: Mapping[str, Any], names: LockedNames) -> ClientFacts:
    return ClientFacts(
        name=names.client,
        base_url=recorded_text(surface["base_url"]),
        security=_alternatives(surface.get("security", ())),
        credentials=tuple(
            GivenCredential(scheme, *recorded_texts(one)) for scheme, one in surface.get("credentials", {}).items()
        ),
        servers=recorded_texts(surface.get("servers", ())),
        variables=tuple(
            (
                recorded_text(argument),
                ServerVariable(variable, recorded_text(default or ""), recorded_texts(choices), "", default == ""),
            )
            for variable, (argument, default, *choices) in surface.get("variables", {}).items()
        ),
        headers={
            name: (recorded_text(wire), recorded_text(parser))
            for name, (wire, parser) in surface.get("headers", {}).items()
        },
        webhooks={
            key: (recorded_text(name), read_type(text) if text else None)
            for key, (name, text) in surface.get("webhooks", {}).items()
        },
        functions=names.webhooks,
    )


def _alternatives(lists: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(map(recorded_texts, lists))
