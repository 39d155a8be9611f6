"""Digests of bodies: computed, and read from the headers of replies."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from .headers import Headers

_ALGORITHMS: Final = {"md5": "md5", "sha": "sha1", "sha-256": "sha256", "sha-512": "sha512"}
"""What HTTP calls the algorithms of `hashlib`."""

_LENGTHS: Final = {"md5": 16, "sha1": 20, "sha256": 32, "sha512": 64}
_ENTRY: Final = re.compile(r"\s*([A-Za-z0-9-]+)=:?([A-Za-z0-9+/]+=*):?\s*")


def hashers(algorithms: Iterable[str]) -> dict[str, Any]:
    """A hash object for each algorithm. Raises ConfigurationError for a name that is not known."""
    names = tuple(algorithms)
    if not names:
        return {}
    # Imported when first needed: few calls need digests.
    import hashlib

    try:
        return {name: hashlib.new(name, usedforsecurity=False) for name in names}
    except (ValueError, TypeError) as error:
        raise ConfigurationError(f"digests= names an algorithm that is not known here: {error}") from error


def digests_in(headers: Headers) -> dict[str, str]:
    """The digests of the whole file that a reply of 200 tells, in hexadecimal by algorithm of `hashlib`.

    They are those of Repr-Digest (RFC 9530), Digest (RFC 3230) and Content-MD5 (RFC 1864); what cannot be read is left
    out.
    """
    entries = [entry for name in ("digest", "repr-digest") for entry in headers.get(name, "").split(",")]
    entries.append(f"md5={headers.get('content-md5', '').strip()}")
    found: dict[str, str] = {}
    for entry in entries:
        match = _ENTRY.fullmatch(entry)
        algorithm = _ALGORITHMS.get(match[1].lower()) if match else None
        if match is None or algorithm is None:
            continue
        try:
            digest = binascii.a2b_base64(match[2])
        except binascii.Error:
            continue
        if len(digest) == _LENGTHS[algorithm]:
            found[algorithm] = digest.hex()
    return found
