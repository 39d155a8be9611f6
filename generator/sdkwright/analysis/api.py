"""The documents as one interface."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from sdkwright.analysis.info import information_of
from sdkwright.analysis.keywords.retries import retry_rule
from sdkwright.analysis.paging.configured_rules import rule_problems
from sdkwright.analysis.paging.detection import with_paging
from sdkwright.analysis.paging.vendor_rules import VendorRules
from sdkwright.analysis.paths.operations import OperationContext, operations_of, tag_paths_of
from sdkwright.analysis.paths.subset import Subset
from sdkwright.analysis.paths.webhooks import webhooks_of
from sdkwright.analysis.pins import model_name_problems, pin_problems
from sdkwright.analysis.schema.schemas import Schemas
from sdkwright.analysis.security import Requirements, check_names, schemes_of
from sdkwright.analysis.servers import servers_of
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import ConfigError, Diagnostic
from sdkwright.load import Document, Node
from sdkwright.model import Api, Operation, Webhook, references


@dataclass(frozen=True, slots=True)
class Analysis:
    """What documents say: the interface, what could not be understood on the way, and how many operations the
    configuration leaves out."""

    api: Api
    diagnostics: tuple[Diagnostic, ...]
    left_out: int


def build_api(documents: Sequence[Document], config: Config, problems: list[ConfigError] | None = None) -> Analysis:
    """The merged interface of the documents.

    `problems` takes what is wrong with pins and pagination rules; where it is None, the first of it is raised.

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
    for document in documents:
        before = len(operations), len(subset.left_out), len(webhooks)
        of_it = requirements[document.name], servers, tag_paths_of(document.root)
        context = OperationContext(document.name, schemas, config.pagination, *of_it, subset, webhooks, nodes)
        operations.extend(operations_of(document, context))
        webhooks.extend(webhooks_of(document, schemas, subset))
        if before == (len(operations), len(subset.left_out), len(webhooks)):
            findings.append(_nothing(document.root))
    subset.check()
    checked = config, operations, subset.left_out
    unfit = rule_problems(*checked), pin_problems(*checked), model_name_problems(config, documents)
    _collect(chain(*unfit), problems)
    vendor_rules = VendorRules(nodes, {document.name: document.root for document in documents}, findings)
    operations, paging = with_paging(operations, config, schemas.declared, vendor_rules)
    api = Api(
        title=next(filter(None, map(_title, documents)), ""),
        documents=tuple(document.name for document in documents),
        base_url=servers.base_url,
        base_paths=servers.base_paths,
        operations=tuple(sorted(operations, key=lambda operation: operation.key)),
        declared=schemas.assemble(_root_identities(operations, webhooks)),
        schemes=schemes,
        default_security=next(filter(None, (_default_security(document, requirements) for document in documents)), ()),
        servers=servers.servers,
        variables=tuple(servers.variables.values()),
        webhooks=tuple(sorted(webhooks, key=lambda webhook: webhook.key)),
        paging=paging,
        retries=next(filter(None, (retry_rule(document.root, schemas.warn) for document in documents)), None),
        information=information_of(documents),
    )
    return Analysis(api, tuple(findings), len(subset.left_out))


def _nothing(root: Node) -> Diagnostic:
    message = "there is no operation here: an SDK of this document has nothing to call"
    return (root.child("paths") or root).warning(message, "no-operations")


def _collect(found: Iterable[ConfigError], problems: list[ConfigError] | None) -> None:
    for problem in found:
        if problems is None:
            raise problem
        problems.append(problem)


def _root_identities(operations: Sequence[Operation], webhooks: Sequence[Webhook]) -> Iterator[str]:
    """The identities that operations and webhooks refer to."""
    types = [webhook.body for webhook in webhooks if webhook.body is not None]
    for operation in operations:
        types += [parameter.type for parameter in operation.parameters]
        types += [type_ for response in operation.responses for _, type_ in response.content]
        types += [operation.body.type] if operation.body is not None else []
    yield from (identity for type_ in types for identity in references(type_))


def _default_security(
    document: Document, requirements: Mapping[str, Requirements]
) -> tuple[tuple[str, ...], ...] | None:
    return requirements[document.name].alternatives(document.root.child("security"))


def _title(document: Document) -> str:
    info = document.root.child("info")
    return " ".join(info.text("title").split()) if info is not None else ""
