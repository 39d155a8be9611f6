"""Server objects -> where the API is, and where each operation is.

A server's URL is a scheme and a host, its origin, and the path before those of the operations. One client has one base
URL: the whole URL of the server where there is one document, else the origin that the documents share, each of which
keeps its path. Whatever is elsewhere brings its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import Diagnostic
from sdkwright.load import Document, Node, Url
from sdkwright.model import Server, ServerVariable
from sdkwright.model.paths import template

_BRACES = re.compile(r"\{([^{}]*)\}")
# What stands first in a URL without a scheme and is a host all the same.
_HOST = re.compile(r"(localhost|([\w-]+\.)+[A-Za-z]{2,}|\d+(\.\d+){3})(:\d+)?\Z")
_LABELS = re.compile(r"[\w-]+(\.[\w-]+)*(:\w+)?")
_LOCAL = re.compile(r"(localhost|127\.0\.0\.1)(:\d+)?\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """Where operations are: scheme and host, and the path before their own.

    The origin is empty for that of the base URL, and "/" where the path stands in the place of the base URL's own.
    `held` says that the base URL holds the path.
    """

    origin: str
    path: str
    held: bool = False


@dataclass(frozen=True, slots=True)
class Servers:
    """Where the API is. `roots` is the place of each document's operations, by its name.

    `variables` are those of all origins by name, those of the base URL first; what the servers of path items and
    operations add is there once these have been read. One name is one variable: the first description counts.

    `ours` are the origins that the base URL stands for; `whole` is the server that it is in its whole, path and all.
    """

    base_url: str
    listed: tuple[Server, ...]
    variables: dict[str, ServerVariable]
    roots: Mapping[str, Place]
    ours: frozenset[str]
    findings: list[Diagnostic]
    whole: tuple[str, str] | None = None

    @property
    def base_paths(self) -> tuple[str, ...]:
        """The paths of the documents' servers, sorted: a caller may write them behind the base URL."""
        return tuple(sorted({place.path for place in self.roots.values() if place.path and not place.held}))

    def place(self, document: str, holder: Node, fallback: Place) -> Place:
        """The place that the servers at a path item or an operation name; `fallback` where there are none.

        A relative one is relative to the document's.
        """
        found = _first(holder, self.findings)
        if found is None:
            return fallback
        if (found.origin, found.path) == self.whole:
            return self.roots[document]
        path = _filled_path(found)
        if found.origin in self.ours or not found.origin:
            return Place("/" if self.whole else "" if found.origin else self.roots[document].origin, path)
        _add(self.variables, found, found.origin)
        return Place(found.origin, path)


@dataclass(frozen=True, slots=True)
class _Found:
    """A server that requests can be sent to, its URL taken apart; `node` is where it stands."""

    node: Node
    origin: str
    path: str

    @property
    def defaults(self) -> dict[str, str]:
        """Variables and their defaults, the first choice where there is none; without those that have neither."""
        found = _variables(self.node, self.origin + self.path)
        return {variable.name: variable.default for variable in found if variable.default or variable.blank}


def servers_of(documents: Sequence[Document], config: Config, findings: list[Diagnostic]) -> Servers:
    """Where the API is, by the configuration or by the first server of each document."""
    listed = tuple(_listed(documents))
    firsts = {document.name: _of_document(document, findings) for document in documents}
    found = [one for one in firsts.values() if one is not None]
    if len(firsts) == 1:
        return _of_one(next(iter(firsts)), found[0] if found else None, config.base_url or "", listed, findings)
    main = next((one for one in found if one.origin), None)
    if config.base_url or main is None:
        roots = {name: Place("", _filled_path(one)) for name, one in firsts.items()}
        ours = frozenset({config.base_url or "", *(one.origin for one in found)})
        return Servers(config.base_url or "", () if config.base_url else listed, {}, roots, ours, findings)
    alike = {(one.origin, one.path) for one in firsts.values() if one is not None} == {(main.origin, main.path)}
    # A path with variables belongs to the base URL, which the caller completes; that works for one server only.
    whole = alike and _BRACES.search(main.path) is not None
    base_url = main.origin + (main.path if whole else "")
    variables: dict[str, ServerVariable] = {}
    _add(variables, main, base_url)
    for one in found:
        _add(variables, one, one.origin)
    return Servers(
        base_url=base_url,
        listed=listed,
        variables=variables,
        roots={name: Place("", "") if whole else _root(one, main) for name, one in firsts.items()},
        ours=frozenset({main.origin}),
        findings=findings,
        whole=(main.origin, main.path) if whole else None,
    )


def _of_one(
    document: str, main: _Found | None, configured: str, listed: tuple[Server, ...], findings: list[Diagnostic]
) -> Servers:
    """Where the API of a single document is: the base URL is the server's whole URL, or the one that is configured.

    A relative server has a path only: it stands behind any base URL that has none.
    """
    origin, path = (main.origin, main.path) if main is not None else ("", "")
    filled = _filled_path(main)
    sent = template(path if origin else filled, {}, {})
    base_url = configured or origin + sent
    if configured and not origin and "/" not in configured.partition("://")[2].rstrip("/"):
        base_url = configured.rstrip("/") + sent
    variables: dict[str, ServerVariable] = {}
    if main is not None and origin and not configured:
        _add(variables, main, base_url)
    # What a caller may choose is no part of an operation's path.
    root = Place("", "" if _BRACES.search(path) else filled, held=True)
    ours = frozenset({configured, origin})
    return Servers(base_url, () if configured else listed, variables, {document: root}, ours, findings, (origin, path))


