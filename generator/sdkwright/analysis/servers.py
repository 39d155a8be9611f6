"""Server objects -> the location of the API, and of each operation.

A server's URL consists of an origin, its scheme and host, and a path before those of the operations. One client has one
base URL: the whole URL of the server if there is one document, else the origin that the documents share, each of which
keeps its own path. An operation on another origin carries that origin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

from sdkwright.analysis.server_variables import undescribed_variables
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import Diagnostic
from sdkwright.load import Document, Node, Url
from sdkwright.model import Server, ServerVariable
from sdkwright.model.paths import template

_BRACES = re.compile(r"\{([^{}]*)\}")
# The first part of a URL without a scheme, if it is a host.
_HOST = re.compile(r"(localhost|([\w-]+\.)+[A-Za-z]{2,}|\d+(\.\d+){3})(:\d+)?\Z")
_LABELS = re.compile(r"[\w-]+(\.[\w-]+)*(:\w+)?")
_LOCAL = re.compile(r"(localhost|127\.0\.0\.1)(:\d+)?\Z")


@dataclass(frozen=True, slots=True)
class ServerLocation:
    """The location of operations: scheme and host, and the path before their own.

    The origin is empty if it is that of the base URL, and "/" if the path replaces the base URL's own.
    `in_base_url` means that the base URL contains the path.
    """

    origin: str
    path: str
    in_base_url: bool = False


@dataclass(frozen=True, slots=True)
class Servers:
    """The location of the API. `roots` are the locations of each document's operations, by its name.

    `variables` are those of all origins by name, those of the base URL first; reading path items and operations adds
    those of their servers. Variables of the same name are one: the first description counts.

    `own_origins` are the origins that the base URL stands for; `single` is the server whose URL it is, path included.
    """

    base_url: str
    servers: tuple[Server, ...]
    variables: dict[str, ServerVariable]
    roots: Mapping[str, ServerLocation]
    own_origins: frozenset[str]
    findings: list[Diagnostic]
    single: tuple[str, str] | None = None

    @property
    def base_paths(self) -> tuple[str, ...]:
        """The paths of the documents' servers, sorted: a caller may append them to the base URL."""
        paths = {root.path for root in self.roots.values() if not root.in_base_url}
        return tuple(sorted(filter(None, paths)))

    def location(self, document: str, holder: Node, fallback: ServerLocation) -> ServerLocation:
        """The location by the servers of a path item or an operation; `fallback` without any.

        A relative server is relative to that of the document.
        """
        server = _first_usable(holder, self.findings)
        if server is None:
            return fallback
        if (server.origin, server.path) == self.single:
            return self.roots[document]
        path = _filled_path(server)
        if server.origin in self.own_origins or not server.origin:
            return ServerLocation("/" if self.single else "" if server.origin else self.roots[document].origin, path)
        _add_variables(self.variables, server, server.origin)
        return ServerLocation(server.origin, path)


@dataclass(frozen=True, slots=True)
class _ParsedServer:
    """A server that requests can be sent to, with its URL split; `node` is its server object."""

    node: Node
    origin: str
    path: str

    @property
    def defaults(self) -> dict[str, str]:
        """Variables and their defaults, or else their first choice; without those that have neither."""
        variables = _variables(self.node, self.origin + self.path)
        return {variable.name: variable.default for variable in variables if variable.default or variable.blank}


def servers_of(documents: Sequence[Document], config: Config, findings: list[Diagnostic]) -> Servers:
    """The location of the API, by the configuration or by the first server of each document."""
    documented = tuple(_all_servers(documents))
    firsts = {document.name: _document_server(document, findings) for document in documents}
    parsed = [server for server in firsts.values() if server is not None]
    if len(firsts) == 1:
        first = parsed[0] if parsed else None
        return _servers_of_one(next(iter(firsts)), first, config.base_url or "", documented, findings)
    main = next((server for server in parsed if server.origin), None)
    if config.base_url or main is None:
        roots = {name: ServerLocation("", _filled_path(server)) for name, server in firsts.items()}
        own_origins = frozenset({config.base_url or "", *(server.origin for server in parsed)})
        return Servers(config.base_url or "", () if config.base_url else documented, {}, roots, own_origins, findings)
    are_alike = {(server.origin, server.path) for server in parsed} == {(main.origin, main.path)}
    # A path with variables belongs to the base URL, which the caller completes; that works for one server only.
    single = are_alike and _BRACES.search(main.path) is not None
    base_url = main.origin + (main.path if single else "")
    shared = ServerLocation("", "")
    roots = {name: shared if single else _document_root(server, main) for name, server in firsts.items()}
    variables: dict[str, ServerVariable] = {}
    _add_variables(variables, main, base_url)
    for server in parsed:
        _add_variables(variables, server, server.origin)
    return Servers(
        base_url=base_url,
        servers=documented,
        variables=variables,
        roots=roots,
        own_origins=frozenset({main.origin}),
        findings=findings,
        single=(main.origin, main.path) if single else None,
    )


def _servers_of_one(
    document: str,
    main: _ParsedServer | None,
    configured: str,
    documented: tuple[Server, ...],
    findings: list[Diagnostic],
) -> Servers:
    """The location of the API of a single document: its base URL is the server's whole URL, or the configured one.

    A relative server is only a path, which is appended to a base URL without one.
    """
    origin, path = (main.origin, main.path) if main is not None else ("", "")
    default_path = _filled_path(main)
    base_path = template(path if origin else default_path, {}, {})
    base_url = configured or origin + base_path
    if configured and not origin and "/" not in configured.partition("://")[2].rstrip("/"):
        base_url = configured.rstrip("/") + base_path
    variables: dict[str, ServerVariable] = {}
    if main is not None and origin and not configured:
        _add_variables(variables, main, base_url)
    # Variables, which callers may choose, are not part of an operation's path.
    root = ServerLocation("", "" if _BRACES.search(path) else default_path, in_base_url=True)
    own_origins = frozenset({configured, origin})
    return Servers(
        base_url, () if configured else documented, variables, {document: root}, own_origins, findings, (origin, path)
    )


