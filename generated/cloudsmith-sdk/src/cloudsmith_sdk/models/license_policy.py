"""Models of license_policy."""

from __future__ import annotations

import builtins
import datetime as dt
from typing import Literal

from .._runtime import ABSENT, Model, Sent
from .shared import NestedLicensePolicy


class OrganizationPackageLicensePolicy(Model, kw_only=True):
    """Policy of an organisation about the licences of packages.

    Attributes:
        allow_unknown_licenses: Whether the policy lets packages with an unknown licence pass.
        created_at: When it was created.
        description: Description of the policy.
        name: Name of the policy.
        on_violation_quarantine: Whether packages that violate the policy are put into quarantine.
        package_query_string: Search query that selects the packages the policy applies to.
        slug_perm: Permanent identifier, which never changes.
        spdx_identifiers: SPDX identifiers of the licences the policy is about.
        updated_at: When it was last changed.
    """

    allow_unknown_licenses: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    description: str | None = ABSENT
    name: Sent[str] = ABSENT
    on_violation_quarantine: Sent[bool] = ABSENT
    package_query_string: str | None = ABSENT
    slug_perm: Sent[str] = ABSENT
    spdx_identifiers: Sent[builtins.list[str]] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT


class PackageLicensePolicyEvaluationRequest(Model, kw_only=True):
    """A request to evaluate a licence policy, with its progress.

    Attributes:
        created_at: When it was created.
        evaluation_count: Number of evaluations made.
        policy: Policy to evaluate.
        slug_perm: Permanent identifier, which never changes.
        status: Progress of the evaluation.
        updated_at: When it was last changed.
        violation_count: Number of violations found.
    """

    created_at: Sent[dt.datetime] = ABSENT
    evaluation_count: Sent[int] = ABSENT
    policy: Sent[NestedLicensePolicy] = ABSENT
    slug_perm: Sent[str] = ABSENT
    status: Sent[Literal["Pending", "In Progress", "Complete", "Cancelled", "Errored"] | str] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT
    violation_count: Sent[int] = ABSENT
