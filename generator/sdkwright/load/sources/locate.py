"""What a person may give as a document: a file, a folder, a URL, or ``-`` for standard input."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import BinaryIO

from sdkwright.errors import Location, ReadError
from sdkwright.load.nodes import text
from sdkwright.load.nodes.address import Address, InlineSource, Url
from sdkwright.load.sources.fetch import fetch

__all__ = ["STDIN", "open_given", "root_document"]

STDIN = "-"
_SUFFIXES = (".yaml", ".yml", ".json")
_USUAL = tuple(f"{stem}{suffix}" for stem in ("openapi", "swagger") for suffix in _SUFFIXES)
# The key by which a document declares its version: at the beginning of a line in YAML, anywhere in JSON.
_YAML = re.compile(rb"""(?:^|\A\xef\xbb\xbf)["']?(openapi|swagger)["']?[ \t]*:[ \t]*["']?v?[0-9]""", re.MULTILINE)
_JSON = re.compile(rb'"(openapi|swagger)"\s*:\s*"?v?[0-9]')
# Folders with more files than this are no folders of documents.
_FILES_LIMIT = 2000
_SHOWN = 10


def open_given(given: str, hosts: Collection[str], stdin: BinaryIO) -> Address:
    """Return where the document is that a person names on the command line.

    Standard input and URLs are read here and now, once: the names of the SDK are made from what stands there.
    hosts: hosts that a URL may be redirected to, besides its own.
    Raises ReadError for a URL that cannot be fetched, for what is neither file nor URL, and for a folder without a
    document, LimitError above 64 MiB.
    """
    if given == STDIN:
        return InlineSource(Path.cwd() / "<stdin>", "<stdin>", stdin.read(text.SIZE_LIMIT + 1))
    url = Url.parse(given)
    if url is not None:
        return InlineSource(url, url.shown, fetch(url, {*hosts, url.host}))
    if not given or "://" in given:
        what = "an empty name is no document" if not given else "only files and http or https URLs can be read"
        raise ReadError(what, Location(given))
    path = Path(given)
    return root_document(path) if path.is_dir() else path


def root_document(folder: Path) -> Path:
    """Return the document that a folder is about: one with a usual name, or else the only one that declares a version.

    Files in the folder itself go before those in folders below. Raises ReadError where there is none, or a choice.
    """
    usual = next((path for name in _USUAL if (path := folder / name).is_file()), None)
    if usual is not None:
        return usual
    place = Location(str(folder))
    files = list(_files(folder))
    own = [path for path in files if path.parent == folder and _declares(path)]
    found = own or [path for path in files if path.parent != folder and _declares(path)]
    if not found:
        raise ReadError("there is no OpenAPI document in this directory", place)
    if len(found) > 1:
        names = ", ".join(str(path.relative_to(folder)) for path in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise ReadError(f"there are several OpenAPI documents in this directory; name one of {names}{more}", place)
    return found[0]


def _files(folder: Path) -> Iterator[Path]:
    try:
        paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES and path.is_file())
    except OSError as error:
        raise ReadError(f"the directory cannot be read: {error.strerror}", Location(str(folder))) from None
    if len(paths) > _FILES_LIMIT:
        raise ReadError(f"there are more than {_FILES_LIMIT} files in this directory; name one", Location(str(folder)))
    return iter(paths)


def _declares(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            data = file.read(text.SIZE_LIMIT)
    except OSError:
        return False
    pattern = _JSON if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else _YAML
    return pattern.search(data) is not None
