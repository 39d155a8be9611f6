"""SamlAuthentication, sync and async."""

from __future__ import annotations

from .. import models as m
from .._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_PARTIAL_UPDATE: Operation[m.OrganizationSAMLAuth] = Operation(
    "PATCH", "/v1/orgs/{org}/saml-authentication", body=JSON, returns=lambda: m.OrganizationSAMLAuth
)
_READ: Operation[m.OrganizationSAMLAuth] = Operation(
    "GET", "/v1/orgs/{org}/saml-authentication", returns=lambda: m.OrganizationSAMLAuth
)


class SamlAuthentication(Group):
    """Saml authentication: partial update, read."""

    def partial_update(
        self,
        org: str,
        *,
        saml_auth_enabled: bool | Unset = UNSET,
        saml_auth_enforced: bool | Unset = UNSET,
        saml_metadata_inline: str | Unset = UNSET,
        saml_metadata_inline_webapp: str | Unset | None = UNSET,
        saml_metadata_url: str | Unset | None = UNSET,
        saml_metadata_url_webapp: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationSAMLAuth:
        """Change the SAML authentication settings of an organisation.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes SAML authentication.
        `PATCH /v1/orgs/{org}/saml-authentication` returns OrganizationSAMLAuth.

        Args:
            org: (str) Slug of the organisation.
            saml_auth_enabled: (bool) Whether members can log in by SAML.
            saml_auth_enforced: (bool) Whether members must log in by SAML.
            saml_metadata_inline: (str, up to 32000 chars) SAML metadata as entered, used instead of a remote address.
            saml_metadata_inline_webapp: (str or None, up to 32000 chars) SAML metadata as entered, for logins to the
                new web application.
            saml_metadata_url: (str or None, up to 254 chars) Address to fetch the SAML metadata from.
            saml_metadata_url_webapp: (str or None, up to 254 chars) Address to fetch the SAML metadata from, for logins
                to the new web application.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def read(self, org: str, *, options: Options | None = None) -> m.OrganizationSAMLAuth:
        """Get the SAML authentication settings of an organisation.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes SAML authentication.
        `GET /v1/orgs/{org}/saml-authentication` returns OrganizationSAMLAuth.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_READ, locals())


class AsyncSamlAuthentication(AsyncGroup):
    """Saml authentication: partial update, read."""

    async def partial_update(
        self,
        org: str,
        *,
        saml_auth_enabled: bool | Unset = UNSET,
        saml_auth_enforced: bool | Unset = UNSET,
        saml_metadata_inline: str | Unset = UNSET,
        saml_metadata_inline_webapp: str | Unset | None = UNSET,
        saml_metadata_url: str | Unset | None = UNSET,
        saml_metadata_url_webapp: str | Unset | None = UNSET,
        options: Options | None = None,
    ) -> m.OrganizationSAMLAuth:
        """Change the SAML authentication settings of an organisation.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes SAML authentication.
        `PATCH /v1/orgs/{org}/saml-authentication` returns OrganizationSAMLAuth.

        Args:
            org: (str) Slug of the organisation.
            saml_auth_enabled: (bool) Whether members can log in by SAML.
            saml_auth_enforced: (bool) Whether members must log in by SAML.
            saml_metadata_inline: (str, up to 32000 chars) SAML metadata as entered, used instead of a remote address.
            saml_metadata_inline_webapp: (str or None, up to 32000 chars) SAML metadata as entered, for logins to the
                new web application.
            saml_metadata_url: (str or None, up to 254 chars) Address to fetch the SAML metadata from.
            saml_metadata_url_webapp: (str or None, up to 254 chars) Address to fetch the SAML metadata from, for logins
                to the new web application.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def read(self, org: str, *, options: Options | None = None) -> m.OrganizationSAMLAuth:
        """Get the SAML authentication settings of an organisation.

        Status 402 means that the plan of the workspace lacks this feature.
        Plan: a plan that includes SAML authentication.
        `GET /v1/orgs/{org}/saml-authentication` returns OrganizationSAMLAuth.

        Args:
            org: (str) Slug of the organisation.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_READ, locals())
