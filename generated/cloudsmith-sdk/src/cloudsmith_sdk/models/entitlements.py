"""Models of entitlements."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import Any, ClassVar, Literal

from .._runtime import ABSENT, Model, Sent


class _RepositoryTokenFields(Model, kw_only=True):
    """Fields that several models have in common.

    Attributes:
        access_private_broadcasts: Whether the token gives access to private broadcasts.
        clients: Number of distinct clients that have used the token.
        created_at: When it was created.
        created_by: User who created it.
        created_by_url: API address of the user who created it.
        default: Whether this is the default token of the repository.
        disable_url: API address that disables the token.
        downloads: Number of downloads.
        enable_url: API address that enables the token.
        eula_accepted: EULA that was accepted for the token.
        eula_accepted_at: When the EULA was accepted.
        eula_accepted_from: Where the EULA was accepted from.
        eula_required: Whether an EULA must be accepted before the token can be used.
        has_limits: Whether the token has limits.
        identifier: Deprecated number; use `slug_perm`.
        is_active: Whether the token can be used for downloads, within its restrictions.
        is_limited: Whether the token is limited.
        limit_bandwidth: Bandwidth allowed, in `limit_bandwidth_unit`; takes effect with a delay.
        limit_bandwidth_unit: Unit of `limit_bandwidth`.
        limit_date_range_from: When the token starts to be valid.
        limit_date_range_to: When the token stops being valid.
        limit_num_clients: Most distinct clients that may use the token; takes effect with a delay.
        limit_num_downloads: Most downloads that may be made; takes effect with a delay.
        limit_package_query: Search query that a package must match to be downloaded; other files stay accessible.
        limit_path_query: Search query that a path must match to be downloaded; prefer `limit_package_query`.
        metadata: Metadata of your own, kept with the token.
        name: Name of the token.
        refresh_url: API address that refreshes the token.
        reset_url: API address that resets the usage of the token.
        scheduled_reset_at: When usage is set back to zero by schedule.
        scheduled_reset_period: How often usage is set back to zero.
        self_url: API address of this object.
        slug_perm: Permanent identifier, which never changes.
        token: The entitlement token itself.
        updated_at: When it was last changed.
        updated_by: User who last changed it.
        updated_by_url: API address of the user who last changed it.
        usage: How much has been used.
        user: User that the token belongs to, if any.
        user_url: API address of the user.
    """

    access_private_broadcasts: Sent[bool] = ABSENT
    clients: Sent[int] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    created_by: Sent[str] = ABSENT
    created_by_url: Sent[str] = ABSENT
    default: Sent[bool] = ABSENT
    disable_url: Sent[str] = ABSENT
    downloads: Sent[int] = ABSENT
    enable_url: Sent[str] = ABSENT
    eula_accepted: Eula | None = ABSENT
    eula_accepted_at: dt.datetime | None = ABSENT
    eula_accepted_from: str | None = ABSENT
    eula_required: Sent[bool] = ABSENT
    has_limits: Sent[bool] = ABSENT
    identifier: int | None = ABSENT
    is_active: Sent[bool] = ABSENT
    is_limited: Sent[bool] = ABSENT
    limit_bandwidth: int | None = ABSENT
    limit_bandwidth_unit: (
        Literal["Byte", "Kilobyte", "Megabyte", "Gigabyte", "Terabyte", "Petabyte", "Exabyte", "Zettabyte", "Yottabyte"]
        | str
        | None
    ) = ABSENT
    limit_date_range_from: dt.datetime | None = ABSENT
    limit_date_range_to: dt.datetime | None = ABSENT
    limit_num_clients: int | None = ABSENT
    limit_num_downloads: int | None = ABSENT
    limit_package_query: str | None = ABSENT
    limit_path_query: str | None = ABSENT
    metadata: builtins.dict[str, Any] | None = ABSENT
    name: Sent[str] = ABSENT
    refresh_url: Sent[str] = ABSENT
    reset_url: Sent[str] = ABSENT
    scheduled_reset_at: dt.datetime | None = ABSENT
    scheduled_reset_period: (
        Literal[
            "Never Reset",
            "Daily",
            "Weekly",
            "Fortnightly",
            "Monthly",
            "Bi-Monthly",
            "Quarterly",
            "Every 6 months",
            "Annual",
        ]
        | str
        | None
    ) = ABSENT
    self_url: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    token: Sent[str] = ABSENT
    updated_at: dt.datetime | None = ABSENT
    updated_by: str | None = ABSENT
    updated_by_url: str | None = ABSENT
    usage: Sent[str] = ABSENT
    user: str | None = ABSENT
    user_url: str | None = ABSENT


class Eula(Model, kw_only=True):
    """End-user licence agreement (EULA) accepted for an entitlement token.

    Attributes:
        identifier: Identifier that you gave the EULA, such as a date or a version.
        number: Sequence number of the EULA.
    """

    identifier: str | None = ABSENT
    number: int | None = ABSENT


class RepositoryToken(_RepositoryTokenFields, kw_only=True):
    """Entitlement token, which gives access to downloads from a repository.

    Further fields, described in `_RepositoryTokenFields`: access_private_broadcasts, clients, created_at, created_by,
    created_by_url, default, disable_url, downloads, enable_url, eula_accepted, eula_accepted_at, eula_accepted_from,
    eula_required, has_limits, identifier, is_active, is_limited, limit_bandwidth, limit_bandwidth_unit,
    limit_date_range_from, limit_date_range_to, limit_num_clients, limit_num_downloads, limit_package_query,
    limit_path_query, metadata, name, refresh_url, reset_url, scheduled_reset_at, scheduled_reset_period, self_url,
    slug_perm, token, updated_at, updated_by, updated_by_url, usage, user, user_url.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("token",)


class RepositoryTokenRefresh(_RepositoryTokenFields, kw_only=True):
    """An entitlement token after it was refreshed.

    Further fields, described in `_RepositoryTokenFields`: access_private_broadcasts, clients, created_at, created_by,
    created_by_url, default, disable_url, downloads, enable_url, eula_accepted, eula_accepted_at, eula_accepted_from,
    eula_required, has_limits, identifier, is_active, is_limited, limit_bandwidth, limit_bandwidth_unit,
    limit_date_range_from, limit_date_range_to, limit_num_clients, limit_num_downloads, limit_package_query,
    limit_path_query, metadata, name, refresh_url, reset_url, scheduled_reset_at, scheduled_reset_period, self_url,
    slug_perm, token, updated_at, updated_by, updated_by_url, usage, user, user_url.
    """

    _secrets: ClassVar[tuple[str, ...]] = ("token",)


class RepositoryTokenSync(Model, kw_only=True):
    """Entitlement tokens that were synchronised from another repository.

    Attributes:
        tokens: Entitlement tokens that were synchronised.
    """

    tokens: Sent[builtins.list[RepositoryToken]] = ABSENT
