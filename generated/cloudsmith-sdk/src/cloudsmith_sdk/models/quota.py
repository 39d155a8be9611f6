"""Models of quota."""

from __future__ import annotations

import builtins
import datetime as dt
from decimal import Decimal

from .._runtime import ABSENT, Model, Sent


class AllocatedLimit(Model, kw_only=True):
    """A limit and how much of it is used, as readable text.

    Attributes:
        configured: Limit that has been configured.
        percentage_used: Share of the limit that is used, in per cent.
        plan_limit: Limit of the plan.
        used: Amount used.
    """

    configured: str | None = None
    percentage_used: str | None = None
    plan_limit: str | None = None
    used: str | None = None


class AllocatedLimitRaw(Model, kw_only=True):
    """A limit and how much of it is used, as numbers.

    Attributes:
        configured: Limit that has been configured.
        percentage_used: Share of the limit that is used, in per cent.
        plan_limit: Limit of the plan.
        used: Amount used.
    """

    configured: int | None = None
    percentage_used: Decimal | None = None
    plan_limit: int | None = None
    used: int | None = None


class History(Model, kw_only=True):
    """Usage within one period of the quota history.

    Attributes:
        days: Length of the period in days.
        display: The figures as readable text.
        end: End of the period.
        plan: Plan in force in the period.
        raw: The figures as numbers.
        start: Start of the period.
    """

    days: int | None = None
    display: Sent[HistoryFieldset] = ABSENT
    end: Sent[dt.datetime] = ABSENT
    plan: Sent[str] = ABSENT
    raw: Sent[HistoryFieldsetRaw] = ABSENT
    start: Sent[dt.datetime] = ABSENT


class HistoryFieldset(Model, kw_only=True):
    """Usage within a period, as readable text.

    Attributes:
        downloaded: Data that was downloaded.
        storage_used: Storage that was used.
        uploaded: Data that was uploaded.
    """

    downloaded: Sent[Usage] = ABSENT
    storage_used: Sent[StorageUsage] = ABSENT
    uploaded: Sent[Usage] = ABSENT


class HistoryFieldsetRaw(Model, kw_only=True):
    """Usage within a period, as numbers.

    Attributes:
        downloaded: Data that was downloaded.
        storage_used: Storage that was used.
        uploaded: Data that was uploaded.
    """

    downloaded: Sent[UsageRaw] = ABSENT
    storage_used: Sent[StorageUsageRaw] = ABSENT
    uploaded: Sent[UsageRaw] = ABSENT


class Quota(Model, kw_only=True):
    """Quota of a namespace and how much of it is used.

    Attributes:
        usage: How much has been used.
    """

    usage: Sent[UsageFieldset] = ABSENT


class QuotaHistory(Model, kw_only=True):
    """Quota usage of a namespace over time.

    Attributes:
        history: Usage, period by period.
    """

    history: Sent[builtins.list[History]] = ABSENT


class StorageAllocatedLimit(Model, kw_only=True):
    """A storage limit and how much of it is used, as readable text.

    Attributes:
        configured: Limit that has been configured.
        peak: Highest amount used.
        percentage_used: Share of the limit that is used, in per cent.
        plan_limit: Limit of the plan.
        used: Amount used.
        used_pre_deduplication: Amount used before deduplication.
    """

    configured: str | None = None
    peak: str | None = None
    percentage_used: str | None = None
    plan_limit: str | None = None
    used: str | None = None
    used_pre_deduplication: str | None = None


class StorageAllocatedLimitRaw(Model, kw_only=True):
    """A storage limit and how much of it is used, as numbers.

    Attributes:
        configured: Limit that has been configured.
        peak: Highest amount used.
        percentage_used: Share of the limit that is used, in per cent.
        plan_limit: Limit of the plan.
        used: Amount used.
        used_pre_deduplication: Amount used before deduplication.
    """

    configured: int | None = None
    peak: int | None = None
    percentage_used: Decimal | None = None
    plan_limit: int | None = None
    used: int | None = None
    used_pre_deduplication: int | None = None


class StorageUsage(Model, kw_only=True):
    """Storage used within a period, as readable text.

    Attributes:
        limit: The limit.
        peak: Highest amount used.
        percentage: Share of the limit that is used, in per cent.
        used: Amount used.
    """

    limit: str | None = None
    peak: str | None = None
    percentage: str | None = None
    used: str | None = None


class StorageUsageRaw(Model, kw_only=True):
    """Storage used within a period, as numbers.

    Attributes:
        limit: The limit.
        peak: Highest amount used.
        percentage: Share of the limit that is used, in per cent.
        used: Amount used.
    """

    limit: int | None = None
    peak: int | None = None
    percentage: Decimal | None = None
    used: int | None = None


class Usage(Model, kw_only=True):
    """Data transferred within a period, as readable text.

    Attributes:
        limit: The limit.
        percentage: Share of the limit that is used, in per cent.
        used: Amount used.
    """

    limit: str | None = None
    percentage: str | None = None
    used: str | None = None


class UsageFieldset(Model, kw_only=True):
    """Limits and current usage, both as readable text and as numbers.

    Attributes:
        display: The figures as readable text.
        raw: The figures as numbers.
    """

    display: Sent[UsageLimits] = ABSENT
    raw: Sent[UsageLimitsRaw] = ABSENT


class UsageLimits(Model, kw_only=True):
    """Limits and current usage, as readable text.

    Attributes:
        bandwidth: Bandwidth used, and its limits.
        storage: Storage used, and its limits.
    """

    bandwidth: Sent[AllocatedLimit] = ABSENT
    storage: Sent[StorageAllocatedLimit] = ABSENT


class UsageLimitsRaw(Model, kw_only=True):
    """Limits and current usage, as numbers.

    Attributes:
        bandwidth: Bandwidth used, and its limits.
        storage: Storage used, and its limits.
    """

    bandwidth: Sent[AllocatedLimitRaw] = ABSENT
    storage: Sent[StorageAllocatedLimitRaw] = ABSENT


class UsageRaw(Model, kw_only=True):
    """Data transferred within a period, as numbers.

    Attributes:
        limit: The limit.
        percentage: Share of the limit that is used, in per cent.
        used: Amount used.
    """

    limit: int | None = None
    percentage: Decimal | None = None
    used: int | None = None
