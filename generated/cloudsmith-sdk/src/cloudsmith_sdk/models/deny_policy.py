"""Models of deny_policy."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from .._runtime import ABSENT, Model, Sent


class PackageDenyPolicy(Model, kw_only=True):
    """Policy that denies packages matching a search query.

    Attributes:
        action: What happens to packages that match the policy.
        created_at: When it was created.
        description: Description of the policy.
        enabled: Whether the policy is in force.
        name: Name of the policy.
        package_query_string: Search query that selects the packages to deny.
        slug_perm: Permanent identifier, which never changes.
        status: Progress of applying the policy.
        updated_at: When it was last changed.
    """

    action: Sent[Literal["Block downloads"] | str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    description: str | None = ABSENT
    enabled: Sent[bool] = ABSENT
    name: str | None = ABSENT
    package_query_string: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    status: Sent[Literal["Pending", "In Progress", "Complete", "Cancelled", "Errored"] | str] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT
