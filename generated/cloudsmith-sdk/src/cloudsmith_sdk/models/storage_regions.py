"""Models of storage_regions."""

from __future__ import annotations

from .._runtime import ABSENT, Model, Sent


class StorageRegion(Model, kw_only=True):
    """A region in which package files can be stored.

    Attributes:
        label: Name of the storage region.
        slug: Slug of the storage region.
    """

    label: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
