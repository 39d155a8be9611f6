"""Repos, sync and async."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Child, Group, Operation, Options, Page, Unset

if TYPE_CHECKING:
    from .connected import AsyncReposConnected, ReposConnected
    from .ecdsa import AsyncReposEcdsa, ReposEcdsa
    from .ed25519 import AsyncReposEd25519, ReposEd25519
    from .geoip import AsyncReposGeoip, ReposGeoip
    from .gpg import AsyncReposGpg, ReposGpg
    from .privileges import AsyncReposPrivileges, ReposPrivileges
    from .rsa import AsyncReposRsa, ReposRsa
    from .upstream import AsyncReposUpstream, ReposUpstream
    from .x509 import AsyncReposX509, ReposX509

_CREATE: Operation[m.RepositoryCreate] = Operation(
    "POST", "/v1/repos/{owner}/", body=JSON, returns=lambda: m.RepositoryCreate
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/repos/{owner}/{identifier}/")
_NAMESPACE_LIST: Operation[m.Repository] = Operation(
    "GET",
    "/v1/repos/{owner}/",
    query=("page", "page_size", "query", "sort"),
    returns=lambda: m.Repository,
    page=paging.PAGES,
)
_PARTIAL_UPDATE: Operation[m.Repository] = Operation(
    "PATCH", "/v1/repos/{owner}/{identifier}/", body=JSON, returns=lambda: m.Repository
)
_READ: Operation[m.Repository] = Operation("GET", "/v1/repos/{owner}/{identifier}/", returns=lambda: m.Repository)
_TRANSFER_REGION: Operation[None] = Operation("POST", "/v1/repos/{owner}/{repo}/transfer-region/", body=JSON)
_USER_LIST: Operation[m.Repository] = Operation(
    "GET", "/v1/repos/", query=("page", "page_size"), returns=lambda: m.Repository, page=paging.PAGES
)


class Repos(Group):
    """Repos: create, delete, namespace list, partial update, read, transfer region, user list; groups connected, ecdsa,
    ed25519, geoip, gpg, privileges, rsa, upstream, x509.
    """

    connected: Child[ReposConnected] = Child(__package__, ".connected", "ReposConnected")
    ecdsa: Child[ReposEcdsa] = Child(__package__, ".ecdsa", "ReposEcdsa")
    ed25519: Child[ReposEd25519] = Child(__package__, ".ed25519", "ReposEd25519")
    geoip: Child[ReposGeoip] = Child(__package__, ".geoip", "ReposGeoip")
    gpg: Child[ReposGpg] = Child(__package__, ".gpg", "ReposGpg")
    privileges: Child[ReposPrivileges] = Child(__package__, ".privileges", "ReposPrivileges")
    rsa: Child[ReposRsa] = Child(__package__, ".rsa", "ReposRsa")
    upstream: Child[ReposUpstream] = Child(__package__, ".upstream", "ReposUpstream")
    x509: Child[ReposX509] = Child(__package__, ".x509", "ReposX509")

    def create(
        self,
        owner: str,
        *,
        name: str,
        broadcast_state: Literal["Off", "Private", "Internal", "Public", "Open-Source"] | str | Unset = UNSET,
        content_kind: Literal["Standard", "Distribution", "Upstream"] | str | Unset = UNSET,
        contextual_auth_realm: bool | Unset = UNSET,
        copy_own: bool | Unset = UNSET,
        copy_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        cosign_signing_enabled: bool | Unset = UNSET,
        default_privilege: Literal["Admin", "Write", "Read", "None"] | str | Unset = UNSET,
        delete_own: bool | Unset = UNSET,
        delete_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        description: str | Unset = UNSET,
        distributes: Sequence[str] | Unset = UNSET,
        docker_refresh_tokens_enabled: bool | Unset = UNSET,
        enforce_eula: bool | Unset = UNSET,
        generic_package_index_enabled: bool | Unset = UNSET,
        index_files: bool | Unset = UNSET,
        is_public_hidden: bool | Unset = UNSET,
        manage_entitlements_privilege: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        move_own: bool | Unset = UNSET,
        move_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        npm_upstream_tags_take_precedence: bool | Unset = UNSET,
        nuget_native_signing_enabled: bool | Unset = UNSET,
        open_source_license: str | Unset | None = UNSET,
        open_source_project_url: str | Unset | None = UNSET,
        proxy_npmjs: bool | Unset = UNSET,
        proxy_pypi: bool | Unset = UNSET,
        raw_package_index_enabled: bool | Unset = UNSET,
        raw_package_index_signatures_enabled: bool | Unset = UNSET,
        replace_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        replace_packages_by_default: bool | Unset = UNSET,
        repository_type_str: Literal["Public", "Private", "Open-Source"] | str | Unset = UNSET,
        resync_own: bool | Unset = UNSET,
        resync_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        scan_own: bool | Unset = UNSET,
        scan_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        show_setup_all: bool | Unset = UNSET,
        slug: str | Unset = UNSET,
        storage_region: str | Unset = UNSET,
        strict_npm_validation: bool | Unset = UNSET,
        tag_pre_releases_as_latest: bool | Unset = UNSET,
        use_debian_labels: bool | Unset = UNSET,
        use_default_cargo_upstream: bool | Unset = UNSET,
        use_entitlements_privilege: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        use_noarch_packages: bool | Unset = UNSET,
        use_source_packages: bool | Unset = UNSET,
        use_vulnerability_scanning: bool | Unset = UNSET,
        user_entitlements_enabled: bool | Unset = UNSET,
        view_statistics: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryCreate:
        """Create a repository in a namespace.

        Reads may not find the new repository for some seconds.
        `POST /v1/repos/{owner}/` returns RepositoryCreate.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            name: (str, 1 to 50 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the repository.
            broadcast_state: (str, default 'Off') Whether the repository is broadcast, and to whom.
            content_kind: (str, default 'Standard') Whether the repository holds packages or distributes those of
                others; fixed at creation.
            contextual_auth_realm: (bool) Whether the `WWW-Authenticate` header names the namespace and repository.
            copy_own: (bool) Whether users who can write may copy their own uploads despite `copy_packages`.
            copy_packages: (str, default 'Read') Lowest privilege that lets a user copy packages.
            cosign_signing_enabled: (bool) Whether OCI packages are signed by cosign with the repository's ECDSA key.
            default_privilege: (str, default 'None') Privilege of every organisation member, whatever their role.
            delete_own: (bool) Whether users who can write may delete their own uploads despite `delete_packages`.
            delete_packages: (str, default 'Admin') Lowest privilege that lets a user delete packages.
            description: (str) What the repository is for or contains.
            distributes: (list of str) Slugs of the repositories distributed through this one; for distributing
                repositories only.
            docker_refresh_tokens_enabled: (bool) Whether Docker logins get refresh tokens, which prolong their access.
            enforce_eula: (bool) Whether an EULA must be accepted before downloads.
            generic_package_index_enabled: (bool) Whether an HTML index of the generic packages is made.
            index_files: (bool) Whether the files inside packages are indexed, which makes synchronisation slower.
            is_public_hidden: (bool) Whether the repository is left out of the workspace's list of public broadcasts.
            manage_entitlements_privilege: (str, default 'Admin') Lowest privilege for managing the entitlement tokens.
            move_own: (bool) Whether users who can write may move their own uploads despite `move_packages`.
            move_packages: (str, default 'Admin') Lowest privilege that lets a user move packages.
            npm_upstream_tags_take_precedence: (bool) Whether upstream npm tags win over local ones of the same name.
            nuget_native_signing_enabled: (bool) Whether NuGet packages are signed with the X.509 RSA certificate.
            open_source_license: (str or None) SPDX identifier of the repository's open-source licence.
            open_source_project_url: (str or None, up to 200 chars) Address of the project, to check that it is open
                source.
            proxy_npmjs: (bool) Whether npm packages that the repository has no version of are fetched from the public
                npm registry.
            proxy_pypi: (bool) Whether Python packages that the repository has no version of are fetched from PyPI.
            raw_package_index_enabled: (bool) Whether HTML and JSON indexes of the raw packages are made.
            raw_package_index_signatures_enabled: (bool) Whether the indexes of raw packages show their GPG signatures.
            replace_packages: (str, default 'Write') Lowest privilege that lets a user republish packages.
            replace_packages_by_default: (bool) Whether uploads replace packages with the same attributes by default.
            repository_type_str: (str, default 'Public') Kind of repository, in words; it decides access and billing.
            resync_own: (bool) Whether users who can write may resynchronise their own uploads despite
                `resync_packages`.
            resync_packages: (str, default 'Admin') Lowest privilege that lets a user resynchronise packages.
            scan_own: (bool) Whether users who can write may scan their own uploads despite `scan_packages`.
            scan_packages: (str, default 'Read') Lowest privilege that lets a user scan packages.
            show_setup_all: (bool) Whether setup help is shown for all formats, even those without packages.
            slug: (str) Slug of the repository, which identifies it in addresses.
            storage_region: (str, default 'default') Region in which package files are stored.
            strict_npm_validation: (bool) Whether npm packages are checked strictly against the npm specification.
            tag_pre_releases_as_latest: (bool) Whether pre-release versions can be tagged `latest`.
            use_debian_labels: (bool) Whether Debian repositories carry a `Label` naming the entitlement token.
            use_default_cargo_upstream: (bool) Whether dependencies of crates are taken to be in the public crate
                registry unless they name a registry.
            use_entitlements_privilege: (str, default 'Read') Lowest privilege that lets a user see and use entitlement
                tokens of a private repository.
            use_noarch_packages: (bool) Whether architecture-independent (noarch) packages are enabled in installations.
            use_source_packages: (bool) Whether source packages are enabled in installations.
            use_vulnerability_scanning: (bool) Whether supported packages are scanned for vulnerabilities.
            user_entitlements_enabled: (bool) Whether users can have entitlement tokens of their own.
            view_statistics: (str, default 'Read') Lowest privilege that lets a user view statistics of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def delete(self, owner: str, identifier: str, *, options: Options | None = None) -> None:
        """Delete a repository.

        The deletion is scheduled, not done, when the call returns. The repository can be restored for some time, during
        which its slug stays taken.
        `DELETE /v1/repos/{owner}/{identifier}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DELETE, locals())

    def namespace_list(
        self,
        owner: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.Repository]:
        """List the repositories of a namespace.

        `GET /v1/repos/{owner}/` returns a page that iterates over every Repository of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression; fields: name, slug, broadcast_state, repository_type.
            sort: (str, default '-created_at') Sort field: created_at, downloads, favorites, name, package_count or
                size; `-` before it reverses.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_NAMESPACE_LIST, locals())

    def partial_update(
        self,
        owner: str,
        identifier: str,
        *,
        broadcast_state: Literal["Off", "Private", "Internal", "Public", "Open-Source"] | str | Unset = UNSET,
        content_kind: Literal["Standard", "Distribution", "Upstream"] | str | Unset = UNSET,
        contextual_auth_realm: bool | Unset = UNSET,
        copy_own: bool | Unset = UNSET,
        copy_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        cosign_signing_enabled: bool | Unset = UNSET,
        default_privilege: Literal["Admin", "Write", "Read", "None"] | str | Unset = UNSET,
        delete_own: bool | Unset = UNSET,
        delete_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        description: str | Unset = UNSET,
        distributes: Sequence[str] | Unset = UNSET,
        docker_refresh_tokens_enabled: bool | Unset = UNSET,
        enforce_eula: bool | Unset = UNSET,
        generic_package_index_enabled: bool | Unset = UNSET,
        index_files: bool | Unset = UNSET,
        is_public_hidden: bool | Unset = UNSET,
        manage_entitlements_privilege: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        move_own: bool | Unset = UNSET,
        move_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        name: str | Unset = UNSET,
        npm_upstream_tags_take_precedence: bool | Unset = UNSET,
        nuget_native_signing_enabled: bool | Unset = UNSET,
        open_source_license: str | Unset | None = UNSET,
        open_source_project_url: str | Unset | None = UNSET,
        proxy_npmjs: bool | Unset = UNSET,
        proxy_pypi: bool | Unset = UNSET,
        raw_package_index_enabled: bool | Unset = UNSET,
        raw_package_index_signatures_enabled: bool | Unset = UNSET,
        replace_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        replace_packages_by_default: bool | Unset = UNSET,
        repository_type_str: Literal["Public", "Private", "Open-Source"] | str | Unset = UNSET,
        resync_own: bool | Unset = UNSET,
        resync_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        scan_own: bool | Unset = UNSET,
        scan_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        show_setup_all: bool | Unset = UNSET,
        slug: str | Unset = UNSET,
        strict_npm_validation: bool | Unset = UNSET,
        tag_pre_releases_as_latest: bool | Unset = UNSET,
        use_debian_labels: bool | Unset = UNSET,
        use_default_cargo_upstream: bool | Unset = UNSET,
        use_entitlements_privilege: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        use_noarch_packages: bool | Unset = UNSET,
        use_source_packages: bool | Unset = UNSET,
        use_vulnerability_scanning: bool | Unset = UNSET,
        user_entitlements_enabled: bool | Unset = UNSET,
        view_statistics: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Repository:
        """Change some settings of a repository.

        Reads may show the old settings for some seconds.
        `PATCH /v1/repos/{owner}/{identifier}/` returns Repository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            broadcast_state: (str, default 'Off') Whether the repository is broadcast, and to whom.
            content_kind: (str, default 'Standard') Whether the repository holds packages or distributes those of
                others; fixed at creation.
            contextual_auth_realm: (bool) Whether the `WWW-Authenticate` header names the namespace and repository.
            copy_own: (bool) Whether users who can write may copy their own uploads despite `copy_packages`.
            copy_packages: (str, default 'Read') Lowest privilege that lets a user copy packages.
            cosign_signing_enabled: (bool) Whether OCI packages are signed by cosign with the repository's ECDSA key.
            default_privilege: (str, default 'None') Privilege of every organisation member, whatever their role.
            delete_own: (bool) Whether users who can write may delete their own uploads despite `delete_packages`.
            delete_packages: (str, default 'Admin') Lowest privilege that lets a user delete packages.
            description: (str) What the repository is for or contains.
            distributes: (list of str) Slugs of the repositories distributed through this one; for distributing
                repositories only.
            docker_refresh_tokens_enabled: (bool) Whether Docker logins get refresh tokens, which prolong their access.
            enforce_eula: (bool) Whether an EULA must be accepted before downloads.
            generic_package_index_enabled: (bool) Whether an HTML index of the generic packages is made.
            index_files: (bool) Whether the files inside packages are indexed, which makes synchronisation slower.
            is_public_hidden: (bool) Whether the repository is left out of the workspace's list of public broadcasts.
            manage_entitlements_privilege: (str, default 'Admin') Lowest privilege for managing the entitlement tokens.
            move_own: (bool) Whether users who can write may move their own uploads despite `move_packages`.
            move_packages: (str, default 'Admin') Lowest privilege that lets a user move packages.
            name: (str, 1 to 50 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the repository.
            npm_upstream_tags_take_precedence: (bool) Whether upstream npm tags win over local ones of the same name.
            nuget_native_signing_enabled: (bool) Whether NuGet packages are signed with the X.509 RSA certificate.
            open_source_license: (str or None) SPDX identifier of the repository's open-source licence.
            open_source_project_url: (str or None, up to 200 chars) Address of the project, to check that it is open
                source.
            proxy_npmjs: (bool) Whether npm packages that the repository has no version of are fetched from the public
                npm registry.
            proxy_pypi: (bool) Whether Python packages that the repository has no version of are fetched from PyPI.
            raw_package_index_enabled: (bool) Whether HTML and JSON indexes of the raw packages are made.
            raw_package_index_signatures_enabled: (bool) Whether the indexes of raw packages show their GPG signatures.
            replace_packages: (str, default 'Write') Lowest privilege that lets a user republish packages.
            replace_packages_by_default: (bool) Whether uploads replace packages with the same attributes by default.
            repository_type_str: (str, default 'Public') Kind of repository, in words; it decides access and billing.
            resync_own: (bool) Whether users who can write may resynchronise their own uploads despite
                `resync_packages`.
            resync_packages: (str, default 'Admin') Lowest privilege that lets a user resynchronise packages.
            scan_own: (bool) Whether users who can write may scan their own uploads despite `scan_packages`.
            scan_packages: (str, default 'Read') Lowest privilege that lets a user scan packages.
            show_setup_all: (bool) Whether setup help is shown for all formats, even those without packages.
            slug: (str) Slug of the repository, which identifies it in addresses.
            strict_npm_validation: (bool) Whether npm packages are checked strictly against the npm specification.
            tag_pre_releases_as_latest: (bool) Whether pre-release versions can be tagged `latest`.
            use_debian_labels: (bool) Whether Debian repositories carry a `Label` naming the entitlement token.
            use_default_cargo_upstream: (bool) Whether dependencies of crates are taken to be in the public crate
                registry unless they name a registry.
            use_entitlements_privilege: (str, default 'Read') Lowest privilege that lets a user see and use entitlement
                tokens of a private repository.
            use_noarch_packages: (bool) Whether architecture-independent (noarch) packages are enabled in installations.
            use_source_packages: (bool) Whether source packages are enabled in installations.
            use_vulnerability_scanning: (bool) Whether supported packages are scanned for vulnerabilities.
            user_entitlements_enabled: (bool) Whether users can have entitlement tokens of their own.
            view_statistics: (str, default 'Read') Lowest privilege that lets a user view statistics of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, owner: str, identifier: str, *, options: Options | None = None) -> m.Repository:
        """Get a repository.

        `GET /v1/repos/{owner}/{identifier}/` returns Repository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())

    def transfer_region(
        self, owner: str, repo: str, *, storage_region: str | Unset = UNSET, options: Options | None = None
    ) -> None:
        """Move the storage of a repository to another region.

        The reply has no body. Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes a choice of storage region.
        `POST /v1/repos/{owner}/{repo}/transfer-region/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            storage_region: (str, default 'default') Region to store package files in.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_TRANSFER_REGION, locals())

    def user_list(
        self, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.Repository]:
        """List the repositories associated with you, in all namespaces.

        `GET /v1/repos/` returns a page that iterates over every Repository of all pages.

        Args:
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_USER_LIST, locals())


