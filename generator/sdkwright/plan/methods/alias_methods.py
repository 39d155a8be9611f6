"""Methods at the paths that they had before: the same calls, with a warning that says what they are called now."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.plan.names.locked_names import LockedAlias
from sdkwright.plan.views import Method


def as_alias(method: Method, path: str, alias: LockedAlias, present: str) -> Method:
    """The method as a deprecated one at `path`, which is called `present` now."""
    text = f"`{path}` is called `{present}` now; this name goes with version {alias.end}."
    doc = replace(method.doc, facts=(*method.doc.facts, f"Deprecated since version {alias.since}: {text}"))
    return replace(method, doc=doc, deprecation=text)
