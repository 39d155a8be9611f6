"""Models of audit_log."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from uuid import UUID

from .._runtime import ABSENT, Model, Sent


class _AuditLogFields(Model, kw_only=True):
    """Fields that several models have in common.

    Attributes:
        actor: Who caused the event.
        actor_ip_address: IP address the actor used.
        actor_kind: Kind of actor.
        actor_location: Where the actor was, judged by the IP address.
        actor_slug_perm: Permanent identifier of the actor.
        actor_url: API address of the actor.
        context: Context of the event.
        event: Event that happened.
        event_at: When the event happened.
        object: What the event was about.
        object_kind: Kind of object.
        object_slug_perm: Permanent identifier of the object.
        uuid: UUID of the entry.
    """

    actor: str | None = ABSENT
    actor_ip_address: str | None = ABSENT
    actor_kind: Sent[str] = ABSENT
    actor_location: Sent[GeoIpLocation] = ABSENT
    actor_slug_perm: str | None = ABSENT
    actor_url: str | None = ABSENT
    context: Sent[str] = ABSENT
    event: Sent[str] = ABSENT
    event_at: Sent[dt.datetime] = ABSENT
    object: Sent[str] = ABSENT
    object_kind: Sent[str] = ABSENT
    object_slug_perm: Sent[str] = ABSENT
    uuid: Sent[UUID] = ABSENT


class GeoIpLocation(Model, kw_only=True):
    """Place that an IP address is attributed to.

    Attributes:
        city: City.
        continent: Continent.
        country: Country.
        country_code: Code of the country.
        latitude: Latitude in degrees.
        longitude: Longitude in degrees.
        postal_code: Postal code.
    """

    city: str | None = ABSENT
    continent: str | None = ABSENT
    country: str | None = ABSENT
    country_code: Sent[str] = ABSENT
    latitude: Decimal | None = ABSENT
    longitude: Decimal | None = ABSENT
    postal_code: str | None = ABSENT


class NamespaceAuditLog(_AuditLogFields, kw_only=True):
    """An entry in the audit log of a namespace.

    Further fields, described in `_AuditLogFields`: actor, actor_ip_address, actor_kind, actor_location,
    actor_slug_perm, actor_url, context, event, event_at, object, object_kind, object_slug_perm, uuid.

    Attributes:
        target: Target of the event.
        target_kind: Kind of target.
        target_slug_perm: Permanent identifier of the target.
    """

    target: Sent[str] = ABSENT
    target_kind: Sent[str] = ABSENT
    target_slug_perm: str | None = ABSENT


class RepositoryAuditLog(_AuditLogFields, kw_only=True):
    """An entry in the audit log of a repository.

    Further fields, described in `_AuditLogFields`: actor, actor_ip_address, actor_kind, actor_location,
    actor_slug_perm, actor_url, context, event, event_at, object, object_kind, object_slug_perm, uuid.
    """
