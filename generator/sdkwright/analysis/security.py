"""Security scheme and requirement objects -> schemes and alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from urllib.parse import urljoin, urlsplit

from sdkwright.analysis.keywords.flags import extension
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import Diagnostic, meant
from sdkwright.load import Document, Node
from sdkwright.model import Exchange, SecurityScheme
from sdkwright.naming import is_token

# HTTP schemes that answer a challenge of the server, so that a fixed header does not suffice.
_CHALLENGED = frozenset({"digest", "hoba", "mutual", "negotiate", "ntlm"})
_CHALLENGE = (
    "security scheme {!r} answers a challenge, which the client does not: no password is sent for it; give what stands "
    "behind {!r} in the header, or a transport that answers: HttpxTransport(client=httpx2.Client(auth=...))"
)

# Flows whose token URL serves what a client can have, the most fitting one first.
_FLOWS = ("clientCredentials", "deviceAuthorization", "authorizationCode", "password")

Alternatives = tuple[tuple[str, ...], ...]
Scopes = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Requirements:
    """The security requirements of one document. `names` maps its names of schemes to those in the SDK."""

    schemes: Mapping[str, SecurityScheme]
    names: Mapping[str, str]
    unknown: set[str]
    findings: list[Diagnostic]

    def alternatives(self, node: Node | None) -> Alternatives | None:
        """The alternatives of a `security` block in document order, or None without a block.

        An empty requirement (`{}`) means that authentication is optional, and is an empty alternative, unless it
        stands alone. A name that no scheme has counts only if it stands alone, so that the client's own `auth` is used.
        """
        if node is None or not isinstance(node.value, list):
            return None
        entries = (entry for entry in node.elements() if isinstance(entry.value, dict))
        alternatives = tuple(dict.fromkeys(map(self._names, entries)))
        return alternatives if any(alternatives) else ()

    def scopes(self, node: Node | None) -> Scopes:
        """The scopes that client credentials need beside the default ones, by the first mention of each scheme."""
        scopes_by_scheme: dict[str, tuple[str, ...]] = {}
        for entry in node.elements() if node is not None else ():
            for name, scopes_node in entry.items():
                scheme = self.schemes.get(self.names.get(name, ""))
                if scheme is not None and scheme.exchange is not None and scheme.name not in scopes_by_scheme:
                    defaults = scheme.exchange.scopes
                    scopes = known_scopes(scopes_node, scheme)
                    scopes_by_scheme[scheme.name] = tuple(scope for scope in scopes if scope not in defaults)
        return tuple(sorted((name, scopes) for name, scopes in scopes_by_scheme.items() if scopes))

    def _names(self, entry: Node) -> tuple[str, ...]:
        for name, node in entry.items():
            if name not in self.names and name not in self.unknown:
                self.unknown.add(name)
                question = meant(name, self.names, "describe it, or leave it out; `auth=` can carry it")
                message = f"no security scheme is called {name!r}; {question}"
                self.findings.append(node.warning(message, "unknown-scheme"))
        names = [self.names[name] for name, _ in entry.items() if name in self.names]
        return tuple(sorted(names or [name for name, _ in entry.items()]))


def schemes_of(
    documents: Sequence[Document], findings: list[Diagnostic]
) -> tuple[tuple[SecurityScheme, ...], dict[str, Requirements]]:
    """Every scheme of every document, sorted by name, and the requirements of each document.

    If two documents define a name differently, the later one's scheme is called `<document>.<name>`.
    """
    by_name: dict[str, SecurityScheme] = {}
    names: dict[str, dict[str, str]] = {document.name: {} for document in documents}
    for document in documents:
        for scheme in _schemes(document, findings):
            earlier = by_name.get(scheme.name, scheme)
            name = scheme.name if _is_same(earlier, scheme) else f"{document.name}.{scheme.name}"
            by_name.setdefault(name, replace(scheme, name=name))
            names[document.name][scheme.name] = name
    readers = {name: Requirements(by_name, names[name], set(), findings) for name in names}
    return tuple(by_name[name] for name in sorted(by_name)), readers


def check_names(config: Config, schemes: Sequence[SecurityScheme]) -> None:
    """Reject a credential or an environment variable for a security scheme that no document has.

    Raises:
        ConfigError: With the nearest known name.
    """
    names = [scheme.name for scheme in schemes]
    _check_section(config, "credentials", config.credentials, names)
    _check_section(config, "environment", config.environment or (), [*names, "base_url"])
    files, oidc = config.discovery.files, config.discovery.oidc
    _check_section(config, "credential_files", files.keys if files else (), [*names, "base_url"])
    _check_section(config, "oidc", (oidc.scheme,) if oidc else (), names)


def _check_section(config: Config, section: str, names: Iterable[str], schemes: Sequence[str]) -> None:
    for name in names:
        if name not in schemes:
            matches = get_close_matches(name, schemes, n=1)
            hint = f"did you mean {matches[0]!r}?" if matches else f"known are {', '.join(schemes) or 'none'}"
            raise config.error(f"no document has a security scheme {name!r}; {hint}", section, name)


def known_scopes(node: Node, scheme: SecurityScheme) -> tuple[str, ...]:
    """The scopes of a requirement, without those that only another flow has."""
    assert scheme.exchange is not None
    documented = scheme.exchange.documented
    texts = (entry.value for entry in node.elements() if isinstance(entry.value, str))
    return tuple(sorted({text for text in texts if not documented or text in documented}))


def _schemes(document: Document, findings: list[Diagnostic]) -> Iterator[SecurityScheme]:
    block = document.root.child("components", "securitySchemes")
    for name, node in block.items() if block is not None else ():
        target = node.follow()
        # A reference that leads nowhere has a warning already.
        scheme = _scheme(name, target, findings if target.value or node.reference is None else [])
        yield (
            scheme
            if scheme.exchange is None
            else replace(scheme, exchange=_with_rooted_urls(document, _with_default_scopes(document, scheme)))
        )


def _with_rooted_urls(document: Document, exchange: Exchange) -> Exchange:
    """The exchange with URLs that are absolute or begin at the root, resolved against the document's server."""
    server = next(iter(block.elements()), None) if (block := document.root.child("servers")) is not None else None
    path = urlsplit(server.text("url")).path if server is not None else ""
    urls = (exchange.token_url, exchange.refresh_url, exchange.device_url)
    token_url, refresh_url, device_url = (url and urljoin(path or "/", url) for url in urls)
    return replace(exchange, token_url=token_url, refresh_url=refresh_url, device_url=device_url)


