"""The part of sdk.yaml about what a package index shows of the SDK: people, links, words, and what it requires."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name

from sdkwright.config.known_keys import keys_at
from sdkwright.config.needed_packages import EXTRAS, LEAST_PYTHON, REQUIREMENTS
from sdkwright.config.sections import Check, Section, elements_of, text_value
from sdkwright.errors import ConfigError
from sdkwright.load import Node

if TYPE_CHECKING:
    from packaging.requirements import Requirement

__all__ = ["EMAIL", "LINE", "PERSON", "URL", "Metadata", "Person", "is_license", "metadata_of"]

_LEAST = ".".join(map(str, LEAST_PYTHON))
# The longest label of a link that package indexes take.
_LABEL_LENGTH = 32
# Versions of Python by which a range of them is judged.
_TOO_OLD = ("2.7.18", *(f"3.{minor}.{micro}" for minor in range(LEAST_PYTHON[1]) for micro in (0, 99)))
_NEW_ENOUGH = tuple(f"3.{minor}.{micro}" for minor in range(LEAST_PYTHON[1], 40) for micro in (0, 99))


def is_license(text: str) -> bool:
    """Return whether a text is an SPDX licence expression."""
    try:
        canonicalize_license_expression(text)
    except InvalidLicenseExpression:
        return False
    return True


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and text.isprintable() and " " not in text
    except ValueError:
        return False


def _is_line(text: str) -> bool:
    return text.isprintable() and bool(text.strip())


def _is_python(text: str) -> bool:
    try:
        versions = SpecifierSet(text)
    except InvalidSpecifier:
        return False
    return bool(text.strip()) and not any(map(versions.contains, _TOO_OLD)) and any(map(versions.contains, _NEW_ENOUGH))


LINE: Check = (_is_line, "a text on one line")
PERSON: Check = (lambda text: _is_line(text) and not set(',<>"') & set(text), 'a name, without ",", "<" and ">"')
EMAIL: Check = (re.compile(r"[^@\s<>,;:\"()\\]+@[A-Za-z0-9.-]+\Z").match, "an email address")
URL: Check = (_is_url, "an http or https URL")
_LABEL: Check = (
    lambda text: _is_line(text) and len(text) <= _LABEL_LENGTH,
    f"the label of a link, which has {_LABEL_LENGTH} letters at most",
)
_KEYWORD: Check = (lambda text: _is_line(text) and "," not in text, 'a keyword, which is one line without ","')
_CLASSIFIER: Check = (
    re.compile(r"[^\s:]([^:\n]*[^\s:])?( :: [^\s:]([^:\n]*[^\s:])?)+\Z").match,
    "a classifier, such as Development Status :: 4 - Beta",
)
_PYTHON: Check = (
    _is_python,
    f'a range of versions of Python within ">={_LEAST}", which the SDK needs, such as ">=3.12"',
)
_EXTRA: Check = (re.compile(r"[a-z0-9](-?[a-z0-9])*\Z").match, 'the name of an extra: small letters, digits and "-"')


@dataclass(frozen=True, slots=True)
class Person:
    """An author or a maintainer; one of the two is empty where it is not known."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a package index shows of the SDK, besides its name, version, description and licence; empty by default.

    urls: label -> link. python: the range of versions of Python. dependencies: requirements (PEP 508) beside those of
    the runtime. extras: name -> the requirements of an extra. private: whether no package index is to take it.
    """

    authors: tuple[Person, ...] = ()
    maintainers: tuple[Person, ...] = ()
    urls: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()
    python: str = f">={_LEAST}"
    dependencies: tuple[str, ...] = ()
    extras: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    private: bool = False

    @property
    def distributions(self) -> frozenset[str]:
        """The distributions that the SDK requires besides those of the runtime, always or for an extra."""
        texts = chain(self.dependencies, *self.extras.values())
        return frozenset(canonicalize_name(_requirement(text).name) for text in texts)


def metadata_of(package: Section) -> Metadata:
    """What the section `package` says of it.

    Raises ConfigError, located, for what a package index would refuse.
    """
    return Metadata(
        authors=tuple(map(_person, package.elements("authors"))),
        maintainers=tuple(map(_person, package.elements("maintainers"))),
        urls=dict(_urls(package)),
        keywords=tuple(text_value(node, _KEYWORD) for node in package.elements("keywords")),
        classifiers=tuple(dict.fromkeys(_classifiers(package))),
        python=package.text("python", _PYTHON) or f">={_LEAST}",
        dependencies=tuple(_requirements(package.elements("dependencies"))),
        extras=dict(_extras(package)),
        private=package.flag("private"),
    )


def _person(node: Node) -> Person:
    section = Section(node, keys_at("package", "authors"))
    name, email = section.text("name", PERSON) or "", section.text("email", EMAIL) or ""
    if not name and not email:
        raise node.error(ConfigError, 'a person has a "name", an "email", or both')
    return Person(name, email)


def _urls(package: Section) -> Iterator[tuple[str, str]]:
    for label, node in package.members("urls"):
        accepts, what = _LABEL
        if not accepts(label):
            raise node.error(ConfigError, f'"{label}" is not {what}')
        yield label, text_value(node, URL)


def _classifiers(package: Section) -> Iterator[str]:
    for node in package.elements("classifiers"):
        text = text_value(node, _CLASSIFIER)
        if text.startswith("License ::"):
            raise node.error(ConfigError, 'a licence is told by "license", and by no classifier')
        yield text


def _extras(package: Section) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, node in package.members("extras"):
        accepts, what = _EXTRA
        if not accepts(name):
            raise node.error(ConfigError, f'"{name}" is not {what}')
        if name in EXTRAS:
            raise node.error(ConfigError, f'the SDK has an extra "{name}" already; call it otherwise')
        yield name, tuple(_requirements(elements_of(node)))


def _requirement(text: str) -> Requirement:
    """Return what a text requires; ValueError where it is not as PEP 508 has it."""
    # Slow to import, and few SDKs require more than the runtime does.
    from packaging.requirements import Requirement

    return Requirement(text)


def _requirements(nodes: Iterator[Node]) -> Iterator[str]:
    seen: set[str] = set()
    for node in nodes:
        text = text_value(node).strip()
        try:
            requirement = _requirement(text)
        except ValueError as error:
            reason = str(error).splitlines()[0]
            raise node.error(ConfigError, f'"{text}" is not a requirement (PEP 508): {reason}') from None
        name = canonicalize_name(requirement.name)
        if requirement.url is not None:
            raise node.error(
                ConfigError, f'"{name}" is required by a URL, which package indexes refuse; name a version'
            )
        if name in REQUIREMENTS:
            raise node.error(ConfigError, f'the SDK requires "{REQUIREMENTS[name]}" already')
        if name in seen and requirement.marker is None:
            raise node.error(ConfigError, f'"{name}" is required twice')
        seen.add(name)
        yield text
