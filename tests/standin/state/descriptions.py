"""What a package is called and made of, as the service reads it out of its fields and its file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from typing import Any

from .slots import Slot
from .world import Call

# Formats whose packages are built for a distribution, which is `<distribution>/<release>`; the real list is longer.
DISTRIBUTIONS = frozenset({"alpine", "any-distro", "debian", "el", "fedora", "ubuntu"})


def flaws(call: Call) -> dict[str, list[str]]:
    """What is wrong with the fields of a package beyond their schema, by field. The words are guesses."""
    distribution = call.body.get("distribution")
    if distribution is None:
        return {}
    name, slash, release = distribution.partition("/")
    if slash and release and name in DISTRIBUTIONS:
        return {}
    return {"distribution": [f"Distribution {distribution!r} does not exist."]}


def described(call: Call, prefix: str, file: Slot) -> dict[str, Any]:
    """The fields of a new package: by the body where it says so, else by the file's name and content."""
    kind = call.operation.operation_id.removeprefix(prefix)
    told = {name: value for name, value in call.body.items() if value is not None}
    name, version = NAMED.get(kind, _otherwise)(file.filename)
    tags = [tag for tag in str(call.body.get("tags") or "").split(",") if tag]
    return {
        "name": name,
        "version": version,
        **{name: value for name, value in told.items() if name not in ("tags", "distribution")},
        **_distribution(call.body),
        "format": kind,
        "filename": file.filename,
        "size": len(file.content),
        "checksum_md5": hashlib.md5(file.content, usedforsecurity=False).hexdigest(),
        "checksum_sha1": hashlib.sha1(file.content, usedforsecurity=False).hexdigest(),
        "checksum_sha256": hashlib.sha256(file.content).hexdigest(),
        "checksum_sha512": hashlib.sha512(file.content).hexdigest(),
        "tags": {"info": tags} if tags else {},
        "downloads": 0,
    }


def _distribution(body: Mapping[str, Any]) -> dict[str, Any]:
    if not body.get("distribution"):
        return {}
    name, _, release = body["distribution"].partition("/")
    return {
        "distro": {"name": name.title(), "slug": name},
        "distro_version": {"name": release.title(), "slug": release},
    }


def _wheel(filename: str) -> tuple[str, str]:
    """`hello-1.0-py3-none-any.whl`, or `hello-1.0.tar.gz`."""
    name, version, *_ = [*re.sub(r"(\.tar\.\w+|\.\w+)$", "", filename).split("-"), "", ""]
    return name, version or "1.0.0"


def _underscored(filename: str) -> tuple[str, str]:
    """`hello_1.0_amd64.deb`."""
    name, version, *_ = [*filename.rsplit(".", 1)[0].split("_"), "", ""]
    return name, version or "1.0.0"


def _otherwise(filename: str) -> tuple[str, str]:
    """`hello-1.0.bin`."""
    name, _, version = filename.rsplit(".", 1)[0].partition("-")
    return name, version or "1.0.0"


NAMED: Mapping[str, Callable[[str], tuple[str, str]]] = {"python": _wheel, "deb": _underscored}
