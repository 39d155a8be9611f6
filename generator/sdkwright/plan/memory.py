"""What an SDK remembers of the run before: names that may not move."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Memory:
    """The names of an earlier run; empty where there was none.

    operations: the Python path by operation key. layouts: the way that a document was laid out (`id`, `tag`, `path`) by
    its name. models: marks of declared types with their class names (`naming.mark`).
    """

    operations: Mapping[str, str] = field(default_factory=dict)
    layouts: Mapping[str, str] = field(default_factory=dict)
    models: frozenset[str] = frozenset()
