"""Which version of OpenAPI a file declares, in whatever way it writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from sdkwright.errors import UnsupportedError
from sdkwright.load.nodes.node import Node
from sdkwright.load.nodes.other_documents import other_value

__all__ = ["NEWEST", "Version", "declared_version", "require_version"]

# The first two parts are what counts: patches, pre-releases and builds change no meaning.
_VERSION = re.compile(r"\s*v?(?P<major>[0-9]{1,3})(\.(?P<minor>[0-9]{1,3}))?([.+-][0-9A-Za-z.+-]*)?\s*\Z")
_KEYS = ("openapi", "swagger")
NEWEST = (3, 2)


@dataclass(frozen=True, slots=True)
class Version:
    """A declared version.

    text: as written, such as ``3.0.3``; a number as text.
    major, minor: such as 3 and 0.
    """

    text: str
    major: int
    minor: int

    @property
    def is_swagger(self) -> bool:
        """Whether it is 2.0, whose objects are laid out in another way."""
        return self.major == 2

    @property
    def has_old_schemas(self) -> bool:
        """Whether schemas are written as before 3.1."""
        return (self.major, self.minor) < (3, 1)


def declared_version(value: Any) -> Version | None:
    """Return the version that a file's value declares by ``openapi`` or ``swagger``; None where it declares none."""
    for key in _KEYS:
        text = value.get(key) if isinstance(value, dict) else None
        match = None if text is None or isinstance(text, dict | list | bool) else _VERSION.match(str(text))
        if match is not None:
            return Version(str(text).strip(), int(match["major"]), int(match["minor"] or 0))
    return None


def require_version(root: Node) -> Version:
    """Return the version of a root document; UnsupportedError when it is none, or not one of 2.0 to 3.x."""
    value = root.value
    key = next((key for key in _KEYS if isinstance(value, dict) and key in value), None)
    if key is None:
        raise root.error(UnsupportedError, f"this is not an OpenAPI document{_instead(value)}")
    version = declared_version(value)
    if version is None or not (version.major == 3 or (version.major, version.minor) == (2, 0)):
        shown = f"version {version.text} cannot be read" if version else "this is no version"
        message = f"{shown}; Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 can be read"
        raise (root.child(key) or root).error(UnsupportedError, message)
    return version


def _instead(value: Any) -> str:
    """Return what a root value is instead of a document, or what its key for the version may be."""
    near = get_close_matches("openapi", value.keys(), n=1) if isinstance(value, dict) else []
    if near:
        return f': it has no key "openapi"; did you mean "openapi" by "{near[0]}"?'
    what = other_value(value)
    return f" but {what}" if what else ': it has no key "openapi", nor "swagger"'
