"""Models of metrics."""

from __future__ import annotations

from .._runtime import ABSENT, Model, Sent


class CommonBandwidthMetrics(Model, kw_only=True):
    """Bandwidth used in a period, as total, average and extremes.

    Attributes:
        average: Average in the period.
        highest: Highest value in the period.
        lowest: Lowest value in the period.
        total: Total in the period.
    """

    average: Sent[CommonBandwidthMetricsValue] = ABSENT
    highest: Sent[CommonBandwidthMetricsValue] = ABSENT
    lowest: Sent[CommonBandwidthMetricsValue] = ABSENT
    total: Sent[CommonBandwidthMetricsValue] = ABSENT


class CommonBandwidthMetricsValue(Model, kw_only=True):
    """An amount of bandwidth, as a number with its unit and as readable text.

    Attributes:
        display: The amount as readable text.
        units: Unit of the amount.
        value: The amount as a number.
    """

    display: Sent[str] = ABSENT
    units: Sent[str] = ABSENT
    value: Sent[int] = ABSENT


class CommonDownloadsMetrics(Model, kw_only=True):
    """Downloads in a period, as total, average and extremes.

    Attributes:
        average: Average in the period.
        highest: Highest value in the period.
        lowest: Lowest value in the period.
        total: Total in the period.
    """

    average: Sent[CommonDownloadsMetricsValue] = ABSENT
    highest: Sent[CommonDownloadsMetricsValue] = ABSENT
    lowest: Sent[CommonDownloadsMetricsValue] = ABSENT
    total: Sent[CommonDownloadsMetricsValue] = ABSENT


class CommonDownloadsMetricsValue(Model, kw_only=True):
    """A number of downloads.

    Attributes:
        value: Number of downloads.
    """

    value: Sent[int] = ABSENT


class CommonMetrics(Model, kw_only=True):
    """Downloads and bandwidth in a period, with the number of items that were or were not used.

    Attributes:
        active: Number of packages or tokens with at least one download.
        bandwidth: Bandwidth used in the period.
        downloads: Downloads in the period.
        inactive: Number of packages or tokens without any download.
        total: Number of packages or tokens in all.
    """

    active: Sent[int] = ABSENT
    bandwidth: Sent[CommonBandwidthMetrics] = ABSENT
    downloads: Sent[CommonDownloadsMetrics] = ABSENT
    inactive: Sent[int] = ABSENT
    total: Sent[int] = ABSENT


class EntitlementUsageMetrics(Model, kw_only=True):
    """Usage of entitlement tokens in a period.

    Attributes:
        tokens: Usage of the entitlement tokens.
    """

    tokens: Sent[CommonMetrics] = ABSENT


class PackageUsageMetrics(Model, kw_only=True):
    """Usage of packages in a period.

    Attributes:
        packages: Usage of the packages.
    """

    packages: Sent[CommonMetrics] = ABSENT
