"""Server objects -> the origin that all documents share, and the base path of each document."""

from __future__ import annotations

from urllib.parse import urlsplit

from sdkwright.load import Document, Node


def base_path(node: Node, fallback: str = "") -> str:
    """The path of the first server listed at `node`, without a slash at its end; `fallback` where none is listed."""
    url = server_url(node)
    return urlsplit(url).path.rstrip("/") if url is not None else fallback


def origin(document: Document) -> str:
    """Scheme and host of the document's first server, or an empty text where it has none."""
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
