"""The client of Cloudsmith API, sync and async."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from functools import cached_property
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

    @cached_property
    def audit_log(self) -> AuditLog:
        """Audit log."""
        from .groups.audit_log import AuditLog

        return AuditLog(self._client)

    @cached_property
    def broadcasts(self) -> Broadcasts:
        """Broadcasts."""
        from .groups.broadcasts import Broadcasts

        return Broadcasts(self._client)

    @cached_property
    def deny_policy(self) -> DenyPolicy:
        """Deny policy."""
        from .groups.deny_policy import DenyPolicy

        return DenyPolicy(self._client)

    @cached_property
    def distros(self) -> Distros:
        """Distros."""
        from .groups.distros import Distros

        return Distros(self._client)

    @cached_property
    def entitlements(self) -> Entitlements:
        """Entitlements."""
        from .groups.entitlements import Entitlements

        return Entitlements(self._client)

    @cached_property
    def files(self) -> Files:
        """Files."""
        from .groups.files import Files

        return Files(self._client)

    @cached_property
    def formats(self) -> Formats:
        """Formats."""
        from .groups.formats import Formats

        return Formats(self._client)

    @cached_property
    def invites(self) -> Invites:
        """Invites."""
        from .groups.invites import Invites

        return Invites(self._client)

    @cached_property
    def license_policy(self) -> LicensePolicy:
        """License policy."""
        from .groups.license_policy import LicensePolicy

        return LicensePolicy(self._client)

    @cached_property
    def members(self) -> Members:
        """Members."""
        from .groups.members import Members

        return Members(self._client)

    @cached_property
    def metrics(self) -> Metrics:
        """Metrics."""
        from .groups.metrics import Metrics

        return Metrics(self._client)

    @cached_property
    def namespaces(self) -> Namespaces:
        """Namespaces."""
        from .groups.namespaces import Namespaces

        return Namespaces(self._client)

    @cached_property
    def openid_connect(self) -> OpenidConnect:
        """Openid connect."""
        from .groups.openid_connect import OpenidConnect

        return OpenidConnect(self._client)

    @cached_property
    def orgs(self) -> Orgs:
        """Orgs."""
        from .groups.orgs import Orgs

        return Orgs(self._client)

    @cached_property
    def packages(self) -> Packages:
        """Packages."""
        from .groups.packages import Packages

        return Packages(self._client)

    @cached_property
    def quota(self) -> Quota:
        """Quota."""
        from .groups.quota import Quota

        return Quota(self._client)

    @cached_property
    def recycle_bin(self) -> RecycleBin:
        """Recycle bin."""
        from .groups.recycle_bin import RecycleBin

        return RecycleBin(self._client)

    @cached_property
    def repo_retention(self) -> RepoRetention:
        """Repo retention."""
        from .groups.repo_retention import RepoRetention

        return RepoRetention(self._client)

    @cached_property
    def repos(self) -> Repos:
        """Repos."""
        from .groups.repos import Repos

        return Repos(self._client)

    @cached_property
    def saml_authentication(self) -> SamlAuthentication:
        """Saml authentication."""
        from .groups.saml_authentication import SamlAuthentication

        return SamlAuthentication(self._client)

    @cached_property
    def saml_group_sync(self) -> SamlGroupSync:
        """Saml group sync."""
        from .groups.saml_group_sync import SamlGroupSync

        return SamlGroupSync(self._client)

    @cached_property
    def services(self) -> Services:
        """Services."""
        from .groups.services import Services

        return Services(self._client)

    @cached_property
    def storage_regions(self) -> StorageRegions:
        """Storage regions."""
        from .groups.storage_regions import StorageRegions

        return StorageRegions(self._client)

    @cached_property
    def teams(self) -> Teams:
        """Teams."""
        from .groups.teams import Teams

        return Teams(self._client)

    @cached_property
    def user(self) -> User:
        """User."""
        from .groups.user import User

        return User(self._client)

    @cached_property
    def vulnerabilities(self) -> Vulnerabilities:
        """Vulnerabilities."""
        from .groups.vulnerabilities import Vulnerabilities

        return Vulnerabilities(self._client)

    @cached_property
    def vulnerability_policy(self) -> VulnerabilityPolicy:
        """Vulnerability policy."""
        from .groups.vulnerability_policy import VulnerabilityPolicy

        return VulnerabilityPolicy(self._client)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Webhooks."""
        from .groups.webhooks import Webhooks

        return Webhooks(self._client)

    @cached_property
    def workspaces_policies(self) -> WorkspacesPolicies:
        """Workspaces policies."""
        from .groups.workspaces_policies import WorkspacesPolicies

        return WorkspacesPolicies(self._client)

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

    @cached_property
    def audit_log(self) -> AsyncAuditLog:
        """Audit log."""
        from .groups.audit_log import AsyncAuditLog

        return AsyncAuditLog(self._client)

    @cached_property
    def broadcasts(self) -> AsyncBroadcasts:
        """Broadcasts."""
        from .groups.broadcasts import AsyncBroadcasts

        return AsyncBroadcasts(self._client)

    @cached_property
    def deny_policy(self) -> AsyncDenyPolicy:
        """Deny policy."""
        from .groups.deny_policy import AsyncDenyPolicy

        return AsyncDenyPolicy(self._client)

    @cached_property
    def distros(self) -> AsyncDistros:
        """Distros."""
        from .groups.distros import AsyncDistros

        return AsyncDistros(self._client)

    @cached_property
    def entitlements(self) -> AsyncEntitlements:
        """Entitlements."""
        from .groups.entitlements import AsyncEntitlements

        return AsyncEntitlements(self._client)

    @cached_property
    def files(self) -> AsyncFiles:
        """Files."""
        from .groups.files import AsyncFiles

        return AsyncFiles(self._client)

    @cached_property
    def formats(self) -> AsyncFormats:
        """Formats."""
        from .groups.formats import AsyncFormats

        return AsyncFormats(self._client)

    @cached_property
    def invites(self) -> AsyncInvites:
        """Invites."""
        from .groups.invites import AsyncInvites

        return AsyncInvites(self._client)

    @cached_property
    def license_policy(self) -> AsyncLicensePolicy:
        """License policy."""
        from .groups.license_policy import AsyncLicensePolicy

        return AsyncLicensePolicy(self._client)

    @cached_property
    def members(self) -> AsyncMembers:
        """Members."""
        from .groups.members import AsyncMembers

        return AsyncMembers(self._client)

    @cached_property
    def metrics(self) -> AsyncMetrics:
        """Metrics."""
        from .groups.metrics import AsyncMetrics

        return AsyncMetrics(self._client)

    @cached_property
    def namespaces(self) -> AsyncNamespaces:
        """Namespaces."""
        from .groups.namespaces import AsyncNamespaces

        return AsyncNamespaces(self._client)

    @cached_property
    def openid_connect(self) -> AsyncOpenidConnect:
        """Openid connect."""
        from .groups.openid_connect import AsyncOpenidConnect

        return AsyncOpenidConnect(self._client)

    @cached_property
    def orgs(self) -> AsyncOrgs:
        """Orgs."""
        from .groups.orgs import AsyncOrgs

        return AsyncOrgs(self._client)

    @cached_property
    def packages(self) -> AsyncPackages:
        """Packages."""
        from .groups.packages import AsyncPackages

        return AsyncPackages(self._client)

    @cached_property
    def quota(self) -> AsyncQuota:
        """Quota."""
        from .groups.quota import AsyncQuota

        return AsyncQuota(self._client)

    @cached_property
    def recycle_bin(self) -> AsyncRecycleBin:
        """Recycle bin."""
        from .groups.recycle_bin import AsyncRecycleBin

        return AsyncRecycleBin(self._client)

    @cached_property
    def repo_retention(self) -> AsyncRepoRetention:
        """Repo retention."""
        from .groups.repo_retention import AsyncRepoRetention

        return AsyncRepoRetention(self._client)

    @cached_property
    def repos(self) -> AsyncRepos:
        """Repos."""
        from .groups.repos import AsyncRepos

        return AsyncRepos(self._client)

    @cached_property
    def saml_authentication(self) -> AsyncSamlAuthentication:
        """Saml authentication."""
        from .groups.saml_authentication import AsyncSamlAuthentication

        return AsyncSamlAuthentication(self._client)

    @cached_property
    def saml_group_sync(self) -> AsyncSamlGroupSync:
        """Saml group sync."""
        from .groups.saml_group_sync import AsyncSamlGroupSync

        return AsyncSamlGroupSync(self._client)

    @cached_property
    def services(self) -> AsyncServices:
        """Services."""
        from .groups.services import AsyncServices

        return AsyncServices(self._client)

    @cached_property
    def storage_regions(self) -> AsyncStorageRegions:
        """Storage regions."""
        from .groups.storage_regions import AsyncStorageRegions

        return AsyncStorageRegions(self._client)

    @cached_property
    def teams(self) -> AsyncTeams:
        """Teams."""
        from .groups.teams import AsyncTeams

        return AsyncTeams(self._client)

    @cached_property
    def user(self) -> AsyncUser:
        """User."""
        from .groups.user import AsyncUser

        return AsyncUser(self._client)

    @cached_property
    def vulnerabilities(self) -> AsyncVulnerabilities:
        """Vulnerabilities."""
        from .groups.vulnerabilities import AsyncVulnerabilities

        return AsyncVulnerabilities(self._client)

    @cached_property
    def vulnerability_policy(self) -> AsyncVulnerabilityPolicy:
        """Vulnerability policy."""
        from .groups.vulnerability_policy import AsyncVulnerabilityPolicy

        return AsyncVulnerabilityPolicy(self._client)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Webhooks."""
        from .groups.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._client)

    @cached_property
    def workspaces_policies(self) -> AsyncWorkspacesPolicies:
        """Workspaces policies."""
        from .groups.workspaces_policies import AsyncWorkspacesPolicies

        return AsyncWorkspacesPolicies(self._client)

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
