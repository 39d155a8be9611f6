"""Security scheme and requirement objects -> schemes and alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from urllib.parse import urljoin, urlsplit

from sdkwright.analysis.keywords.flags import extension
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import Diagnostic
from sdkwright.load import Document, Node
from sdkwright.model import Exchange, SecurityScheme
from sdkwright.naming import is_token

# Schemes of HTTP that answer a challenge of the server, so that no header given beforehand will do for long.
_CHALLENGED = frozenset({"digest", "hoba", "mutual", "negotiate", "ntlm"})
_CHALLENGE = (
    "security scheme {!r} answers a challenge, which the client does not: no password is sent for it; give what stands "
    "behind {!r} in the header, or a transport that answers: HttpxTransport(client=httpx2.Client(auth=...))"
)

Alternatives = tuple[tuple[str, ...], ...]
Scopes = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Requirements:
    """Reads the security requirements of one document. `names` are the schemes' names in the SDK by those in it."""

    schemes: Mapping[str, SecurityScheme]
    names: Mapping[str, str]
    unknown: set[str]
    findings: list[Diagnostic]

    def alternatives(self, node: Node | None) -> Alternatives | None:
        """The alternatives of a `security` block in the document's order, or None where there is no block.

        An empty requirement (`{}`) means that authentication may be left out; since a client without a credential sends
        none anyway, it is dropped. A name that no scheme has can be no one's credential: it counts only where it stands
        alone, so that the client's own `auth` is asked.
        """
        if node is None or not isinstance(node.value, list):
            return None
        found = [self._names(entry) for entry in node.elements() if isinstance(entry.value, dict) and entry.value]
        return tuple(dict.fromkeys(found))

    def scopes(self, node: Node | None) -> Scopes:
        """The scopes, beside those that are usual, that client credentials need: of the first mention of a scheme."""
        found: dict[str, tuple[str, ...]] = {}
        for entry in node.elements() if node is not None else ():
            for name, listed in entry.items():
                scheme = self.schemes.get(self.names.get(name, ""))
                if scheme is not None and scheme.exchange is not None and scheme.name not in found:
                    usual = scheme.exchange.scopes
                    found[scheme.name] = tuple(one for one in known_scopes(listed, scheme) if one not in usual)
        return tuple(sorted((name, scopes) for name, scopes in found.items() if scopes))

    def _names(self, entry: Node) -> tuple[str, ...]:
        for name, node in entry.items():
            if name not in self.names and name not in self.unknown:
                self.unknown.add(name)
                self.findings.append(node.warning(f"no security scheme is called {name!r}; `auth=` can carry it"))
        known = [self.names[name] for name, _ in entry.items() if name in self.names]
        return tuple(sorted(known or [name for name, _ in entry.items()]))


def schemes_of(
    documents: Sequence[Document], findings: list[Diagnostic]
) -> tuple[tuple[SecurityScheme, ...], dict[str, Requirements]]:
    """Every scheme of every document, sorted by name, and what reads each document's requirements.

    Where two documents define a name differently, the later one's scheme is called `<document>.<name>`.
    """
    found: dict[str, SecurityScheme] = {}
    names: dict[str, dict[str, str]] = {document.name: {} for document in documents}
    for document in documents:
        for scheme in _schemes(document, findings):
            known = found.get(scheme.name, scheme)
            name = scheme.name if _same(known, scheme) else f"{document.name}.{scheme.name}"
            found.setdefault(name, replace(scheme, name=name))
            names[document.name][scheme.name] = name
    readers = {name: Requirements(found, names[name], set(), findings) for name in names}
    return tuple(found[name] for name in sorted(found)), readers


def check_names(config: Config, schemes: Sequence[SecurityScheme]) -> None:
    """Refuse a credential or an environment variable for a security scheme that no document has.

    Raises:
        ConfigError: With the nearest name that is known.
    """
    known = [scheme.name for scheme in schemes]
    _check_section(config, "credentials", config.credentials, known)
    _check_section(config, "environment", config.environment, [*known, "base_url"])


def _check_section(config: Config, section: str, names: Iterable[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known) or 'none'}"
            raise config.error(f"no document has a security scheme {name!r}; {hint}", section, name)


def known_scopes(listed: Node, scheme: SecurityScheme) -> tuple[str, ...]:
    """The scopes that a requirement lists, without those that only another flow knows."""
    assert scheme.exchange is not None
    documented = scheme.exchange.documented
    texts = (entry.value for entry in listed.elements() if isinstance(entry.value, str))
    return tuple(sorted({text for text in texts if not documented or text in documented}))


