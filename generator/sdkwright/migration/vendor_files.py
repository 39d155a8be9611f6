"""Which generator a file of settings is for, and what is taken over from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from sdkwright.errors import ConfigError, Diagnostic, DocumentError
from sdkwright.load import Node, read_source
from sdkwright.migration.fern import from_fern
from sdkwright.migration.inheritance import Inheritance, Told
from sdkwright.migration.speakeasy import from_speakeasy
from sdkwright.migration.stainless import from_stainless
from sdkwright.model import Api

__all__ = ["inherit"]

_Reader = Callable[[Node, Api, Told], Inheritance]
# The keys of which a file has one, of whichever vendor it is, and who reads it.
_VENDORS: Mapping[tuple[str, ...], _Reader] = {
    ("resources", "client_settings", "organization"): from_stainless,
    ("configVersion", "generation"): from_speakeasy,
    ("groups", "default-group"): from_fern,
}


def inherit(path: Path, api: Api) -> tuple[Inheritance, tuple[Diagnostic, ...]]:
    """Return what is taken over from another generator's file, and what is not, in the order of the file.

    Raises ConfigError, located, for what is no such file.
    """
    try:
        root = read_source(path, path.name or str(path)).root
    except DocumentError as error:
        raise ConfigError(error.message, error.location, error.excerpt) from None
    told = Told()
    inheritance = _reader(root)(root, api, told)
    return inheritance, tuple(sorted(told.findings, key=lambda finding: finding.order))


def _reader(root: Node) -> _Reader:
    keys = root.value.keys() if isinstance(root.value, dict) else ()
    for marks, reader in _VENDORS.items():
        if any(mark in keys for mark in marks):
            return reader
    if "openapi" in keys or "swagger" in keys:
        raise root.error(ConfigError, "this is a document, which goes where SPEC stands; --from takes the settings")
    known = "Stainless (resources), Speakeasy (configVersion) or Fern (groups)"
    raise root.error(ConfigError, f"this file is none of {known}")
