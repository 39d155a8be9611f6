"""Models of shared."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import ClassVar, Literal, TypeAlias

from .._runtime import ABSENT, Model, Sent


class Distribution(Model, kw_only=True):
    """Distribution of an operating system, without its versions.

    Attributes:
        name: Name of the distribution.
        self_url: API address of this object.
        slug: Slug of the distribution.
        variants: Variants of the distribution.
    """

    name: Sent[str] = ABSENT
    self_url: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    variants: str | None = ABSENT


class DistributionVersion(Model, kw_only=True):
    """Version (release) of a distribution.

    Attributes:
        name: Name of the version of the distribution.
        slug: Slug of the version of the distribution.
    """

    name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT


class ErrorDetail(Model, kw_only=True):
    """An error, as the API reports it.

    Attributes:
        detail: What went wrong, in words.
        fields: What is wrong with each field. Mostly lists of texts, as the type says, but a text, or an object with a
            `detail` of its own at any depth, occurs too. `non_field_errors` is about the whole body.
    """

    detail: Sent[str] = ABSENT
    fields: Sent[builtins.dict[str, builtins.list[str]]] = ABSENT


class ErrorDetail2(Model, kw_only=True):
    """An error, as the API reports it.

    Attributes:
        detail: What went wrong, in words.
        fields: What is wrong with each field. Mostly lists of texts, as the type says, but a text, or an object with a
            `detail` of its own at any depth, occurs too. `non_field_errors` is about the whole body.
    """

    detail: Sent[str] = ABSENT
    fields: Sent[builtins.dict[str, builtins.list[str]]] = ABSENT


class NestedLicensePolicy(Model, kw_only=True):
    """Licence policy, as it appears within another object.

    Attributes:
        allow_unknown_licenses: Whether the policy lets packages with an unknown licence pass.
        created_at: When it was created.
        description: Description of the policy.
        name: Name of the policy.
        on_violation_quarantine: Whether packages that violate the policy are put into quarantine.
        package_query_string: Search query that selects the packages the policy applies to.
        slug_perm: Permanent identifier, which never changes.
        spdx_identifiers: SPDX identifiers of the licences the policy is about.
        updated_at: When it was last changed.
        url: API address of this object.
    """

    allow_unknown_licenses: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    description: str | None = ABSENT
    name: Sent[str] = ABSENT
    on_violation_quarantine: Sent[bool] = ABSENT
    package_query_string: str | None = ABSENT
    slug_perm: Sent[str] = ABSENT
    spdx_identifiers: Sent[builtins.list[str]] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT
    url: Sent[str] = ABSENT


class NestedVulnerabilityPolicy(Model, kw_only=True):
    """Vulnerability policy, as it appears within another object.

    Attributes:
        allow_unknown_severity: Whether the policy lets vulnerabilities of unknown severity pass.
        created_at: When it was created.
        description: Description of the policy.
        min_severity: Lowest severity that violates the policy.
        name: Name of the policy.
        on_violation_quarantine: Whether packages that violate the policy are put into quarantine.
        package_query_string: Search query that selects the packages the policy applies to.
        slug_perm: Permanent identifier, which never changes.
        updated_at: When it was last changed.
        url: API address of this object.
    """

    allow_unknown_severity: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    description: str | None = ABSENT
    min_severity: Sent[Literal["Low", "Medium", "High", "Critical"] | str] = ABSENT
    name: Sent[str] = ABSENT
    on_violation_quarantine: Sent[bool] = ABSENT
    package_query_string: str | None = ABSENT
    slug_perm: Sent[str] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT
    url: Sent[str] = ABSENT


class NestedVulnerabilityScanResults(Model, kw_only=True):
    """Summary of a vulnerability scan, as it appears within another object.

    Attributes:
        created_at: When the result was stored.
        has_vulnerabilities: Whether the scan found known vulnerabilities.
        identifier: Identifier of the scan.
        max_severity: Highest severity among the vulnerabilities found.
        num_vulnerabilities: Number of vulnerabilities found.
        scan_id: Deprecated number; use `identifier`.
        url: API address of this object.
    """

    created_at: Sent[dt.datetime] = ABSENT
    has_vulnerabilities: Sent[bool] = ABSENT
    identifier: Sent[str] = ABSENT
    max_severity: Sent[Literal["Unknown", "Low", "Medium", "High", "Critical"] | str] = ABSENT
    num_vulnerabilities: Sent[int] = ABSENT
    scan_id: int | None = ABSENT
    url: str | None = ABSENT


class Oidc1(Model, kw_only=True):
    """Access token received in exchange for a token of an OIDC provider.

    Attributes:
        token: Access token (JWT) to authenticate with.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("token",)
    token: Sent[str] = ABSENT


class OrganizationCustomDomainNestedRepo(Model, kw_only=True):
    """The repository that a custom domain serves.

    Attributes:
        name: Name of the repository.
        slug: Slug of the repository, which identifies it in addresses.
    """

    name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT


