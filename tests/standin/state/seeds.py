"""Packages to begin with."""

from __future__ import annotations

import datetime
from typing import Any

from .. import values

FORMATS = ("python", "npm", "deb", "raw")


def seeded_package(index: int) -> dict[str, Any]:
    """The fields of the package with a number from 1: its name, version and format, and an older date with each."""
    name, version, kind = f"package-{index}", f"1.{index}.0", FORMATS[(index - 1) % len(FORMATS)]
    uploaded = values.FIRST_MOMENT - datetime.timedelta(minutes=index)
    return {
        "name": name,
        "version": version,
        "format": kind,
        "filename": f"{name}-{version}.{kind}",
        "display_name": name,
        "size": 1000 + index,
        "downloads": index % 7,
        "checksum_md5": values.hexadecimal(name, 32),
        "checksum_sha1": values.hexadecimal(name, 40),
        "checksum_sha256": values.hexadecimal(name, 64),
        "checksum_sha512": values.hexadecimal(name, 128),
        "uploaded_at": uploaded.isoformat().replace("+00:00", "Z"),
    }
