"""The whole interface: operations, declared types, security, servers and webhooks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sdkwright.model.calls import RetryRule
from sdkwright.model.content import Body, Pagination, Parameter, Response
from sdkwright.model.information import Information
from sdkwright.model.paging import PaginationRule
from sdkwright.model.paths import template
from sdkwright.model.types import Declared, Type


@dataclass(frozen=True, slots=True)
class Exchange:
    """Where tokens are given in exchange for what a client has: URLs, absolute or from the root of the API.

    `scopes` are those that operations need by default; `documented` are all that the document knows. `device_url` is
    where devices log in, empty where the document has no such flow.
    """

    token_url: str
    refresh_url: str
    scopes: tuple[str, ...]
    documented: frozenset[str]
    device_url: str = ""


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A way to authenticate, by its name in the documents. `prefix` precedes the secret in the header.

    Schemes of the kinds `oauth2` and `openIdConnect` carry a token in a header; one of the kind `mutualTLS` carries
    nothing, since the connection itself authenticates the caller. `exchange` is set where a client can fetch tokens.
    """

    name: str
    kind: Literal["header", "query", "cookie", "basic", "oauth2", "openIdConnect", "mutualTLS"]
    field: str
    prefix: str
    description: str
    exchange: Exchange | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """A server that the documents list, with `{variables}` in its URL; the URL may be relative."""

    url: str
    description: str


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable of the base URL. `choices` are empty where any value will do.

    `default` is empty where there is none, unless the variable may be `blank`: then empty is a value.
    """

    name: str
    default: str
    choices: tuple[str, ...]
    description: str
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the server sends: a webhook, or a callback of the operation `operation`.

    `key` is unique, `name` is its own. `body` is None where the request has none; `form` says that it is a form, `raw`
    that it is neither that nor JSON. `headers` are pairs of name and meaning. `internal` says that it is not public.
    """

    key: str
    name: str
    operation: str
    method: str
    summary: str
    description: str
    body: Type | None
    form: bool
    raw: bool
    headers: tuple[tuple[str, str], ...]
    internal: bool = False


@dataclass(frozen=True, slots=True)
class VendorName:
    """The name and groups that a document gives an operation by `x-` keywords; each is empty where it gives none.

    keywords: the keywords that give them.
    """

    name: str = ""
    groups: tuple[str, ...] = ()
    keywords: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One method and path.

    `key` is `<document>:<operationId>`, or `<document>:<METHOD path>` where there is no id. `path` includes the base
    path of the operation's server; `base_url_path` is the beginning of it that is part of the API's base URL, too.
    `server` is scheme and host where they are not those of the API, "/" where `path` begins at the root of the API's
    host. `security` lists alternatives, each a tuple of scheme names that go together; an empty tuple means no
    authentication. `scopes` are those that the operation needs beside its scheme's default, by scheme. `tag_path` is
    the first tag with its parents before it; empty where there is no tag. `required_plan` says which subscription the
    operation needs. `samples` are calls in Python that the document shows. `long_running`: whether the reply comes
    before the work is done. `safe` is whether the document says that a repetition does no more than the first request;
    None where the method tells it. `retries` is the operation's own rule.
    """

    key: str
    document: str
    id: str
    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    pagination: Pagination | None
    deprecated: bool
    safe: bool | None
    required_plan: str
    tag_path: tuple[str, ...] = ()
    server: str = ""
    scopes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    base_url_path: str = ""
    vendor_name: VendorName = VendorName()
    samples: tuple[str, ...] = ()
    internal: bool = False
    long_running: bool = False
    retries: RetryRule | None = None

    def template(self, in_path: Mapping[str, str], in_query: Mapping[str, str]) -> str:
        """The path as it is sent behind the base URL.

        The mappings give the names that path parameters, and those of the path's own query, have in its braces.
        """
        return template(self.path.removeprefix(self.base_url_path), in_path, in_query)


@dataclass(frozen=True, slots=True)
class Api:
    """The meaning of one or more documents, merged; operations are sorted by key.

    paging: the rules by which any operation is paged, by name. retries: the rule for calls whose operation has none.
    """

    title: str
    documents: tuple[str, ...]
    base_url: str
    base_paths: tuple[str, ...]
    operations: tuple[Operation, ...]
    declared: Mapping[str, Declared]
    schemes: tuple[SecurityScheme, ...]
    default_security: tuple[tuple[str, ...], ...]
    paging: Mapping[str, PaginationRule]
    servers: tuple[Server, ...] = ()
    variables: tuple[ServerVariable, ...] = ()
    webhooks: tuple[Webhook, ...] = ()
    retries: RetryRule | None = None
    information: Information = field(default_factory=Information)

    def operation(self, key: str) -> Operation:
        """The operation with this key, found by binary search; KeyError where there is none."""
        at = bisect_left(self.operations, key, key=lambda operation: operation.key)
        if at == len(self.operations) or self.operations[at].key != key:
            raise KeyError(key)
        return self.operations[at]