class AsyncRepos(AsyncGroup):
    """Repos: create, delete, namespace list, partial update, read, transfer region, user list; groups connected, ecdsa,
    ed25519, geoip, gpg, privileges, rsa, upstream, x509.
    """

    connected: Child[AsyncReposConnected] = Child(__package__, ".connected", "AsyncReposConnected")
    ecdsa: Child[AsyncReposEcdsa] = Child(__package__, ".ecdsa", "AsyncReposEcdsa")
    ed25519: Child[AsyncReposEd25519] = Child(__package__, ".ed25519", "AsyncReposEd25519")
    geoip: Child[AsyncReposGeoip] = Child(__package__, ".geoip", "AsyncReposGeoip")
    gpg: Child[AsyncReposGpg] = Child(__package__, ".gpg", "AsyncReposGpg")
    privileges: Child[AsyncReposPrivileges] = Child(__package__, ".privileges", "AsyncReposPrivileges")
    rsa: Child[AsyncReposRsa] = Child(__package__, ".rsa", "AsyncReposRsa")
    upstream: Child[AsyncReposUpstream] = Child(__package__, ".upstream", "AsyncReposUpstream")
    x509: Child[AsyncReposX509] = Child(__package__, ".x509", "AsyncReposX509")

    async def create(
        self,
        owner: str,
        *,
        name: str,
        broadcast_state: Literal["Off", "Private", "Internal", "Public", "Open-Source"] | str | Unset = UNSET,
        content_kind: Literal["Standard", "Distribution", "Upstream"] | str | Unset = UNSET,
        contextual_auth_realm: bool | Unset = UNSET,
        copy_own: bool | Unset = UNSET,
        copy_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        cosign_signing_enabled: bool | Unset = UNSET,
        default_privilege: Literal["Admin", "Write", "Read", "None"] | str | Unset = UNSET,
        delete_own: bool | Unset = UNSET,
        delete_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        description: str | Unset = UNSET,
        distributes: Sequence[str] | Unset = UNSET,
        docker_refresh_tokens_enabled: bool | Unset = UNSET,
        enforce_eula: bool | Unset = UNSET,
        generic_package_index_enabled: bool | Unset = UNSET,
        index_files: bool | Unset = UNSET,
        is_public_hidden: bool | Unset = UNSET,
        manage_entitlements_privilege: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        move_own: bool | Unset = UNSET,
        move_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        npm_upstream_tags_take_precedence: bool | Unset = UNSET,
        nuget_native_signing_enabled: bool | Unset = UNSET,
        open_source_license: str | Unset | None = UNSET,
        open_source_project_url: str | Unset | None = UNSET,
        proxy_npmjs: bool | Unset = UNSET,
        proxy_pypi: bool | Unset = UNSET,
        raw_package_index_enabled: bool | Unset = UNSET,
        raw_package_index_signatures_enabled: bool | Unset = UNSET,
        replace_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        replace_packages_by_default: bool | Unset = UNSET,
        repository_type_str: Literal["Public", "Private", "Open-Source"] | str | Unset = UNSET,
        resync_own: bool | Unset = UNSET,
        resync_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        scan_own: bool | Unset = UNSET,
        scan_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        show_setup_all: bool | Unset = UNSET,
        slug: str | Unset = UNSET,
        storage_region: str | Unset = UNSET,
        strict_npm_validation: bool | Unset = UNSET,
        tag_pre_releases_as_latest: bool | Unset = UNSET,
        use_debian_labels: bool | Unset = UNSET,
        use_default_cargo_upstream: bool | Unset = UNSET,
        use_entitlements_privilege: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        use_noarch_packages: bool | Unset = UNSET,
        use_source_packages: bool | Unset = UNSET,
        use_vulnerability_scanning: bool | Unset = UNSET,
        user_entitlements_enabled: bool | Unset = UNSET,
        view_statistics: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryCreate:
        """Create a repository in a namespace.

        Reads may not find the new repository for some seconds.
        `POST /v1/repos/{owner}/` returns RepositoryCreate.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            name: (str, 1 to 50 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the repository.
            broadcast_state: (str, default 'Off') Whether the repository is broadcast, and to whom.
            content_kind: (str, default 'Standard') Whether the repository holds packages or distributes those of
                others; fixed at creation.
            contextual_auth_realm: (bool) Whether the `WWW-Authenticate` header names the namespace and repository.
            copy_own: (bool) Whether users who can write may copy their own uploads despite `copy_packages`.
            copy_packages: (str, default 'Read') Lowest privilege that lets a user copy packages.
            cosign_signing_enabled: (bool) Whether OCI packages are signed by cosign with the repository's ECDSA key.
            default_privilege: (str, default 'None') Privilege of every organisation member, whatever their role.
            delete_own: (bool) Whether users who can write may delete their own uploads despite `delete_packages`.
            delete_packages: (str, default 'Admin') Lowest privilege that lets a user delete packages.
            description: (str) What the repository is for or contains.
            distributes: (list of str) Slugs of the repositories distributed through this one; for distributing
                repositories only.
            docker_refresh_tokens_enabled: (bool) Whether Docker logins get refresh tokens, which prolong their access.
            enforce_eula: (bool) Whether an EULA must be accepted before downloads.
            generic_package_index_enabled: (bool) Whether an HTML index of the generic packages is made.
            index_files: (bool) Whether the files inside packages are indexed, which makes synchronisation slower.
            is_public_hidden: (bool) Whether the repository is left out of the workspace's list of public broadcasts.
            manage_entitlements_privilege: (str, default 'Admin') Lowest privilege for managing the entitlement tokens.
            move_own: (bool) Whether users who can write may move their own uploads despite `move_packages`.
            move_packages: (str, default 'Admin') Lowest privilege that lets a user move packages.
            npm_upstream_tags_take_precedence: (bool) Whether upstream npm tags win over local ones of the same name.
            nuget_native_signing_enabled: (bool) Whether NuGet packages are signed with the X.509 RSA certificate.
            open_source_license: (str or None) SPDX identifier of the repository's open-source licence.
            open_source_project_url: (str or None, up to 200 chars) Address of the project, to check that it is open
                source.
            proxy_npmjs: (bool) Whether npm packages that the repository has no version of are fetched from the public
                npm registry.
            proxy_pypi: (bool) Whether Python packages that the repository has no version of are fetched from PyPI.
            raw_package_index_enabled: (bool) Whether HTML and JSON indexes of the raw packages are made.
            raw_package_index_signatures_enabled: (bool) Whether the indexes of raw packages show their GPG signatures.
            replace_packages: (str, default 'Write') Lowest privilege that lets a user republish packages.
            replace_packages_by_default: (bool) Whether uploads replace packages with the same attributes by default.
            repository_type_str: (str, default 'Public') Kind of repository, in words; it decides access and billing.
            resync_own: (bool) Whether users who can write may resynchronise their own uploads despite
                `resync_packages`.
            resync_packages: (str, default 'Admin') Lowest privilege that lets a user resynchronise packages.
            scan_own: (bool) Whether users who can write may scan their own uploads despite `scan_packages`.
            scan_packages: (str, default 'Read') Lowest privilege that lets a user scan packages.
            show_setup_all: (bool) Whether setup help is shown for all formats, even those without packages.
            slug: (str) Slug of the repository, which identifies it in addresses.
            storage_region: (str, default 'default') Region in which package files are stored.
            strict_npm_validation: (bool) Whether npm packages are checked strictly against the npm specification.
            tag_pre_releases_as_latest: (bool) Whether pre-release versions can be tagged `latest`.
            use_debian_labels: (bool) Whether Debian repositories carry a `Label` naming the entitlement token.
            use_default_cargo_upstream: (bool) Whether dependencies of crates are taken to be in the public crate
                registry unless they name a registry.
            use_entitlements_privilege: (str, default 'Read') Lowest privilege that lets a user see and use entitlement
                tokens of a private repository.
            use_noarch_packages: (bool) Whether architecture-independent (noarch) packages are enabled in installations.
            use_source_packages: (bool) Whether source packages are enabled in installations.
            use_vulnerability_scanning: (bool) Whether supported packages are scanned for vulnerabilities.
            user_entitlements_enabled: (bool) Whether users can have entitlement tokens of their own.
            view_statistics: (str, default 'Read') Lowest privilege that lets a user view statistics of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def delete(self, owner: str, identifier: str, *, options: Options | None = None) -> None:
        """Delete a repository.

        The deletion is scheduled, not done, when the call returns. The repository can be restored for some time, during
        which its slug stays taken.
        `DELETE /v1/repos/{owner}/{identifier}/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DELETE, locals())

    def namespace_list(
        self,
        owner: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.Repository]:
        """List the repositories of a namespace.

        `GET /v1/repos/{owner}/` returns a page that iterates over every Repository of all pages.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression; fields: name, slug, broadcast_state, repository_type.
            sort: (str, default '-created_at') Sort field: created_at, downloads, favorites, name, package_count or
                size; `-` before it reverses.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_NAMESPACE_LIST, locals())

    async def partial_update(
        self,
        owner: str,
        identifier: str,
        *,
        broadcast_state: Literal["Off", "Private", "Internal", "Public", "Open-Source"] | str | Unset = UNSET,
        content_kind: Literal["Standard", "Distribution", "Upstream"] | str | Unset = UNSET,
        contextual_auth_realm: bool | Unset = UNSET,
        copy_own: bool | Unset = UNSET,
        copy_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        cosign_signing_enabled: bool | Unset = UNSET,
        default_privilege: Literal["Admin", "Write", "Read", "None"] | str | Unset = UNSET,
        delete_own: bool | Unset = UNSET,
        delete_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        description: str | Unset = UNSET,
        distributes: Sequence[str] | Unset = UNSET,
        docker_refresh_tokens_enabled: bool | Unset = UNSET,
        enforce_eula: bool | Unset = UNSET,
        generic_package_index_enabled: bool | Unset = UNSET,
        index_files: bool | Unset = UNSET,
        is_public_hidden: bool | Unset = UNSET,
        manage_entitlements_privilege: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        move_own: bool | Unset = UNSET,
        move_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        name: str | Unset = UNSET,
        npm_upstream_tags_take_precedence: bool | Unset = UNSET,
        nuget_native_signing_enabled: bool | Unset = UNSET,
        open_source_license: str | Unset | None = UNSET,
        open_source_project_url: str | Unset | None = UNSET,
        proxy_npmjs: bool | Unset = UNSET,
        proxy_pypi: bool | Unset = UNSET,
        raw_package_index_enabled: bool | Unset = UNSET,
        raw_package_index_signatures_enabled: bool | Unset = UNSET,
        replace_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        replace_packages_by_default: bool | Unset = UNSET,
        repository_type_str: Literal["Public", "Private", "Open-Source"] | str | Unset = UNSET,
        resync_own: bool | Unset = UNSET,
        resync_packages: Literal["Admin", "Write"] | str | Unset = UNSET,
        scan_own: bool | Unset = UNSET,
        scan_packages: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        show_setup_all: bool | Unset = UNSET,
        slug: str | Unset = UNSET,
        strict_npm_validation: bool | Unset = UNSET,
        tag_pre_releases_as_latest: bool | Unset = UNSET,
        use_debian_labels: bool | Unset = UNSET,
        use_default_cargo_upstream: bool | Unset = UNSET,
        use_entitlements_privilege: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        use_noarch_packages: bool | Unset = UNSET,
        use_source_packages: bool | Unset = UNSET,
        use_vulnerability_scanning: bool | Unset = UNSET,
        user_entitlements_enabled: bool | Unset = UNSET,
        view_statistics: Literal["Admin", "Write", "Read"] | str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Repository:
        """Change some settings of a repository.

        Reads may show the old settings for some seconds.
        `PATCH /v1/repos/{owner}/{identifier}/` returns Repository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            broadcast_state: (str, default 'Off') Whether the repository is broadcast, and to whom.
            content_kind: (str, default 'Standard') Whether the repository holds packages or distributes those of
                others; fixed at creation.
            contextual_auth_realm: (bool) Whether the `WWW-Authenticate` header names the namespace and repository.
            copy_own: (bool) Whether users who can write may copy their own uploads despite `copy_packages`.
            copy_packages: (str, default 'Read') Lowest privilege that lets a user copy packages.
            cosign_signing_enabled: (bool) Whether OCI packages are signed by cosign with the repository's ECDSA key.
            default_privilege: (str, default 'None') Privilege of every organisation member, whatever their role.
            delete_own: (bool) Whether users who can write may delete their own uploads despite `delete_packages`.
            delete_packages: (str, default 'Admin') Lowest privilege that lets a user delete packages.
            description: (str) What the repository is for or contains.
            distributes: (list of str) Slugs of the repositories distributed through this one; for distributing
                repositories only.
            docker_refresh_tokens_enabled: (bool) Whether Docker logins get refresh tokens, which prolong their access.
            enforce_eula: (bool) Whether an EULA must be accepted before downloads.
            generic_package_index_enabled: (bool) Whether an HTML index of the generic packages is made.
            index_files: (bool) Whether the files inside packages are indexed, which makes synchronisation slower.
            is_public_hidden: (bool) Whether the repository is left out of the workspace's list of public broadcasts.
            manage_entitlements_privilege: (str, default 'Admin') Lowest privilege for managing the entitlement tokens.
            move_own: (bool) Whether users who can write may move their own uploads despite `move_packages`.
            move_packages: (str, default 'Admin') Lowest privilege that lets a user move packages.
            name: (str, 1 to 50 chars, pattern ^\\w[\\w \\-'\\.\\/()]+$) Name of the repository.
            npm_upstream_tags_take_precedence: (bool) Whether upstream npm tags win over local ones of the same name.
            nuget_native_signing_enabled: (bool) Whether NuGet packages are signed with the X.509 RSA certificate.
            open_source_license: (str or None) SPDX identifier of the repository's open-source licence.
            open_source_project_url: (str or None, up to 200 chars) Address of the project, to check that it is open
                source.
            proxy_npmjs: (bool) Whether npm packages that the repository has no version of are fetched from the public
                npm registry.
            proxy_pypi: (bool) Whether Python packages that the repository has no version of are fetched from PyPI.
            raw_package_index_enabled: (bool) Whether HTML and JSON indexes of the raw packages are made.
            raw_package_index_signatures_enabled: (bool) Whether the indexes of raw packages show their GPG signatures.
            replace_packages: (str, default 'Write') Lowest privilege that lets a user republish packages.
            replace_packages_by_default: (bool) Whether uploads replace packages with the same attributes by default.
            repository_type_str: (str, default 'Public') Kind of repository, in words; it decides access and billing.
            resync_own: (bool) Whether users who can write may resynchronise their own uploads despite
                `resync_packages`.
            resync_packages: (str, default 'Admin') Lowest privilege that lets a user resynchronise packages.
            scan_own: (bool) Whether users who can write may scan their own uploads despite `scan_packages`.
            scan_packages: (str, default 'Read') Lowest privilege that lets a user scan packages.
            show_setup_all: (bool) Whether setup help is shown for all formats, even those without packages.
            slug: (str) Slug of the repository, which identifies it in addresses.
            strict_npm_validation: (bool) Whether npm packages are checked strictly against the npm specification.
            tag_pre_releases_as_latest: (bool) Whether pre-release versions can be tagged `latest`.
            use_debian_labels: (bool) Whether Debian repositories carry a `Label` naming the entitlement token.
            use_default_cargo_upstream: (bool) Whether dependencies of crates are taken to be in the public crate
                registry unless they name a registry.
            use_entitlements_privilege: (str, default 'Read') Lowest privilege that lets a user see and use entitlement
                tokens of a private repository.
            use_noarch_packages: (bool) Whether architecture-independent (noarch) packages are enabled in installations.
            use_source_packages: (bool) Whether source packages are enabled in installations.
            use_vulnerability_scanning: (bool) Whether supported packages are scanned for vulnerabilities.
            user_entitlements_enabled: (bool) Whether users can have entitlement tokens of their own.
            view_statistics: (str, default 'Read') Lowest privilege that lets a user view statistics of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(self, owner: str, identifier: str, *, options: Options | None = None) -> m.Repository:
        """Get a repository.

        `GET /v1/repos/{owner}/{identifier}/` returns Repository.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())

    async def transfer_region(
        self, owner: str, repo: str, *, storage_region: str | Unset = UNSET, options: Options | None = None
    ) -> None:
        """Move the storage of a repository to another region.

        The reply has no body. Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes a choice of storage region.
        `POST /v1/repos/{owner}/{repo}/transfer-region/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            storage_region: (str, default 'default') Region to store package files in.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_TRANSFER_REGION, locals())

    def user_list(
        self, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.Repository]:
        """List the repositories associated with you, in all namespaces.

        `GET /v1/repos/` returns a page that iterates over every Repository of all pages.

        Args:
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_USER_LIST, locals())
