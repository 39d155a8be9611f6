"""What a run is told, as frozen values; where it comes from, ``config`` knows."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from sdkwright.config.custom_code import CustomCode
from sdkwright.config.distribution import client_name, distribution_stem, is_distribution_name, module_name
from sdkwright.config.docs_section import DocsConfig
from sdkwright.config.metadata import Metadata
from sdkwright.config.needed_packages import free, refused_distribution
from sdkwright.config.released_lock import RELEASED
from sdkwright.config.selectors import Selector
from sdkwright.config.template_files import TemplateFiles
from sdkwright.errors import ConfigError, Diagnostic, Location
from sdkwright.load import Address, Node, file_name, peek_title, place_of, stem_of
from sdkwright.model.calls import CallRules
from sdkwright.model.credential_places import Discovery
from sdkwright.model.paging import PaginationRule
from sdkwright.model.signatures import SignatureRule

__all__ = [
    "Config",
    "PackageConfig",
    "TreeConfig",
    "absolute",
    "is_host",
]

_HOST = re.compile(r"([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.?|\[[0-9A-Fa-f:.]+\])(:[1-9][0-9]{0,4})?\Z")


@dataclass(frozen=True, slots=True)
class PackageConfig:
    """What the generated project is called and where it goes.

    name: the distribution's name, such as ``cloudsmith-sdk``.
    module: the import name; default: ``name`` in snake case.
    client: the name of the client class; the async one is this name after ``Async``; default: from ``name``.
    version: the project's version; default ``0.1.0``.
    description, license: for the project's metadata; default empty.
    output: the directory of the generated project, absolute; default: ``name`` beside sdk.yaml.
    guide: Markdown that stands in the project's README after the introduction; default empty.
    readme: the text of the project's README, in place of a generated one; default empty.
    license_text: the text of the project's LICENSE file; empty: no such file.
    metadata: what a package index shows besides.
    made_up: whether the client's name was made of the document's title, and not configured.
    titled: whether all names were.
    """

    name: str
    module: str
    client: str
    version: str
    description: str
    license: str
    output: Path
    guide: str = ""
    readme: str = ""
    license_text: str = ""
    metadata: Metadata = field(default_factory=Metadata)
    made_up: bool = False
    titled: bool = False


@dataclass(frozen=True, slots=True)
class TreeConfig:
    """How operations are laid out as groups; everything is empty by default.

    keep: parts of operation ids that are not split at ``_``.
    drop: leading parts dropped where more than two parts are there.
    never_merge: groups that stay although they have a single child.
    pins: ``<document>:<operationId>`` -> dotted Python path.
    also: ``<document>:<operationId>`` -> further paths of the same method, which stay.
    by: what operations are sorted by: ``id``, ``tag``, ``path``, or ``auto`` for what fits each document best.
    """

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    never_merge: tuple[str, ...] = ()
    pins: Mapping[str, str] = field(default_factory=dict)
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by: str = "auto"


@dataclass(frozen=True, slots=True, eq=False)
class Config:
    """Everything that a run is told, checked; ``config.load_config`` reads it from sdk.yaml.

    path: sdk.yaml, or the document itself when there is no sdk.yaml.
    documents: name -> absolute path, URL, or bytes that are at hand; in order.
    overlays: absolute paths, in the order of application.
    base_url: the whole URL of the API where there is one document, else the part that stands before the path of each;
        None means what the documents' servers say.
    environment: ``base_url`` or a security scheme's name -> environment variable; None where it names none.
    credentials: security scheme -> argument of the client.
    pagination: the rules in order.
    pagination_detection: whether lists that no rule takes are looked at for how they are paged.
    unpaged: ``<document>:<operationId>`` of operations that are not paged, whatever they look like.
    models_trust_not_null: whether a field that is not nullable is typed as always present in replies.
    model_names: the schema in `components/schemas` -> the class of its model, whatever the documents call it.
    allowed_hosts: hosts that references may be fetched from, such as ``example.com`` or ``localhost:8000``.
    reach: the directory that references to files may not leave, which holds all the documents; None: that of each of
        them.
    discovery: where clients look for credentials that they were not given.
    include, exclude: which operations are wanted: those that any of ``include`` matches, or all when it is empty, but
        none that any of ``exclude`` matches.
    calls: how calls behave.
    signature: how the server signs its webhooks; None where it does not, or nobody knows.
    custom: hand-written modules that go into the SDK.
    templates: those of the user in the place of sdkwright's.
    docs: the documentation site; None where there is to be none.
    released: the lock of the last release; None where there is none.
    alias_versions: with which of the versions that may break users' code the old name of a method goes, the next one
        being 1; 0: there are no old names.
    root: the root of sdk.yaml, for places; None when there is no sdk.yaml.
    """

    path: Path
    package: PackageConfig
    documents: Mapping[str, Address]
    overlays: tuple[Path, ...] = ()
    base_url: str | None = None
    environment: Mapping[str, str] | None = None
    credentials: Mapping[str, str] = field(default_factory=dict)
    tree: TreeConfig = field(default_factory=TreeConfig)
    pagination: tuple[PaginationRule, ...] = ()
    pagination_detection: bool = True
    unpaged: tuple[str, ...] = ()
    models_trust_not_null: bool = False
    model_names: Mapping[str, str] = field(default_factory=dict)
    include: tuple[Selector, ...] = ()
    exclude: tuple[Selector, ...] = ()
    calls: CallRules = field(default_factory=CallRules)
    signature: SignatureRule | None = None
    custom: CustomCode = field(default_factory=CustomCode)
    templates: TemplateFiles = field(default_factory=TemplateFiles)
    docs: DocsConfig | None = None
    released: Path | None = None
    alias_versions: int = 1
    root: Node | None = None
    allowed_hosts: tuple[str, ...] = ()
    reach: Path | None = None
    discovery: Discovery = field(default_factory=Discovery)

    @classmethod
    def from_spec(cls, spec: Address, output: Path, package: str | None = None, *more: Address) -> Config:
        """Return the configuration for documents and nothing else, with defaults throughout.

        spec: the document, which also gives the names. output: the directory of the generated project.
        more: further documents whose operations join the same client.
        package: the distribution's name; default: the document's title, or else its file's name, and ``-sdk``.
        Raises ConfigError when ``package`` is no name for a distribution, or hides what the SDK needs. The document
        itself is not checked.
        """
        title = peek_title(spec)
        name = package or free(distribution_stem(title) or distribution_stem(stem_of(spec)) or "api")
        _check_name(name)
        client = client_name(name, title)
        project = PackageConfig(name, module_name(name), client, "0.1.0", "", "", absolute(output), made_up=True)
        project = replace(project, titled=package is None)
        documents: dict[str, Address] = {}
        for address in (spec, *more):
            stem = re.sub(r"[^A-Za-z0-9_]+", "_", stem_of(address)).strip("_") or "api"
            stem = stem if stem[0].isalpha() else f"api_{stem}"
            taken = sum(other == stem or other.startswith(f"{stem}_") for other in documents)
            key = f"{stem}_{taken + 1}" if taken else stem
            documents[key] = absolute(address) if isinstance(address, Path) else address
        return cls(absolute(spec) if isinstance(spec, Path) else Path(stem_of(spec)), project, documents)

    def put(self, output: Path | None, package: str | None) -> Config:
        """Return the same configuration with another output directory or distribution name, where one is given.

        Raises ConfigError when ``package`` is no name for a distribution, or hides what the SDK needs.
        """
        changed = self.package
        if package is not None:
            _check_name(package, self.package.metadata.distributions)
            changed = replace(changed, name=package, module=module_name(package))
        if output is not None:
            changed = replace(changed, output=absolute(output))
        return replace(self, package=changed)

    def allow(self, hosts: Iterable[str]) -> Config:
        """Return the same configuration with further hosts that references may be fetched from."""
        return replace(self, allowed_hosts=(*self.allowed_hosts, *hosts))

    def within(self, reach: Path | None) -> Config:
        """Return the same configuration with another directory for references, where one is given.

        Raises ConfigError where that does not hold all the documents.
        """
        if reach is None:
            return self
        real = reach.resolve()
        for place in map(place_of, self.documents.values()):
            if isinstance(place, Path) and not place.absolute().parent.resolve().is_relative_to(real):
                raise self.error(f'the root "{reach}" does not hold the document "{place.name}"', "root")
        return replace(self, reach=real)

    def select(self, include: Iterable[Selector], exclude: Iterable[Selector]) -> Config:
        """Return the same configuration with further selectors."""
        return replace(self, include=(*self.include, *include), exclude=(*self.exclude, *exclude))

    def remember(self, distribution: str, module: str, client: str) -> Config:
        """Return the same configuration with the names of an earlier run where the document's title gave them.

        Where a name was given and the title gave no more than the capitals of the client's, these are taken.
        """
        package = self.package
        if package.titled and distribution and module and client:
            package = replace(package, name=distribution, module=module, client=client)
        elif package.made_up and client.lower() == package.client.lower():
            package = replace(package, client=client)
        return replace(self, package=package)

    @property
    def document_names(self) -> tuple[str, ...]:
        """The names of the documents' files, each once."""
        return tuple(dict.fromkeys(map(file_name, self.documents.values())))

    def texts(self) -> dict[str, str]:
        """Return the files that the project takes over as they are, by name."""
        texts = {"LICENSE": self.package.license_text, "README.md": self.package.readme}
        return {name: text for name, text in texts.items() if text}

    def files(self) -> frozenset[Path] | None:
        """Return the files that the configuration was made of; None where a folder was searched for a document."""
        if self.root is None:
            return frozenset()
        folder = self.path.parent
        documents = self.root.child("documents")
        if documents and any((folder / str(node.value)).is_dir() for _, node in documents.items()):
            return None
        named = (self.root.child("package", key) for key in ("guide", "readme", "license_file"))
        texts = (folder / str(node.value) for node in named if node and node.value)
        folders = ((self.custom.folder, self.custom.files), (self.templates.folder, self.templates.texts))
        own = (path for above, names in folders if above for path in (above, *(above / name for name in names)))
        # Whether or not it is there: a run is another one when it comes.
        pages = self.docs.files if self.docs is not None else ()
        return frozenset({self.path, self.released or folder / RELEASED, *texts, *own, *pages})

    def location(self, *keys: str | int) -> Location:
        """Return the place in sdk.yaml of the value that the keys lead to, or of the nearest value above it."""
        node = self._nearest(keys)
        return node.location if node else Location(self.path.name)

    def warning(self, message: str, *keys: str | int) -> Diagnostic:
        """Return a warning about the value that the keys lead to."""
        return Diagnostic(message, self._nearest(keys) or Location(self.path.name), "configuration")

    def error(self, message: str, *keys: str | int) -> ConfigError:
        """Return an error about the value that the keys lead to; raise it."""
        node = self._nearest(keys)
        return node.error(ConfigError, message) if node else ConfigError(message, Location(self.path.name))

    def _nearest(self, keys: tuple[str | int, ...]) -> Node | None:
        node = self.root
        for key in keys:
            child = node.child(key) if node else None
            if child is None:
                break
            node = child
        return node


def _check_name(distribution: str, own: Collection[str] = ()) -> None:
    """Raise ConfigError unless a project may be called so; `own` are the distributions that it requires."""
    if not is_distribution_name(distribution):
        raise ConfigError(f'"{distribution}" cannot be the name of a package')
    refusal = refused_distribution(distribution, own)
    if refusal:
        raise ConfigError(refusal)


def absolute(path: Path) -> Path:
    """Return the path made absolute, with ``..`` taken out by the text alone."""
    return Path(os.path.abspath(path))  # noqa: PTH100  # Path.resolve would follow symbolic links


def is_host(text: str) -> bool:
    """Return whether the text is the name of a host, with a port where that is not the usual one."""
    return bool(_HOST.match(text))
