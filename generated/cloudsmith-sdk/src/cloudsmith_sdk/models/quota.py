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

    configured: Sent[str] = ABSENT
    percentage_used: Sent[str] = ABSENT
    plan_limit: Sent[str] = ABSENT
    used: Sent[str] = ABSENT


class AllocatedLimitRaw(Model, kw_only=True):
    """A limit and how much of it is used, as numbers.

    Attributes:
        configured: Limit that has been configured.
        percentage_used: Share of the limit that is used, in per cent.
        plan_limit: Limit of the plan.
        used: Amount used.
    """

    configured: Sent[int] = ABSENT
    percentage_used: Sent[Decimal] = ABSENT
    plan_limit: Sent[int] = ABSENT
    used: Sent[int] = ABSENT


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

    days: Sent[int] = ABSENT
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

    configured: Sent[str] = ABSENT
    peak: Sent[str] = ABSENT
    percentage_used: Sent[str] = ABSENT
    plan_limit: Sent[str] = ABSENT
    used: Sent[str] = ABSENT
    used_pre_deduplication: Sent[str] = ABSENT


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

    configured: Sent[int] = ABSENT
    peak: Sent[int] = ABSENT
    percentage_used: Sent[Decimal] = ABSENT
    plan_limit: Sent[int] = ABSENT
    used: Sent[int] = ABSENT
    used_pre_deduplication: Sent[int] = ABSENT


class StorageUsage(Model, kw_only=True):
    """Storage used within a period, as readable text.

    Attributes:
        limit: Limit that applies in the period.
        peak: Highest amount used.
        percentage: Share of the limit that is used, in per cent.
        used: Amount used.
    """

    limit: Sent[str] = ABSENT
    peak: Sent[str] = ABSENT
    percentage: Sent[str] = ABSENT
    used: Sent[str] = ABSENT


class StorageUsageRaw(Model, kw_only=True):
    """Storage used within a period, as numbers.

    Attributes:
        limit: Limit that applies in the period.
        peak: Highest amount used.
        percentage: Share of the limit that is used, in per cent.
        used: Amount used.
    """

    limit: Sent[int] = ABSENT
    peak: Sent[int] = ABSENT
    percentage: Sent[Decimal] = ABSENT
    used: Sent[int] = ABSENT


class Usage(Model, kw_only=True):
    """Data transferred within a period, as readable text.

    Attributes:
        limit: Limit that applies in the period.
        percentage: Share of the limit that is used, in per cent.
        used: Amount used.
    """

    limit: Sent[str] = ABSENT
    percentage: Sent[str] = ABSENT
    used: Sent[str] = ABSENT


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
        limit: Limit that applies in the period.
        percentage: Share of the limit that is used, in per cent.
        used: Amount used.
    """

    limit: Sent[int] = ABSENT
    percentage: Sent[Decimal] = ABSENT
    used: Sent[int] = ABSENT
