"""`info` and `externalDocs`: what documents say of the whole API."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.load import Document
from sdkwright.model import Information


def information_of(documents: Sequence[Document]) -> Information:
    """What they say, each text from the first document that has it."""
    return Information(
        summary=_text(documents, "info", "summary"),
        description=next(_texts(documents, "info", "description"), ""),
        version=_text(documents, "info", "version"),
        contact=_text(documents, "info", "contact", "name"),
        email=_text(documents, "info", "contact", "email"),
        website=_text(documents, "info", "contact", "url"),
        documentation=_text(documents, "externalDocs", "url"),
        license_id=_text(documents, "info", "license", "identifier"),
        license_name=_text(documents, "info", "license", "name"),
        license_url=_text(documents, "info", "license", "url"),
    )


def _text(documents: Sequence[Document], *keys: str) -> str:
    return " ".join(next(_texts(documents, *keys), "").split())


def _texts(documents: Sequence[Document], *keys: str) -> Iterator[str]:
    nodes = (document.root.child(*keys) for document in documents)
    return (node.value for node in nodes if node is not None and isinstance(node.value, str) and node.value.strip())
