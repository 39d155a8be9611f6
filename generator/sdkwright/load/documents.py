"""From addresses to documents: the steps of loading in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sdkwright.errors import Diagnostic
from sdkwright.load.nodes.address import Address
from sdkwright.load.nodes.node import Document
from sdkwright.load.nodes.versions import NEWEST, require_version
from sdkwright.load.overlays.apply import apply_overlays, read_overlay
from sdkwright.load.references.misplaced import graft
from sdkwright.load.references.scope import References
from sdkwright.load.references.view import FileView
from sdkwright.load.sources.source import Library, Source

__all__ = ["files_read", "letters_read", "load_documents", "values_read", "values_written"]


def load_documents(
    documents: Mapping[str, Address],
    overlays: Sequence[Path] = (),
    hosts: Iterable[str] = (),
    root: Path | None = None,
) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    """Read documents, apply the overlays in order to each of them, and bring them into the form of OpenAPI 3.1.

    documents: name -> JSON or YAML file, URL, or bytes that are at hand; the order is kept.
    overlays: paths of overlays.
    hosts: further hosts that references may be fetched from, such as ``example.com`` or ``localhost:8000``; those of
        the documents' own URLs may be asked anyway.
    root: the directory that references to files may not leave, nor by symbolic links; None: that of each document.
    Returns the documents, and located warnings, such as for an overlay's target that selects nothing anywhere.
    Raises ReadError, ParseError, LimitError, OverlayError or UnsupportedError, located. References to other files
    are followed, and can fail, only when ``Node.follow`` is called.
    """
    library = Library([*documents.values(), *overlays], hosts, root)
    sources = {name: library.read(address) for name, address in documents.items()}
    for source in sources.values():
        require_version(source.root)
    # A file given under two names is one file, and must be changed once.
    unique = list({id(source): source for source in sources.values()}.values())
    read = [read_overlay(library.read(path)) for path in overlays]
    warnings = (*apply_overlays(unique, read), *_unknown_versions(unique))
    return tuple(_document(name, source, library) for name, source in sources.items()), warnings


def values_written(
    documents: Mapping[str, Address],
    overlays: Sequence[Path] = (),
    hosts: Iterable[str] = (),
    root: Path | None = None,
) -> Mapping[str, Any]:
    """Return the values of documents as their files and the overlays have them, in whatever version; see above."""
    trees = {document.name: document.root.tree for document in load_documents(documents, overlays, hosts, root)[0]}
    return {name: tree.source.value for name, tree in trees.items() if isinstance(tree, FileView)}


def files_read(documents: Iterable[Document]) -> frozenset[Path] | None:
    """Return the files that documents have been made of so far, also those that were not there.

    None where not all of it came from files: from a URL or from standard input.
    """
    paths: set[Path | None] = set()
    for document in documents:
        assert isinstance(document.root.tree, FileView)
        paths |= document.root.tree.references.library.requested
    return None if None in paths else frozenset(path for path in paths if path is not None)


def values_read(documents: Iterable[Document]) -> dict[str, Any]:
    """Return what every file says that documents have been made of so far, overlays too, by its name.

    It is the value with what overlays have changed.
    """
    values = dict[str, Any]()
    for document in documents:
        assert isinstance(document.root.tree, FileView)
        values |= document.root.tree.references.library.values()
    return values


def letters_read(documents: Iterable[Document]) -> int:
    """Return how many letters the files have that documents have been made of so far."""
    libraries = {}
    for document in documents:
        assert isinstance(document.root.tree, FileView)
        library = document.root.tree.references.library
        libraries[id(library)] = library.letters
    return sum(libraries.values())


def _unknown_versions(sources: Iterable[Source]) -> Iterator[Diagnostic]:
    for source in sources:
        version = require_version(source.root)
        if (version.major, version.minor) > NEWEST:
            place = source.root.child("openapi") or source.root
            message = f"version {version.text} is newer than what is known; it is read as 3.2"
            yield place.warning(message, "newer-version")


def _document(name: str, source: Source, library: Library) -> Document:
    # Once more, since an overlay may have changed it.
    version = require_version(source.root)
    references = References(library, source, version)
    graft(references)
    return Document(name, source.where, references.document.root, version.text, references.findings)
