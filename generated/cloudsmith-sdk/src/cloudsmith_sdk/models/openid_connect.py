"""Models of openid_connect."""

from __future__ import annotations

import builtins
from typing import Any

from .._runtime import ABSENT, Model, Sent


class DynamicMapping(Model, kw_only=True):
    """Rule that leads from the value of a claim in an OIDC token to a service account.

    Attributes:
        claim_value: Value of the claim that leads to `service_account`.
        service_account: Service account that the claim's value leads to.
    """

    claim_value: Sent[str] = ABSENT
    service_account: Sent[str] = ABSENT


class ProviderSettings(Model, kw_only=True):
    """Settings for an OpenID Connect provider.

    Attributes:
        claims: Claims, with their values, that a token of the provider must contain.
        enabled: Whether the settings apply to incoming OIDC requests.
        mapping_claim: Claim whose value selects the service account through the dynamic mappings.
        name: Name of the provider.
        provider_url: Base address of the provider's `.well-known/openid-configuration`.
        service_accounts: Service accounts that the settings allow to be used.
        slug: Slug of the provider settings.
        slug_perm: Permanent identifier, which never changes.
    """

    claims: Sent[builtins.dict[str, Any]] = ABSENT
    enabled: Sent[bool] = ABSENT
    mapping_claim: str | None = ABSENT
    name: Sent[str] = ABSENT
    provider_url: Sent[str] = ABSENT
    service_accounts: Sent[builtins.list[str]] = ABSENT
    slug: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class ProviderSettingsWrite(Model, kw_only=True):
    """Settings for an OpenID Connect provider, after they were created or changed.

    Attributes:
        claims: Claims, with their values, that a token of the provider must contain.
        dynamic_mappings: Service accounts by claim value; excludes `service_accounts`.
        enabled: Whether the settings apply to incoming OIDC requests.
        mapping_claim: Claim whose value selects a mapping from `dynamic_mappings`.
        name: Name of the provider.
        provider_url: Base address of the provider's `.well-known/openid-configuration`.
        service_accounts: Service accounts to use; excludes `mapping_claim` and `dynamic_mappings`.
        slug: Slug of the provider settings.
        slug_perm: Permanent identifier, which never changes.
    """

    claims: Sent[builtins.dict[str, Any]] = ABSENT
    dynamic_mappings: Sent[builtins.list[DynamicMapping]] = ABSENT
    enabled: Sent[bool] = ABSENT
    mapping_claim: str | None = ABSENT
    name: Sent[str] = ABSENT
    provider_url: Sent[str] = ABSENT
    service_accounts: Sent[builtins.list[str]] = ABSENT
    slug: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
