"""The documents as one interface."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.build.memory import Memory
from sdkwright.build.operations import operations_of
from sdkwright.build.pagination import check_rules
from sdkwright.build.schemas import Schemas
from sdkwright.build.security import alternatives_of, check_names, schemes_of
from sdkwright.build.servers import base_path, common_origin
from sdkwright.build.tree import tree_of
from sdkwright.config import Config
from sdkwright.errors import Diagnostic
from sdkwright.load import Document
from sdkwright.model import Api


def build_api(
    documents: Sequence[Document], config: Config, memory: Memory
) -> tuple[Api, tuple[Diagnostic, ...]]:
    """The merged interface and what could not be understood on the way.

    `memory` holds the names that an earlier run gave.

    Raises:
        ConfigError: A pin or a pagination rule names something that no document has.
        RefError: A reference in a document leads nowhere.
    """
    findings: list[Diagnostic] = []
    schemas = Schemas(findings)
    operations = [
        operation for document in documents for operation in operations_of(document, schemas, config.pagination)
    ]
    check_rules(config, operations)
    tree = tree_of(operations, config, memory)
    schemes = schemes_of(documents, findings)
    check_names(config, schemes)
    api = Api(
        title=next(filter(None, map(_title, documents)), ""),
        documents=tuple(document.name for document in documents),
        base_url=config.base_url or common_origin(documents, findings),
        base_paths=tuple(sorted({path for document in documents if (path := base_path(document.root))})),
        operations=tuple(sorted(operations, key=lambda operation: operation.key)),
        tree=tree.root,
        declared=schemas.finished(),
        schemes=schemes,
        default_security=next(filter(None, map(_security, documents)), ()),
        reasons=tree.reasons,
        layouts={name: (layout.by, layout.why) for name, layout in tree.layouts.items()},
    )
    return api, tuple(findings)


def _security(document: Document) -> tuple[tuple[str, ...], ...] | None:
    return alternatives_of(document.root.child("security"))


def _title(document: Document) -> str:
    info = document.root.child("info")
    return info.text("title") if info is not None else ""
