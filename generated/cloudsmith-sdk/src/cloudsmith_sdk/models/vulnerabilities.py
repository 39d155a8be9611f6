"""Models of vulnerabilities."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import Any, Literal

from .._runtime import ABSENT, Model, Sent
from .shared import PackageVulnerability


class Vulnerability(Model, kw_only=True):
    """A vulnerability that a scan found.

    Attributes:
        affected_version: Version, or condition on versions, that is affected.
        cvss_scores: CVSS scores, where the scan gave any.
        description: Description of the vulnerability.
        fixed_version: Version, or condition on versions, in which the vulnerability is fixed.
        package_name: Name of the package.
        references: Addresses of more information.
        severity: Severity of the vulnerability.
        severity_source: Where the severity comes from.
        title: Title of the vulnerability.
        vulnerability_id: Identifier of the vulnerability.
    """

    affected_version: Sent[VulnerabilityScanVersion] = ABSENT
    cvss_scores: Sent[builtins.dict[str, builtins.dict[str, builtins.dict[str, Any]]]] = ABSENT
    description: Sent[str] = ABSENT
    fixed_version: Sent[VulnerabilityScanVersion] = ABSENT
    package_name: Sent[str] = ABSENT
    references: Sent[builtins.list[str]] = ABSENT
    severity: Sent[Literal["Unknown", "Low", "Medium", "High", "Critical"] | str] = ABSENT
    severity_source: Sent[str] = ABSENT
    title: Sent[str] = ABSENT
    vulnerability_id: Sent[str] = ABSENT


class VulnerabilityScan(Model, kw_only=True):
    """Vulnerabilities that were found in one target of a scan.

    Attributes:
        results: Vulnerabilities that were found.
        target: What was scanned.
        type: Kind of target that was scanned.
    """

    results: Sent[builtins.list[Vulnerability]] = ABSENT
    target: Sent[str] = ABSENT
    type: Sent[str] = ABSENT


class VulnerabilityScanResults(Model, kw_only=True):
    """Results of a vulnerability scan, with the vulnerabilities found.

    Attributes:
        created_at: When the result was stored.
        has_vulnerabilities: Whether the scan found known vulnerabilities.
        identifier: Identifier of the scan.
        max_severity: Highest severity among the vulnerabilities found.
        num_vulnerabilities: Number of vulnerabilities found.
        package: Package in question.
        scan_id: Deprecated number; use `identifier`.
        scans: Scan results by target.
    """

    created_at: Sent[dt.datetime] = ABSENT
    has_vulnerabilities: Sent[bool] = ABSENT
    identifier: Sent[str] = ABSENT
    max_severity: Sent[Literal["Unknown", "Low", "Medium", "High", "Critical"] | str] = ABSENT
    num_vulnerabilities: Sent[int] = ABSENT
    package: Sent[PackageVulnerability] = ABSENT
    scan_id: int | None = ABSENT
    scans: Sent[builtins.list[VulnerabilityScan]] = ABSENT


class VulnerabilityScanResultsList(Model, kw_only=True):
    """Summary of a vulnerability scan, as lists return it.

    Attributes:
        created_at: When the result was stored.
        has_vulnerabilities: Whether the scan found known vulnerabilities.
        identifier: Identifier of the scan.
        max_severity: Highest severity among the vulnerabilities found.
        num_vulnerabilities: Number of vulnerabilities found.
        package: Package in question.
        scan_id: Deprecated number; use `identifier`.
    """

    created_at: Sent[dt.datetime] = ABSENT
    has_vulnerabilities: Sent[bool] = ABSENT
    identifier: Sent[str] = ABSENT
    max_severity: Sent[Literal["Unknown", "Low", "Medium", "High", "Critical"] | str] = ABSENT
    num_vulnerabilities: Sent[int] = ABSENT
    package: Sent[PackageVulnerability] = ABSENT
    scan_id: int | None = ABSENT


class VulnerabilityScanVersion(Model, kw_only=True):
    """A version, or a condition on versions, of a vulnerable package.

    Attributes:
        major: Major version number.
        minor: Minor version number.
        operator: How the version is compared.
        patch: Patch version number.
        raw_version: Version in its raw form.
        version: Version number.
    """

    major: Sent[int] = ABSENT
    minor: Sent[int] = ABSENT
    operator: Sent[str] = ABSENT
    patch: Sent[int] = ABSENT
    raw_version: Sent[str] = ABSENT
    version: Sent[str] = ABSENT
