"""Models of files."""

from __future__ import annotations

import builtins
from typing import Any

from .._runtime import ABSENT, Model, Sent


class PackageFilePartsUpload(Model, kw_only=True):
    """Where to send one part of a multipart file upload.

    Attributes:
        identifier: Identifier of the file, for uploading its parts.
        upload_querystring: Query string to use for the upload.
        upload_url: Address to upload to.
    """

    identifier: Sent[str] = ABSENT
    upload_querystring: str | None = ABSENT
    upload_url: Sent[str] = ABSENT


class PackageFileUpload(Model, kw_only=True):
    """Where and how to send a file, and the identifier to use for it afterwards.

    Attributes:
        identifier: Identifier of the file, for creating a package from it.
        upload_fields: Form fields to send with an upload by POST.
        upload_headers: Headers to send with the upload.
        upload_querystring: Query string to use for the upload.
        upload_url: Address to upload to.
    """

    identifier: Sent[str] = ABSENT
    upload_fields: builtins.dict[str, Any] | None = ABSENT
    upload_headers: builtins.dict[str, Any] | None = ABSENT
    upload_querystring: str | None = ABSENT
    upload_url: Sent[str] = ABSENT
