"""The models that the SDK needs, with their names and modules.

A model that only one top-level group uses is in that group's module, any other in `shared`, so that using one group
loads no more than it needs. Bodies that are flattened into arguments and envelopes around pages need no model.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sdkwright.config.sdk_yaml import Config
from sdkwright.model import (
    AliasType,
    Api,
    Declared,
    ObjectType,
    Operation,
    Property,
    Reference,
    Type,
    UnionType,
    mentions,
    reachable,
    references,
    unions_in,
)
from sdkwright.naming import clear_of, file_stem
from sdkwright.plan.annotations import Annotations
from sdkwright.plan.models.aliases import alias_order, plan_alias, plan_union
from sdkwright.plan.models.base_models import with_base_models
from sdkwright.plan.models.spellings import Spellings
from sdkwright.plan.models.structs import Structs, bases_first
from sdkwright.plan.names.class_names import model_names
from sdkwright.plan.names.locked_names import LockedNames
from sdkwright.plan.names.reserved import attribute
from sdkwright.plan.tree.tree_group import Group
from sdkwright.plan.views import Alias, ModelsView, TaggedAlias

# The prefix of names of models outside of their own modules.
MODELS = "models."
SHARED = "shared"
WEBHOOKS = "webhooks"
_RESERVED = frozenset(
    {"ABSENT", "TYPE_CHECKING", "UNSET", "Any", "AnyDuration", "ClassVar", "Content", "Decimal", "Literal", "Mapping"}
    | {"Model", "OneOf", "Promised", "TypeAlias", "UUID", "Unknown", "Unset", "UrlSafeBytes"}
)


@dataclass(frozen=True, slots=True)
class Models:
    """The class name of every model that is needed, by identity, and the modules that contain them.

    in_bodies: the models that bodies contain. lowercase: the class names that begin with no capital, such as Chinese
    ones. union_members: the models within unions. spellings: how decimals and bytes are sent. locked_names: those of an
    earlier run. fields: the names of fields, by identity and by names in JSON. errors: the types of the bodies of
    errors by status that most operations share.
    """

    names: Mapping[str, str]
    declared: Mapping[str, Declared]
    modules: tuple[ModelsView, ...]
    in_bodies: frozenset[str]
    lowercase: frozenset[str]
    union_members: frozenset[str]
    spellings: Spellings
    locked_names: LockedNames
    fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    errors: Mapping[str, Type] = field(default_factory=dict)

    def annotations(self, prefix: str = "") -> Annotations:
        """The annotations of types, with a prefix before the names of models: none within their own modules."""
        return Annotations(self.names, self.declared, prefix)


def plan_models(api: Api, tree: Group, locked_names: LockedNames, config: Config) -> Models:
    """Choose, name and place the models."""
    entries: dict[str, list[Type]] = defaultdict(list)
    for name, operation in _operations_by_module(api, tree):
        entries[name] += _entry_types(operation)
    users: dict[str, set[str]] = defaultdict(set)
    for name, types in entries.items():
        for identity in _reachable_from(api.declared, types):
            users[identity].add(name)
    for webhook in api.webhooks:
        for identity in _reachable_from(api.declared, filter(None, [webhook.body])):
            users[identity].add(WEBHOOKS)
    needed = {identity: api.declared[identity] for identity in sorted(users)}
    names = model_names(needed.values(), _RESERVED, locked_names.classes, config.model_names)
    by_module: dict[str, list[Declared]] = defaultdict(list)
    for identity, declared in needed.items():
        groups = users[identity]
        by_module[next(iter(groups)) if len(groups) == 1 else SHARED].append(declared)
    in_bodies = _reachable_from(
        api.declared, (type_ for operation in api.operations for type_ in _body_types(operation))
    )
    lowercase = frozenset(name for name in names.values() if not name[0].isupper())
    union_members = frozenset(_reachable_from(api.declared, _members_of_unions(needed.values())))
    models = Models(
        names, api.declared, (), frozenset(in_bodies), lowercase, union_members, Spellings(api.declared), locked_names
    )
    shared = {declared.identity for declared in by_module[SHARED]}
    structs = Structs(models, trust_not_null=config.models_trust_not_null)
    views = tuple(
        _models_view(structs, name, by_module[name], shared if name != SHARED else set()) for name in sorted(by_module)
    )
    fields = {type_.identity: structs.names(type_) for type_ in needed.values() if isinstance(type_, ObjectType)}
    return replace(models, modules=tuple(view for view in views if view.names), fields=fields)


def _operations_by_module(api: Api, tree: Group) -> Iterator[tuple[str, Operation]]:
    for path, group in tree.walk():
        module = clear_of(file_stem(attribute(path[0], frozenset())), {SHARED}) if path else SHARED
        for _, key in group.operations:
            yield module, api.operation(key)


def _entry_types(operation: Operation) -> Iterator[Type]:
    """The types that a caller uses: the parameters, the body's members, the reply and the bodies of errors."""
    for parameter in operation.parameters:
        yield parameter.type
    yield from _body_types(operation)
    if operation.pagination is not None:
        yield operation.pagination.item
    for response in operation.responses:
        if response.may_be_error or operation.pagination is None:
            yield from (type_ for _, type_ in response.content)


def _body_types(operation: Operation) -> Iterator[Type]:
    """The types that a caller sends: those of the body's members where it is flattened, else that of the body."""
    for body in operation.body.shapes if operation.body is not None else ():
        yield from [body.type] if body.properties is None else _property_types(body.properties)
        yield from [] if body.further is None else [body.further]


def _property_types(properties: Iterable[Property]) -> Iterator[Type]:
    return (prop.type for prop in properties)


def _reachable_from(declared: Mapping[str, Declared], entries: Iterable[Type]) -> set[str]:
    first = (identity for type_ in entries for identity in references(type_))
    return reachable(first, lambda identity: mentions(declared[identity]))


def _members_of_unions(declared: Iterable[Declared]) -> Iterator[Type]:
    """The members of all unions, which may have to be distinguished by their shape."""
    for type_ in declared:
        if isinstance(type_, UnionType):
            yield from map(Reference, mentions(type_))
        elif isinstance(type_, AliasType):
            yield from unions_in(type_.type)
        else:
            for prop in type_.properties:
                yield from unions_in(prop.type)


def _models_view(structs: Structs, name: str, declared: Iterable[Declared], shared: Collection[str]) -> ModelsView:
    types = structs.models.annotations()
    members = sorted(declared, key=lambda type_: types.classes[type_.identity])
    shared_identities = {identity for type_ in members for identity in mentions(type_) if identity in shared}
    return ModelsView(
        name=name,
        structs=bases_first(
            with_base_models([structs.of(type_) for type_ in members if isinstance(type_, ObjectType)])
        ),
        aliases=tuple(_alias_view(types, type_, cyclic) for type_, cyclic in alias_order(members)),
        shared=tuple(sorted(types.classes[identity] for identity in shared_identities)),
    )


def _alias_view(types: Annotations, type_: UnionType | AliasType, cyclic: bool) -> Alias | TaggedAlias:
    return plan_alias(type_, types, lazy=cyclic) if isinstance(type_, AliasType) else plan_union(type_, types)
