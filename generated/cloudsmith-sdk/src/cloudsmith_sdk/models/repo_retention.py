"""Models of repo_retention."""

from __future__ import annotations

from .._runtime import ABSENT, Model, Sent


class RepositoryRetentionRules(Model, kw_only=True):
    """Rules by which a repository keeps or deletes packages.

    Attributes:
        retention_count_limit: Most packages to keep.
        retention_days_limit: Number of days to keep packages for.
        retention_enabled: Whether the rules are in force, so that packages outside them are deleted.
        retention_group_by_format: Whether the limits apply to each package format by itself.
        retention_group_by_name: Whether the limits apply to each package name by itself.
        retention_group_by_package_type: Whether the limits apply to each kind of package by itself, such as source or
            binary.
        retention_package_query_string: Search query that a package must match to be deleted by the rules.
        retention_size_limit: Most storage that the packages kept may use together, in bytes.
    """

    retention_count_limit: Sent[int] = ABSENT
    retention_days_limit: Sent[int] = ABSENT
    retention_enabled: Sent[bool] = ABSENT
    retention_group_by_format: Sent[bool] = ABSENT
    retention_group_by_name: Sent[bool] = ABSENT
    retention_group_by_package_type: Sent[bool] = ABSENT
    retention_package_query_string: str | None = ABSENT
    retention_size_limit: Sent[int] = ABSENT
