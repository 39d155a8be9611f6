"""The configuration: sdk.yaml read into frozen values.

Every key is known, every value has its type, every mistake is located.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from sdkwright.config.calls import call_rules
from sdkwright.config.confined_files import ConfinedFiles
from sdkwright.config.credential_sections import discovery
from sdkwright.config.custom_code import custom_code
from sdkwright.config.distribution import is_identifier
from sdkwright.config.docs_section import docs_config
from sdkwright.config.known_keys import TOP, keys_at
from sdkwright.config.package_section import IDENTIFIER, package_config
from sdkwright.config.released_lock import alias_versions, released_lock
from sdkwright.config.sections import VARIABLE, Check, Section, elements_of, text_value
from sdkwright.config.selectors import KINDS, Selector
from sdkwright.config.template_files import template_files
from sdkwright.config.values import Config, PackageConfig, TreeConfig, absolute, is_host
from sdkwright.config.webhooks import signature_rule
from sdkwright.errors import ConfigError, DocumentError, ReadError, meant
from sdkwright.load import Address, Node, Url, read_source, root_document
from sdkwright.model.paging import PaginationRule, PastEnd, Place, Style

__all__ = ["Config", "PackageConfig", "TreeConfig", "is_origin", "load_config"]

_DOCUMENT_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
# The keys that a rule of each style cannot do without, beside `items`.
_STYLES: Mapping[str, tuple[str, ...]] = {
    "page": ("parameter",),
    "offset": ("parameter",),
    "cursor": ("parameter",),
    "next": ("next",),
    "link": (),
    "last": ("parameter", "field"),
    "single": (),
}
_POINTERS = ("next", "field", "more", "last", "total", "pages", "number")
_PLACES = ("query", "header", "body")
LAYOUTS = ("auto", "id", "tag", "path")
_HEADERS = keys_at("pagination", "headers")


def is_origin(text: str) -> bool:
    """Return whether the text is an http or https URL with a host."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


_DOTTED: Check = (lambda text: all(map(is_identifier, text.split("."))), "a dotted path of names in Python")
_POINTER: Check = (lambda text: not text or text.startswith("/"), 'a JSON pointer: empty, or begun by "/"')
_URL: Check = (is_origin, "an http or https URL")
_HOST: Check = (is_host, "a host, such as example.com or localhost:8000")


def load_config(path: Path) -> Config:
    """Read sdk.yaml; the paths in it are relative to its own directory.

    Raises ConfigError, located, for whatever is wrong with it: the file itself, its YAML, a key, a value.
    """
    try:
        root = read_source(path, path.name).root
    except DocumentError as error:
        raise ConfigError(error.message, error.location, error.excerpt) from None
    top = Section(root, TOP)
    documents = _documents(top, path)
    models = top.section("models", keys_at("models"))
    reach = _folder(top.child("root"), path)
    files = ConfinedFiles.beside(absolute(path), reach)
    settings = Config(
        path=absolute(path),
        package=package_config(top, files),
        documents=documents,
        allowed_hosts=tuple(text_value(node, _HOST).lower() for node in top.elements("allowed_hosts")),
        overlays=tuple(map(files.path, top.elements("overlays"))),
        base_url=top.text("base_url", _URL),
        environment=None if top.child("environment") is None else top.texts_by_name("environment", VARIABLE),
        credentials=top.texts_by_name("credentials", IDENTIFIER),
        include=_selectors(top, "include"),
        exclude=_selectors(top, "exclude"),
        tree=_tree(top, documents),
        pagination=tuple(_rule(name, node, documents) for name, node in top.members("pagination")),
        pagination_detection=top.flag("pagination_detection", default=True),
        unpaged=tuple(_operation(text_value(node), node, documents) for node in top.elements("unpaged")),
        models_trust_not_null=models.flag("trust_not_null"),
        model_names=models.texts_by_name("names", IDENTIFIER),
        calls=call_rules(top),
        signature=signature_rule(top),
        discovery=discovery(top),
        custom=custom_code(top, files),
        templates=template_files(top, files),
        docs=docs_config(top, files),
        released=released_lock(top, files, absolute(path).parent),
        alias_versions=alias_versions(top),
        root=root,
    )
    return settings.within(reach)


def _documents(top: Section, path: Path) -> dict[str, Address]:
    documents: dict[str, Address] = {}
    for name, node in top.members("documents"):
        if not _DOCUMENT_NAME.match(name):
            raise node.error(ConfigError, f'"{name}" cannot name a document; letters, digits, "_" and "-" can')
        documents[name] = _document(node, path)
    if not documents:
        raise (top.child("documents") or top.node).error(ConfigError, 'there must be "documents", at least one')
    return documents


