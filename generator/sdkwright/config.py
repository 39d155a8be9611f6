"""The configuration, sdk.yaml, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sdkwright.errors import Location

__all__ = ["Config", "PackageConfig", "PaginationRule", "PastEnd", "TreeConfig", "load_config"]


@dataclass(frozen=True, slots=True)
class PackageConfig:
    """What the generated project is called and where it goes.

    name: the distribution's name, such as ``cloudsmith-sdk``.
    module: the import name; default: ``name`` in snake case.
    client: the name of the client class; the async one is this name after ``Async``.
    version, description, license: for the project's metadata.
    output: the directory of the generated project, absolute.
    """

    name: str
    module: str
    client: str
    version: str
    description: str
    license: str
    output: Path


@dataclass(frozen=True, slots=True)
class TreeConfig:
    """How operations are laid out as groups.

    keep: parts of operation ids that are not split at ``_``.
    drop: leading parts dropped where more than two parts are there.
    never_merge: groups that stay although they have a single child.
    pins: ``<document>:<operationId>`` -> dotted Python path.
    """

    keep: tuple[str, ...]
    drop: tuple[str, ...]
    never_merge: tuple[str, ...]
    pins: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PastEnd:
    """The reply by which a server says that a page number is past the last page.

    status: the HTTP status.
    detail: the text of ``detail`` in the reply's body; None when any will do.
    """

    status: int
    detail: str | None


@dataclass(frozen=True, slots=True)
class PaginationRule:
    """How a family of operations is paged.

    name: the rule's name in sdk.yaml.
    style: ``page``, ``cursor`` or ``single``.
    parameter, size: the query parameters for the page or cursor and for the page's size; None when there is none.
    items, next: JSON pointers into the reply's body; ``""`` is the body itself. ``next`` is None but for cursors.
    headers: ``total``, ``page``, ``pages``, ``size`` -> name of the reply's header.
    past_end: how the server answers past the last page; None when it just sends no items.
    match: whether the rule takes every GET that has ``parameter`` and an array at ``items``.
    operations: ``<document>:<operationId>`` of operations named outright.
    """

    name: str
    style: Literal["page", "cursor", "single"]
    parameter: str | None
    size: str | None
    items: str
    next: str | None
    headers: Mapping[str, str]
    past_end: PastEnd | None
    match: bool
    operations: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Config:
    """Everything that a run is told, checked.

    path: sdk.yaml, or the document itself when there is no sdk.yaml.
    documents: name -> absolute path, in order.
    overlays: absolute paths, in the order of application.
    base_url: None means the common origin of the documents' servers.
    environment: ``base_url`` or a security scheme's name -> environment variable.
    credentials: security scheme -> argument of the client.
    pagination: the rules in order.
    models_trust_read_only: whether a read-only field that is not nullable is typed as always present in replies.
    """

    path: Path
    package: PackageConfig
    documents: Mapping[str, Path]
    overlays: tuple[Path, ...]
    base_url: str | None
    environment: Mapping[str, str]
    credentials: Mapping[str, str]
    tree: TreeConfig
    pagination: tuple[PaginationRule, ...]
    models_trust_read_only: bool

    @classmethod
    def from_spec(cls, spec: Path, output: Path, package: str | None = None) -> Config:
        """Return the configuration for one document and nothing else, with defaults throughout."""
        raise NotImplementedError

    def location(self, *keys: str | int) -> Location:
        """Return the place in sdk.yaml of the value that the keys lead to, or of the nearest value above it."""
        raise NotImplementedError


def load_config(path: Path) -> Config:
    """Read sdk.yaml."""
    raise NotImplementedError
