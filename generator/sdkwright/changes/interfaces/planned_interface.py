"""A document and the SDK that is planned for it -> the interface of that SDK."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from sdkwright.changes.interfaces.interface import (
    OR_NONE,
    OR_UNSET,
    PROMISED,
    ClientFacts,
    GivenArgument,
    GivenCredential,
    Interface,
    Signature,
)
from sdkwright.model import Api, Body, Map, Operation, Parameter, Property, Scalar, Type, nullable, without_null
from sdkwright.plan import Package
from sdkwright.plan.methods.arguments import properties_of
from sdkwright.plan.methods.error_bodies import errors_of
from sdkwright.plan.methods.results import Replies, replies_of, union_of
from sdkwright.plan.views import Credential, Field, ModelsView, Struct


def planned_interface(api: Api, package: Package) -> Interface:
    """The interface of a planned SDK."""
    classes = package.locked_names.classes
    fields = {identity: package.locked_names.models[name].fields for identity, name in classes.items()}
    return Interface(
        client=_client(api, package),
        operations=tuple(_signature(api, package, operation) for operation in api.operations),
        declared=api.declared,
        classes=classes,
        names={identity: type_.name for identity, type_ in api.declared.items()} | dict(classes),
        fields=fields,
        certainties=_Certainties(package).by_identity(classes),
        aliases=package.locked_names.aliases,
    )


def _client(api: Api, package: Package) -> ClientFacts:
    project = package.project
    return ClientFacts(
        name=project.client,
        base_url=api.base_url,
        security=api.default_security,
        credentials=tuple(map(_credential, project.credentials)),
        servers=tuple(sorted({server.url for server in api.servers})),
        variables=tuple((one.argument, one.variable) for one in project.variables),
        headers={one.name: (one.wire, one.parser) for one in project.headers},
        webhooks={one.key: (one.name, one.body) for one in api.webhooks},
        functions=package.locked_names.webhooks,
    )


def _credential(credential: Credential) -> GivenCredential:
    sent_as = " ".join(filter(None, (credential.kind, credential.field, credential.prefix)))
    kind = "token" if credential.exchange is not None else credential.kind
    return GivenCredential(credential.scheme, credential.argument, kind, sent_as)


def _signature(api: Api, package: Package, operation: Operation) -> Signature:
    body, replies = operation.body, replies_of(operation)
    names = package.locked_names.requests[operation.key].arguments
    return Signature(
        key=operation.key,
        path=package.paths[operation.key],
        route=f"{operation.method} {operation.path}",
        arguments=tuple(_arguments(operation, names).values()),
        media_types=(
            () if body is None else tuple(dict.fromkeys(one for shape in body.shapes for one in shape.sendable))
        ),
        omittable=body is not None and body.omittable and any(prop.required for prop in body.properties or ()),
        kind=replies.kind,
        result=_result_type(replies),
        status=next((response.status for response in operation.responses if response.success), ""),
        errors=errors_of(operation),
        rule=_digest(api.paging[operation.pagination.rule].signature) if operation.pagination else "",
        repetition=_repetition(operation),
        deprecated=operation.deprecated,
        server=operation.server,
        base_path=operation.base_url_path,
        security=None if operation.security == api.default_security else operation.security,
        scopes=operation.scopes,
    )


def _repetition(operation: Operation) -> str:
    usual = operation.safe is None and operation.retries is None
    return "" if usual else _digest(f"{operation.safe} {operation.retries}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _arguments(operation: Operation, names: Mapping[str, str]) -> dict[tuple[str, str], GivenArgument]:
    """The arguments of an operation by location and name on the wire, in the order of the document."""
    is_alone = operation.body is None or not operation.body.others
    arguments = [_given(one, one.location, names, required=one.required) for one in operation.parameters]
    arguments += [
        _given(prop, "field", names, required=prop.required and is_alone) for prop in properties_of(operation)
    ]
    for shape in operation.body.shapes if operation.body is not None else ():
        if shape.properties is None:
            arguments.append(GivenArgument("body", "", "body", shape.type, _is_required(operation.body, shape)))
        elif shape.further is not None:
            arguments.append(GivenArgument("extra", "", "further", Map(shape.further), required=False))
    by_place: dict[tuple[str, str], GivenArgument] = {}
    for argument in arguments:
        # Of several shapes of a body the preferred one comes first, and counts.
        by_place.setdefault((argument.location, argument.wire), argument)
    return by_place


def _given(item: Parameter | Property, location: str, names: Mapping[str, str], *, required: bool) -> GivenArgument:
    name = names.get(f"{location} {item.name}", item.name)
    return GivenArgument(
        name, item.name, location, item.type, required, item.limits, item.default, deprecated=item.deprecated
    )


def _is_required(body: Body | None, shape: Body) -> bool:
    return shape.required and body is not None and not body.others


def _result_type(replies: Replies) -> Type | None:
    """All that a method may return, as one type; None where it returns nothing."""
    types = [without_null(type_) for type_ in replies.types]
    types += [Scalar("string")] if replies.text else []
    types += [Scalar("octets")] if replies.content else []
    if not types:
        return None
    may_be_none = replies.may_be_empty or any(type_ != without_null(type_) for type_ in replies.types)
    return nullable(union_of(types)) if may_be_none else union_of(types)


@dataclass(frozen=True)
class _Certainties:
    """Finds out how surely the fields of models have a value, by the annotations of their classes."""

    package: Package

    def by_identity(self, classes: Mapping[str, str]) -> dict[str, dict[str, int]]:
        """The certainty of each field by the identity of the model and the name in JSON."""
        return {identity: dict(self._of_class(name)) for identity, name in classes.items()}

    def _of_class(self, class_name: str) -> Iterator[tuple[str, int]]:
        """Those of a class and of the classes that it extends."""
        chain: list[Struct] = []
        while (struct := self._structs.get(class_name)) is not None and struct not in chain:
            chain.append(struct)
            class_name = struct.base
        for struct in reversed(chain):
            yield from ((field.wire, _certainty(field)) for field in struct.fields)

    @cached_property
    def _structs(self) -> Mapping[str, Struct]:
        views = [file.view for file in self.package.files if isinstance(file.view, ModelsView)]
        return {struct.class_name: struct for view in views for struct in view.structs}


def _certainty(field: Field) -> int:
    if field.default == "UNSET":
        return OR_UNSET
    return PROMISED if "Promised" in field.annotation.names else OR_NONE
