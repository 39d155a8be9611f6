"""One side of a comparison: a document, or all that an sdk.yaml names, read and planned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from sdkwright.analysis import build_api
from sdkwright.analysis.extent import check_extent
from sdkwright.changes.named_interface import NamedInterface
from sdkwright.changes.revisions import Opened
from sdkwright.config.sdk_yaml import Config, load_config
from sdkwright.errors import LimitError
from sdkwright.load import Document, load_documents, read_source
from sdkwright.output.lock import read_lock
from sdkwright.plan import LockedNames, plan_package

# What every lone document is called, whatever its file is: operations of two files belong together by this.
_DOCUMENT = "api"


@dataclass(frozen=True)
class Side:
    """An interface with its names, the documents that it was read from, and how reports name a file of these."""

    interface: NamedInterface
    documents: tuple[Document, ...]
    shown: Callable[[str], str]

    @property
    def names(self) -> LockedNames:
        """The names, as the lock of an SDK keeps them."""
        return self.interface.package.locked_names


def read_side(opened: Opened, names: LockedNames | None = None) -> Side:
    """Read and plan one side.

    `names` are those of the other side, which stay as they do when an SDK is made again; without them the lock of the
    SDK that an sdk.yaml belongs to has the names, if there is one.

    Raises:
        DocumentError: A document cannot be used.
        ConfigError: An sdk.yaml has a mistake.
        OutputError: The lock cannot be read.
    """
    config = _config(opened)
    if names is None:
        names = LockedNames() if config.root is None else read_lock(config.package.output).names
    documents, _ = load_documents(config.documents, config.overlays, config.allowed_hosts, config.reach)
    try:
        analysis = build_api(documents, config)
    except RecursionError:
        raise documents[0].root.error(LimitError, "the document is nested, or refers to itself, too deeply") from None
    check_extent(documents, analysis.api)
    package = plan_package(analysis.api, config, names)
    return Side(NamedInterface(analysis.api, package), documents, opened.shown)


def _config(opened: Opened) -> Config:
    """The configuration in the file, or the usual one where the file is a document."""
    address = opened.address
    if isinstance(address, Path) and address.suffix in (".yaml", ".yml") and address.is_file():
        root = read_source(address, address.name).root
        if root.child("documents") is not None and root.child("openapi") is None and root.child("swagger") is None:
            return load_config(address)
    config = Config.from_spec(address, Path.cwd())
    return replace(config, documents={_DOCUMENT: address})
