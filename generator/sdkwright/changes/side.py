"""One side of a comparison: a document, all that an sdk.yaml names, or the lock of an SDK."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from sdkwright.analysis import build_api
from sdkwright.analysis.extent import check_extent
from sdkwright.changes.change_places import Places
from sdkwright.changes.document_places import DocumentPlaces
from sdkwright.changes.interfaces.interface import Interface
from sdkwright.changes.interfaces.planned_interface import planned_interface
from sdkwright.changes.interfaces.recorded_interface import read_interface
from sdkwright.changes.lock_places import LockPlaces
from sdkwright.changes.release import released_names
from sdkwright.changes.revisions import Opened
from sdkwright.config.sdk_yaml import Config, load_config
from sdkwright.errors import LimitError, Location, OutputError
from sdkwright.load import Document, load_documents, read_source
from sdkwright.model import Api
from sdkwright.output.lock import Lock, read_lock
from sdkwright.plan import LockedNames, Package, plan_package

# What every lone document is called, whatever its file is: operations of two files belong together by this.
_DOCUMENT = "api"


@dataclass(frozen=True, slots=True)
class Side:
    """An interface, the names of its SDK as the lock keeps them, and what finds the places of subjects."""

    interface: Interface
    names: LockedNames
    places: Places


def is_lock(opened: Opened) -> bool:
    """Whether a person has named the lock of an SDK."""
    return isinstance(opened.address, Path) and opened.address.name.endswith(".lock")


def read_side(opened: Opened, names: LockedNames | None = None) -> Side:
    """Read one side, and plan it if it is no lock.

    `names` are those of the other side, which stay as they do when an SDK is made again; without them the lock of the
    SDK that an sdk.yaml belongs to has the names, if there is one.

    Raises:
        DocumentError: A document cannot be used.
        ConfigError: An sdk.yaml has a mistake.
        OutputError: A lock cannot be read, or has no interface.
    """
    if is_lock(opened) and isinstance(opened.address, Path):
        return side_of_lock(opened.address, opened.shown(opened.address.name))
    config = _config(opened)
    if names is None:
        names = LockedNames() if config.root is None else read_lock(config.package.output).names
    documents, _ = load_documents(config.documents, config.overlays, config.allowed_hosts, config.reach)
    try:
        analysis = build_api(documents, config)
    except RecursionError:
        raise documents[0].root.error(LimitError, "the document is nested, or refers to itself, too deeply") from None
    check_extent(documents, analysis.api)
    package = plan_package(analysis.api, config, names, released_names(config))
    return planned_side(analysis.api, package, documents, opened.shown)


def planned_side(api: Api, package: Package, documents: tuple[Document, ...], shown: Callable[[str], str]) -> Side:
    """The side of documents that have been read and planned; `shown` is how reports name a file of these."""
    return Side(planned_interface(api, package), package.locked_names, DocumentPlaces(api, documents, shown))


def side_of_lock(path: Path, shown: str) -> Side:
    """The interface that a lock holds; `shown` is how reports name it.

    Raises:
        OutputError: The lock cannot be read, or has no interface.
    """
    lock = read_lock(path.parent, path.name)
    return Side(interface_of_lock(lock, shown), lock.names, LockPlaces(path, shown))


def interface_of_lock(lock: Lock, shown: str) -> Interface:
    """The interface in a lock that has been read.

    Raises:
        OutputError: There is none, or it cannot be read.
    """
    if not lock.interface:
        message = "the lock holds no interface: it is not there, or an earlier sdkwright wrote it; generate once more"
        raise OutputError(message, Location(shown))
    try:
        return read_interface(lock.interface, lock.names)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        message = f"the interface in the lock cannot be read: {_reason(error)}; it was changed by hand: restore it"
        raise OutputError(message, Location(shown)) from error


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f'there is no "{error.args[0]}"'
    return str(error) if type(error) is ValueError else "a part of it has another form"


def _config(opened: Opened) -> Config:
    """The configuration in the file, or the usual one where the file is a document."""
    address = opened.address
    if isinstance(address, Path) and address.suffix in (".yaml", ".yml") and address.is_file():
        root = read_source(address, address.name).root
        if root.child("documents") is not None and root.child("openapi") is None and root.child("swagger") is None:
            return load_config(address)
    config = Config.from_spec(address, Path.cwd())
    return replace(config, documents={_DOCUMENT: address})
