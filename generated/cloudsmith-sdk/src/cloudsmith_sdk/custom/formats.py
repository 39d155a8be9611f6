# Copied from custom/formats.py; change that file, not this one.
"""What can be pushed: the formats, and the fields that packages of each have."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from inspect import Parameter, signature
from typing import Any

from .._runtime import UNSET, ConfigurationError

_NO_FIELDS = frozenset({"self", "owner", "repo", "options", "package_file"})
FURTHER = "extra_files"
"""The field with several files."""


class Push:
    """One package to push.

    Args:
        package_format: The format, such as "python"; each that `client.packages.upload` has.
        path: The package's main file.
        **fields: The fields of that format's method; each that names a file is given as its path.

    Raises:
        ConfigurationError: There is no such format, it has no such field, or one that it needs is missing.
    """

    def __init__(self, package_format: str, path: str | os.PathLike[str], /, **fields: Any) -> None:
        self.format: str = package_format
        self.path: str = os.fspath(path)
        self.fields: dict[str, Any] = fields
        known = _fields_of(package_format)
        for name in fields:
            if name not in known:
                raise ConfigurationError(f"{package_format} packages have no field {name!r}; {_hint(name, known)}")
        missing = [name for name, needed in known.items() if needed and fields.get(name, UNSET) is UNSET]
        if missing:
            raise ConfigurationError(f"{package_format} packages need {', '.join(missing)}")

    @property
    def files(self) -> dict[str, str]:
        """The paths of all files, by the field that each is of; fields with several have a number behind them."""
        return {"package_file": self.path, **dict(_paths(self.fields))}

    def body(self, files: Mapping[str, str]) -> dict[str, Any]:
        """The fields as the API takes them, with what stands for each file."""
        further = [value for name, value in files.items() if name.startswith(f"{FURTHER} ")]
        single = {name: value for name, value in files.items() if " " not in name}
        return {**self.fields, **single, **({FURTHER: further} if further else {})}

    def __repr__(self) -> str:
        return f"Push({self.format!r}, {self.path!r})"


def _paths(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in fields.items():
        if value is None or value is UNSET:
            continue
        if name.endswith("_file"):
            yield name, _path(name, value)
        elif name == FURTHER:
            yield from ((f"{name} {number}", _path(name, path)) for number, path in enumerate(value, 1))


def _path(name: str, value: Any) -> str:
    if not isinstance(value, (str, os.PathLike)):
        raise ConfigurationError(f"{name} must be the path of a file")
    return str(os.fspath(value))


def _fields_of(package_format: str) -> dict[str, bool]:
    """The fields of a format, and whether each has to be there."""
    # Imported when first needed: the group of packages imports this module.
    from ..groups.packages.upload import PackagesUpload

    formats = [name for name in vars(PackagesUpload) if not name.startswith("_")]
    if package_format not in formats:
        raise ConfigurationError(f"{package_format!r} is no format that can be pushed; there are {', '.join(formats)}")
    parameters = signature(getattr(PackagesUpload, package_format)).parameters.values()
    return {one.name: one.default is Parameter.empty for one in parameters if one.name not in _NO_FIELDS}


def _hint(name: str, known: Iterable[str]) -> str:
    # Only mistakes need it.
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"they have {', '.join(known)}"
