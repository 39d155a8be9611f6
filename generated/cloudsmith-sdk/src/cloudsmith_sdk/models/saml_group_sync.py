"""Models of saml_group_sync."""

from __future__ import annotations

from typing import Literal

from .._runtime import ABSENT, Model, Sent


class OrganizationGroupSync(Model, kw_only=True):
    """Mapping from a group at the SAML identity provider to a team.

    Attributes:
        idp_key: Attribute, as sent by the identity provider, that is compared with `idp_value`.
        idp_value: Value of the attribute that puts a user into the team.
        role: Role in the team that members of the group have.
        slug_perm: Permanent identifier, which never changes.
        team: Slug of the team.
    """

    idp_key: Sent[str] = ABSENT
    idp_value: Sent[str] = ABSENT
    role: Sent[Literal["Manager", "Member"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    team: Sent[str] = ABSENT


class OrganizationGroupSyncStatus(Model, kw_only=True):
    """Whether SAML group synchronisation is on.

    Attributes:
        saml_group_sync_status: Whether SAML group synchronisation is on.
    """

    saml_group_sync_status: Sent[bool] = ABSENT
