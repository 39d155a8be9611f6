"""Models of recycle_bin."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import Any, Literal

from .._runtime import ABSENT, Model, Sent
from .shared import WebOSVSeverityCounts


class RecycleBinPackage(Model, kw_only=True):
    """A deleted package in the recycle bin.

    Attributes:
        action_by: Name of the user who deleted the package.
        downloads: Number of downloads.
        filename: Name of the package file.
        format: Package format.
        fully_qualified_name: Fully qualified name of the package.
        identifiers: Identifying fields of the package, with their values.
        invoked_retention_rule: Retention rule that caused the deletion, if one did.
        is_deleteable: Whether the package can be deleted.
        is_malware_detected: Whether malware was found in the package; needs the Ultra plan.
        is_quarantined: Whether the package is in quarantine.
        is_restorable: Whether the package can be restored.
        name: Name of the package.
        policy_violated: Whether the package violates a policy.
        repository: Repository the package is in.
        security_scan_completed_at: When the security scan was completed.
        security_scan_status: Status of the security scan.
        size: Size of the package in bytes.
        slug_perm: Permanent identifier, which never changes.
        status: Synchronisation status, as a number; 4 means completed.
        status_updated_at: When the status last changed.
        tags: Tags of the package, immutable ones included, grouped by kind of tag.
        type_display: Kind of package, for display.
        uploaded_at: When the package was uploaded.
        uploader: User who uploaded the package.
        version: Version of the package.
        vulnerability_counts: Number of vulnerabilities of the package, by severity.
    """

    action_by: str | None = ABSENT
    downloads: Sent[int] = ABSENT
    filename: Sent[str] = ABSENT
    format: Sent[str] = ABSENT
    fully_qualified_name: str | None = ABSENT
    identifiers: Sent[builtins.dict[str, str | None]] = ABSENT
    invoked_retention_rule: builtins.dict[str, str | None] | None = ABSENT
    is_deleteable: Sent[bool] = ABSENT
    is_malware_detected: Sent[bool] = ABSENT
    is_quarantined: Sent[bool] = ABSENT
    is_restorable: Sent[bool] = ABSENT
    name: str | None = ABSENT
    policy_violated: Sent[bool] = ABSENT
    repository: Sent[str] = ABSENT
    security_scan_completed_at: dt.datetime | None = ABSENT
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
    size: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    status: Sent[int] = ABSENT
    status_updated_at: Sent[dt.datetime] = ABSENT
    tags: Sent[builtins.dict[str, Any]] = ABSENT
    type_display: Sent[str] = ABSENT
    uploaded_at: Sent[dt.datetime] = ABSENT
    uploader: Sent[str] = ABSENT
    version: str | None = ABSENT
    vulnerability_counts: WebOSVSeverityCounts | None = ABSENT