class OrganizationCustomDomains(Model, kw_only=True):
    """A custom domain of an organisation.

    Attributes:
        backend_kind: Package format that the domain is for, as a number.
        created_at: When it was created.
        created_by: Number of the user who created the domain.
        dns_alias_value: Value of the CNAME record that makes the domain public.
        dns_cert_name: Name of the CNAME record that permits a TLS certificate to be issued.
        dns_cert_value: Value of the CNAME record that permits a TLS certificate to be issued.
        domain_type: Kind of custom domain, as a number.
        enabled: Whether the domain is in use.
        host: Host name of the domain.
        namespace: Number of the namespace the domain belongs to.
        primary: Whether the domain is preferred to others for the same purpose.
        redirect_root: Whether requests for the root of the domain are redirected.
        redirect_root_url: Address to which requests for the root are redirected, if `redirect_root` is set.
        repository: Repository that the domain serves.
        repository_only: Whether the domain serves a single repository only.
        slug_perm: Permanent identifier, which never changes.
        validated: Whether the domain has been validated and is ready for use.
        validated_at: When the domain was validated.
    """

    backend_kind: int | None = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    created_by: int | None = ABSENT
    dns_alias_value: str | None = ABSENT
    dns_cert_name: str | None = ABSENT
    dns_cert_value: str | None = ABSENT
    domain_type: Sent[int] = ABSENT
    enabled: Sent[bool] = ABSENT
    host: Sent[str] = ABSENT
    namespace: Sent[int] = ABSENT
    primary: Sent[bool] = ABSENT
    redirect_root: Sent[bool] = ABSENT
    redirect_root_url: str | None = ABSENT
    repository: Sent[OrganizationCustomDomainNestedRepo] = ABSENT
    repository_only: Sent[bool] = ABSENT
    slug_perm: Sent[str] = ABSENT
    validated: Sent[bool] = ABSENT
    validated_at: Sent[dt.datetime] = ABSENT


class OrgsRetrieveUsageLimits200Response(Model, kw_only=True):
    """Overage limits of an organisation.

    Attributes:
        allow_open_source_overage: Whether open-source usage may go beyond the plan on demand.
        bandwidth_maximum: Highest overage of package delivery that is allowed, in gigabytes.
        bandwidth_overage_limit: On-demand limit for overage of package delivery, in gigabytes.
        storage_maximum: Highest overage of storage that is allowed, in gigabytes.
        storage_overage_limit: On-demand limit for overage of storage, in gigabytes.
    """

    allow_open_source_overage: Sent[bool] = ABSENT
    bandwidth_maximum: Sent[int] = ABSENT
    bandwidth_overage_limit: Sent[int] = ABSENT
    storage_maximum: Sent[int] = ABSENT
    storage_overage_limit: Sent[int] = ABSENT


class OrgsUpdateUsageLimits200Response(Model, kw_only=True):
    """Overage limits of an organisation, after they were changed.

    Attributes:
        allow_open_source_overage: Whether open-source usage may go beyond the plan on demand.
        bandwidth_overage_limit: On-demand limit for overage of package delivery, in gigabytes.
        storage_overage_limit: On-demand limit for overage of storage, in gigabytes.
    """

    allow_open_source_overage: Sent[bool] = ABSENT
    bandwidth_overage_limit: Sent[int] = ABSENT
    storage_overage_limit: Sent[int] = ABSENT


class PackageBulkActionResponse(Model, kw_only=True):
    """Outcome of an action on several packages.

    Attributes:
        action: Action that was carried out.
        packages_actioned: Identifiers of the packages for which the action succeeded.
        packages_failed_to_action: Errors for the packages for which the action failed, by identifier.
    """

    action: Sent[str] = ABSENT
    packages_actioned: Sent[builtins.list[str]] = ABSENT
    packages_failed_to_action: Sent[builtins.dict[str, builtins.dict[str, str | None]]] = ABSENT


class PackageLicensePolicyViolationLog(Model, kw_only=True):
    """A violation of a licence policy by a package.

    Attributes:
        event_at: When the event happened.
        package: Package in question.
        policy: Policy that was violated.
        reasons: Why the package violates the policy.
    """

    event_at: Sent[dt.datetime] = ABSENT
    package: Sent[PackageVulnerability] = ABSENT
    policy: Sent[NestedLicensePolicy] = ABSENT
    reasons: Sent[builtins.list[str]] = ABSENT


class PackageVulnerability(Model, kw_only=True):
    """The package that a scan or a policy violation is about.

    Attributes:
        identifier: Identifier of the package.
        is_malware_detected: Whether malware was found in the package; needs the Ultra plan.
        name: Name of the package.
        url: API address of this object.
        version: Version of the package.
        vulnerability_counts: Number of vulnerabilities of the package, by severity.
    """

    identifier: Sent[str] = ABSENT
    is_malware_detected: Sent[bool] = ABSENT
    name: str | None = ABSENT
    url: str | None = ABSENT
    version: str | None = ABSENT
    vulnerability_counts: WebOSVSeverityCounts | None = ABSENT