def _with_default_scopes(document: Document, scheme: SecurityScheme) -> Exchange:
    """The scheme's exchange with the scopes of the document's default security."""
    assert scheme.exchange is not None
    block = document.root.child("security")
    for entry in block.elements() if block is not None else ():
        if (scopes_node := entry.child(scheme.name)) is not None:
            return replace(scheme.exchange, scopes=known_scopes(scopes_node, scheme))
    return scheme.exchange


def _is_same(scheme: SecurityScheme, other: SecurityScheme) -> bool:
    """Whether both send the same credential in the same way, whatever their documentation says."""
    return _without_documentation(scheme) == _without_documentation(other)


def _without_documentation(scheme: SecurityScheme) -> SecurityScheme:
    exchange = scheme.exchange and replace(scheme.exchange, scopes=(), documented=frozenset())
    return replace(scheme, description="", exchange=exchange)


def _is_sendable(node: Node, place: str) -> bool:
    """Whether a request can carry the scheme's name: headers and cookies are named by tokens."""
    return bool(node.text("name")) if place == "query" else is_token(node.text("name"))


def _scheme(name: str, node: Node, findings: list[Diagnostic]) -> SecurityScheme:
    kind, description = node.text("type"), node.text("description")
    if kind == "apiKey" and (place := node.text("in")) in ("header", "query", "cookie") and _is_sendable(node, place):
        prefix = str(extension(node, "prefix") or "")
        return SecurityScheme(name, place, node.text("name"), prefix, description)  # type: ignore[arg-type]  # checked above
    if kind == "http" and is_token(node.text("scheme")):
        if (http_scheme := node.text("scheme").lower()) in _CHALLENGED or http_scheme.startswith("scram-"):
            findings.append(node.warning(_CHALLENGE.format(name, node.text("scheme"))))
        return _http(name, node.text("scheme"), description)
    if kind == "oauth2":
        return SecurityScheme(name, "oauth2", "Authorization", "Bearer ", description, _exchange(node, findings))
    if kind == "openIdConnect":
        return SecurityScheme(name, "openIdConnect", "Authorization", "Bearer ", description)
    if kind == "mutualTLS":
        return SecurityScheme(name, "mutualTLS", "", "", description)
    field = node.text("name") if is_token(node.text("name")) else "Authorization"
    at = (node.child("type") or node) if kind not in ("apiKey", "http") else node
    findings.append(at.warning(f"security scheme {name!r} is of no known kind: give it the whole header {field!r}"))
    return SecurityScheme(name, "header", field, "", description)


def _http(name: str, scheme: str, description: str) -> SecurityScheme:
    """A scheme of HTTP authentication: its name is case-insensitive, and the registry capitalizes it."""
    if scheme.lower() == "basic":
        return SecurityScheme(name, "basic", "Authorization", "Basic ", description)
    prefix = scheme.capitalize() if scheme.islower() or scheme.lower() == "bearer" else scheme
    return SecurityScheme(name, "header", "Authorization", f"{prefix} ", description)


def _exchange(node: Node, findings: list[Diagnostic]) -> Exchange | None:
    flows = {name: node.child("flows", name) for name in _FLOWS}
    known = {name: flow for name, flow in flows.items() if flow is not None and isinstance(flow.value, dict)}
    if not known:
        return None
    name, flow = next(iter(known.items()))
    if not flow.text("tokenUrl"):
        findings.append(flow.warning(f"the flow {name} has no tokenUrl: a client needs one to fetch tokens"))
    scopes = flow.child("scopes")
    documented = frozenset(name for name, _ in scopes.items()) if scopes is not None else frozenset()
    device = known.get("deviceAuthorization")
    device_url = "" if device is None else device.text("deviceAuthorizationUrl").strip()
    return Exchange(flow.text("tokenUrl").strip(), flow.text("refreshUrl").strip(), (), documented, device_url)
