"""Models of formats."""

from __future__ import annotations

import builtins
from typing import Literal

from .._runtime import ABSENT, Model, Sent
from .shared import Distribution


class Format(Model, kw_only=True):
    """A package format and what the service supports for it.

    Attributes:
        description: Description of the package format.
        distributions: Distributions that the format has.
        extensions: File extensions of the format; the list is not complete.
        name: Name of the package format.
        premium: Whether the format needs a premium plan.
        premium_plan_id: Identifier of the lowest plan that includes the format.
        premium_plan_name: Name of the lowest plan that includes the format.
        slug: Slug of the package format.
        supports: Features that are supported for the format.
    """

    description: Sent[str] = ABSENT
    distributions: builtins.list[Distribution | None] | None = ABSENT
    extensions: Sent[builtins.list[str]] = ABSENT
    name: Sent[str] = ABSENT
    premium: Sent[bool] = ABSENT
    premium_plan_id: str | None = ABSENT
    premium_plan_name: str | None = ABSENT
    slug: Sent[str] = ABSENT
    supports: Sent[FormatSupport] = ABSENT


class FormatSupport(Model, kw_only=True):
    """Features that the service supports for a package format.

    Attributes:
        dependencies: Whether the format supports dependencies.
        distributions: Whether the format supports distributions.
        file_lists: Whether the format supports lists of files.
        filepaths: Whether the format supports file paths.
        metadata: Whether the format supports metadata.
        upstreams: What is supported for upstreams of the format.
        versioning: Whether the format supports versions.
    """

    dependencies: Sent[bool] = ABSENT
    distributions: Sent[bool] = ABSENT
    file_lists: Sent[bool] = ABSENT
    filepaths: Sent[bool] = ABSENT
    metadata: Sent[bool] = ABSENT
    upstreams: Sent[FormatSupportUpstream] = ABSENT
    versioning: Sent[bool] = ABSENT


class FormatSupportUpstream(Model, kw_only=True):
    """Features that the service supports for upstreams of a package format.

    Attributes:
        auth_modes: Ways of authenticating that upstreams of the format support.
        cache_only: Whether upstreams of the format can work in cache-only mode.
        caching: Whether upstreams of the format can cache packages.
        indexing: Whether upstreams of the format can be indexed.
        indexing_behavior: Whether upstreams of the format are indexed, and if so ahead of time or on demand.
        proxying: Whether upstreams of the format can proxy packages.
        signature_verification: What can be verified by signature for upstreams of the format.
        trust: Whether upstreams of the format can be marked as trusted or untrusted.
    """

    auth_modes: Sent[builtins.list[Literal["Username and Password", "Token", "Certificate and Key"] | str]] = ABSENT
    cache_only: Sent[bool] = ABSENT
    caching: Sent[bool] = ABSENT
    indexing: Sent[bool] = ABSENT
    indexing_behavior: Sent[
        Literal["Unsupported", "Ahead-of-time (static) indexing", "Just-in-time (dynamic) indexing"] | str
    ] = ABSENT
    proxying: Sent[bool] = ABSENT
    signature_verification: Sent[
        Literal["Unsupported", "Repository Metadata", "Packages", "Repository Metadata and Packages"] | str
    ] = ABSENT
    trust: Sent[bool] = ABSENT
