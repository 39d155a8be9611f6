"""What an SDK remembers of the run before: names that may not move."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Memory:
    """The names of an earlier run; empty where there was none.

    operations: the Python path by operation key. layouts: the way that a document was laid out (`id`, `tag`, `path`) by
    its name. models: the class name of each declared type by its identity.
    """

    operations: Mapping[str, str] = field(default_factory=dict)
    layouts: Mapping[str, str] = field(default_factory=dict)
    models: Mapping[str, str] = field(default_factory=dict)
