"""Packages, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Child, Group, Operation, Options, Page, Unset

if TYPE_CHECKING:
    from .metadata import AsyncPackagesMetadata, PackagesMetadata
    from .upload import AsyncPackagesUpload, PackagesUpload
    from .validate_upload import AsyncPackagesValidateUpload, PackagesValidateUpload

_COPY: Operation[m.PackageCopy] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/{identifier}/copy/", body=JSON, returns=lambda: m.PackageCopy
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/packages/{owner}/{repo}/{identifier}/")
_DEPENDENCIES: Operation[m.PackageDependencies] = Operation(
    "GET",
    "/v1/packages/{owner}/{repo}/{identifier}/dependencies/",
    query=("include_connected_repositories",),
    returns=lambda: m.PackageDependencies,
)
_GROUPS_LIST: Operation[m.PackageGroup] = Operation(
    "GET",
    "/v1/packages/{owner}/{repo}/groups/",
    query=("page", "page_size", "group_by", "hide_subcomponents", "include_connected_repositories", "query", "sort"),
    returns=lambda: m.PackageGroup,
    page=paging.RESULTS,
)
_LIST: Operation[m.Package] = Operation(
    "GET",
    "/v1/packages/{owner}/{repo}/",
    query=("page", "page_size", "include_connected_repositories", "query", "sort"),
    returns=lambda: m.Package,
    page=paging.PAGES,
)
_MOVE: Operation[m.PackageMove] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/{identifier}/move/", body=JSON, returns=lambda: m.PackageMove
)
_QUARANTINE: Operation[m.PackageQuarantine] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/{identifier}/quarantine/", body=JSON, returns=lambda: m.PackageQuarantine
)
_READ: Operation[m.PackageDetail] = Operation(
    "GET",
    "/v1/packages/{owner}/{repo}/{identifier}/",
    query=("include_connected_repositories",),
    returns=lambda: m.PackageDetail,
)
_RESYNC: Operation[m.PackageResync] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/{identifier}/resync/", returns=lambda: m.PackageResync
)
_SCAN: Operation[m.Package] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/{identifier}/scan/", returns=lambda: m.Package
)
_STATUS: Operation[m.PackageStatus] = Operation(
    "GET",
    "/v1/packages/{owner}/{repo}/{identifier}/status/",
    query=("include_connected_repositories",),
    returns=lambda: m.PackageStatus,
)
_TAG: Operation[m.Package] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/{identifier}/tag/", body=JSON, returns=lambda: m.Package
)
_UPDATE_LICENSE: Operation[m.Package] = Operation(
    "PATCH", "/v1/packages/{owner}/{repo}/{identifier}/update-license/", body=JSON, returns=lambda: m.Package
)
_VULNERABILITIES_OSV_LIST: Operation[m.WebOSVVulnerability] = Operation(
    "GET",
    "/v2/packages/{package_slug_perm}/vulnerabilities/osv/",
    query=("page", "page_size"),
    returns=lambda: m.WebOSVVulnerability,
    page=paging.RESULTS,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)


class Packages(Group):
    """Packages: copy, delete, dependencies, groups list, list, move, quarantine, read, resync, scan, status, tag,
    update license, vulnerabilities osv list; groups metadata, upload, validate upload.
    """

    metadata: Child[PackagesMetadata] = Child(__package__, ".metadata", "PackagesMetadata")
    upload: Child[PackagesUpload] = Child(__package__, ".upload", "PackagesUpload")
    validate_upload: Child[PackagesValidateUpload] = Child(__package__, ".validate_upload", "PackagesValidateUpload")

    def copy(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        destination: str,
        republish: bool | Unset = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageCopy:
        """Copy a package to another repository of the same namespace.

        The reply is the new package, which has identifiers of its own and is synchronised in the background. Without
        `republish`, a package that is already there makes it a duplicate.
        `POST /v1/packages/{owner}/{repo}/{identifier}/copy/` returns PackageCopy.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            destination: (str, not empty) Slug of the repository to copy or move the package to, without its namespace.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_COPY, locals())

    def delete(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Delete a package of a repository.

        Reads may still find the package for a while afterwards.
        `DELETE /v1/packages/{owner}/{repo}/{identifier}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def dependencies(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        include_connected_repositories: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageDependencies:
        """List the dependencies of a package.

        Where the format supports it, those of its dependencies are included. The list comes whole, not in pages.
        `GET /v1/packages/{owner}/{repo}/{identifier}/dependencies/` returns PackageDependencies.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DEPENDENCIES, locals())

    def groups_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        group_by: str | Unset = UNSET,
        hide_subcomponents: bool | Unset = UNSET,
        include_connected_repositories: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.PackageGroup]:
        """List the packages of a repository in groups, by name or by format.

        `GET /v1/packages/{owner}/{repo}/groups/` returns a page that iterates over every PackageGroup of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            group_by: (str, default 'name') Field to group the packages by: `name` or `backend_kind` (the format).
            hide_subcomponents: (bool, default False) Whether to leave out packages that are parts of other packages in
                the results.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
            query: (str) Package search expression, such as `name:^foo$ AND version:1.0`.
            sort: (str, default 'name') Sort field: name, count, num_downloads, size, last_push or backend_kind; `-`
                before it reverses.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_GROUPS_LIST, locals())

    def list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        include_connected_repositories: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.Package]:
        """List the packages of a repository.

        A row may hold fewer fields than the package read by itself. With connected repositories included, download URLs
        lead through the repository asked, not through the one that holds the package.
        `GET /v1/packages/{owner}/{repo}/` returns a page that iterates over every Package of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
            query: (str) Package search expression, such as `name:^foo$ AND version:1.0`.
            sort: (str, default '-date') Comma-separated: name, format, version, status, size, downloads, date; `-`
                before one reverses it.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    def move(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        destination: str,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageMove:
        """Move a package to another repository of the same namespace.

        The reply is the package at its destination, where it is synchronised in the background.
        `POST /v1/packages/{owner}/{repo}/{identifier}/move/` returns PackageMove.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            destination: (str, not empty) Slug of the repository to copy or move the package to, without its namespace.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_MOVE, locals())

    def quarantine(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        release: bool | Unset = UNSET,
        restore: bool | Unset = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageQuarantine:
        """Put a package into quarantine, or release it.

        An empty body puts it into quarantine and `release` set to true takes it out; `restore` is the deprecated name
        of `release`.
        `POST /v1/packages/{owner}/{repo}/{identifier}/quarantine/` returns PackageQuarantine.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            release: (bool) Whether to release the package from quarantine.
            restore: (bool) Deprecated; use `release`.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_QUARANTINE, locals())

    def read(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        include_connected_repositories: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageDetail:
        """Get a package of a repository.

        A package just created may be missing for a moment, and one being deleted may still show.
        `GET /v1/packages/{owner}/{repo}/{identifier}/` returns PackageDetail.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def resync(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> m.PackageResync:
        """Schedule a package to be synchronised again.

        The work is done in the background: follow the status of the package. Use it to retry a failed synchronisation.
        `POST /v1/packages/{owner}/{repo}/{identifier}/resync/` returns PackageResync.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_RESYNC, locals())

    def scan(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> m.Package:
        """Schedule a security scan of a package.

        The scan runs in the background.
        `POST /v1/packages/{owner}/{repo}/{identifier}/scan/` returns Package.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_SCAN, locals())

    def status(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        include_connected_repositories: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageStatus:
        """Get the synchronisation status of a package.

        Poll it until `is_sync_completed` or `is_sync_failed` is true; `status_reason` tells why it failed.
        `GET /v1/packages/{owner}/{repo}/{identifier}/status/` returns PackageStatus.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_STATUS, locals())

    def tag(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        action: Literal["Add", "Clear", "Replace", "Remove"] | str | Unset | None = UNSET,
        is_immutable: bool | Unset = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.Package:
        """Add, replace, remove or clear the tags of a package.

        `tags` is not needed to clear. A tag created as immutable cannot be removed afterwards.
        `POST /v1/packages/{owner}/{repo}/{identifier}/tag/` returns Package.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            action: (str or None, default 'Add') Whether to add `tags`, remove them, replace all tags by them, or clear
                all.
            is_immutable: (bool, default False) Whether the tags being set become immutable, so that they cannot be
                removed.
            tags: (list of str or None) Tags to apply the action to; not needed to clear.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_TAG, locals())

    def update_license(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        spdx_license: str,
        action: Literal["Update"] | str | Unset | None = UNSET,
        license_notes: str | Unset | None = UNSET,
        license_override: Literal["None", "Ignored", "Purchased"] | str | Unset | None = UNSET,
        license_url: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.Package:
        """Set the licence of a package.

        `PATCH /v1/packages/{owner}/{repo}/{identifier}/update-license/` returns Package.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            spdx_license: (str, 1 to 255 chars) SPDX identifier of the package's licence.
            action: (str or None, default 'Update') What to do with the licence details.
            license_notes: (str or None, up to 1000 chars) Notes about the licence.
            license_override: (str or None, default 'None') How the licence of the package is overridden, if at all.
            license_url: (str or None, up to 255 chars) Address of the licence.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_UPDATE_LICENSE, locals())

    def vulnerabilities_osv_list(
        self,
        package_slug_perm: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.WebOSVVulnerability]:
        """List the OSV vulnerabilities matched to a package.

        `GET /v2/packages/{package_slug_perm}/vulnerabilities/osv/` returns a page that iterates over every
        WebOSVVulnerability of all pages.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_VULNERABILITIES_OSV_LIST, locals())


class AsyncPackages(AsyncGroup):
    """Packages: copy, delete, dependencies, groups list, list, move, quarantine, read, resync, scan, status, tag,
    update license, vulnerabilities osv list; groups metadata, upload, validate upload.
    """

    metadata: Child[AsyncPackagesMetadata] = Child(__package__, ".metadata", "AsyncPackagesMetadata")
    upload: Child[AsyncPackagesUpload] = Child(__package__, ".upload", "AsyncPackagesUpload")
    validate_upload: Child[AsyncPackagesValidateUpload] = Child(
        __package__, ".validate_upload", "AsyncPackagesValidateUpload"
    )

    async def copy(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        destination: str,
        republish: bool | Unset = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageCopy:
        """Copy a package to another repository of the same namespace.

        The reply is the new package, which has identifiers of its own and is synchronised in the background. Without
        `republish`, a package that is already there makes it a duplicate.
        `POST /v1/packages/{owner}/{repo}/{identifier}/copy/` returns PackageCopy.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            destination: (str, not empty) Slug of the repository to copy or move the package to, without its namespace.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_COPY, locals())

    async def delete(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> None:
        """Delete a package of a repository.

        Reads may still find the package for a while afterwards.
        `DELETE /v1/packages/{owner}/{repo}/{identifier}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    async def dependencies(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        include_connected_repositories: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageDependencies:
        """List the dependencies of a package.

        Where the format supports it, those of its dependencies are included. The list comes whole, not in pages.
        `GET /v1/packages/{owner}/{repo}/{identifier}/dependencies/` returns PackageDependencies.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DEPENDENCIES, locals())

    def groups_list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        group_by: str | Unset = UNSET,
        hide_subcomponents: bool | Unset = UNSET,
        include_connected_repositories: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.PackageGroup]:
        """List the packages of a repository in groups, by name or by format.

        `GET /v1/packages/{owner}/{repo}/groups/` returns a page that iterates over every PackageGroup of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            group_by: (str, default 'name') Field to group the packages by: `name` or `backend_kind` (the format).
            hide_subcomponents: (bool, default False) Whether to leave out packages that are parts of other packages in
                the results.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
            query: (str) Package search expression, such as `name:^foo$ AND version:1.0`.
            sort: (str, default 'name') Sort field: name, count, num_downloads, size, last_push or backend_kind; `-`
                before it reverses.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_GROUPS_LIST, locals())

    def list(
        self,
        owner: str,
        repo: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        include_connected_repositories: bool | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.Package]:
        """List the packages of a repository.

        A row may hold fewer fields than the package read by itself. With connected repositories included, download URLs
        lead through the repository asked, not through the one that holds the package.
        `GET /v1/packages/{owner}/{repo}/` returns a page that iterates over every Package of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
            query: (str) Package search expression, such as `name:^foo$ AND version:1.0`.
            sort: (str, default '-date') Comma-separated: name, format, version, status, size, downloads, date; `-`
                before one reverses it.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LIST, locals())

    async def move(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        destination: str,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageMove:
        """Move a package to another repository of the same namespace.

        The reply is the package at its destination, where it is synchronised in the background.
        `POST /v1/packages/{owner}/{repo}/{identifier}/move/` returns PackageMove.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            destination: (str, not empty) Slug of the repository to copy or move the package to, without its namespace.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_MOVE, locals())

    async def quarantine(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        release: bool | Unset = UNSET,
        restore: bool | Unset = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.PackageQuarantine:
        """Put a package into quarantine, or release it.

        An empty body puts it into quarantine and `release` set to true takes it out; `restore` is the deprecated name
        of `release`.
        `POST /v1/packages/{owner}/{repo}/{identifier}/quarantine/` returns PackageQuarantine.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            release: (bool) Whether to release the package from quarantine.
            restore: (bool) Deprecated; use `release`.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_QUARANTINE, locals())

    async def read(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        include_connected_repositories: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageDetail:
        """Get a package of a repository.

        A package just created may be missing for a moment, and one being deleted may still show.
        `GET /v1/packages/{owner}/{repo}/{identifier}/` returns PackageDetail.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def resync(
        self, owner: str, repo: str, identifier: str, *, options: Options | None = None
    ) -> m.PackageResync:
        """Schedule a package to be synchronised again.

        The work is done in the background: follow the status of the package. Use it to retry a failed synchronisation.
        `POST /v1/packages/{owner}/{repo}/{identifier}/resync/` returns PackageResync.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_RESYNC, locals())

    async def scan(self, owner: str, repo: str, identifier: str, *, options: Options | None = None) -> m.Package:
        """Schedule a security scan of a package.

        The scan runs in the background.
        `POST /v1/packages/{owner}/{repo}/{identifier}/scan/` returns Package.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_SCAN, locals())

    async def status(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        include_connected_repositories: bool | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageStatus:
        """Get the synchronisation status of a package.

        Poll it until `is_sync_completed` or `is_sync_failed` is true; `status_reason` tells why it failed.
        `GET /v1/packages/{owner}/{repo}/{identifier}/status/` returns PackageStatus.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            include_connected_repositories: (bool, default False) Whether to look in active connected repositories too.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_STATUS, locals())

    async def tag(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        action: Literal["Add", "Clear", "Replace", "Remove"] | str | Unset | None = UNSET,
        is_immutable: bool | Unset = UNSET,
        tags: Sequence[str] | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.Package:
        """Add, replace, remove or clear the tags of a package.

        `tags` is not needed to clear. A tag created as immutable cannot be removed afterwards.
        `POST /v1/packages/{owner}/{repo}/{identifier}/tag/` returns Package.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            action: (str or None, default 'Add') Whether to add `tags`, remove them, replace all tags by them, or clear
                all.
            is_immutable: (bool, default False) Whether the tags being set become immutable, so that they cannot be
                removed.
            tags: (list of str or None) Tags to apply the action to; not needed to clear.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_TAG, locals())

    async def update_license(
        self,
        owner: str,
        repo: str,
        identifier: str,
        *,
        spdx_license: str,
        action: Literal["Update"] | str | Unset | None = UNSET,
        license_notes: str | Unset | None = UNSET,
        license_override: Literal["None", "Ignored", "Purchased"] | str | Unset | None = UNSET,
        license_url: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.Package:
        """Set the licence of a package.

        `PATCH /v1/packages/{owner}/{repo}/{identifier}/update-license/` returns Package.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            identifier: (str) Permanent identifier (`slug_perm`) or slug of the package; the slug may change.
            spdx_license: (str, 1 to 255 chars) SPDX identifier of the package's licence.
            action: (str or None, default 'Update') What to do with the licence details.
            license_notes: (str or None, up to 1000 chars) Notes about the licence.
            license_override: (str or None, default 'None') How the licence of the package is overridden, if at all.
            license_url: (str or None, up to 255 chars) Address of the licence.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE_LICENSE, locals())

    def vulnerabilities_osv_list(
        self,
        package_slug_perm: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.WebOSVVulnerability]:
        """List the OSV vulnerabilities matched to a package.

        `GET /v2/packages/{package_slug_perm}/vulnerabilities/osv/` returns a page that iterates over every
        WebOSVVulnerability of all pages.

        Args:
            package_slug_perm: (str, pattern ^[a-zA-Z0-9]+$) Permanent identifier (`slug_perm`) of the package.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_VULNERABILITIES_OSV_LIST, locals())