def _document_server(document: Document, findings: list[Diagnostic]) -> _ParsedServer | None:
    """The server of a document; a relative one is relative to the URL that the document was read from."""
    server = _first_usable(document.root, findings)
    if server is None or server.origin or not isinstance(document.where, Url):
        return server
    path = urljoin(urlsplit(document.where.text).path, re.split(r"[?#]", server.node.text("url").strip())[0])
    return replace(
        server, origin=f"{'https' if document.where.secure else 'http'}://{document.where.host}", path=_path(path)
    )


def _add_variables(variables: dict[str, ServerVariable], server: _ParsedServer, url: str) -> None:
    for variable in _variables(server.node, url):
        variables.setdefault(variable.name, variable)


def _document_root(server: _ParsedServer | None, main: _ParsedServer) -> ServerLocation:
    is_elsewhere = server is not None and server.origin not in ("", main.origin)
    return ServerLocation(server.origin if server is not None and is_elsewhere else "", _filled_path(server))


def _filled_path(server: _ParsedServer | None) -> str:
    return "" if server is None else _with_defaults(server.path, server.defaults).replace("//", "/").rstrip("/")


def _all_servers(documents: Sequence[Document]) -> Iterator[Server]:
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


def _first_usable(holder: Node, findings: list[Diagnostic]) -> _ParsedServer | None:
    """The first server that requests can be sent to; its https variant if that is listed, too.

    A server that no request can be sent to is a warning.
    """
    block = holder.child("servers")
    servers = []
    for node in block.elements() if block is not None else ():
        if (server := _parse(node)) is not None:
            servers.append(server)
            findings += undescribed_variables(node)
        else:
            findings.append(node.warning("no request can be sent to this server: it is no http or https URL"))
    if not servers:
        return None
    first = servers[0]
    secure = (f"https://{first.origin.removeprefix('http://')}", first.path)
    return next((server for server in servers if (server.origin, server.path) == secure), first)


def _parse(node: Node) -> _ParsedServer | None:
    """A server with origin and path, each without a trailing slash; None if no request can be sent there."""
    if not isinstance(node.value, dict):
        return None
    url = re.split(r"[?#]", node.text("url").strip())[0]
    scheme, separator, rest = url.partition("://")
    if not separator:
        scheme, rest = ("https", url[2:]) if url.startswith("//") else ("", url)
    host, _, path = rest.partition("/")
    if not scheme and not host.startswith("{") and not _HOST.match(host):
        return _ParsedServer(node, "", _path(rest))
    if not scheme and not host.startswith("{"):
        scheme = "http" if _LOCAL.match(host) else "https"
    host, path_variable = _split_host(node, host)
    origin = f"{scheme.lower()}://{host}" if scheme else host
    server = _ParsedServer(node, origin, f"{path_variable}{_path(path)}")
    default_origin = _with_defaults(server.origin, server.defaults)
    return server if _is_origin(default_origin) else None


def _split_host(node: Node, host: str) -> tuple[str, str]:
    """The host, and what follows without a slash: a variable whose default or choice begins with the slash."""
    for variable in _variables(node, host):
        placeholder = "{" + variable.name + "}"
        values = (variable.default, *variable.choices)
        if any(value.startswith("/") for value in values) and not host.startswith(placeholder):
            at = host.index(placeholder)
            return host[:at], host[at:]
    return host, ""


def _is_origin(text: str) -> bool:
    """Whether requests can be sent there, apart from variables without a default."""
    if "{" in text or "://" not in text:
        return not any(character.isspace() or character == "@" for character in text)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    is_valid = parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0
    return is_valid and not any(character.isspace() or character in "@\\<>\"'`" for character in parts.netloc)


def _path(text: str) -> str:
    """The path of a server without dot segments and without a trailing slash."""
    path = normpath(f"/{text}").strip("/")
    return f"/{path}" if path else ""


def _variables(node: Node, url: str) -> Iterator[ServerVariable]:
    """The variables of a URL in order; one that is not described has no default."""
    for name in dict.fromkeys(_BRACES.findall(url)):
        variable = node.child("variables", name) or Node({}, node.pointer, node.tree)
        block = variable.child("enum")
        choices = [entry.value for entry in block.elements() if isinstance(entry.value, str)] if block else []
        documented = variable.value.get("default") if isinstance(variable.value, dict) else None
        default = variable.text("default") if documented is not None else next(iter(choices), "")
        blank = (documented == "" or "" in choices) and _may_be_blank(url, name)
        if not default and not blank:
            default = next(filter(None, choices), "")
        yield ServerVariable(name, default, tuple(dict.fromkeys(choices)), variable.text("description"), blank)


def _may_be_blank(url: str, name: str) -> bool:
    """Whether the URL is valid with an empty variable, which then is neither its scheme nor a label of its host."""
    scheme, _, rest = url.rpartition("://")
    host = _BRACES.sub("x", rest.replace("{" + name + "}", "").partition("/")[0])
    return "{" + name + "}" not in scheme and _LABELS.fullmatch(host) is not None


def _with_defaults(text: str, defaults: Mapping[str, str]) -> str:
    """The text with variables replaced by their defaults, except those that have none."""
    return _BRACES.sub(lambda match: defaults.get(match[1], match[0]), text)
