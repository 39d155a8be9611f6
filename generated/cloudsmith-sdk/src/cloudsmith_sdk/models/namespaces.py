"""Models of namespaces."""

from __future__ import annotations

from .._runtime import ABSENT, Model, Sent


class Namespace(Model, kw_only=True):
    """A namespace, which is either a user's or an organisation's.

    Attributes:
        name: Name of the namespace.
        slug: Slug of the namespace.
        slug_perm: Permanent identifier, which never changes.
        type_name: Kind of namespace.
    """

    name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    type_name: Sent[str] = ABSENT
