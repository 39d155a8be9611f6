"""Models of saml_authentication."""

from __future__ import annotations

from .._runtime import ABSENT, Model, Sent


class OrganizationSAMLAuth(Model, kw_only=True):
    """SAML authentication settings of an organisation.

    Attributes:
        saml_auth_enabled: Whether members can log in by SAML.
        saml_auth_enforced: Whether members must log in by SAML.
        saml_metadata_inline: SAML metadata as entered, used instead of a remote address.
        saml_metadata_inline_webapp: SAML metadata as entered, for logins to the new web application.
        saml_metadata_url: Address to fetch the SAML metadata from.
        saml_metadata_url_webapp: Address to fetch the SAML metadata from, for logins to the new web application.
    """

    saml_auth_enabled: Sent[bool] = ABSENT
    saml_auth_enforced: Sent[bool] = ABSENT
    saml_metadata_inline: Sent[str] = ABSENT
    saml_metadata_inline_webapp: str | None = ABSENT
    saml_metadata_url: str | None = ABSENT
    saml_metadata_url_webapp: str | None = ABSENT