def _document(node: Node, config: Path) -> Address:
    """Return the file or URL that the configuration names; of a folder, the document in it."""
    url = Url.parse(text_value(node))
    if url is not None:
        return url
    path = _file(node, config)
    try:
        return root_document(path) if path.is_dir() else path
    except ReadError as error:
        raise node.error(ConfigError, error.message) from None


def _file(node: Node, config: Path) -> Path:
    path = absolute(config.parent / text_value(node))
    if not path.exists():
        raise node.error(ConfigError, f'there is no file "{node.value}" beside {config.name}')
    return path


def _folder(node: Node | None, config: Path) -> Path | None:
    if node is None:
        return None
    path = absolute(config.parent / text_value(node))
    if not path.is_dir():
        raise node.error(ConfigError, f'there is no directory "{node.value}" beside {config.name}')
    return path


def _tree(top: Section, documents: Collection[str]) -> TreeConfig:
    section = top.section("tree", keys_at("tree"))
    by = section.text("by", (lambda text: text in LAYOUTS, f"one of {', '.join(LAYOUTS)}"))
    pins = {_operation(name, node, documents): text_value(node, _DOTTED) for name, node in section.members("pins")}
    also = {_operation(name, node, documents): _paths(node) for name, node in section.members("also")}
    keep, drop, never_merge = map(section.texts, ("keep", "drop", "never_merge"))
    return TreeConfig(keep, drop, never_merge, pins, also, by or "auto")


def _paths(node: Node) -> tuple[str, ...]:
    """The dotted paths in a list; one alone needs none."""
    return tuple(text_value(one, _DOTTED) for one in ([node] if isinstance(node.value, str) else elements_of(node)))


def _selectors(top: Section, key: str) -> tuple[Selector, ...]:
    section = top.section(key, keys_at(key))
    return tuple(
        Selector(kind, text_value(node), (key, plural, index))
        for kind, plural in KINDS.items()
        for index, node in enumerate(section.elements(plural))
    )


def _operation(text: str, node: Node, documents: Collection[str]) -> str:
    """Return ``<document>:<operationId>``; where there is one document only, its name may be left out."""
    document, colon, _ = text.partition(":")
    if colon and document in documents:
        return text
    if len(documents) == 1:
        return f"{next(iter(documents))}:{text}"
    hint = meant(document, documents, f"the documents are {', '.join(documents)}")
    raise node.error(ConfigError, f'"{text}" does not begin with the name of a document and a colon; {hint}')


def _rule(name: str, node: Node, documents: Collection[str]) -> PaginationRule:
    section = Section(node, keys_at("pagination"))
    style = section.required("style", (lambda text: text in _STYLES, f"a style; styles are {', '.join(_STYLES)}"))
    headers = section.section("headers", _HEADERS)
    operations = [_operation(text_value(element), element, documents) for element in section.elements("operations")]
    for key in _STYLES[style]:
        section.required(key)
    if style == "cursor" and headers.text("next") is None:
        section.required("next")
    match = section.flag("match")
    if not match and not operations:
        raise node.error(ConfigError, 'the rule is for no operation: it has neither "operations" nor "match: true"')
    return PaginationRule(
        name=name,
        style=cast(Style, style),
        parameter=section.text("parameter"),
        size=section.text("size"),
        items=section.required("items", _POINTER),
        headers={key: text for key in _HEADERS if (text := headers.text(key)) is not None},
        past_end=_past_end(section),
        match=match,
        operations=tuple(operations),
        first=_first(section.child("first")),
        place=_place(section, match=match),
        before=section.text("before"),
        method=section.text("method", (lambda text: text in ("GET", "POST"), "GET or POST")),
        **{key: section.text(key, _POINTER) for key in _POINTERS},  # type: ignore[arg-type]  # fields that are texts
    )


def _place(rule: Section, *, match: bool) -> Place:
    place = rule.text("in", (lambda text: text in _PLACES, f"a place; places are {', '.join(_PLACES)}")) or "query"
    if match and place == "body":
        raise rule.node.error(ConfigError, '"match" is for GETs, which have no body: name the "operations"')
    return cast(Place, place)


def _first(node: Node | None) -> int | None:
    if node is not None and (type(node.value) is not int or node.value not in (0, 1)):
        raise node.error(ConfigError, '"first" must be 0 or 1')
    return None if node is None else int(node.value)


def _past_end(rule: Section) -> PastEnd | None:
    if rule.child("past_end") is None:
        return None
    section = rule.section("past_end", keys_at("pagination", "past_end"))
    status = section.child("status")
    if status is None or type(status.value) is not int or not 100 <= status.value <= 599:
        raise (status or section.node).error(ConfigError, '"status" must be an HTTP status, such as 404')
    return PastEnd(status.value, section.text("detail"))
