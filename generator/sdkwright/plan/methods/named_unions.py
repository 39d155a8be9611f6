"""Names for unions in replies whose members look alike: decoding can only help with types that have a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sdkwright.model import (
    AliasType,
    Api,
    Array,
    Declared,
    Map,
    Operation,
    Reference,
    Response,
    Tuple,
    Type,
    Union,
    Webhook,
    media_kind,
    with_children,
)
from sdkwright.naming import pascal
from sdkwright.plan.json_kinds import look_alike
from sdkwright.plan.methods.results import json_content, union_of

# The word that is added to the name of a container for its contents.
_PARTS: Mapping[type, str] = {Array: "item", Tuple: "item", Map: "value"}


def with_named_unions(api: Api) -> Api:
    """The same API, with a declared name for each union in a reply whose members look alike."""
    namer = _Namer(api.declared)
    operations = tuple(namer.operation(operation) for operation in api.operations)
    webhooks = tuple(namer.webhook(webhook) for webhook in api.webhooks)
    if not namer.added:
        return api
    return replace(api, operations=operations, webhooks=webhooks, declared={**api.declared, **namer.added})


@dataclass(frozen=True, slots=True)
class _Namer:
    declared: Mapping[str, Declared]
    added: dict[str, AliasType] = field(default_factory=dict)
    _identities: dict[Union, str] = field(default_factory=dict)

    def operation(self, operation: Operation) -> Operation:
        responses = tuple(self._response(operation, response) for response in operation.responses)
        pagination = operation.pagination
        if pagination is not None:
            pagination = replace(pagination, item=self._with_names(operation.key, pagination.item, "item"))
        return replace(operation, responses=responses, pagination=pagination)

    def webhook(self, webhook: Webhook) -> Webhook:
        body = webhook.body
        return webhook if body is None else replace(webhook, body=self._with_names(webhook.key, body, "body"))

    def _response(self, operation: Operation, response: Response) -> Response:
        # Versions of one media type, which differ in parameters, cannot be distinguished: they form a union.
        versions: dict[str, list[Type]] = defaultdict(list)
        entries = json_content(response)
        for media_type, type_ in entries:
            versions[media_kind(media_type)].append(type_)
        types = {media_type: union_of(versions[media_kind(media_type)]) for media_type, _ in entries}
        content = tuple(
            (media_type, self._with_names(operation.key, types.get(media_type, type_), "response"))
            for media_type, type_ in response.content
        )
        return response if content == response.content else replace(response, content=content)

    def _with_names(self, key: str, type_: Type, word: str) -> Type:
        if isinstance(type_, Union) and look_alike(type_.members, self.declared):
            return Reference(self._identity_of(key, type_, word))
        inner = f"{word} {part}" if (part := _PARTS.get(type(type_))) else word
        return with_children(type_, lambda child: self._with_names(key, child, inner))

    def _identity_of(self, key: str, union: Union, word: str) -> str:
        if union not in self._identities:
            identity = f"{key}?{word}"
            while identity in self.added:  # several replies of one operation
                identity += "'"
            self._identities[union] = identity
            self.added[identity] = AliasType(identity, pascal(f"{key.split(':', 1)[-1]} {word}"), "", union)
        return self._identities[union]
