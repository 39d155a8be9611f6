"""Models of packages."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import Any, Literal, TypeAlias

from .._runtime import ABSENT, Model, Sent
from .shared import (
    Distribution,
    DistributionVersion,
    PolicyOSVPackage,
    PolicyOSVSeverityTypeEnum,
    SourceKindEnum,
    WebOSVSeverityCounts,
)


class _PackageFields(Model, kw_only=True):
    """Fields that several models have in common.

    Attributes:
        architectures: Architectures of the package.
        cdn_url: Download address of the package file.
        checksum_md5: MD5 checksum, in hexadecimal.
        checksum_sha1: SHA-1 checksum, in hexadecimal.
        checksum_sha256: SHA-256 checksum, in hexadecimal.
        checksum_sha512: SHA-512 checksum, in hexadecimal.
        dependencies_checksum_md5: MD5 checksum over all dependencies of the package, in hexadecimal.
        dependencies_url: API address of the package's dependencies.
        description: Description of the package.
        display_name: Name of the package for display.
        distro: Distribution that the package is for.
        distro_version: Version of the distribution that the package is for.
        epoch: Epoch of the version, where the format has epochs.
        extension: File extension of the package.
        filename: Name of the package file.
        files: Files of the package.
        format: Package format.
        format_url: API address of the package format.
        freeable_storage: Storage that would be freed by deleting the package, in bytes.
        fully_qualified_name: Fully qualified name of the package.
        identifier_perm: Permanent identifier of the package.
        identifiers: Identifying fields of the package, with their values.
        indexed: Whether the package has been indexed.
        is_malware_detected: Whether malware was found in the package; needs the Ultra plan.
        license: Licence of the package.
        namespace: Namespace the package belongs to.
        namespace_url: API address of the namespace.
        num_files: Number of files in the package.
        origin_repository: Repository the package came from.
        origin_repository_url: API address of the repository the package came from.
        osi_approved: Whether the licence is approved by the OSI.
        package_type: Kind of content the package has.
        policy_violated: Whether the package violates a policy.
        raw_license: Licence as the package states it.
        security_scan_completed_at: When the security scan was completed.
        security_scan_started_at: When the security scan was started.
        security_scan_status: Status of the security scan.
        security_scan_status_updated_at: When the status of the security scan last changed.
        self_html_url: Page of the package on the website.
        self_webapp_url: Page of the package in the web application.
        signature_url: Address of the package's signature.
        size: Size of the package in bytes.
        slug: Slug, which identifies the package in addresses; it can change.
        spdx_license: SPDX identifier of the package's licence.
        status_url: API address of the package's status.
        store_path: Absolute path of a Nix package in the Nix store, with its hash and name.
        subtype: Subtype of the package.
        summary: Summary of the package in one line.
        tags_automatic: Tags that were set automatically, grouped by kind of tag.
        tags_immutable: Tags that cannot be removed, grouped by kind of tag.
        tags_static: Tags derived from properties of the package, such as its architecture, grouped by context.
        type_display: Kind of package, for display.
        uploaded_at: When the package was uploaded.
        uploader: User who uploaded the package.
        uploader_url: API address of the user who uploaded the package.
        version_orig: Version of the package in its original form.
        vulnerability_counts: Number of vulnerabilities of the package, by severity.
        vulnerability_scan_results_url: API address of the package's scan results.
    """

    architectures: Sent[builtins.list[Architecture]] = ABSENT
    cdn_url: str | None = ABSENT
    checksum_md5: Sent[str] = ABSENT
    checksum_sha1: Sent[str] = ABSENT
    checksum_sha256: Sent[str] = ABSENT
    checksum_sha512: Sent[str] = ABSENT
    dependencies_checksum_md5: str | None = ABSENT
    dependencies_url: Sent[str] = ABSENT
    description: str | None = ABSENT
    display_name: Sent[str] = ABSENT
    distro: Distribution | None = ABSENT
    distro_version: Sent[DistributionVersion] = ABSENT
    epoch: int | None = ABSENT
    extension: Sent[str] = ABSENT
    filename: Sent[str] = ABSENT
    files: Sent[builtins.list[PackageFile]] = ABSENT
    format: Sent[str] = ABSENT
    format_url: Sent[str] = ABSENT
    freeable_storage: Sent[int] = ABSENT
    fully_qualified_name: str | None = ABSENT
    identifier_perm: Sent[str] = ABSENT
    identifiers: Sent[builtins.dict[str, str | None]] = ABSENT
    indexed: Sent[bool] = ABSENT
    is_malware_detected: Sent[bool] = ABSENT
    license: str | None = ABSENT
    namespace: Sent[str] = ABSENT
    namespace_url: Sent[str] = ABSENT
    num_files: Sent[int] = ABSENT
    origin_repository: Sent[str] = ABSENT
    origin_repository_url: Sent[str] = ABSENT
    osi_approved: Sent[bool] = ABSENT
    package_type: Sent[int] = ABSENT
    policy_violated: Sent[bool] = ABSENT
    raw_license: str | None = ABSENT
    security_scan_completed_at: dt.datetime | None = ABSENT
    security_scan_started_at: dt.datetime | None = ABSENT
    security_scan_status: (
        Literal[
            "Awaiting Security Scan",
            "Security Scanning in Progress",
            "Scan Detected Vulnerabilities",
            "Scan Detected No Vulnerabilities",
            "Security Scanning Disabled",
            "Security Scanning Failed",
            "Security Scanning Skipped",
            "Security Scanning Not Supported",
        ]
        | str
        | None
    ) = ABSENT
    security_scan_status_updated_at: dt.datetime | None = ABSENT
    self_html_url: Sent[str] = ABSENT
    self_webapp_url: Sent[str] = ABSENT
    signature_url: str | None = ABSENT
    size: Sent[int] = ABSENT
    slug: Sent[str] = ABSENT
    spdx_license: str | None = ABSENT
    status_url: Sent[str] = ABSENT
    store_path: str | None = ABSENT
    subtype: Sent[str] = ABSENT
    summary: str | None = ABSENT
    tags_automatic: Sent[builtins.dict[str, Any]] = ABSENT
    tags_immutable: Sent[builtins.dict[str, Any]] = ABSENT
    tags_static: Sent[builtins.dict[str, builtins.list[str]]] = ABSENT
    type_display: Sent[str] = ABSENT
    uploaded_at: Sent[dt.datetime] = ABSENT
    uploader: Sent[str] = ABSENT
    uploader_url: Sent[str] = ABSENT
    version_orig: Sent[str] = ABSENT
    vulnerability_counts: WebOSVSeverityCounts | None = ABSENT
    vulnerability_scan_results_url: Sent[str] = ABSENT


class _MorePackageFields(_PackageFields, kw_only=True):
    """Fields that several models have in common.

    Further fields, described in `_PackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1, checksum_sha256,
    checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro, distro_version,
    epoch, extension, filename, files, format, format_url, freeable_storage, fully_qualified_name, identifier_perm,
    identifiers, indexed, is_malware_detected, license, namespace, namespace_url, num_files, origin_repository,
    origin_repository_url, osi_approved, package_type, policy_violated, raw_license, security_scan_completed_at,
    security_scan_started_at, security_scan_status, security_scan_status_updated_at, self_html_url, self_webapp_url,
    signature_url, size, slug, spdx_license, status_url, store_path, subtype, summary, tags_automatic, tags_immutable,
    tags_static, type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        downloads: Number of downloads.
        is_cancellable: Whether the package can be cancelled.
        is_copyable: Whether the package can be copied.
        is_deleteable: Whether the package can be deleted.
        is_downloadable: Whether the package can be downloaded.
        is_hidden: Whether the package is hidden.
        is_moveable: Whether the package can be moved.
        is_quarantinable: Whether the package can be put into quarantine.
        is_quarantined: Whether the package is in quarantine.
        is_resyncable: Whether the package can be resynchronised.
        is_security_scannable: Whether the package can be scanned for vulnerabilities.
        is_sync_awaiting: Whether the package is waiting for synchronisation.
        is_sync_completed: Whether synchronisation has completed.
        is_sync_failed: Whether synchronisation has failed.
        is_sync_in_flight: Whether synchronisation is in flight.
        is_sync_in_progress: Whether synchronisation is in progress.
        self_url: API address of this object.
        slug_perm: Permanent identifier, which never changes.
        stage: Stage of synchronisation, as a number; 9 means fully synchronised.
        stage_str: Stage of synchronisation, in words.
        stage_updated_at: When the stage last changed.
        status: Synchronisation status, as a number; 4 means completed.
        status_reason: Why the package has this status, where there is a reason to give.
        status_str: Synchronisation status, in words.
        status_updated_at: When the status last changed.
        sync_finished_at: When synchronisation finished.
        sync_progress: Progress of synchronisation, in per cent.
    """

    downloads: Sent[int] = ABSENT
    is_cancellable: Sent[bool] = ABSENT
    is_copyable: Sent[bool] = ABSENT
    is_deleteable: Sent[bool] = ABSENT
    is_downloadable: Sent[bool] = ABSENT
    is_hidden: Sent[bool] = ABSENT
    is_moveable: Sent[bool] = ABSENT
    is_quarantinable: Sent[bool] = ABSENT
    is_quarantined: Sent[bool] = ABSENT
    is_resyncable: Sent[bool] = ABSENT
    is_security_scannable: Sent[bool] = ABSENT
    is_sync_awaiting: Sent[bool] = ABSENT
    is_sync_completed: Sent[bool] = ABSENT
    is_sync_failed: Sent[bool] = ABSENT
    is_sync_in_flight: Sent[bool] = ABSENT
    is_sync_in_progress: Sent[bool] = ABSENT
    self_url: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    stage: Sent[int] = ABSENT
    stage_str: Sent[str] = ABSENT
    stage_updated_at: Sent[dt.datetime] = ABSENT
    status: Sent[int] = ABSENT
    status_reason: str | None = ABSENT
    status_str: Sent[str] = ABSENT
    status_updated_at: Sent[dt.datetime] = ABSENT
    sync_finished_at: dt.datetime | None = ABSENT
    sync_progress: Sent[int] = ABSENT


class AlpinePackageUpload(_MorePackageFields, kw_only=True):
    """An Alpine package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class Architecture(Model, kw_only=True):
    """Architecture that a package is made for.

    Attributes:
        description: Description of the architecture.
        name: Name of the architecture.
    """

    description: str | None = ABSENT
    name: Sent[str] = ABSENT


class ArtifactMetadataRead(Model, kw_only=True):
    """A piece of metadata in force for a package.

    Attributes:
        classification: What kind of metadata it is.
        content: The metadata itself, as JSON.
        content_type: Media type that tells the format of the content.
        created_at: When it was created.
        is_canonical: Whether this is the canonical entry.
        slug_perm: Permanent identifier, which never changes.
        source_identity: Which source the metadata comes from, such as `upstream:npmjs`.
        source_kind: What kind of source the metadata comes from.
        source_table: Name of the table the entry comes from.
    """

    classification: Sent[ClassificationEnum] = ABSENT
    content: Sent[Any] = ABSENT
    content_type: Sent[str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    is_canonical: Sent[bool] = ABSENT
    slug_perm: Sent[str] = ABSENT
    source_identity: Sent[str] = ABSENT
    source_kind: Sent[SourceKindEnum] = ABSENT
    source_table: Sent[str] = ABSENT


class ArtifactMetadataWrite(Model, kw_only=True):
    """A piece of metadata of a package, as it is created and as the reply returns it.

    Attributes:
        content: The metadata itself, as JSON.
        content_type: Media type that tells the format of the content.
        slug_perm: Permanent identifier, which never changes.
        source_identity: Which source the metadata comes from, such as `upstream:npmjs`.
    """

    content: Sent[Any] = ABSENT
    content_type: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    source_identity: Sent[str] = ABSENT


class CargoPackageUpload(_MorePackageFields, kw_only=True):
    """A Cargo package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class CocoapodsPackageUpload(_MorePackageFields, kw_only=True):
    """A CocoaPods package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class ComposerPackageUpload(_MorePackageFields, kw_only=True):
    """A Composer package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class ConanPackageUpload(_MorePackageFields, kw_only=True):
    """A Conan package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        conan_channel: Conan channel of the package.
        conan_prefix: Conan user (prefix) of the package.
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    conan_channel: str | None = ABSENT
    conan_prefix: str | None = ABSENT
    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class CondaPackageUpload(_MorePackageFields, kw_only=True):
    """A Conda package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class CranPackageUpload(_MorePackageFields, kw_only=True):
    """A CRAN package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        r_version: Version of R that a binary package was built for.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    r_version: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class DartPackageUpload(_MorePackageFields, kw_only=True):
    """A Dart package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class DebPackageUpload(_MorePackageFields, kw_only=True):
    """A Debian package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class DockerPackageUpload(_MorePackageFields, kw_only=True):
    """A Docker package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class GenericPackageUpload(_MorePackageFields, kw_only=True):
    """A generic package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class GoPackageUpload(_MorePackageFields, kw_only=True):
    """A Go package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class HelmPackageUpload(_MorePackageFields, kw_only=True):
    """A Helm package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class HexPackageUpload(_MorePackageFields, kw_only=True):
    """A Hex package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class HuggingfacePackageUpload(_MorePackageFields, kw_only=True):
    """A Hugging Face package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class LuarocksPackageUpload(_MorePackageFields, kw_only=True):
    """A LuaRocks package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class MavenPackageUpload(_MorePackageFields, kw_only=True):
    """A Maven package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        artifact_id: Maven artefact ID.
        group_id: Maven group ID.
        name: Name of the package.
        packaging: Maven packaging type.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        sbt_version: Version of sbt.
        scala_version: Version of Scala.
        version: Version of the package.
    """

    artifact_id: str | None = ABSENT
    group_id: str | None = ABSENT
    name: str | None = ABSENT
    packaging: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    sbt_version: str | None = ABSENT
    scala_version: str | None = ABSENT
    version: str | None = ABSENT


class McpPackageUpload(_MorePackageFields, kw_only=True):
    """An MCP package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class NixPackageUpload(_MorePackageFields, kw_only=True):
    """A Nix package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class NpmPackageUpload(_MorePackageFields, kw_only=True):
    """An npm package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class NugetPackageUpload(_MorePackageFields, kw_only=True):
    """A NuGet package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class P2PackageUpload(_MorePackageFields, kw_only=True):
    """A P2 package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class Package(_MorePackageFields, kw_only=True):
    """A package, as lists and some actions on it return it.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        filepath: Full path of the file, with its name, such as `bin/tool.tar.gz`.
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        tags: Tags of the package, immutable ones included, grouped by kind of tag.
        version: Version of the package.
    """

    filepath: str | None = ABSENT
    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    tags: Sent[builtins.dict[str, Any]] = ABSENT
    version: str | None = ABSENT


class PackageCopy(_MorePackageFields, kw_only=True):
    """The package that a copy created in the destination repository.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        filepath: Full path of the file, with its name, such as `bin/tool.tar.gz`.
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository that the package was copied to.
        repository_url: API address of the package's repository.
        tags: Tags of the package, immutable ones included, grouped by kind of tag.
        version: Version of the package.
    """

    filepath: str | None = ABSENT
    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    tags: Sent[builtins.dict[str, Any]] = ABSENT
    version: str | None = ABSENT


class PackageDependencies(Model, kw_only=True):
    """The dependencies of a package.

    Attributes:
        dependencies: Dependencies of the package.
    """

    dependencies: Sent[builtins.list[PackageDependency]] = ABSENT


class PackageDependency(Model, kw_only=True):
    """Something that a package depends on, or that it relates to in another way.

    Attributes:
        dep_type: Kind of relation to the other package.
        name: Name of the other package.
        operator: How the version is compared.
        version: Version that `operator` compares with.
    """

    dep_type: Sent[
        Literal[
            "Depends",
            "Pre-Depends",
            "Recommends",
            "Suggests",
            "Enhances",
            "Replaces",
            "Breaks",
            "Built-Using",
            "Build-Depends",
            "Build-Depends-Indep",
            "Build-Conflicts",
            "Build-Conflicts-Indep",
            "Conflicts",
            "Provides",
            "Obsoletes",
            "Requires",
            "Runtime",
            "Development",
            "Compile",
            "Provided",
            "Test",
            "System",
            "Import",
            "Excluded",
            "Build-Requires",
            "Python-Requires",
        ]
        | str
    ] = ABSENT
    name: Sent[str] = ABSENT
    operator: Literal["=", "!=", "<", "<<", "<=", ">", ">>", ">=", "~=", "~>", "matches"] | str | None = ABSENT
    version: str | None = ABSENT


class PackageDetail(_MorePackageFields, kw_only=True):
    """A single package in full.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        filepath: Full path of the file, with its name, such as `bin/tool.tar.gz`.
        has_dependencies: Whether the package has dependencies, be they direct or listed in its SBOM.
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        tags: Tags of the package, immutable ones included, grouped by kind of tag.
        version: Version of the package.
    """

    filepath: str | None = ABSENT
    has_dependencies: Sent[bool] = ABSENT
    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    tags: Sent[builtins.dict[str, Any]] = ABSENT
    version: str | None = ABSENT


class PackageFile(Model, kw_only=True):
    """A file of a package.

    Attributes:
        cdn_url: Download address of the file.
        checksum_md5: MD5 checksum, in hexadecimal.
        checksum_sha1: SHA-1 checksum, in hexadecimal.
        checksum_sha256: SHA-256 checksum, in hexadecimal.
        checksum_sha512: SHA-512 checksum, in hexadecimal.
        downloads: Number of downloads.
        filename: Name of the file.
        is_downloadable: Whether the file can be downloaded.
        is_primary: Whether this is the main file of the package.
        is_synchronised: Whether the file has been synchronised.
        signature_url: Address of the file's signature.
        size: Size of the file in bytes.
        slug_perm: Permanent identifier, which never changes.
        tag: Free-form note of what the file is.
    """

    cdn_url: str | None = ABSENT
    checksum_md5: str | None = ABSENT
    checksum_sha1: str | None = ABSENT
    checksum_sha256: str | None = ABSENT
    checksum_sha512: str | None = ABSENT
    downloads: Sent[int] = ABSENT
    filename: Sent[str] = ABSENT
    is_downloadable: Sent[bool] = ABSENT
    is_primary: Sent[bool] = ABSENT
    is_synchronised: Sent[bool] = ABSENT
    signature_url: str | None = ABSENT
    size: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    tag: str | None = ABSENT


class PackageGroup(Model, kw_only=True):
    """Packages of the same name or format, taken together.

    Attributes:
        backend_kind: Package format, as a number.
        count: Number of packages in the group.
        last_push: When a package of the group was last pushed.
        name: Name that the packages of the group share.
        num_downloads: Number of downloads of packages in the group.
        size: Size of the packages in the group, in bytes.
    """

    backend_kind: Sent[int] = ABSENT
    count: int | None = ABSENT
    last_push: dt.datetime | None = ABSENT
    name: Sent[str] = ABSENT
    num_downloads: int | None = ABSENT
    size: int | None = ABSENT


class PackageMove(_MorePackageFields, kw_only=True):
    """The package after its move to the destination repository.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        filepath: Full path of the file, with its name, such as `bin/tool.tar.gz`.
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository that the package was moved to.
        repository_url: API address of the package's repository.
        tags: Tags of the package, immutable ones included, grouped by kind of tag.
        version: Version of the package.
    """

    filepath: str | None = ABSENT
    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    tags: Sent[builtins.dict[str, Any]] = ABSENT
    version: str | None = ABSENT


class PackageQuarantine(_MorePackageFields, kw_only=True):
    """The package after it was put into quarantine or released from it.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        filepath: Full path of the file, with its name, such as `bin/tool.tar.gz`.
        name: Name of the package.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        tags: Tags of the package, immutable ones included, grouped by kind of tag.
        version: Version of the package.
    """

    filepath: str | None = ABSENT
    name: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    tags: Sent[builtins.dict[str, Any]] = ABSENT
    version: str | None = ABSENT


class PackageResync(_MorePackageFields, kw_only=True):
    """The package after a new synchronisation was requested.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        filepath: Full path of the file, with its name, such as `bin/tool.tar.gz`.
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        tags: Tags of the package, immutable ones included, grouped by kind of tag.
        version: Version of the package.
    """

    filepath: str | None = ABSENT
    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    tags: Sent[builtins.dict[str, Any]] = ABSENT
    version: str | None = ABSENT


class PackageStatus(Model, kw_only=True):
    """Synchronisation status of a package.

    Attributes:
        is_cancellable: Whether the package can be cancelled.
        is_copyable: Whether the package can be copied.
        is_deleteable: Whether the package can be deleted.
        is_downloadable: Whether the package can be downloaded.
        is_hidden: Whether the package is hidden.
        is_moveable: Whether the package can be moved.
        is_quarantinable: Whether the package can be put into quarantine.
        is_quarantined: Whether the package is in quarantine.
        is_resyncable: Whether the package can be resynchronised.
        is_security_scannable: Whether the package can be scanned for vulnerabilities.
        is_sync_awaiting: Whether the package is waiting for synchronisation.
        is_sync_completed: Whether synchronisation has completed.
        is_sync_failed: Whether synchronisation has failed.
        is_sync_in_flight: Whether synchronisation is in flight.
        is_sync_in_progress: Whether synchronisation is in progress.
        self_url: API address of this object.
        stage: Stage of synchronisation, as a number; 9 means fully synchronised.
        stage_str: Stage of synchronisation, in words.
        stage_updated_at: When the stage last changed.
        status: Synchronisation status, as a number; 4 means completed.
        status_reason: Why the package has this status, where there is a reason to give.
        status_str: Synchronisation status, in words.
        status_updated_at: When the status last changed.
        sync_finished_at: When synchronisation finished.
        sync_progress: Progress of synchronisation, in per cent.
    """

    is_cancellable: Sent[bool] = ABSENT
    is_copyable: Sent[bool] = ABSENT
    is_deleteable: Sent[bool] = ABSENT
    is_downloadable: Sent[bool] = ABSENT
    is_hidden: Sent[bool] = ABSENT
    is_moveable: Sent[bool] = ABSENT
    is_quarantinable: Sent[bool] = ABSENT
    is_quarantined: Sent[bool] = ABSENT
    is_resyncable: Sent[bool] = ABSENT
    is_security_scannable: Sent[bool] = ABSENT
    is_sync_awaiting: Sent[bool] = ABSENT
    is_sync_completed: Sent[bool] = ABSENT
    is_sync_failed: Sent[bool] = ABSENT
    is_sync_in_flight: Sent[bool] = ABSENT
    is_sync_in_progress: Sent[bool] = ABSENT
    self_url: Sent[str] = ABSENT
    stage: Sent[int] = ABSENT
    stage_str: Sent[str] = ABSENT
    stage_updated_at: Sent[dt.datetime] = ABSENT
    status: Sent[int] = ABSENT
    status_reason: str | None = ABSENT
    status_str: Sent[str] = ABSENT
    status_updated_at: Sent[dt.datetime] = ABSENT
    sync_finished_at: dt.datetime | None = ABSENT
    sync_progress: Sent[int] = ABSENT


class PythonPackageUpload(_MorePackageFields, kw_only=True):
    """A Python package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class RawPackageUpload(_MorePackageFields, kw_only=True):
    """A raw package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class RpmPackageUpload(_MorePackageFields, kw_only=True):
    """An RPM package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class RubyPackageUpload(_MorePackageFields, kw_only=True):
    """A Ruby package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class SwiftPackageUpload(_MorePackageFields, kw_only=True):
    """A Swift package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        author_name: Name of the package's author.
        author_org: Organisation of the package's author.
        license_url: Address of the licence.
        name: Name of the package.
        readme_url: Address of the package's readme.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: Address of the package's source code repository.
        scope: Scope that groups related packages in the registry.
        version: Version of the package.
    """

    author_name: Sent[str] = ABSENT
    author_org: Sent[str] = ABSENT
    license_url: str | None = ABSENT
    name: Sent[str] = ABSENT
    readme_url: Sent[str] = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    scope: Sent[str] = ABSENT
    version: Sent[str] = ABSENT


class TerraformPackageUpload(_MorePackageFields, kw_only=True):
    """A Terraform package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class VagrantPackageUpload(_MorePackageFields, kw_only=True):
    """A Vagrant package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        provider: Virtual machine provider that the box is for.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: Sent[str] = ABSENT
    provider: Sent[str] = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: Sent[str] = ABSENT


class VsxPackageUpload(_MorePackageFields, kw_only=True):
    """A VSX package, as returned when it has been created.

    Further fields, described in `_MorePackageFields`: architectures, cdn_url, checksum_md5, checksum_sha1,
    checksum_sha256, checksum_sha512, dependencies_checksum_md5, dependencies_url, description, display_name, distro,
    distro_version, downloads, epoch, extension, filename, files, format, format_url, freeable_storage,
    fully_qualified_name, identifier_perm, identifiers, indexed, is_cancellable, is_copyable, is_deleteable,
    is_downloadable, is_hidden, is_malware_detected, is_moveable, is_quarantinable, is_quarantined, is_resyncable,
    is_security_scannable, is_sync_awaiting, is_sync_completed, is_sync_failed, is_sync_in_flight, is_sync_in_progress,
    license, namespace, namespace_url, num_files, origin_repository, origin_repository_url, osi_approved, package_type,
    policy_violated, raw_license, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, self_html_url, self_url, self_webapp_url, signature_url, size, slug, slug_perm,
    spdx_license, stage, stage_str, stage_updated_at, status, status_reason, status_str, status_updated_at, status_url,
    store_path, subtype, summary, sync_finished_at, sync_progress, tags_automatic, tags_immutable, tags_static,
    type_display, uploaded_at, uploader, uploader_url, version_orig, vulnerability_counts,
    vulnerability_scan_results_url.

    Attributes:
        name: Name of the package.
        release: Release of the version, where the format has releases.
        repository: Repository the package is in.
        repository_url: API address of the package's repository.
        version: Version of the package.
    """

    name: str | None = ABSENT
    release: str | None = ABSENT
    repository: Sent[str] = ABSENT
    repository_url: Sent[str] = ABSENT
    version: str | None = ABSENT


class WebOSVAffected(Model, kw_only=True):
    """Versions of one package that a vulnerability affects, in the OSV schema.

    Attributes:
        database_specific: Further details, whose meaning the source database defines.
        ecosystem_specific: Further details, whose meaning the ecosystem defines.
        package: Package in question.
        ranges: Ranges of affected versions, as JSON.
        severity: Severity by one or more scoring methods.
        versions: Affected versions.
    """

    database_specific: Sent[Any] = ABSENT
    ecosystem_specific: Sent[Any] = ABSENT
    package: PolicyOSVPackage | None = ABSENT
    ranges: Sent[Any] = ABSENT
    severity: builtins.list[WebOSVSeverity] | None = ABSENT
    versions: builtins.list[str] | None = ABSENT


class WebOSVSeverity(Model, kw_only=True):
    """Severity of a vulnerability by one scoring method, in the OSV schema with parts added.

    Attributes:
        cvss_components: Parts of the CVSS vector.
        numerical_score: CVSS score worked out from the vector; null for Ubuntu priorities.
        score: Score of the vulnerability, to be read according to `type`.
        type: Kind of severity, which tells how to read `score`.
    """

    cvss_components: builtins.dict[str, Any] | None = ABSENT
    numerical_score: float | None = ABSENT
    score: Sent[str] = ABSENT
    type: Sent[PolicyOSVSeverityTypeEnum] = ABSENT


class WebOSVVulnerability(Model, kw_only=True):
    """Vulnerability from OSV that matches a package.

    Attributes:
        affected: Packages and versions that are affected.
        aliases: Identifiers of the same vulnerability in other databases.
        credits: Whom to credit for finding, confirming or fixing the vulnerability, as a JSON array.
        database_specific: Further details, whose meaning the source database defines.
        details: Details of the vulnerability, in Markdown.
        id: Identifier of the vulnerability.
        modified: When the vulnerability's entry was last changed.
        published: When the vulnerability was published.
        references: Sources of more information, as JSON objects with `type` and `url`.
        related: Identifiers of related vulnerabilities that are not the same one.
        schema_version: Version of the OSV schema that the entry follows; 1.0.0 when absent.
        severity: Severity by one or more scoring methods.
        summary: Summary of the vulnerability in one line.
        upstream: Identifiers of upstream vulnerabilities that the entry refers to.
    """

    affected: builtins.list[WebOSVAffected] | None = ABSENT
    aliases: builtins.list[str] | None = ABSENT
    credits: Sent[Any] = ABSENT
    database_specific: Sent[Any] = ABSENT
    details: str | None = ABSENT
    id: Sent[str] = ABSENT
    modified: Sent[dt.datetime] = ABSENT
    published: dt.datetime | None = ABSENT
    references: Sent[Any] = ABSENT
    related: builtins.list[str] | None = ABSENT
    schema_version: str | None = ABSENT
    severity: builtins.list[WebOSVSeverity] | None = ABSENT
    summary: str | None = ABSENT
    upstream: builtins.list[str] | None = ABSENT


ClassificationEnum: TypeAlias = (
    Literal["UNKNOWN", "INTRINSIC", "UPSTREAM", "SECURITY", "PROVENANCE", "SBOM", "GENERIC"] | str
)
"""What kind of metadata an entry is."""
