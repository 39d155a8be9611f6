"""Where an operation stands by default in SDKs that are laid out by tags."""

from __future__ import annotations

from sdkwright.model import Operation
from sdkwright.naming import snake

__all__ = ["place_by_tag"]


def place_by_tag(operation: Operation, name: str) -> tuple[str, ...]:
    """Return groups and name: those that keywords of the document give, else the first tag and `name`."""
    groups = operation.vendor_name.groups or operation.tag_path[-1:]
    return (*map(snake, groups), snake(operation.vendor_name.name or name))
