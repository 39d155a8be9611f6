"""Reading documents: text, positions, references across files, overlays, the step up to OpenAPI 3.1, validation.

``load_documents`` gives documents as trees of ``Node``; ``validate`` checks one against its specification.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sdkwright.errors import Diagnostic
from sdkwright.load.node import Document, Node

__all__ = ["Document", "Node", "load_documents", "validate"]


def load_documents(
    documents: Mapping[str, Path], overlays: Sequence[Path] = ()
) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    """Read documents and apply the overlays, in order, to each of them."""
    raise NotImplementedError


def validate(document: Document) -> tuple[Diagnostic, ...]:
    """Return what openapi-spec-validator finds wrong with a document."""
    raise NotImplementedError