class PackageVulnerabilityPolicyViolationLog(Model, kw_only=True):
    """A violation of a vulnerability policy by a package.

    Attributes:
        event_at: When the event happened.
        package: Package in question.
        policy: Policy that was violated.
        reasons: Why the package violates the policy.
        vulnerability_scan_results: Scan that the violation is based on.
    """

    event_at: Sent[dt.datetime] = ABSENT
    package: Sent[PackageVulnerability] = ABSENT
    policy: Sent[NestedVulnerabilityPolicy] = ABSENT
    reasons: Sent[builtins.list[str]] = ABSENT
    vulnerability_scan_results: Sent[NestedVulnerabilityScanResults] = ABSENT


class PolicyOSVPackage(Model, kw_only=True):
    """Package that a vulnerability affects, in the OSV schema.

    Attributes:
        ecosystem: Ecosystem that the package belongs to.
        name: Name of the package within its ecosystem.
        purl: Package URL (purl) of the package, without its version.
    """

    ecosystem: Sent[str] = ABSENT
    name: Sent[str] = ABSENT
    purl: str | None = ABSENT


class RateCheck(Model, kw_only=True):
    """State of the rate limit for one resource.

    Attributes:
        interval: Seconds to wait before the next request so as to stay within the limit.
        limit: Number of requests allowed per hour.
        remaining: Number of requests left in the current window.
        reset: When the current window ends, in seconds since the Unix epoch.
        reset_iso_8601: When the current window ends, in ISO 8601 form.
        throttled: Whether requests are being throttled at present.
    """

    interval: Sent[float] = ABSENT
    limit: Sent[int] = ABSENT
    remaining: Sent[int] = ABSENT
    reset: Sent[int] = ABSENT
    reset_iso_8601: Sent[str] = ABSENT
    throttled: Sent[bool] = ABSENT


class RepositoryGeoIpStatus(Model, kw_only=True):
    """Whether GeoIP rules are on for a repository.

    Attributes:
        geoip_enabled: Whether GeoIP rules restrict access to the repository.
    """

    geoip_enabled: Sent[bool] = ABSENT


class ResourcesRateCheck(Model, kw_only=True):
    """State of the rate limits of all resources.

    Attributes:
        resources: State of the rate limit by resource.
    """

    resources: Sent[builtins.dict[str, RateCheck]] = ABSENT


class StatusBasic(Model, kw_only=True):
    """Whether the API works, and its version.

    Attributes:
        detail: State of the API, in words.
        version: Version of the service.
    """

    detail: Sent[str] = ABSENT
    version: Sent[str] = ABSENT


class UserProfile(Model, kw_only=True):
    """Public profile of a user.

    Attributes:
        company: Company the user works for.
        first_name: First name of the user.
        job_title: Job title of the user.
        joined_at: When the user joined.
        last_name: Last name of the user.
        name: Full name of the user.
        slug: Slug of the user.
        slug_perm: Permanent identifier, which never changes.
        tagline: Sentence in which users present themselves; it is public.
        url: Website of the user.
    """

    company: str | None = ABSENT
    first_name: Sent[str] = ABSENT
    job_title: str | None = ABSENT
    joined_at: Sent[dt.datetime] = ABSENT
    last_name: Sent[str] = ABSENT
    name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    tagline: str | None = ABSENT
    url: Sent[str] = ABSENT


class WebOSVSeverityCounts(Model, kw_only=True):
    """Number of OSV vulnerabilities by severity, without hidden ones; needs the Ultra plan.

    Attributes:
        critical: Number of vulnerabilities of critical severity.
        high: Number of vulnerabilities of high severity.
        low: Number of vulnerabilities of low severity.
        malware: Number of findings of malware.
        medium: Number of vulnerabilities of medium severity.
        total: Number of vulnerabilities in all.
        unknown: Number of vulnerabilities of unknown severity.
    """

    _read_only: ClassVar[tuple[str, ...]] = ("critical", "high", "low", "malware", "medium", "total", "unknown")
    critical: Sent[int] = ABSENT
    high: Sent[int] = ABSENT
    low: Sent[int] = ABSENT
    malware: Sent[int] = ABSENT
    medium: Sent[int] = ABSENT
    total: Sent[int] = ABSENT
    unknown: Sent[int] = ABSENT


PolicyOSVSeverityTypeEnum: TypeAlias = Literal["Ubuntu", "CVSS_V2", "CVSS_V3", "CVSS_V4"] | str
"""Scoring method of a severity, which is the Ubuntu priority or a version of CVSS."""

SourceKindEnum: TypeAlias = Literal["UNKNOWN", "SYSTEM", "ECOSYSTEM", "CUSTOMER", "THIRD_PARTY"] | str
"""What kind of source a piece of metadata comes from."""