def _of_document(document: Document, findings: list[Diagnostic]) -> _Found | None:
    """The server of a document; a relative one is relative to the URL that the document was read from."""
    found = _first(document.root, findings)
    if found is None or found.origin or not isinstance(document.where, Url):
        return found
    beside = urljoin(urlsplit(document.where.text).path, re.split(r"[?#]", found.node.text("url").strip())[0])
    return replace(
        found, origin=f"{'https' if document.where.secure else 'http'}://{document.where.host}", path=_path(beside)
    )


def _add(variables: dict[str, ServerVariable], found: _Found, url: str) -> None:
    for variable in _variables(found.node, url):
        variables.setdefault(variable.name, variable)


def _root(found: _Found | None, main: _Found) -> Place:
    elsewhere = found is not None and found.origin not in ("", main.origin)
    return Place(found.origin if found is not None and elsewhere else "", _filled_path(found))


def _filled_path(found: _Found | None) -> str:
    return "" if found is None else _with_defaults(found.path, found.defaults).replace("//", "/").rstrip("/")


def _listed(documents: Sequence[Document]) -> Iterator[Server]:
    """Every server of every document, once."""
    seen = set()
    for document in documents:
        block = document.root.child("servers")
        for node in block.elements() if block is not None else ():
            url = node.text("url").strip()
            if url and url not in seen:
                seen.add(url)
                words = [node.text("name"), node.text("description")]
                yield Server(url, ": ".join(filter(None, words)))


def _first(holder: Node, findings: list[Diagnostic]) -> _Found | None:
    """The server that counts: the first that requests can be sent to, by https where it is listed with that, too.

    One that no request can be sent to is told.
    """
    block = holder.child("servers")
    found = []
    for node in block.elements() if block is not None else ():
        if (server := _taken_apart(node)) is not None:
            found.append(server)
        else:
            findings.append(node.warning("no request can be sent to this server: it is no http or https URL"))
    if not found:
        return None
    first = found[0]
    safe = (f"https://{first.origin.removeprefix('http://')}", first.path)
    return next((one for one in found if (one.origin, one.path) == safe), first)


def _taken_apart(node: Node) -> _Found | None:
    """Origin and path of a server, each without a slash at its end; None where no request can be sent there."""
    if not isinstance(node.value, dict):
        return None
    url = re.split(r"[?#]", node.text("url").strip())[0]
    scheme, separator, rest = url.partition("://")
    if not separator:
        scheme, rest = ("https", url[2:]) if url.startswith("//") else ("", url)
    host, _, path = rest.partition("/")
    if not scheme and not host.startswith("{") and not _HOST.match(host):
        return _Found(node, "", _path(rest))
    if not scheme and not host.startswith("{"):
        scheme = "http" if _LOCAL.match(host) else "https"
    host, glued = _unglued(node, host)
    origin = f"{scheme.lower()}://{host}" if scheme else host
    found = _Found(node, origin, f"{glued}{_path(path)}")
    shown = _with_defaults(found.origin, found.defaults)
    return found if _is_origin(shown) else None


def _unglued(node: Node, host: str) -> tuple[str, str]:
    """The host, and what stands behind it without a slash: a variable whose default or choice brings the slash."""
    for variable in _variables(node, host):
        place = "{" + variable.name + "}"
        values = (variable.default, *variable.choices)
        if any(value.startswith("/") for value in values) and not host.startswith(place):
            at = host.index(place)
            return host[:at], host[at:]
    return host, ""


def _is_origin(text: str) -> bool:
    """Whether requests could be sent there, variables without a default left aside."""
    if "{" in text or "://" not in text:
        return not any(character.isspace() or character == "@" for character in text)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    good = parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0
    return good and not any(character.isspace() or character in "@\\<>\"'`" for character in parts.netloc)


def _path(text: str) -> str:
    """The path of a server without dot segments, and without a slash at its end."""
    path = normpath(f"/{text}").strip("/")
    return f"/{path}" if path else ""


def _variables(node: Node, url: str) -> Iterator[ServerVariable]:
    """The variables of a URL in its order; one that is not described has no default."""
    for name in dict.fromkeys(_BRACES.findall(url)):
        variable = node.child("variables", name) or Node({}, node.pointer, node.tree)
        block = variable.child("enum")
        choices = [entry.value for entry in block.elements() if isinstance(entry.value, str)] if block else []
        told = variable.value.get("default") if isinstance(variable.value, dict) else None
        default = variable.text("default") if told is not None else next(iter(choices), "")
        blank = (told == "" or "" in choices) and _may_be_blank(url, name)
        if not default and not blank:
            default = next(filter(None, choices), "")
        yield ServerVariable(name, default, tuple(dict.fromkeys(choices)), variable.text("description"), blank)


def _may_be_blank(url: str, name: str) -> bool:
    """Whether requests could be sent to the URL without the variable, which is no scheme and no label of a host."""
    scheme, _, rest = url.rpartition("://")
    host = _BRACES.sub("x", rest.replace("{" + name + "}", "").partition("/")[0])
    return "{" + name + "}" not in scheme and _LABELS.fullmatch(host) is not None


def _with_defaults(text: str, defaults: Mapping[str, str]) -> str:
    """The text with its variables replaced by their defaults, but for those that have none."""
    return _BRACES.sub(lambda match: defaults.get(match[1], match[0]), text)
