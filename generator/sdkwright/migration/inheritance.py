"""What is taken over from another generator's settings, and what is told of the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sdkwright.config.distribution import client_name, is_distribution_name, is_identifier, module_name
from sdkwright.config.metadata import EMAIL, PERSON, URL, is_license
from sdkwright.config.needed_packages import refused_distribution, refused_module
from sdkwright.config.package_section import is_version
from sdkwright.config.sdk_yaml import Config, PackageConfig, is_origin
from sdkwright.errors import Diagnostic
from sdkwright.load import Node, encode_pointer
from sdkwright.naming import clear_of, distinct_names, snake, words
from sdkwright.plan.names.reserved import ON_CONSTRUCTOR

__all__ = ["NOTHING", "Inheritance", "Told"]

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_VARIABLES = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Inheritance:
    """What a vendor's file decides; whatever is empty it leaves open.

    package: keys of `package` in sdk.yaml; authors, urls: those of it. base_url: the first environment. pins: operation
    -> Python path. also: operation -> its further paths. models: schema -> class. environment, credentials: by security
    scheme, `base_url` beside them. pagination: rules by name, with the keys of sdk.yaml. unpaged: operations. retries:
    the keys of `retries`.
    """

    package: Mapping[str, str] = field(default_factory=dict)
    authors: list[dict[str, str]] = field(default_factory=list)
    urls: Mapping[str, str] = field(default_factory=dict)
    base_url: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    credentials: Mapping[str, str] = field(default_factory=dict)
    pins: Mapping[str, str] = field(default_factory=dict)
    also: Mapping[str, list[str]] = field(default_factory=dict)
    models: Mapping[str, str] = field(default_factory=dict)
    pagination: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    unpaged: tuple[str, ...] = ()
    retries: Mapping[str, Any] = field(default_factory=dict)

    def applied(self, config: Config, *, named: bool) -> Config:
        """Return the configuration with the names that are taken over; `named`: the package keeps the name it has."""
        return replace(
            config,
            package=self._named(config.package, named=named),
            credentials=self.credentials,
            tree=replace(config.tree, pins=self.pins, also={key: tuple(paths) for key, paths in self.also.items()}),
            model_names=self.models,
        )

    def _named(self, package: PackageConfig, *, named: bool) -> PackageConfig:
        given = dict(self.package)
        if named:
            given = {key: text for key, text in given.items() if key not in ("name", "module")}
        elif "name" in given:
            given.setdefault("module", module_name(given["name"]))
            given.setdefault("client", client_name(given["name"]))
        return replace(
            package,
            name=given.get("name", package.name),
            module=given.get("module", package.module),
            client=given.get("client", package.client),
            version=given.get("version", package.version),
        )


NOTHING = Inheritance()


class Told:
    """What could not be taken over, each with its place in the vendor's file."""

    def __init__(self) -> None:
        self.findings: list[Diagnostic] = []

    def tell(self, node: Node, message: str) -> None:
        """Note that something is not taken over, or not as it is."""
        self.findings.append(node.warning(message, "not-taken-over"))

    def text(self, node: Node | None) -> str:
        """Return the text of a value; empty, and told, where it is something else."""
        if node is None or node.value is None:
            return ""
        if not isinstance(node.value, str):
            self.tell(node, f'"{node.pointer[-1]}" is left aside: it is no text')
            return ""
        return node.value

    def mapping(self, node: Node | None) -> dict[str, Node]:
        """Return the members of a mapping; none, and told, where it is something else."""
        if node is None or node.value is None:
            return {}
        if not isinstance(node.value, dict):
            self.tell(node, f'"{node.pointer[-1]}" is left aside: it is no mapping')
            return {}
        return dict(node.items())

    def elements(self, node: Node | None) -> list[Node]:
        """Return the elements of a list; none, and told, where it is something else."""
        if node is None or node.value is None:
            return []
        if not isinstance(node.value, list):
            self.tell(node, f'"{node.pointer[-1]}" is left aside: it is no list')
        return list(node.elements())

    def rest(self, members: Mapping[str, Node], reasons: Mapping[str, str], known: tuple[str, ...] = ()) -> None:
        """Tell of each member that is not known, with the reason where one is given."""
        for key, node in members.items():
            if key not in known:
                self.tell(node, f'"{key}" is left aside: {reasons.get(key, "sdkwright does not know this key")}')

    def first(self, *nodes: Node | None) -> Node | None:
        """Return the first of several values for one thing; those after it are told."""
        there = [node for node in nodes if node is not None and node.value is not None]
        for node in there[1:]:
            self.tell(node, f'"{node.pointer[-1]}" is left aside: {encode_pointer(there[0].pointer)} goes before it')
        return there[0] if there else None

    def distribution(self, node: Node | None) -> str:
        """Return the name of a package; empty, and told, where it can be none."""
        name = self.text(node)
        why = "" if is_distribution_name(name) else f'"{name}" cannot be the name of a package'
        why = why or refused_distribution(name, frozenset(), named_after=True)
        if node is not None and name and why:
            self.tell(node, f"it is left aside: {why}")
        return "" if why else name

    def module(self, node: Node | None) -> str:
        """Return the name of a module; empty, and told, where it can be none."""
        name = self.identifier(node)
        why = refused_module(name) if name else ""
        if node is not None and why:
            self.tell(node, f"it is left aside: {why}")
        return "" if why else name

    def license(self, node: Node | None) -> str:
        """Return a licence expression; empty, and told, where it is none."""
        return self._accepted(node, is_license, "SPDX licence expression")

    def identifier(self, node: Node | None) -> str:
        """Return a name in Python; empty, and told, where it is none."""
        return self._accepted(node, is_identifier, "name in Python")

    def base_url(self, node: Node | None) -> str:
        """Return an http or https URL; empty, and told, where it is none, or one with variables."""
        url = self._accepted(node, is_origin, "http or https URL")
        if node is not None and _VARIABLES.search(url):
            self.tell(node, f'"{url}" is left aside: a base_url has no variables; the servers of the document may have')
            return ""
        return url

    def named(self, node: Node | None) -> str:
        """Return a text that a name can be made of; empty, and told, where it has no words."""
        return self._accepted(node, words, "text with a letter or a digit")

    def argument(self, node: Node, name: str, taken: Collection[str]) -> str:
        """Return what an argument of the client is called; told where that is another name."""
        (argument,) = distinct_names({name: clear_of(snake(name), ON_CONSTRUCTOR)}, taken).values()
        if argument != name:
            self.tell(node, f'the argument "{name}" is {argument} here')
        return argument

    def variable(self, node: Node | None) -> str:
        """Return the name of an environment variable; empty, and told, where it is none."""
        return self._accepted(node, _VARIABLE.match, "name of an environment variable")

    def url(self, node: Node | None) -> str:
        """Return a link that package indexes take; empty, and told, where it is none."""
        return self._accepted(node, URL[0], URL[1].removeprefix("an "))

    def urls(self, links: Mapping[str, Node | None]) -> dict[str, str]:
        """Return the links of these that can be taken, by label."""
        return {label: url for label, node in links.items() if (url := self.url(node))}

    def people(self, name: Node | None, email: Node | None) -> list[dict[str, str]]:
        """Return the author with what can be taken of these; none where it is nothing."""
        person = {
            "name": self._accepted(name, PERSON[0], PERSON[1].removeprefix("a ")),
            "email": self._accepted(email, EMAIL[0], EMAIL[1].removeprefix("an ")),
        }
        return [given] if (given := {key: text for key, text in person.items() if text}) else []

    def version(self, node: Node | None) -> str:
        """Return a version that packages can have; empty, and told, where it is none."""
        return self._accepted(node, is_version, "version that packages can have")

    def _accepted(self, node: Node | None, accepts: Callable[[str], object], what: str) -> str:
        """Return a text that is such a thing; empty, and told, where it is none."""
        text = self.text(node)
        if node is not None and text and not accepts(text):
            self.tell(node, f'"{text}" is left aside: it is no {what}')
            return ""
        return text
