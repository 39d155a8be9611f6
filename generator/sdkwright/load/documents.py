"""From paths to documents: the steps of loading in their order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from sdkwright.errors import Diagnostic, UnsupportedError
from sdkwright.load.node import Document
from sdkwright.load.overlays import apply_overlays, read_overlay
from sdkwright.load.references import References, declared_version
from sdkwright.load.source import Library, Source

__all__ = ["load_documents"]

_READABLE = re.compile(r"3\.[01](\.[0-9]+)?([-+].*)?\Z")


def load_documents(
    documents: Mapping[str, Path], overlays: Sequence[Path] = ()
) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    """Read documents, apply the overlays in order to each of them, and bring them into the form of OpenAPI 3.1.

    documents: name -> path of a JSON or YAML file; the order is kept.
    overlays: paths of overlays.
    Returns the documents, and located warnings, such as for an overlay's target that selects nothing anywhere.
    Raises ReadError, ParseError, LimitError, OverlayError or UnsupportedError, located. References to other files
    are followed, and can fail, only when ``Node.follow`` is called.
    """
    library = Library([*documents.values(), *overlays])
    sources = {name: library.read(path) for name, path in documents.items()}
    for source in sources.values():
        _check_is_openapi(source)
    # A file given under two names is one file, and must be changed once.
    unique = list({id(source): source for source in sources.values()}.values())
    read = [read_overlay(library.read(path)) for path in overlays]
    warnings = tuple(apply_overlays(unique, read))
    return tuple(_document(name, source, library) for name, source in sources.items()), warnings


def _check_is_openapi(source: Source) -> None:
    root = source.root
    if not isinstance(root.value, dict):
        raise root.error(UnsupportedError, "this is not an OpenAPI document: it is not a mapping")
    if "swagger" in root.value:
        message = f"Swagger {root.value['swagger']} cannot be read; OpenAPI 3.0 and 3.1 can be read"
        raise (root.child("swagger") or root).error(UnsupportedError, message)
    if "openapi" not in root.value:
        near = get_close_matches("openapi", root.value.keys(), n=1)
        hint = f'; did you mean "openapi" by "{near[0]}"?' if near else ""
        raise root.error(UnsupportedError, f'this is not an OpenAPI document: it has no key "openapi"{hint}')


def _document(name: str, source: Source, library: Library) -> Document:
    version = declared_version(source.value) or ""
    if not _READABLE.match(version):
        node = source.root.child("openapi") or source.root
        shown = f"OpenAPI {version} cannot be read" if version else "this is no version"
        raise node.error(UnsupportedError, f"{shown}; OpenAPI 3.0 and 3.1 can be read")
    references = References(library, source.directory, version)
    return Document(name, source.path, references.view(source).root, version)
