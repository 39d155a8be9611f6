"""Models of repos."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import ClassVar, Literal

from .._runtime import ABSENT, Model, Sent


class _RepositoryFields(Model, kw_only=True):
    """Fields that several models have in common.

    Attributes:
        active_connection_count: Number of active connections to other repositories.
        broadcast_state: Whether the repository is broadcast, and to whom.
        cdn_url: Base address for downloads from the repository.
        content_kind: Whether the repository holds packages or distributes those of others; fixed at creation.
        contextual_auth_realm: Whether the `WWW-Authenticate` header names the namespace and repository.
        copy_own: Whether users who can write may copy their own uploads despite `copy_packages`.
        copy_packages: Lowest privilege that lets a user copy packages.
        cosign_signing_enabled: Whether OCI packages are signed by cosign with the repository's ECDSA key.
        default_privilege: Privilege of every organisation member, whatever their role.
        delete_own: Whether users who can write may delete their own uploads despite `delete_packages`.
        delete_packages: Lowest privilege that lets a user delete packages.
        deleted_at: When the repository was deleted by a user.
        description: What the repository is for or contains.
        distributes: Slugs of the repositories distributed through this one; for distributing repositories only.
        docker_refresh_tokens_enabled: Whether Docker logins get refresh tokens, which prolong their access.
        ecdsa_keys: ECDSA keys of the repository.
        enforce_eula: Whether an EULA must be accepted before downloads.
        generic_package_index_enabled: Whether an HTML index of the generic packages is made.
        gpg_keys: GPG keys of the repository.
        index_files: Whether the files inside packages are indexed, which makes synchronisation slower.
        is_open_source: Whether the repository is an open-source one.
        is_private: Whether the repository is private.
        is_public: Whether the repository is public.
        is_public_hidden: Whether the repository is left out of the workspace's list of public broadcasts.
        manage_entitlements_privilege: Lowest privilege for managing the entitlement tokens.
        move_own: Whether users who can write may move their own uploads despite `move_packages`.
        move_packages: Lowest privilege that lets a user move packages.
        name: Name of the repository.
        namespace: Namespace the repository belongs to.
        namespace_url: API address of the namespace.
        npm_upstream_tags_take_precedence: Whether upstream npm tags win over local ones of the same name.
        nuget_native_signing_enabled: Whether NuGet packages are signed with the X.509 RSA certificate.
        num_downloads: Number of downloads of packages in the repository.
        num_policy_violated_packages: Number of packages in the repository that violate a policy.
        num_quarantined_packages: Number of packages of the repository that are in quarantine.
        open_source_license: SPDX identifier of the repository's open-source licence.
        open_source_project_url: Address of the project, to check that it is open source.
        package_count: Number of packages in the repository.
        package_count_excl_subcomponents: Number of packages in the repository, without subcomponents.
        package_group_count: Number of package groups in the repository.
        proxy_npmjs: Whether npm packages that the repository has no version of are fetched from the public npm
            registry.
        proxy_pypi: Whether Python packages that the repository has no version of are fetched from PyPI.
        raw_package_index_enabled: Whether HTML and JSON indexes of the raw packages are made.
        raw_package_index_signatures_enabled: Whether the indexes of raw packages show their GPG signatures.
        replace_packages: Lowest privilege that lets a user republish packages.
        replace_packages_by_default: Whether uploads replace packages with the same attributes by default.
        repository_type: Kind of repository, which decides who has access and how it is billed.
        repository_type_str: Kind of repository, in words; it decides access and billing.
        resync_own: Whether users who can write may resynchronise their own uploads despite `resync_packages`.
        resync_packages: Lowest privilege that lets a user resynchronise packages.
        scan_own: Whether users who can write may scan their own uploads despite `scan_packages`.
        scan_packages: Lowest privilege that lets a user scan packages.
        self_html_url: Page of the repository on the website.
        self_url: API address of this object.
        self_webapp_url: Page of the repository in the web application.
        show_setup_all: Whether setup help is shown for all formats, even those without packages.
        size: Size of the repository in bytes.
        size_str: Size of the repository, as readable text.
        slug: Slug of the repository, which identifies it in addresses.
        storage_region: Region in which package files are stored.
        strict_npm_validation: Whether npm packages are checked strictly against the npm specification.
        tag_pre_releases_as_latest: Whether pre-release versions can be tagged `latest`.
        use_debian_labels: Whether Debian repositories carry a `Label` naming the entitlement token.
        use_default_cargo_upstream: Whether dependencies of crates are taken to be in the public crate registry unless
            they name a registry.
        use_entitlements_privilege: Lowest privilege that lets a user see and use entitlement tokens of a private
            repository.
        use_noarch_packages: Whether architecture-independent (noarch) packages are enabled in installations.
        use_source_packages: Whether source packages are enabled in installations.
        use_vulnerability_scanning: Whether supported packages are scanned for vulnerabilities.
        user_entitlements_enabled: Whether users can have entitlement tokens of their own.
        view_statistics: Lowest privilege that lets a user view statistics of the repository.
    """

    active_connection_count: Sent[int] = ABSENT
    broadcast_state: Sent[Literal["Off", "Private", "Internal", "Public", "Open-Source"] | str] = ABSENT
    cdn_url: str | None = ABSENT
    content_kind: Sent[Literal["Standard", "Distribution", "Upstream"] | str] = ABSENT
    contextual_auth_realm: Sent[bool] = ABSENT
    copy_own: Sent[bool] = ABSENT
    copy_packages: Sent[Literal["Admin", "Write", "Read"] | str] = ABSENT
    cosign_signing_enabled: Sent[bool] = ABSENT
    default_privilege: Sent[Literal["Admin", "Write", "Read", "None"] | str] = ABSENT
    delete_own: Sent[bool] = ABSENT
    delete_packages: Sent[Literal["Admin", "Write"] | str] = ABSENT
    deleted_at: dt.datetime | None = ABSENT
    description: Sent[str] = ABSENT
    distributes: Sent[builtins.list[str]] = ABSENT
    docker_refresh_tokens_enabled: Sent[bool] = ABSENT
    ecdsa_keys: Sent[builtins.list[RepositoryEcdsaKey]] = ABSENT
    enforce_eula: Sent[bool] = ABSENT
    generic_package_index_enabled: Sent[bool] = ABSENT
    gpg_keys: Sent[builtins.list[RepositoryGpgKey]] = ABSENT
    index_files: Sent[bool] = ABSENT
    is_open_source: Sent[bool] = ABSENT
    is_private: Sent[bool] = ABSENT
    is_public: Sent[bool] = ABSENT
    is_public_hidden: Sent[bool] = ABSENT
    manage_entitlements_privilege: Sent[Literal["Admin", "Write", "Read"] | str] = ABSENT
    move_own: Sent[bool] = ABSENT
    move_packages: Sent[Literal["Admin", "Write", "Read"] | str] = ABSENT
    name: Sent[str] = ABSENT
    namespace: Sent[str] = ABSENT
    namespace_url: Sent[str] = ABSENT
    npm_upstream_tags_take_precedence: Sent[bool] = ABSENT
    nuget_native_signing_enabled: Sent[bool] = ABSENT
    num_downloads: Sent[int] = ABSENT
    num_policy_violated_packages: Sent[int] = ABSENT
    num_quarantined_packages: Sent[int] = ABSENT
    open_source_license: str | None = ABSENT
    open_source_project_url: str | None = ABSENT
    package_count: Sent[int] = ABSENT
    package_count_excl_subcomponents: Sent[int] = ABSENT
    package_group_count: Sent[int] = ABSENT
    proxy_npmjs: Sent[bool] = ABSENT
    proxy_pypi: Sent[bool] = ABSENT
    raw_package_index_enabled: Sent[bool] = ABSENT
    raw_package_index_signatures_enabled: Sent[bool] = ABSENT
    replace_packages: Sent[Literal["Admin", "Write"] | str] = ABSENT
    replace_packages_by_default: Sent[bool] = ABSENT
    repository_type: Sent[int] = ABSENT
    repository_type_str: Sent[Literal["Public", "Private", "Open-Source"] | str] = ABSENT
    resync_own: Sent[bool] = ABSENT
    resync_packages: Sent[Literal["Admin", "Write"] | str] = ABSENT
    scan_own: Sent[bool] = ABSENT
    scan_packages: Sent[Literal["Admin", "Write", "Read"] | str] = ABSENT
    self_html_url: Sent[str] = ABSENT
    self_url: Sent[str] = ABSENT
    self_webapp_url: Sent[str] = ABSENT
    show_setup_all: Sent[bool] = ABSENT
    size: Sent[int] = ABSENT
    size_str: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    storage_region: Sent[str] = ABSENT
    strict_npm_validation: Sent[bool] = ABSENT
    tag_pre_releases_as_latest: Sent[bool] = ABSENT
    use_debian_labels: Sent[bool] = ABSENT
    use_default_cargo_upstream: Sent[bool] = ABSENT
    use_entitlements_privilege: Sent[Literal["Admin", "Write", "Read"] | str] = ABSENT
    use_noarch_packages: Sent[bool] = ABSENT
    use_source_packages: Sent[bool] = ABSENT
    use_vulnerability_scanning: Sent[bool] = ABSENT
    user_entitlements_enabled: Sent[bool] = ABSENT
    view_statistics: Sent[Literal["Admin", "Write", "Read"] | str] = ABSENT


class _UpstreamFields(Model, kw_only=True):
    """Fields that several models have in common.

    Attributes:
        auth_secret: Secret for the upstream, such as a password or token.
        auth_username: User name to authenticate with at the upstream.
        available: Whether the upstream can be used.
        disable_reason: Why the upstream is disabled.
        extra_header_1: Name of the first extra header to send to the upstream.
        extra_header_2: Name of the second extra header to send to the upstream.
        extra_value_1: Value of `extra_header_1`, unencrypted.
        extra_value_2: Value of `extra_header_2`, unencrypted.
        has_failed_signature_verification: Whether a signature of the upstream failed verification.
        is_active: Whether the upstream is active and ready to serve requests.
        name: Name of the upstream; it tags cached packages.
        pending_validation: Whether the upstream has yet to be validated.
        priority: Position in the order of upstreams, from 1; the older wins a tie.
        updated_at: When it was last changed.
        upstream_url: Full address of the root of the upstream.
        verify_ssl: Whether the TLS certificate of the upstream is verified.
    """

    auth_secret: str | None = ABSENT
    auth_username: str | None = ABSENT
    available: Sent[bool] = ABSENT
    disable_reason: Sent[
        Literal[
            "N/A",
            "Upstream points to its own repository",
            "Missing upstream source",
            "RSA key did not verify the upstream's APKINDEX signature",
            "Upstream was disabled by request of user",
        ]
        | str
    ] = ABSENT
    extra_header_1: str | None = ABSENT
    extra_header_2: str | None = ABSENT
    extra_value_1: str | None = ABSENT
    extra_value_2: str | None = ABSENT
    has_failed_signature_verification: Sent[bool] = ABSENT
    is_active: Sent[bool] = ABSENT
    name: Sent[str] = ABSENT
    pending_validation: Sent[bool] = ABSENT
    priority: Sent[int] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT
    upstream_url: Sent[str] = ABSENT
    verify_ssl: Sent[bool] = ABSENT


class AlpineUpstream(_UpstreamFields, kw_only=True):
    """An Alpine upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        rsa_key_inline: RSA public key that verifies package signatures, in PEM form.
        rsa_key_url: Address of the RSA public key that verifies package signatures.
        rsa_verification: How RSA signatures of the upstream are dealt with.
        rsa_verification_status: Outcome of verifying the upstream's RSA signature.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy"] | str] = ABSENT
    rsa_key_inline: str | None = ABSENT
    rsa_key_url: str | None = ABSENT
    rsa_verification: Sent[Literal["Allow All", "Warn on Invalid", "Reject Invalid"] | str] = ABSENT
    rsa_verification_status: Sent[Literal["Unknown", "Invalid", "Valid", "Invalid (No Key)"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class CargoUpstream(_UpstreamFields, kw_only=True):
    """A Cargo upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class ComposerUpstream(_UpstreamFields, kw_only=True):
    """A Composer upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class CondaUpstream(_UpstreamFields, kw_only=True):
    """A Conda upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class ConnectedRepository(Model, kw_only=True):
    """A connection through which a repository offers the packages of another.

    Attributes:
        created_at: When it was created.
        disable_reason: Why the connection is disabled.
        disable_reason_text: Explanation of why it is disabled.
        is_active: Whether the connection is active.
        priority: Position in the order of connected repositories, from 1; the older wins a tie.
        slug_perm: Permanent identifier, which never changes.
        target_repository: Slug of the repository to connect to.
    """

    created_at: Sent[dt.datetime] = ABSENT
    disable_reason: Sent[Literal["N/A", "The connection contains a circular reference"] | str] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    is_active: Sent[bool] = ABSENT
    priority: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    target_repository: Sent[str] = ABSENT


class CranUpstream(_UpstreamFields, kw_only=True):
    """A CRAN upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class DartUpstream(_UpstreamFields, kw_only=True):
    """A Dart upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class DebUpstream(_UpstreamFields, kw_only=True):
    """A Debian upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        component: Component (channel) of the upstream to fetch.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        distro_versions: Versions of distributions that the packages of the upstream may be for.
        gpg_key_fingerprint_short: Short fingerprint of the upstream's GPG key.
        gpg_key_inline: Public GPG key of the upstream, which Cloudsmith's setup script imports.
        gpg_key_url: Address of a public GPG key, which the setup script imports.
        gpg_verification: How GPG signatures of the upstream are dealt with.
        include_sources: Whether source packages of the upstream are made available.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
        upstream_distribution: Distribution of the upstream to fetch.
        verification_status: Outcome of verifying the upstream's signature.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    component: Sent[str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    distro_versions: Sent[builtins.list[str]] = ABSENT
    gpg_key_fingerprint_short: Sent[str] = ABSENT
    gpg_key_inline: str | None = ABSENT
    gpg_key_url: str | None = ABSENT
    gpg_verification: Sent[Literal["Allow All", "Warn on Invalid", "Reject Invalid"] | str] = ABSENT
    include_sources: Sent[bool] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    upstream_distribution: str | None = ABSENT
    verification_status: Sent[Literal["Unknown", "Invalid", "Valid", "Invalid (No Key)"] | str] = ABSENT


class DockerUpstream(_UpstreamFields, kw_only=True):
    """A Docker upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password", "Certificate and Key"] | str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class GenericUpstream(_UpstreamFields, kw_only=True):
    """A generic upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
        upstream_prefix: Prefix of the requests meant for it; unique in the repository.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password", "Token"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    upstream_prefix: Sent[str] = ABSENT


class GoUpstream(_UpstreamFields, kw_only=True):
    """A Go upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class HelmUpstream(_UpstreamFields, kw_only=True):
    """A Helm upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class HexUpstream(_UpstreamFields, kw_only=True):
    """A Hex upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class HuggingfaceUpstream(_UpstreamFields, kw_only=True):
    """A Hugging Face upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Token"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class MavenUpstream(_UpstreamFields, kw_only=True):
    """A Maven upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        gpg_key_fingerprint_short: Short fingerprint of the upstream's GPG key.
        gpg_key_inline: Public GPG key of the upstream, which Cloudsmith's setup script imports.
        gpg_key_url: Address of a public GPG key, which the setup script imports.
        gpg_verification: How GPG signatures of the upstream are dealt with.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
        trust_level: Level of trust; `Untrusted` guards against dependency confusion.
        verification_status: Outcome of verifying the upstream's signature.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    gpg_key_fingerprint_short: Sent[str] = ABSENT
    gpg_key_inline: str | None = ABSENT
    gpg_key_url: str | None = ABSENT
    gpg_verification: Sent[Literal["Allow All", "Warn on Invalid", "Reject Invalid"] | str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    trust_level: Sent[Literal["Trusted", "Untrusted"] | str] = ABSENT
    verification_status: Sent[Literal["Unknown", "Invalid", "Valid", "Invalid (No Key)"] | str] = ABSENT


class NixUpstream(_UpstreamFields, kw_only=True):
    """A Nix upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class NpmUpstream(_UpstreamFields, kw_only=True):
    """An npm upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
        trust_level: Level of trust; `Untrusted` guards against dependency confusion.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password", "Token"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    trust_level: Sent[Literal["Trusted", "Untrusted"] | str] = ABSENT


class NugetUpstream(_UpstreamFields, kw_only=True):
    """A NuGet upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class PythonUpstream(_UpstreamFields, kw_only=True):
    """A Python upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
        trust_level: Level of trust; `Untrusted` guards against dependency confusion.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy", "Cache Only"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    trust_level: Sent[Literal["Trusted", "Untrusted"] | str] = ABSENT


class Repository(_RepositoryFields, kw_only=True):
    """A repository and its settings.

    Further fields, described in `_RepositoryFields`: active_connection_count, broadcast_state, cdn_url, content_kind,
    contextual_auth_realm, copy_own, copy_packages, cosign_signing_enabled, default_privilege, delete_own,
    delete_packages, deleted_at, description, distributes, docker_refresh_tokens_enabled, ecdsa_keys, enforce_eula,
    generic_package_index_enabled, gpg_keys, index_files, is_open_source, is_private, is_public, is_public_hidden,
    manage_entitlements_privilege, move_own, move_packages, name, namespace, namespace_url,
    npm_upstream_tags_take_precedence, nuget_native_signing_enabled, num_downloads, num_policy_violated_packages,
    num_quarantined_packages, open_source_license, open_source_project_url, package_count,
    package_count_excl_subcomponents, package_group_count, proxy_npmjs, proxy_pypi, raw_package_index_enabled,
    raw_package_index_signatures_enabled, replace_packages, replace_packages_by_default, repository_type,
    repository_type_str, resync_own, resync_packages, scan_own, scan_packages, self_html_url, self_url, self_webapp_url,
    show_setup_all, size, size_str, slug, storage_region, strict_npm_validation, tag_pre_releases_as_latest,
    use_debian_labels, use_default_cargo_upstream, use_entitlements_privilege, use_noarch_packages, use_source_packages,
    use_vulnerability_scanning, user_entitlements_enabled, view_statistics.

    Attributes:
        created_at: When it was created.
        slug_perm: Permanent identifier, which never changes.
    """

    created_at: Sent[dt.datetime] = ABSENT
    slug_perm: Sent[str] = ABSENT


class RepositoryCreate(_RepositoryFields, kw_only=True):
    """A repository, as returned when it has been created.

    Further fields, described in `_RepositoryFields`: active_connection_count, broadcast_state, cdn_url, content_kind,
    contextual_auth_realm, copy_own, copy_packages, cosign_signing_enabled, default_privilege, delete_own,
    delete_packages, deleted_at, description, distributes, docker_refresh_tokens_enabled, ecdsa_keys, enforce_eula,
    generic_package_index_enabled, gpg_keys, index_files, is_open_source, is_private, is_public, is_public_hidden,
    manage_entitlements_privilege, move_own, move_packages, name, namespace, namespace_url,
    npm_upstream_tags_take_precedence, nuget_native_signing_enabled, num_downloads, num_policy_violated_packages,
    num_quarantined_packages, open_source_license, open_source_project_url, package_count,
    package_count_excl_subcomponents, package_group_count, proxy_npmjs, proxy_pypi, raw_package_index_enabled,
    raw_package_index_signatures_enabled, replace_packages, replace_packages_by_default, repository_type,
    repository_type_str, resync_own, resync_packages, scan_own, scan_packages, self_html_url, self_url, self_webapp_url,
    show_setup_all, size, size_str, slug, storage_region, strict_npm_validation, tag_pre_releases_as_latest,
    use_debian_labels, use_default_cargo_upstream, use_entitlements_privilege, use_noarch_packages, use_source_packages,
    use_vulnerability_scanning, user_entitlements_enabled, view_statistics.

    Attributes:
        created_at: When it was created.
        slug_perm: Permanent identifier, which never changes.
    """

    created_at: Sent[dt.datetime] = ABSENT
    slug_perm: Sent[str] = ABSENT


class RepositoryEcdsaKey(Model, kw_only=True):
    """ECDSA key that signs the contents of a repository.

    Attributes:
        active: Whether the repository uses this key at present.
        created_at: When it was created.
        default: Whether this is the default key of the repository.
        fingerprint: Long fingerprint of the key.
        fingerprint_short: Short fingerprint of the key.
        public_key: Public key, for users of the repository.
        ssh_fingerprint: SSH fingerprint of the key.
    """

    active: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    default: Sent[bool] = ABSENT
    fingerprint: Sent[str] = ABSENT
    fingerprint_short: Sent[str] = ABSENT
    public_key: Sent[str] = ABSENT
    ssh_fingerprint: str | None = ABSENT


class RepositoryEd25519Key(Model, kw_only=True):
    """Ed25519 key that signs the contents of a repository.

    Attributes:
        active: Whether the repository uses this key at present.
        created_at: When it was created.
        default: Whether this is the default key of the repository.
        fingerprint: SHA-256 fingerprint of the public key, in upper-case hexadecimal.
        fingerprint_short: Short fingerprint of the key.
        public_key: Public key, for users of the repository.
        public_key_wire: Public key as `name:base64`, for use in the `trusted-public-keys` setting of Nix.
    """

    active: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    default: Sent[bool] = ABSENT
    fingerprint: Sent[str] = ABSENT
    fingerprint_short: Sent[str] = ABSENT
    public_key: Sent[str] = ABSENT
    public_key_wire: Sent[str] = ABSENT


class RepositoryGeoIpCidr(Model, kw_only=True):
    """GeoIP rules for blocks of IP addresses.

    Attributes:
        allow: CIDR blocks from which access is allowed.
        deny: CIDR blocks from which access is denied.
    """

    allow: Sent[builtins.list[str]] = ABSENT
    deny: Sent[builtins.list[str]] = ABSENT


class RepositoryGeoIpCountryCode(Model, kw_only=True):
    """GeoIP rules for countries.

    Attributes:
        allow: Codes of the countries from which access is allowed.
        deny: Codes of the countries from which access is denied.
    """

    allow: Sent[builtins.list[str]] = ABSENT
    deny: Sent[builtins.list[str]] = ABSENT


class RepositoryGeoIpRules(Model, kw_only=True):
    """GeoIP rules of a repository.

    Attributes:
        cidr: Rules for blocks of IP addresses.
        country_code: Rules for countries.
    """

    cidr: Sent[RepositoryGeoIpCidr] = ABSENT
    country_code: Sent[RepositoryGeoIpCountryCode] = ABSENT


class RepositoryGeoIpTestAddressResponse(Model, kw_only=True):
    """Outcome of testing IP addresses against the GeoIP rules of a repository.

    Attributes:
        addresses: Outcome for each IP address, grouped by whether it is allowed.
    """

    addresses: Sent[builtins.list[RepositoryGeoIpTestAddressResponseDict]] = ABSENT


class RepositoryGeoIpTestAddressResponseDict(Model, kw_only=True):
    """Outcome of the test for one IP address.

    Attributes:
        allowed: Whether the address is allowed access.
        country_code: Code of the country that the address is attributed to.
        ip_address: IP address that was tested.
        reason: Why the address is allowed or denied.
    """

    allowed: Sent[bool] = ABSENT
    country_code: str | None = ABSENT
    ip_address: Sent[str] = ABSENT
    reason: Sent[str] = ABSENT


class RepositoryGpgKey(Model, kw_only=True):
    """GPG key that signs the contents of a repository.

    Attributes:
        active: Whether the repository uses this key at present.
        comment: Comment of the GPG key.
        created_at: When it was created.
        default: Whether this is the default key of the repository.
        fingerprint: Long fingerprint of the key.
        fingerprint_short: Short fingerprint of the key.
        public_key: Public key, for users of the repository.
    """

    active: Sent[bool] = ABSENT
    comment: Sent[str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    default: Sent[bool] = ABSENT
    fingerprint: Sent[str] = ABSENT
    fingerprint_short: Sent[str] = ABSENT
    public_key: Sent[str] = ABSENT


class RepositoryPrivilegeDict(Model, kw_only=True):
    """Privilege of one user, team or service account on a repository.

    Attributes:
        privilege: Privilege that is granted on the repository.
        service: Slug of the service account.
        team: Slug of the team.
        user: Slug of the user.
    """

    privilege: Sent[Literal["Admin", "Write", "Read"] | str] = ABSENT
    service: Sent[str] = ABSENT
    team: Sent[str] = ABSENT
    user: Sent[str] = ABSENT


class RepositoryRsaKey(Model, kw_only=True):
    """RSA key that signs the contents of a repository.

    Attributes:
        active: Whether the repository uses this key at present.
        created_at: When it was created.
        default: Whether this is the default key of the repository.
        fingerprint: Long fingerprint of the key.
        fingerprint_short: Short fingerprint of the key.
        public_key: Public key, for users of the repository.
        ssh_fingerprint: SSH fingerprint of the key.
    """

    active: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    default: Sent[bool] = ABSENT
    fingerprint: Sent[str] = ABSENT
    fingerprint_short: Sent[str] = ABSENT
    public_key: Sent[str] = ABSENT
    ssh_fingerprint: str | None = ABSENT


class RepositoryX509EcdsaCertificate(Model, kw_only=True):
    """X.509 certificate for the ECDSA key of a repository.

    Attributes:
        active: Whether the repository uses this certificate at present.
        certificate: Certificate that was issued.
        certificate_chain: Chain of CA certificates, in Base64.
        certificate_chain_fingerprint: Long fingerprint of the certificate chain.
        certificate_chain_fingerprint_short: Short fingerprint of the certificate chain.
        certificate_fingerprint: Long SHA-256 fingerprint of the certificate.
        certificate_fingerprint_short: Short fingerprint of the certificate.
        created_at: When it was created.
        default: Whether this is the default certificate of the repository.
        issuing_status: State of issuing the certificate.
    """

    active: Sent[bool] = ABSENT
    certificate: str | None = ABSENT
    certificate_chain: str | None = ABSENT
    certificate_chain_fingerprint: Sent[str] = ABSENT
    certificate_chain_fingerprint_short: Sent[str] = ABSENT
    certificate_fingerprint: str | None = ABSENT
    certificate_fingerprint_short: Sent[str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    default: Sent[bool] = ABSENT
    issuing_status: Sent[
        Literal["Certificate is pending to be issued", "Certificate successfully issued", "Error issuing certificate"]
        | str
    ] = ABSENT


class RepositoryX509RsaCertificate(Model, kw_only=True):
    """X.509 certificate for the RSA key of a repository.

    Attributes:
        active: Whether the repository uses this certificate at present.
        certificate: Certificate that was issued.
        certificate_chain: Chain of CA certificates, in Base64.
        certificate_chain_fingerprint: Long fingerprint of the certificate chain.
        certificate_chain_fingerprint_short: Short fingerprint of the certificate chain.
        certificate_fingerprint: Long SHA-256 fingerprint of the certificate.
        certificate_fingerprint_short: Short fingerprint of the certificate.
        created_at: When it was created.
        default: Whether this is the default certificate of the repository.
        issuing_status: State of issuing the certificate.
    """

    active: Sent[bool] = ABSENT
    certificate: str | None = ABSENT
    certificate_chain: str | None = ABSENT
    certificate_chain_fingerprint: Sent[str] = ABSENT
    certificate_chain_fingerprint_short: Sent[str] = ABSENT
    certificate_fingerprint: str | None = ABSENT
    certificate_fingerprint_short: Sent[str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    default: Sent[bool] = ABSENT
    issuing_status: Sent[
        Literal["Certificate is pending to be issued", "Certificate successfully issued", "Error issuing certificate"]
        | str
    ] = ABSENT


class RpmUpstream(_UpstreamFields, kw_only=True):
    """An RPM upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        distro_version: Version of a distribution that the packages of the upstream are taken to be for.
        gpg_key_fingerprint_short: Short fingerprint of the upstream's GPG key.
        gpg_key_inline: Public GPG key of the upstream, which Cloudsmith's setup script imports.
        gpg_key_url: Address of a public GPG key, which the setup script imports.
        gpg_verification: How GPG signatures of the upstream are dealt with.
        include_sources: Whether source packages of the upstream are made available.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
        verification_status: Outcome of verifying the upstream's signature.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    distro_version: Sent[str] = ABSENT
    gpg_key_fingerprint_short: Sent[str] = ABSENT
    gpg_key_inline: str | None = ABSENT
    gpg_key_url: str | None = ABSENT
    gpg_verification: Sent[Literal["Allow All", "Warn on Invalid", "Reject Invalid"] | str] = ABSENT
    include_sources: Sent[bool] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    verification_status: Sent[Literal["Unknown", "Invalid", "Valid", "Invalid (No Key)"] | str] = ABSENT


class RubyUpstream(_UpstreamFields, kw_only=True):
    """A Ruby upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class SwiftUpstream(_UpstreamFields, kw_only=True):
    """A Swift upstream, from which a repository fetches packages.

    Further fields, described in `_UpstreamFields`: auth_secret, auth_username, available, disable_reason,
    extra_header_1, extra_header_2, extra_value_1, extra_value_2, has_failed_signature_verification, is_active, name,
    pending_validation, priority, updated_at, upstream_url, verify_ssl.

    Attributes:
        auth_mode: How to authenticate with the upstream.
        can_reindex: Whether the upstream can be indexed again.
        created_at: When it was created.
        disable_reason_text: Explanation of why it is disabled.
        index_package_count: Number of packages that the upstream offers.
        index_status: State of the indexing of the upstream.
        last_indexed: When the upstream was last indexed.
        mode: Whether packages of the upstream are proxied, cached or both.
        slug_perm: Permanent identifier, which never changes.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("auth_secret",)
    auth_mode: Sent[Literal["None", "Username and Password"] | str] = ABSENT
    can_reindex: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    disable_reason_text: Sent[str] = ABSENT
    index_package_count: int | None = ABSENT
    index_status: str | None = ABSENT
    last_indexed: str | None = ABSENT
    mode: Sent[Literal["Proxy Only", "Cache and Proxy"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
