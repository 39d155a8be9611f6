"""Where documents are: files, URLs, and what is at hand already."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

__all__ = ["Address", "InlineSource", "Url", "file_name", "place_of", "resolved", "stem_of"]

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Url:
    """An http or https address.

    text: the whole of it, without a fragment. It may hold credentials: show ``shown`` instead.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> Url | None:
        """Return the URL that the text is, or None when it is none of http or https with a host and a proper port."""
        try:
            parts = urlsplit(text)
            usable = parts.scheme in _PORTS and bool(parts.hostname) and parts.port != 0
        except ValueError:
            return None
        return cls(urlunsplit(parts._replace(fragment=""))) if usable else None

    @property
    def host(self) -> str:
        """Host and port, the port only where it is not the scheme's own: ``example.com``, ``localhost:8000``."""
        parts = urlsplit(self.text)
        name = parts.hostname or ""
        name = f"[{name}]" if ":" in name else name
        return name if parts.port in (None, _PORTS[parts.scheme]) else f"{name}:{parts.port}"

    @property
    def shown(self) -> str:
        """The URL as errors may show it: without what may be secret, which is the user, the password and the query."""
        parts = urlsplit(self.text)
        return urlunsplit(SplitResult(parts.scheme, self.host, parts.path, "", ""))

    @property
    def secure(self) -> bool:
        """Whether it is an https address."""
        return self.text.startswith("https:")

    def join(self, reference: str) -> Url | None:
        """Return the URL that a reference in this document means, or None when that is no http or https URL."""
        try:
            return Url.parse(urljoin(self.text, reference))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True, eq=False)
class InlineSource:
    """A document whose text is at hand before the run begins.

    where: its URL, or a path that stands for standard input: references in it are relative to that.
    name: its name in errors, such as ``<stdin>``.
    data: its bytes.
    """

    where: Path | Url
    name: str
    data: bytes


Address = Path | Url | InlineSource


def place_of(address: Address) -> Path | Url:
    """Return where a document is, whether its text is at hand or not."""
    return address.where if isinstance(address, InlineSource) else address


def resolved(path: Path) -> Path:
    """Return a path without symbolic links; where these run in a circle, as far as they lead."""
    return Path(os.path.realpath(path))


def file_name(address: Address) -> str:
    """Return the name of a document's file, without the folder or the host that it is in."""
    where = place_of(address)
    if isinstance(where, Url):
        return PurePosixPath(urlsplit(where.text).path).name or where.host
    return "standard input" if isinstance(address, InlineSource) else where.name


def stem_of(address: Address) -> str:
    """Return the name of a document's file without its suffix, from which further names are made."""
    where = place_of(address)
    return PurePosixPath(urlsplit(where.text).path).stem if isinstance(where, Url) else where.stem
