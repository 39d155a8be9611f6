"""What the package offers beside operations and models, by the pages that describe it.

Docstrings of the runtime are ours, and mkdocstrings shows them as they are. What has words of documents in its own is
left to templates, which keep these from acting on a page.
"""

from __future__ import annotations

from sdkwright.plan.views import Project
from sdkwright.render.public_names import public_names

_PAGES = ("Page", "Pager", "Stream", "StreamReply", "ServerSentEvent")
_FILES = ("Content", "DownloadTarget", "FileInput", "Progress", "Upload", "Uploadable")
_HOOKS = (
    *("Attempt", "DriftRecorder", "Middleware", "Reply", "Request", "Response", "SchemaDrift", "Send"),
    *("Tracing", "reply"),
)

# What the clients have beside operations, whose pages are elsewhere.
CLIENT_MEMBERS = (
    *("base_url", "rate_limit", "close", "download_to", "reply_to", "request", "resume", "stream", "with_options"),
)
_OF_DOCUMENTS = ("ReplyHeaders", "models", "webhooks")


def documented_names(project: Project, kind: str) -> list[str]:
    """The names that the page of a kind describes; those of no other kind stand below the clients."""
    left_out = (*_OF_DOCUMENTS, *documented_clients(project))
    return [name for name in public_names(project) if name not in left_out and _kind(name, project) == kind]


def documented_clients(project: Project) -> tuple[str, str]:
    """The two clients."""
    return project.client, f"Async{project.client}"


def client_members(project: Project) -> list[str]:
    """What a client has beside operations, whose pages are elsewhere."""
    return [name for name in CLIENT_MEMBERS if name != "rate_limit" or project.calls.rate_headers]


def object_options(kind: str) -> str:
    """What mkdocstrings is to show of an object, as YAML in one line; empty for all of it.

    The members of errors are those of their common base, which is on the same page.
    """
    return "options: {inherited_members: false}" if kind == "errors" else ""


def _kind(name: str, project: Project) -> str:
    plain = name.removeprefix("Async")
    # Custom code may give an error a second name, without the ending.
    if name.endswith("Error") or f"{name}Error" in project.exports:
        return "errors"
    if plain in _PAGES:
        return "pages"
    if plain in _FILES:
        return "files"
    return "transports" if plain in _HOOKS or plain.endswith("Transport") else "client"
