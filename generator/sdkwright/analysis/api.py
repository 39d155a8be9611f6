"""The documents as one interface."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from sdkwright.analysis.paging.configured_rules import check_rules
from sdkwright.analysis.paging.detection import with_paging
from sdkwright.analysis.paging.vendor_rules import VendorRules
from sdkwright.analysis.paths.operations import OperationContext, operations_of, tag_paths_of
from sdkwright.analysis.paths.subset import Subset
from sdkwright.analysis.paths.webhooks import webhooks_of
from sdkwright.analysis.schema.schemas import Schemas
from sdkwright.analysis.security import Requirements, check_names, schemes_of
from sdkwright.analysis.servers import servers_of
from sdkwright.analysis.tree.pinned_names import Memory
from sdkwright.analysis.tree.tree import tree_of
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import Diagnostic
from sdkwright.load import Document, Node
from sdkwright.model import Api, Operation, Webhook, references


def build_api(documents: Sequence[Document], config: Config, memory: Memory) -> tuple[Api, tuple[Diagnostic, ...]]:
    """The merged interface, and warnings of what could not be understood.

    `memory` holds the names that an earlier run assigned.

    Raises:
        ConfigError: A pin, a pagination rule or a selector names something that no document has.
        UsageError: So does a selector of the command line.
        RefError: A reference in a document leads nowhere.
    """
    findings: list[Diagnostic] = []
    schemas = Schemas(findings, documents)
    schemes, requirements = schemes_of(documents, findings)
    check_names(config, schemes)
    servers = servers_of(documents, config, findings)
    subset = Subset(config)
    operations: list[Operation] = []
    webhooks: list[Webhook] = []
    nodes: dict[str, Node] = {}
    rules = config.pagination
    for document in documents:
        name, security, tag_paths = document.name, requirements[document.name], tag_paths_of(document.root)
        context = OperationContext(name, schemas, rules, security, servers, tag_paths, subset, webhooks, nodes)
        operations.extend(operations_of(document, context))
        webhooks.extend(webhooks_of(document, schemas, subset))
    subset.check()
    check_rules(config, operations, subset.left_out)
    vendor_rules = VendorRules(nodes, {document.name: document.root for document in documents}, findings)
    operations, paging = with_paging(operations, config, schemas.declared, vendor_rules)
    tree = tree_of(operations, _without_excluded_pins(config, subset.left_out), memory)
    api = Api(
        title=next(filter(None, map(_title, documents)), ""),
        documents=tuple(document.name for document in documents),
        base_url=servers.base_url,
        base_paths=servers.base_paths,
        operations=tuple(sorted(operations, key=lambda operation: operation.key)),
        tree=tree.root,
        declared=schemas.assemble(_root_identities(operations, webhooks)),
        schemes=schemes,
        default_security=next(filter(None, (_default_security(document, requirements) for document in documents)), ()),
        servers=servers.servers,
        variables=tuple(servers.variables.values()),
        webhooks=tuple(sorted(webhooks, key=lambda webhook: webhook.key)),
        reasons=tree.reasons,
        layouts={name: (layout.by, layout.why) for name, layout in tree.layouts.items()},
        paging=paging,
        remembered=memory.models,
        left_out=len(subset.left_out),
    )
    return api, tuple(findings)


def _root_identities(operations: Sequence[Operation], webhooks: Sequence[Webhook]) -> Iterator[str]:
    """The identities that operations and webhooks refer to."""
    types = [webhook.body for webhook in webhooks if webhook.body is not None]
    for operation in operations:
        types += [parameter.type for parameter in operation.parameters]
        types += [type_ for response in operation.responses for _, type_ in response.content]
        types += [operation.body.type] if operation.body is not None else []
    yield from (identity for type_ in types for identity in references(type_))


def _without_excluded_pins(config: Config, left_out: Collection[str]) -> Config:
    """The configuration without the pins of excluded operations, which the documents do contain."""
    pins = {key: path for key, path in config.tree.pins.items() if key not in left_out}
    return replace(config, tree=replace(config.tree, pins=pins))


def _default_security(
    document: Document, requirements: Mapping[str, Requirements]
) -> tuple[tuple[str, ...], ...] | None:
    return requirements[document.name].alternatives(document.root.child("security"))


def _title(document: Document) -> str:
    info = document.root.child("info")
    return " ".join(info.text("title").split()) if info is not None else ""
