"""Files, sync and async."""

from __future__ import annotations

from typing import Literal

from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_ABORT: Operation[None] = Operation("POST", "/v1/files/{owner}/{repo}/{identifier}/abort/", body=JSON)
_COMPLETE: Operation[m.PackageFileUpload] = Operation(
    "POST", "/v1/files/{owner}/{repo}/{identifier}/complete/", body=JSON, returns=lambda: m.PackageFileUpload
)
_CREATE: Operation[m.PackageFileUpload] = Operation(
    "POST", "/v1/files/{owner}/{repo}/", body=JSON, returns=lambda: m.PackageFileUpload
)
_INFO: Operation[m.PackageFilePartsUpload] = Operation(
    "GET",
    "/v1/files/{owner}/{repo}/{identifier}/info/",
    query=("filename", "part_number"),
    returns=lambda: m.PackageFilePartsUpload,
)
_VALIDATE: Operation[None] = Operation("POST", "/v1/files/{owner}/{repo}/validate/", body=JSON)


class Files(Group):
    """Files: abort, complete, create, info, validate."""

    def abort(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        filename: str,
        md5_checksum: str | Unset = UNSET,
        method: Literal["put_parts", "put", "post", "presigned", "unsigned_put"] | str | Unset = UNSET,
        sha256_checksum: str | Unset = UNSET,
        options: Options | None = None,
    ) -> None:
        """Abort an upload in parts.

        `POST /v1/files/{owner}/{repo}/{identifier}/abort/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Identifier of the upload, as returned when it was requested.
            filename: (str, 1 to 255 chars) Name of the file to upload.
            md5_checksum: (str, 32 to 32 chars) MD5 checksum of the file in hexadecimal, for uploads by POST.
            method: (str, default 'post') How the file will be uploaded.
            sha256_checksum: (str, 64 to 64 chars) SHA-256 checksum of the file in hexadecimal, for uploads by PUT.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_ABORT, locals())

    def complete(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        filename: str,
        md5_checksum: str | Unset = UNSET,
        method: Literal["put_parts", "put", "post", "presigned", "unsigned_put"] | str | Unset = UNSET,
        sha256_checksum: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageFileUpload:
        """Complete an upload after its last part has been sent.

        Needed for the method `put_parts` only, once every part is there and before the package is created from the
        `identifier`.
        `POST /v1/files/{owner}/{repo}/{identifier}/complete/` returns PackageFileUpload.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Identifier of the upload, as returned when it was requested.
            filename: (str, 1 to 255 chars) Name of the file to upload.
            md5_checksum: (str, 32 to 32 chars) MD5 checksum of the file in hexadecimal, for uploads by POST.
            method: (str, default 'post') How the file will be uploaded.
            sha256_checksum: (str, 64 to 64 chars) SHA-256 checksum of the file in hexadecimal, for uploads by PUT.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_COMPLETE, locals())

    def create(
        self,
        owner: str,
        repo: str,
        *,
        filename: str,
        md5_checksum: str | Unset = UNSET,
        method: Literal["put_parts", "put", "post", "presigned", "unsigned_put"] | str | Unset = UNSET,
        sha256_checksum: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageFileUpload:
        """Request a place to upload a package file to.

        The first step of an upload. Send the bytes to `upload_url` in the way asked for by `method`, with every
        returned field, header and query string and, for `post`, without a credential; then create the package with the
        returned `identifier`, which is good for one use. With the method `put_parts` the file goes up in parts, and the
        upload is completed before the package is created.
        `POST /v1/files/{owner}/{repo}/` returns PackageFileUpload.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            filename: (str, 1 to 255 chars) Name of the file to upload.
            md5_checksum: (str, 32 to 32 chars) MD5 checksum of the file in hexadecimal, for uploads by POST.
            method: (str, default 'post') How the file will be uploaded.
            sha256_checksum: (str, 64 to 64 chars) SHA-256 checksum of the file in hexadecimal, for uploads by PUT.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def info(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        filename: str,
        part_number: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageFilePartsUpload:
        """Get the address to which one part of an upload is to be sent.

        Only for an upload in parts: any other is answered with status 400. Each part is sent by PUT, with your
        credential.
        `GET /v1/files/{owner}/{repo}/{identifier}/info/` returns PackageFilePartsUpload.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Identifier of the upload, as returned when it was requested.
            filename: (str) Name of the file being uploaded.
            part_number: (int) Number of the part to be sent next, counted from 1.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_INFO, locals())

    def validate(
        self,
        owner: str,
        repo: str,
        *,
        filename: str,
        md5_checksum: str | Unset = UNSET,
        method: Literal["put_parts", "put", "post", "presigned", "unsigned_put"] | str | Unset = UNSET,
        sha256_checksum: str | Unset = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the values for a file upload without requesting one.

        Takes the body of the upload request. An accepted one is answered with status 204 and no body.
        `POST /v1/files/{owner}/{repo}/validate/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            filename: (str, 1 to 255 chars) Name of the file to upload.
            md5_checksum: (str, 32 to 32 chars) MD5 checksum of the file in hexadecimal, for uploads by POST.
            method: (str, default 'post') How the file will be uploaded.
            sha256_checksum: (str, 64 to 64 chars) SHA-256 checksum of the file in hexadecimal, for uploads by PUT.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_VALIDATE, locals())


class AsyncFiles(AsyncGroup):
    """Files: abort, complete, create, info, validate."""

    async def abort(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        filename: str,
        md5_checksum: str | Unset = UNSET,
        method: Literal["put_parts", "put", "post", "presigned", "unsigned_put"] | str | Unset = UNSET,
        sha256_checksum: str | Unset = UNSET,
        options: Options | None = None,
    ) -> None:
        """Abort an upload in parts.

        `POST /v1/files/{owner}/{repo}/{identifier}/abort/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Identifier of the upload, as returned when it was requested.
            filename: (str, 1 to 255 chars) Name of the file to upload.
            md5_checksum: (str, 32 to 32 chars) MD5 checksum of the file in hexadecimal, for uploads by POST.
            method: (str, default 'post') How the file will be uploaded.
            sha256_checksum: (str, 64 to 64 chars) SHA-256 checksum of the file in hexadecimal, for uploads by PUT.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_ABORT, locals())

    async def complete(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        filename: str,
        md5_checksum: str | Unset = UNSET,
        method: Literal["put_parts", "put", "post", "presigned", "unsigned_put"] | str | Unset = UNSET,
        sha256_checksum: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageFileUpload:
        """Complete an upload after its last part has been sent.

        Needed for the method `put_parts` only, once every part is there and before the package is created from the
        `identifier`.
        `POST /v1/files/{owner}/{repo}/{identifier}/complete/` returns PackageFileUpload.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Identifier of the upload, as returned when it was requested.
            filename: (str, 1 to 255 chars) Name of the file to upload.
            md5_checksum: (str, 32 to 32 chars) MD5 checksum of the file in hexadecimal, for uploads by POST.
            method: (str, default 'post') How the file will be uploaded.
            sha256_checksum: (str, 64 to 64 chars) SHA-256 checksum of the file in hexadecimal, for uploads by PUT.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_COMPLETE, locals())

    async def create(
        self,
        owner: str,
        repo: str,
        *,
        filename: str,
        md5_checksum: str | Unset = UNSET,
        method: Literal["put_parts", "put", "post", "presigned", "unsigned_put"] | str | Unset = UNSET,
        sha256_checksum: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageFileUpload:
        """Request a place to upload a package file to.

        The first step of an upload. Send the bytes to `upload_url` in the way asked for by `method`, with every
        returned field, header and query string and, for `post`, without a credential; then create the package with the
        returned `identifier`, which is good for one use. With the method `put_parts` the file goes up in parts, and the
        upload is completed before the package is created.
        `POST /v1/files/{owner}/{repo}/` returns PackageFileUpload.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            filename: (str, 1 to 255 chars) Name of the file to upload.
            md5_checksum: (str, 32 to 32 chars) MD5 checksum of the file in hexadecimal, for uploads by POST.
            method: (str, default 'post') How the file will be uploaded.
            sha256_checksum: (str, 64 to 64 chars) SHA-256 checksum of the file in hexadecimal, for uploads by PUT.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def info(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        filename: str,
        part_number: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageFilePartsUpload:
        """Get the address to which one part of an upload is to be sent.

        Only for an upload in parts: any other is answered with status 400. Each part is sent by PUT, with your
        credential.
        `GET /v1/files/{owner}/{repo}/{identifier}/info/` returns PackageFilePartsUpload.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Identifier of the upload, as returned when it was requested.
            filename: (str) Name of the file being uploaded.
            part_number: (int) Number of the part to be sent next, counted from 1.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_INFO, locals())

    async def validate(
        self,
        owner: str,
        repo: str,
        *,
        filename: str,
        md5_checksum: str | Unset = UNSET,
        method: Literal["put_parts", "put", "post", "presigned", "unsigned_put"] | str | Unset = UNSET,
        sha256_checksum: str | Unset = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the values for a file upload without requesting one.

        Takes the body of the upload request. An accepted one is answered with status 204 and no body.
        `POST /v1/files/{owner}/{repo}/validate/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            filename: (str, 1 to 255 chars) Name of the file to upload.
            md5_checksum: (str, 32 to 32 chars) MD5 checksum of the file in hexadecimal, for uploads by POST.
            method: (str, default 'post') How the file will be uploaded.
            sha256_checksum: (str, 64 to 64 chars) SHA-256 checksum of the file in hexadecimal, for uploads by PUT.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_VALIDATE, locals())