def _schemes(document: Document, findings: list[Diagnostic]) -> Iterator[SecurityScheme]:
    block = document.root.child("components", "securitySchemes")
    for name, node in block.items() if block is not None else ():
        target = node.follow()
        # Of a reference that leads nowhere that is told.
        scheme = _scheme(name, target, findings if target.value or node.reference is None else [])
        yield (
            scheme if scheme.exchange is None else replace(scheme, exchange=_rooted(document, _usual(document, scheme)))
        )


def _rooted(document: Document, exchange: Exchange) -> Exchange:
    """The exchange with URLs that are absolute or begin at the root, as they are met at the document's server."""
    server = next(iter(block.elements()), None) if (block := document.root.child("servers")) is not None else None
    path = urlsplit(server.text("url")).path if server is not None else ""
    token_url, refresh_url = (url and urljoin(path or "/", url) for url in (exchange.token_url, exchange.refresh_url))
    return replace(exchange, token_url=token_url, refresh_url=refresh_url)


def _usual(document: Document, scheme: SecurityScheme) -> Exchange:
    """The scheme's exchange with the scopes that the document's own default security asks for."""
    assert scheme.exchange is not None
    block = document.root.child("security")
    for entry in block.elements() if block is not None else ():
        if (listed := entry.child(scheme.name)) is not None:
            return replace(scheme.exchange, scopes=known_scopes(listed, scheme))
    return scheme.exchange


def _same(one: SecurityScheme, other: SecurityScheme) -> bool:
    """Whether both carry the same credential in the same way, whatever they say about it."""
    return _wire(one) == _wire(other)


def _wire(scheme: SecurityScheme) -> SecurityScheme:
    exchange = scheme.exchange and replace(scheme.exchange, scopes=(), documented=frozenset())
    return replace(scheme, description="", exchange=exchange)


def _is_sendable(node: Node, place: str) -> bool:
    """Whether a request can hold what the scheme is called: headers and cookies are named by single words."""
    return bool(node.text("name")) if place == "query" else is_token(node.text("name"))


def _scheme(name: str, node: Node, findings: list[Diagnostic]) -> SecurityScheme:
    kind, description = node.text("type"), node.text("description")
    if kind == "apiKey" and (place := node.text("in")) in ("header", "query", "cookie") and _is_sendable(node, place):
        prefix = str(extension(node, "prefix") or "")
        return SecurityScheme(name, place, node.text("name"), prefix, description)  # type: ignore[arg-type]  # checked above
    if kind == "http" and is_token(node.text("scheme")):
        if (said := node.text("scheme").lower()) in _CHALLENGED or said.startswith("scram-"):
            findings.append(node.warning(_CHALLENGE.format(name, node.text("scheme"))))
        return _http(name, node.text("scheme"), description)
    if kind == "oauth2":
        return SecurityScheme(name, "oauth2", "Authorization", "Bearer ", description, _exchange(node, findings))
    if kind == "openIdConnect":
        return SecurityScheme(name, "openIdConnect", "Authorization", "Bearer ", description)
    if kind == "mutualTLS":
        return SecurityScheme(name, "mutualTLS", "", "", description)
    field = node.text("name") if is_token(node.text("name")) else "Authorization"
    findings.append(node.warning(f"security scheme {name!r} is of no known kind: give it the whole header {field!r}"))
    return SecurityScheme(name, "header", field, "", description)


def _http(name: str, scheme: str, description: str) -> SecurityScheme:
    """A scheme of HTTP's own: names match in any case, and the registry writes them with a capital."""
    if scheme.lower() == "basic":
        return SecurityScheme(name, "basic", "Authorization", "Basic ", description)
    shown = scheme.capitalize() if scheme.islower() or scheme.lower() == "bearer" else scheme
    return SecurityScheme(name, "header", "Authorization", f"{shown} ", description)


def _exchange(node: Node, findings: list[Diagnostic]) -> Exchange | None:
    flow = node.child("flows", "clientCredentials")
    if flow is None or not isinstance(flow.value, dict):
        return None
    if not flow.text("tokenUrl"):
        findings.append(flow.warning("the flow has no tokenUrl: ClientCredentials needs one"))
    scopes = flow.child("scopes")
    documented = frozenset(name for name, _ in scopes.items()) if scopes is not None else frozenset()
    return Exchange(flow.text("tokenUrl").strip(), flow.text("refreshUrl").strip(), (), documented)
