"""What the package offers beside operations and models, by the pages that describe it."""

from __future__ import annotations

from sdkwright.plan.views import Project
from sdkwright.render.public_names import public_names

_PAGES = ("Page", "Pager", "Stream", "StreamReply", "ServerSentEvent")
_FILES = ("Content", "DownloadTarget", "FileInput", "Progress", "Upload", "Uploadable")
_HOOKS = (
    *("Attempt", "DriftRecorder", "Middleware", "Reply", "ReplyHeaders", "Request", "Response", "SchemaDrift", "Send"),
    *("Tracing", "reply"),
)

# What the clients have beside operations, whose pages are elsewhere.
_CLIENT_MEMBERS = "base_url, rate_limit, close, download_to, reply_to, request, resume, stream, with_options"


def documented_names(project: Project, kind: str) -> list[str]:
    """The names that the page of a kind describes; those of no other kind stand below the clients."""
    clients = [project.client, f"Async{project.client}"]
    others = [name for name in public_names(project) if name not in ("models", "webhooks", *clients)]
    return [name for name in (*clients, *others) if _kind(name, project) == kind]


def object_options(name: str, project: Project, kind: str) -> str:
    """What mkdocstrings is to show of an object, as YAML in one line; empty for all of it.

    The members of errors are those of their common base, which is on the same page.
    """
    if name in (project.client, f"Async{project.client}"):
        return f"options: {{show_bases: false, members: [{_CLIENT_MEMBERS}]}}"
    return "options: {inherited_members: false}" if kind == "errors" else ""


def _kind(name: str, project: Project) -> str:
    plain = name.removeprefix("Async")
    if plain == project.client:
        return "client"
    # Custom code may give an error a second name, without the ending.
    if name.endswith("Error") or f"{name}Error" in project.exports:
        return "errors"
    if plain in _PAGES:
        return "pages"
    if plain in _FILES:
        return "files"
    return "transports" if plain in _HOOKS or plain.endswith("Transport") else "client"
