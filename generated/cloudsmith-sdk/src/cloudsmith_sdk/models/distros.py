"""Models of distros."""

from __future__ import annotations

import builtins

from .._runtime import ABSENT, Model, Sent
from .shared import DistributionVersion


class DistributionFull(Model, kw_only=True):
    """Distribution of an operating system, with its versions.

    Attributes:
        format: Package format.
        format_url: API address of the package format.
        name: Name of the distribution.
        self_url: API address of this object.
        slug: Slug of the distribution.
        variants: Variants of the distribution.
        versions: Versions of the distribution.
    """

    format: Sent[str] = ABSENT
    format_url: Sent[str] = ABSENT
    name: Sent[str] = ABSENT
    self_url: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    variants: str | None = ABSENT
    versions: Sent[builtins.list[DistributionVersion]] = ABSENT
