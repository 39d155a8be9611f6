"""Security scheme and requirement objects -> schemes and alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from sdkwright.build.marks import mark
from sdkwright.config import Config
from sdkwright.errors import Diagnostic
from sdkwright.load import Document, Node
from sdkwright.model import SecurityScheme

Alternatives = tuple[tuple[str, ...], ...]


def schemes_of(documents: Iterable[Document], findings: list[Diagnostic]) -> tuple[SecurityScheme, ...]:
    """Every scheme of every document that can be carried out, one for each name."""
    found: dict[str, SecurityScheme] = {}
    for document in documents:
        block = document.root.child("components", "securitySchemes")
        for name, node in block.items() if block is not None else ():
            scheme = _scheme(name, node.follow())
            if scheme is not None:
                found.setdefault(name, scheme)
            else:
                findings.append(node.warning(f"security scheme {name!r} is not supported yet"))
    return tuple(found[name] for name in sorted(found))


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


def alternatives_of(node: Node | None) -> Alternatives | None:
    """The alternatives of a `security` block in the document's order, or None where there is no block.

    An empty requirement (`{}`) means that authentication may be left out; since a client without a credential sends
    none anyway, it is dropped.
    """
    if node is None or not isinstance(node.value, list):
        return None
    requirements = (entry for entry in node.value if isinstance(entry, dict) and entry)
    return tuple(tuple(sorted(requirement)) for requirement in requirements)


def _scheme(name: str, node: Node) -> SecurityScheme | None:
    kind, description = node.text("type"), node.text("description")
    if kind == "apiKey" and (place := node.text("in")) in ("header", "query", "cookie"):
        prefix = str(mark(node, "prefix") or "")
        return SecurityScheme(name, place, node.text("name"), prefix, description)  # type: ignore[arg-type]  # checked above
    if kind == "http" and node.text("scheme").lower() == "basic":
        return SecurityScheme(name, "basic", "Authorization", "Basic ", description)
    if kind == "http" and node.text("scheme").lower() == "bearer":
        return SecurityScheme(name, "header", "Authorization", "Bearer ", description)
    return None
