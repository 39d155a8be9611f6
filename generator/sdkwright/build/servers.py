"""Server objects -> the origin that all documents share, and the base path of each document."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from sdkwright.errors import Diagnostic
from sdkwright.load import Document, Node


def base_path(node: Node, fallback: str = "") -> str:
    """The path of the first server listed at `node`, without a slash at its end; `fallback` where none is listed."""
    url = server_url(node)
    return urlsplit(url).path.rstrip("/") if url is not None else fallback


def common_origin(documents: Sequence[Document], findings: list[Diagnostic]) -> str:
    """Scheme and host of the first server that names them, or an empty text where none does.

    One client has one base URL: a document whose server is elsewhere gets a warning.
    """
    origins = [(document, found) for document in documents if (found := _origin(document))]
    chosen = origins[0][1] if origins else ""
    for document, found in origins:
        if found != chosen:
            where = document.root.child("servers") or document.root
            findings.append(where.warning(f"this server is elsewhere; every operation goes to {chosen}"))
    return chosen


def _origin(document: Document) -> str:
    parts = urlsplit(server_url(document.root) or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def server_url(node: Node) -> str | None:
    """The URL of the first server at `node`, its variables replaced by their defaults."""
    server = node.child("servers", 0)
    if server is None:
        return None
    url = server.text("url")
    variables = server.child("variables")
    for name, variable in variables.items() if variables is not None else ():
        url = url.replace("{" + name + "}", variable.text("default"))
    return url
