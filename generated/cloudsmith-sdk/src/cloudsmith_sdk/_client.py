"""The client of Cloudsmith API, sync and async."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from . import _paging as paging
from . import models as m
from ._headers import ReplyHeaders
from ._runtime import (
    JSON,
    UNSET,
    AsyncAuth,
    AsyncClient,
    AsyncPager,
    AsyncTransport,
    Auth,
    BasicScheme,
    Child,
    Client,
    Content,
    HeaderScheme,
    Operation,
    Options,
    Page,
    Secret,
    Settings,
    Transport,
    Unset,
)

if TYPE_CHECKING:
    from .groups.audit_log import AsyncAuditLog, AuditLog
    from .groups.broadcasts import AsyncBroadcasts, Broadcasts
    from .groups.deny_policy import AsyncDenyPolicy, DenyPolicy
    from .groups.distros import AsyncDistros, Distros
    from .groups.entitlements import AsyncEntitlements, Entitlements
    from .groups.files import AsyncFiles, Files
    from .groups.formats import AsyncFormats, Formats
    from .groups.invites import AsyncInvites, Invites
    from .groups.license_policy import AsyncLicensePolicy, LicensePolicy
    from .groups.members import AsyncMembers, Members
    from .groups.metrics import AsyncMetrics, Metrics
    from .groups.namespaces import AsyncNamespaces, Namespaces
    from .groups.openid_connect import AsyncOpenidConnect, OpenidConnect
    from .groups.orgs import AsyncOrgs, Orgs
    from .groups.packages import AsyncPackages, Packages
    from .groups.quota import AsyncQuota, Quota
    from .groups.recycle_bin import AsyncRecycleBin, RecycleBin
    from .groups.repo_retention import AsyncRepoRetention, RepoRetention
    from .groups.repos import AsyncRepos, Repos
    from .groups.saml_authentication import AsyncSamlAuthentication, SamlAuthentication
    from .groups.saml_group_sync import AsyncSamlGroupSync, SamlGroupSync
    from .groups.services import AsyncServices, Services
    from .groups.storage_regions import AsyncStorageRegions, StorageRegions
    from .groups.teams import AsyncTeams, Teams
    from .groups.user import AsyncUser, User
    from .groups.vulnerabilities import AsyncVulnerabilities, Vulnerabilities
    from .groups.vulnerability_policy import AsyncVulnerabilityPolicy, VulnerabilityPolicy
    from .groups.webhooks import AsyncWebhooks, Webhooks
    from .groups.workspaces_policies import AsyncWorkspacesPolicies, WorkspacesPolicies

SETTINGS = Settings(
    name="cloudsmith-sdk",
    version="0.1.0",
    base_url="https://api.cloudsmith.io",
    base_paths=("/v1", "/v2"),
    environment={"apikey": "CLOUDSMITH_API_KEY", "base_url": "CLOUDSMITH_API_HOST"},
    schemes={
        "apikey": HeaderScheme("X-Api-Key"),
        "token": HeaderScheme("Authorization", prefix="token "),
        "bearer": HeaderScheme("Authorization", prefix="Bearer "),
        "basic": BasicScheme(),
    },
    default_auth=(("apikey",), ("token",), ("bearer",), ("basic",)),
    errors=lambda: dict.fromkeys(("400", "401", "402", "403", "404", "422", "429"), m.ErrorDetail),
)

_API_REPOS_GEOIP_STATUS: Operation[m.RepositoryGeoIpStatus] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/geoip/status/", returns=lambda: m.RepositoryGeoIpStatus
)
_BADGES_VERSION_LIST: Operation[builtins.dict[str, Any] | Content] = Operation(
    "GET",
    "/v1/badges/version/{owner}/{repo}/{package_format}/{package_name}/{package_version}/{package_identifiers}/",
    query=(
        "badge_token",
        "cache_seconds",
        "color",
        "label",
        "label_color",
        "logo_color",
        "logo_width",
        "render",
        "shields",
        "show_latest",
        "style",
    ),
    rename={
        "cache_seconds": "cacheSeconds",
        "label_color": "labelColor",
        "logo_color": "logoColor",
        "logo_width": "logoWidth",
    },
    returns=lambda: builtins.dict[str, Any],
    content=True,
    accept="application/json, image/svg+xml;q=0.9, */*;q=0.5",
)
_BULK_ACTION: Operation[m.PackageBulkActionResponse] = Operation(
    "POST", "/v1/bulk-action/{owner}/", body=JSON, returns=lambda: m.PackageBulkActionResponse
)
_CUSTOM_DOMAINS_LIST: Operation[m.OrganizationCustomDomains] = Operation(
    "GET",
    "/v1/orgs/{org}/custom-domains/",
    query=("page", "page_size"),
    returns=lambda: m.OrganizationCustomDomains,
    page=paging.PAGES,
)
_LICENSE_POLICY_VIOLATION_LIST: Operation[m.PackageLicensePolicyViolationLog] = Operation(
    "GET",
    "/v1/orgs/{org}/license-policy-violation/",
    query=("cursor", "page_size"),
    returns=lambda: m.PackageLicensePolicyViolationLog,
    page=paging.CURSORS,
)
_OPENID_CREATE: Operation[m.Oidc1] = Operation(
    "POST", "/v1/openid/{owner}/", body=JSON, returns=lambda: m.Oidc1, auth=()
)
_RATES_LIMITS_LIST: Operation[m.ResourcesRateCheck] = Operation(
    "GET", "/v1/rates/limits/", returns=lambda: m.ResourcesRateCheck
)
_RETRIEVE_USAGE_LIMITS: Operation[m.OrgsRetrieveUsageLimits200Response] = Operation(
    "GET", "/v1/orgs/{org}/usage-limits/", returns=lambda: m.OrgsRetrieveUsageLimits200Response
)
_STATUS_CHECK_BASIC: Operation[m.StatusBasic] = Operation(
    "GET", "/v1/status/check/basic/", returns=lambda: m.StatusBasic, auth=()
)
_UPDATE_USAGE_LIMITS: Operation[m.OrgsUpdateUsageLimits200Response] = Operation(
    "PATCH", "/v1/orgs/{org}/usage-limits/", body=JSON, returns=lambda: m.OrgsUpdateUsageLimits200Response
)
_USERS_PROFILE_READ: Operation[m.UserProfile] = Operation(
    "GET", "/v1/users/profile/{slug}/", returns=lambda: m.UserProfile
)
_VULNERABILITY_POLICY_VIOLATION_LIST: Operation[m.PackageVulnerabilityPolicyViolationLog] = Operation(
    "GET",
    "/v1/orgs/{org}/vulnerability-policy-violation/",
    query=("cursor", "page_size"),
    returns=lambda: m.PackageVulnerabilityPolicyViolationLog,
    page=paging.CURSORS,
)


class Cloudsmith(Client[ReplyHeaders]):
    """A client of Cloudsmith API.

    Connections are kept and used again; close the client, or use it as a context manager.

    The bodies of errors, `error.parsed`, are ErrorDetail (400, 401, 402, 403, 404, 422, 429) where a method says no
    other.

    Args:
        api_key: (str, or a callable that gives it) The API key of a user or a service account. The usual choice.
            Default: the environment variable CLOUDSMITH_API_KEY.
        token: (str, or a callable that gives it) The same API key in the other header, sent as `token <key>`.
        bearer: (str, or a callable that gives it) A short-lived token that single sign-on or an OIDC exchange has
            issued.
        basic: (user, password) Email address and password.
        auth: A callable that gets each request and gives the headers that authenticate it, or ANONYMOUS.
        base_url: (str) Where the API is. Default: the environment variable CLOUDSMITH_API_HOST, else
            https://api.cloudsmith.io.
        timeout: (float) Seconds to wait for a connection, and for each part of a reply; None waits for ever.
        headers: Headers sent with every request.
        transport: What carries requests instead of httpx2; see ScriptedTransport for tests.
    """

    _settings = SETTINGS
    _reply_headers = ReplyHeaders

    def __init__(
        self,
        api_key: Secret | None = None,
        *,
        token: Secret | None = None,
        bearer: Secret | None = None,
        basic: tuple[str, str] | None = None,
        auth: Auth | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
    ) -> None:
        super().__init__(
            {"apikey": api_key, "token": token, "bearer": bearer, "basic": basic},
            auth=auth,
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
        )

    audit_log: Child[AuditLog] = Child(__package__, ".groups.audit_log", "AuditLog")
    broadcasts: Child[Broadcasts] = Child(__package__, ".groups.broadcasts", "Broadcasts")
    deny_policy: Child[DenyPolicy] = Child(__package__, ".groups.deny_policy", "DenyPolicy")
    distros: Child[Distros] = Child(__package__, ".groups.distros", "Distros")
    entitlements: Child[Entitlements] = Child(__package__, ".groups.entitlements", "Entitlements")
    files: Child[Files] = Child(__package__, ".groups.files", "Files")
    formats: Child[Formats] = Child(__package__, ".groups.formats", "Formats")
    invites: Child[Invites] = Child(__package__, ".groups.invites", "Invites")
    license_policy: Child[LicensePolicy] = Child(__package__, ".groups.license_policy", "LicensePolicy")
    members: Child[Members] = Child(__package__, ".groups.members", "Members")
    metrics: Child[Metrics] = Child(__package__, ".groups.metrics", "Metrics")
    namespaces: Child[Namespaces] = Child(__package__, ".groups.namespaces", "Namespaces")
    openid_connect: Child[OpenidConnect] = Child(__package__, ".groups.openid_connect", "OpenidConnect")
    orgs: Child[Orgs] = Child(__package__, ".groups.orgs", "Orgs")
    packages: Child[Packages] = Child(__package__, ".groups.packages", "Packages")
    quota: Child[Quota] = Child(__package__, ".groups.quota", "Quota")
    recycle_bin: Child[RecycleBin] = Child(__package__, ".groups.recycle_bin", "RecycleBin")
    repo_retention: Child[RepoRetention] = Child(__package__, ".groups.repo_retention", "RepoRetention")
    repos: Child[Repos] = Child(__package__, ".groups.repos", "Repos")
    saml_authentication: Child[SamlAuthentication] = Child(
        __package__, ".groups.saml_authentication", "SamlAuthentication"
    )
    saml_group_sync: Child[SamlGroupSync] = Child(__package__, ".groups.saml_group_sync", "SamlGroupSync")
    services: Child[Services] = Child(__package__, ".groups.services", "Services")
    storage_regions: Child[StorageRegions] = Child(__package__, ".groups.storage_regions", "StorageRegions")
    teams: Child[Teams] = Child(__package__, ".groups.teams", "Teams")
    user: Child[User] = Child(__package__, ".groups.user", "User")
    vulnerabilities: Child[Vulnerabilities] = Child(__package__, ".groups.vulnerabilities", "Vulnerabilities")
    vulnerability_policy: Child[VulnerabilityPolicy] = Child(
        __package__, ".groups.vulnerability_policy", "VulnerabilityPolicy"
    )
    webhooks: Child[Webhooks] = Child(__package__, ".groups.webhooks", "Webhooks")
    workspaces_policies: Child[WorkspacesPolicies] = Child(
        __package__, ".groups.workspaces_policies", "WorkspacesPolicies"
    )

    def api_repos_geoip_status(
        self, owner: str, identifier: str, *, options: Options | None = None
    ) -> m.RepositoryGeoIpStatus:
        """Tell whether GeoIP rules are enabled for a repository.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `GET /v1/repos/{owner}/{identifier}/geoip/status/` returns RepositoryGeoIpStatus.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_API_REPOS_GEOIP_STATUS, locals())

    def badges_version_list(
        self,
        owner: str,
        repo: str,
        package_format: str,
        package_name: str,
        package_version: str,
        package_identifiers: str,
        *,
        badge_token: str | Unset = UNSET,
        cache_seconds: str | Unset = UNSET,
        color: str | Unset = UNSET,
        label: str | Unset = UNSET,
        label_color: str | Unset = UNSET,
        logo_color: str | Unset = UNSET,
        logo_width: str | Unset = UNSET,
        render: bool | Unset = UNSET,
        shields: bool | Unset = UNSET,
        show_latest: bool | Unset = UNSET,
        style: str | Unset = UNSET,
        options: Options | None = None,
    ) -> builtins.dict[str, Any] | Content:
        """Get a badge that shows a version of a package.

        The reply is an image with `render=true` and shields.io JSON with `shields=true`. Without either of them its
        shape is not described by the specification.
        `GET /v1/badges/version/{owner}/{repo}/{package_format}/{package_name}/{package_version}/{package_identifiers}/`
        returns mapping, or the content as it came where it is not JSON.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_format: (str) Slug of the package format, such as `python`.
            package_name: (str) Name of the package.
            package_version: (str) Version of the package, or `latest`.
            package_identifiers: (str) Further identifiers of the package, as pairs joined by semicolons:
                `xf=bdist_wheel;xn=x`.
            badge_token: (str) Token that gives access to the badges of private packages.
            cache_seconds: (str, default '300') How long shields.io may cache the badge, in seconds.
            color: (str, default '12577E') Background colour of the version on the badge, as understood by shields.io.
            label: (str, default 'cloudsmith') Text on the left of the badge.
            label_color: (str, default '021F2F') Background colour of the label on the badge, as understood by
                shields.io.
            logo_color: (str, default '45B6EE') Colour of the logo on the badge, as understood by shields.io.
            logo_width: (str, default '10') Width of the logo on the badge, as understood by shields.io.
            render: (bool, default False) Whether to answer with the image of the badge.
            shields: (bool, default False) Whether to answer with JSON for shields.io.
            show_latest: (bool, default False) Whether a badge for the latest version says so after the version.
            style: (str, default 'flat-square') Style of the badge, as understood by shields.io.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_BADGES_VERSION_LIST, locals())

    def bulk_action(
        self,
        owner: str,
        *,
        action: Literal["Delete", "Resync", "Quarantine", "Unquarantine", "Move", "Copy", "Rescan"] | str,
        identifiers: Sequence[str],
        repository: str | Unset = UNSET,
        target_repository: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageBulkActionResponse:
        """Apply one action to many packages of a workspace at once.

        Covers the packages of `repository`, or of every repository that you can reach in the workspace when it is left
        out. One call may partly succeed: the reply lists the packages acted upon and, with the reasons, those that
        failed.
        `POST /v1/bulk-action/{owner}/` returns PackageBulkActionResponse.

        Args:
            owner: (str) Slug of the workspace (the organisation).
            action: (str) Action to carry out on every package listed.
            identifiers: (list of str, 1 to 100 items) Identifiers of the packages to act on.
            repository: (str, 1 to 255 chars) Name of the repository to act in; all accessible ones when absent.
            target_repository: (str, not empty) Slug of the repository that a copy or move goes to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_BULK_ACTION, locals())

    def custom_domains_list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.OrganizationCustomDomains]:
        """List the custom domains of an organisation.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes custom domains.
        `GET /v1/orgs/{org}/custom-domains/` returns a page that iterates over every OrganizationCustomDomains of all
        pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._page(_CUSTOM_DOMAINS_LIST, locals())

    def license_policy_violation_list(
        self, org: str, *, cursor: str | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.PackageLicensePolicyViolationLog]:
        """List the current violations of the licence policies of an organisation.

        Paged by cursor: `next` and `previous` are whole URLs, null at the ends.
        `GET /v1/orgs/{org}/license-policy-violation/` returns a page that iterates over every
        PackageLicensePolicyViolationLog of all pages.

        Args:
            org: (str) Slug of the organisation.
            cursor: (str) Cursor of the page to fetch, taken from a `next` or `previous` URL; none for the first page.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LICENSE_POLICY_VIOLATION_LIST, locals())

    def openid_create(
        self, owner: str, *, oidc_token: str, service_slug: str, options: Options | None = None
    ) -> m.Oidc1:
        """Exchange an OpenID Connect token for a Cloudsmith access token.

        Needs no credential: the identity token in the body stands for the service account. The access token is a JWT;
        read its `exp` claim to know how long it lasts. A refusal deliberately says little about its reason.
        `POST /v1/openid/{owner}/` returns Oidc1.

        Args:
            owner: (str) Slug of the organisation whose service account is wanted.
            oidc_token: (str, not empty) Token (JWT) issued by the OIDC provider.
            service_slug: (str, not empty) Slug of the service account to log in as.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_OPENID_CREATE, locals())

    def rates_limits_list(self, *, options: Options | None = None) -> m.ResourcesRateCheck:
        """Get the rate limits that apply to you and what is left of them.

        `GET /v1/rates/limits/` returns ResourcesRateCheck.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_RATES_LIMITS_LIST, locals())

    def retrieve_usage_limits(
        self, org: str, *, options: Options | None = None
    ) -> m.OrgsRetrieveUsageLimits200Response:
        """Get the overage limits of an organisation.

        How much storage and bandwidth, in gigabytes, may be used on demand beyond the plan.
        `GET /v1/orgs/{org}/usage-limits/` returns OrgsRetrieveUsageLimits200Response.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_RETRIEVE_USAGE_LIMITS, locals())

    def status_check_basic(self, *, options: Options | None = None) -> m.StatusBasic:
        """Check that the API can be reached and works.

        Needs no credential.
        `GET /v1/status/check/basic/` returns StatusBasic.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_STATUS_CHECK_BASIC, locals())

    def update_usage_limits(
        self,
        org: str,
        *,
        allow_open_source_overage: bool | Unset = UNSET,
        bandwidth_overage_limit: int | Unset | None = UNSET,
        storage_overage_limit: int | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.OrgsUpdateUsageLimits200Response:
        """Change the overage limits of an organisation.

        How much storage and bandwidth, in gigabytes, may be used on demand beyond the plan.
        `PATCH /v1/orgs/{org}/usage-limits/` returns OrgsUpdateUsageLimits200Response.

        Args:
            org: (str) Slug of the organisation.
            allow_open_source_overage: (bool) Whether open-source usage may go beyond the plan on demand.
            bandwidth_overage_limit: (int or None, at least 0) On-demand limit for overage of package delivery, in
                gigabytes.
            storage_overage_limit: (int or None, at least 0) On-demand limit for overage of storage, in gigabytes.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_UPDATE_USAGE_LIMITS, locals())

    def users_profile_read(self, slug: str, *, options: Options | None = None) -> m.UserProfile:
        """Get the profile of a user.

        `GET /v1/users/profile/{slug}/` returns UserProfile.

        Args:
            slug: (str) Slug of the user.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_USERS_PROFILE_READ, locals())

    def vulnerability_policy_violation_list(
        self, org: str, *, cursor: str | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> Page[m.PackageVulnerabilityPolicyViolationLog]:
        """List the current violations of the vulnerability policies of an organisation.

        Paged by cursor: `next` and `previous` are whole URLs, null at the ends.
        `GET /v1/orgs/{org}/vulnerability-policy-violation/` returns a page that iterates over every
        PackageVulnerabilityPolicyViolationLog of all pages.

        Args:
            org: (str) Slug of the organisation.
            cursor: (str) Cursor of the page to fetch, taken from a `next` or `previous` URL; none for the first page.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_VULNERABILITY_POLICY_VIOLATION_LIST, locals())


class AsyncCloudsmith(AsyncClient[ReplyHeaders]):
    """A client of Cloudsmith API.

    Connections are kept and used again; close the client, or use it as a context manager.

    The bodies of errors, `error.parsed`, are ErrorDetail (400, 401, 402, 403, 404, 422, 429) where a method says no
    other.

    Args:
        api_key: (str, or a callable that gives it) The API key of a user or a service account. The usual choice.
            Default: the environment variable CLOUDSMITH_API_KEY.
        token: (str, or a callable that gives it) The same API key in the other header, sent as `token <key>`.
        bearer: (str, or a callable that gives it) A short-lived token that single sign-on or an OIDC exchange has
            issued.
        basic: (user, password) Email address and password.
        auth: A callable that gets each request and gives the headers that authenticate it, or ANONYMOUS.
        base_url: (str) Where the API is. Default: the environment variable CLOUDSMITH_API_HOST, else
            https://api.cloudsmith.io.
        timeout: (float) Seconds to wait for a connection, and for each part of a reply; None waits for ever.
        headers: Headers sent with every request.
        transport: What carries requests instead of httpx2; see ScriptedTransport for tests.
    """

    _settings = SETTINGS
    _reply_headers = ReplyHeaders

    def __init__(
        self,
        api_key: Secret | None = None,
        *,
        token: Secret | None = None,
        bearer: Secret | None = None,
        basic: tuple[str, str] | None = None,
        auth: AsyncAuth | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: AsyncTransport | None = None,
    ) -> None:
        super().__init__(
            {"apikey": api_key, "token": token, "bearer": bearer, "basic": basic},
            auth=auth,
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
        )

    audit_log: Child[AsyncAuditLog] = Child(__package__, ".groups.audit_log", "AsyncAuditLog")
    broadcasts: Child[AsyncBroadcasts] = Child(__package__, ".groups.broadcasts", "AsyncBroadcasts")
    deny_policy: Child[AsyncDenyPolicy] = Child(__package__, ".groups.deny_policy", "AsyncDenyPolicy")
    distros: Child[AsyncDistros] = Child(__package__, ".groups.distros", "AsyncDistros")
    entitlements: Child[AsyncEntitlements] = Child(__package__, ".groups.entitlements", "AsyncEntitlements")
    files: Child[AsyncFiles] = Child(__package__, ".groups.files", "AsyncFiles")
    formats: Child[AsyncFormats] = Child(__package__, ".groups.formats", "AsyncFormats")
    invites: Child[AsyncInvites] = Child(__package__, ".groups.invites", "AsyncInvites")
    license_policy: Child[AsyncLicensePolicy] = Child(__package__, ".groups.license_policy", "AsyncLicensePolicy")
    members: Child[AsyncMembers] = Child(__package__, ".groups.members", "AsyncMembers")
    metrics: Child[AsyncMetrics] = Child(__package__, ".groups.metrics", "AsyncMetrics")
    namespaces: Child[AsyncNamespaces] = Child(__package__, ".groups.namespaces", "AsyncNamespaces")
    openid_connect: Child[AsyncOpenidConnect] = Child(__package__, ".groups.openid_connect", "AsyncOpenidConnect")
    orgs: Child[AsyncOrgs] = Child(__package__, ".groups.orgs", "AsyncOrgs")
    packages: Child[AsyncPackages] = Child(__package__, ".groups.packages", "AsyncPackages")
    quota: Child[AsyncQuota] = Child(__package__, ".groups.quota", "AsyncQuota")
    recycle_bin: Child[AsyncRecycleBin] = Child(__package__, ".groups.recycle_bin", "AsyncRecycleBin")
    repo_retention: Child[AsyncRepoRetention] = Child(__package__, ".groups.repo_retention", "AsyncRepoRetention")
    repos: Child[AsyncRepos] = Child(__package__, ".groups.repos", "AsyncRepos")
    saml_authentication: Child[AsyncSamlAuthentication] = Child(
        __package__, ".groups.saml_authentication", "AsyncSamlAuthentication"
    )
    saml_group_sync: Child[AsyncSamlGroupSync] = Child(__package__, ".groups.saml_group_sync", "AsyncSamlGroupSync")
    services: Child[AsyncServices] = Child(__package__, ".groups.services", "AsyncServices")
    storage_regions: Child[AsyncStorageRegions] = Child(__package__, ".groups.storage_regions", "AsyncStorageRegions")
    teams: Child[AsyncTeams] = Child(__package__, ".groups.teams", "AsyncTeams")
    user: Child[AsyncUser] = Child(__package__, ".groups.user", "AsyncUser")
    vulnerabilities: Child[AsyncVulnerabilities] = Child(__package__, ".groups.vulnerabilities", "AsyncVulnerabilities")
    vulnerability_policy: Child[AsyncVulnerabilityPolicy] = Child(
        __package__, ".groups.vulnerability_policy", "AsyncVulnerabilityPolicy"
    )
    webhooks: Child[AsyncWebhooks] = Child(__package__, ".groups.webhooks", "AsyncWebhooks")
    workspaces_policies: Child[AsyncWorkspacesPolicies] = Child(
        __package__, ".groups.workspaces_policies", "AsyncWorkspacesPolicies"
    )

    async def api_repos_geoip_status(
        self, owner: str, identifier: str, *, options: Options | None = None
    ) -> m.RepositoryGeoIpStatus:
        """Tell whether GeoIP rules are enabled for a repository.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes access rules by country and address.
        `GET /v1/repos/{owner}/{identifier}/geoip/status/` returns RepositoryGeoIpStatus.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_API_REPOS_GEOIP_STATUS, locals())

    async def badges_version_list(
        self,
        owner: str,
        repo: str,
        package_format: str,
        package_name: str,
        package_version: str,
        package_identifiers: str,
        *,
        badge_token: str | Unset = UNSET,
        cache_seconds: str | Unset = UNSET,
        color: str | Unset = UNSET,
        label: str | Unset = UNSET,
        label_color: str | Unset = UNSET,
        logo_color: str | Unset = UNSET,
        logo_width: str | Unset = UNSET,
        render: bool | Unset = UNSET,
        shields: bool | Unset = UNSET,
        show_latest: bool | Unset = UNSET,
        style: str | Unset = UNSET,
        options: Options | None = None,
    ) -> builtins.dict[str, Any] | Content:
        """Get a badge that shows a version of a package.

        The reply is an image with `render=true` and shields.io JSON with `shields=true`. Without either of them its
        shape is not described by the specification.
        `GET /v1/badges/version/{owner}/{repo}/{package_format}/{package_name}/{package_version}/{package_identifiers}/`
        returns mapping, or the content as it came where it is not JSON.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_format: (str) Slug of the package format, such as `python`.
            package_name: (str) Name of the package.
            package_version: (str) Version of the package, or `latest`.
            package_identifiers: (str) Further identifiers of the package, as pairs joined by semicolons:
                `xf=bdist_wheel;xn=x`.
            badge_token: (str) Token that gives access to the badges of private packages.
            cache_seconds: (str, default '300') How long shields.io may cache the badge, in seconds.
            color: (str, default '12577E') Background colour of the version on the badge, as understood by shields.io.
            label: (str, default 'cloudsmith') Text on the left of the badge.
            label_color: (str, default '021F2F') Background colour of the label on the badge, as understood by
                shields.io.
            logo_color: (str, default '45B6EE') Colour of the logo on the badge, as understood by shields.io.
            logo_width: (str, default '10') Width of the logo on the badge, as understood by shields.io.
            render: (bool, default False) Whether to answer with the image of the badge.
            shields: (bool, default False) Whether to answer with JSON for shields.io.
            show_latest: (bool, default False) Whether a badge for the latest version says so after the version.
            style: (str, default 'flat-square') Style of the badge, as understood by shields.io.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_BADGES_VERSION_LIST, locals())

    async def bulk_action(
        self,
        owner: str,
        *,
        action: Literal["Delete", "Resync", "Quarantine", "Unquarantine", "Move", "Copy", "Rescan"] | str,
        identifiers: Sequence[str],
        repository: str | Unset = UNSET,
        target_repository: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PackageBulkActionResponse:
        """Apply one action to many packages of a workspace at once.

        Covers the packages of `repository`, or of every repository that you can reach in the workspace when it is left
        out. One call may partly succeed: the reply lists the packages acted upon and, with the reasons, those that
        failed.
        `POST /v1/bulk-action/{owner}/` returns PackageBulkActionResponse.

        Args:
            owner: (str) Slug of the workspace (the organisation).
            action: (str) Action to carry out on every package listed.
            identifiers: (list of str, 1 to 100 items) Identifiers of the packages to act on.
            repository: (str, 1 to 255 chars) Name of the repository to act in; all accessible ones when absent.
            target_repository: (str, not empty) Slug of the repository that a copy or move goes to.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_BULK_ACTION, locals())

    def custom_domains_list(
        self, org: str, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.OrganizationCustomDomains]:
        """List the custom domains of an organisation.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes custom domains.
        `GET /v1/orgs/{org}/custom-domains/` returns a page that iterates over every OrganizationCustomDomains of all
        pages.

        Args:
            org: (str) Slug of the organisation.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._page(_CUSTOM_DOMAINS_LIST, locals())

    def license_policy_violation_list(
        self, org: str, *, cursor: str | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.PackageLicensePolicyViolationLog]:
        """List the current violations of the licence policies of an organisation.

        Paged by cursor: `next` and `previous` are whole URLs, null at the ends.
        `GET /v1/orgs/{org}/license-policy-violation/` returns a page that iterates over every
        PackageLicensePolicyViolationLog of all pages.

        Args:
            org: (str) Slug of the organisation.
            cursor: (str) Cursor of the page to fetch, taken from a `next` or `previous` URL; none for the first page.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_LICENSE_POLICY_VIOLATION_LIST, locals())

    async def openid_create(
        self, owner: str, *, oidc_token: str, service_slug: str, options: Options | None = None
    ) -> m.Oidc1:
        """Exchange an OpenID Connect token for a Cloudsmith access token.

        Needs no credential: the identity token in the body stands for the service account. The access token is a JWT;
        read its `exp` claim to know how long it lasts. A refusal deliberately says little about its reason.
        `POST /v1/openid/{owner}/` returns Oidc1.

        Args:
            owner: (str) Slug of the organisation whose service account is wanted.
            oidc_token: (str, not empty) Token (JWT) issued by the OIDC provider.
            service_slug: (str, not empty) Slug of the service account to log in as.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_OPENID_CREATE, locals())

    async def rates_limits_list(self, *, options: Options | None = None) -> m.ResourcesRateCheck:
        """Get the rate limits that apply to you and what is left of them.

        `GET /v1/rates/limits/` returns ResourcesRateCheck.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_RATES_LIMITS_LIST, locals())

    async def retrieve_usage_limits(
        self, org: str, *, options: Options | None = None
    ) -> m.OrgsRetrieveUsageLimits200Response:
        """Get the overage limits of an organisation.

        How much storage and bandwidth, in gigabytes, may be used on demand beyond the plan.
        `GET /v1/orgs/{org}/usage-limits/` returns OrgsRetrieveUsageLimits200Response.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_RETRIEVE_USAGE_LIMITS, locals())

    async def status_check_basic(self, *, options: Options | None = None) -> m.StatusBasic:
        """Check that the API can be reached and works.

        Needs no credential.
        `GET /v1/status/check/basic/` returns StatusBasic.

        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_STATUS_CHECK_BASIC, locals())

    async def update_usage_limits(
        self,
        org: str,
        *,
        allow_open_source_overage: bool | Unset = UNSET,
        bandwidth_overage_limit: int | Unset | None = UNSET,
        storage_overage_limit: int | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.OrgsUpdateUsageLimits200Response:
        """Change the overage limits of an organisation.

        How much storage and bandwidth, in gigabytes, may be used on demand beyond the plan.
        `PATCH /v1/orgs/{org}/usage-limits/` returns OrgsUpdateUsageLimits200Response.

        Args:
            org: (str) Slug of the organisation.
            allow_open_source_overage: (bool) Whether open-source usage may go beyond the plan on demand.
            bandwidth_overage_limit: (int or None, at least 0) On-demand limit for overage of package delivery, in
                gigabytes.
            storage_overage_limit: (int or None, at least 0) On-demand limit for overage of storage, in gigabytes.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_UPDATE_USAGE_LIMITS, locals())

    async def users_profile_read(self, slug: str, *, options: Options | None = None) -> m.UserProfile:
        """Get the profile of a user.

        `GET /v1/users/profile/{slug}/` returns UserProfile.

        Args:
            slug: (str) Slug of the user.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_USERS_PROFILE_READ, locals())

    def vulnerability_policy_violation_list(
        self, org: str, *, cursor: str | Unset = UNSET, page_size: int | Unset = UNSET, options: Options | None = None
    ) -> AsyncPager[m.PackageVulnerabilityPolicyViolationLog]:
        """List the current violations of the vulnerability policies of an organisation.

        Paged by cursor: `next` and `previous` are whole URLs, null at the ends.
        `GET /v1/orgs/{org}/vulnerability-policy-violation/` returns a page that iterates over every
        PackageVulnerabilityPolicyViolationLog of all pages.

        Args:
            org: (str) Slug of the organisation.
            cursor: (str) Cursor of the page to fetch, taken from a `next` or `previous` URL; none for the first page.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._page(_VULNERABILITY_POLICY_VIOLATION_LIST, locals())
