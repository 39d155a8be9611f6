"""The subset of operations that an SDK is made from, as the configuration includes and excludes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.config.sdk_yaml import Config
from sdkwright.config.selectors import Kind, Selector
from sdkwright.errors import UsageError, meant

__all__ = ["Subset"]

_NOT_FOUND: dict[Kind, str] = {
    "tag": "no operation has the tag",
    "path": "no path is",
    "operation": "no operation is",
    "extension": "no operation is marked with",
}


class Subset:
    """Decides whether each operation is included, and remembers what there was to choose from.

    left_out: the keys of the operations that are excluded.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self._matched: set[Selector] = set()
        self._available: dict[Kind, set[str]] = {kind: set() for kind in _NOT_FOUND}
        self._count = 0
        self.left_out: set[str] = set()

    def includes(self, key: str, path: str, tags: Iterable[str], extensions: Iterable[str]) -> bool:
        """Whether an operation is included, by its key, its path as documented, its tags and its true extensions."""
        self._count += 1
        is_included = self.matches(key, path, tags, extensions)
        if not is_included:
            self.left_out.add(key)
        return is_included

    def matches(self, key: str, path: str, tags: Iterable[str], extensions: Iterable[str]) -> bool:
        """The same for anything that is selected like an operation, without counting it."""
        values_by_kind: dict[Kind, tuple[str, ...]] = {
            "tag": tuple(tags),
            "path": (path,),
            "operation": (key.partition(":")[2], key),
            "extension": tuple(extensions),
        }
        for kind, values in values_by_kind.items():
            self._available[kind].update(values)
        included = [selector for selector in self._config.include if selector.matches(values_by_kind[selector.kind])]
        excluded = [selector for selector in self._config.exclude if selector.matches(values_by_kind[selector.kind])]
        self._matched.update(included, excluded)
        return not excluded and bool(included or not self._config.include)

    def check(self) -> None:
        """Reject a selector that matches nothing, and a selection that leaves nothing.

        Raises UsageError, or a located ConfigError for a selector in sdk.yaml.
        """
        for selector in self._selectors():
            if selector not in self._matched:
                raise self._error(
                    selector, f'{_NOT_FOUND[selector.kind]} "{selector.pattern}"{self._suggestion(selector)}'
                )
        if self._count and len(self.left_out) == self._count:
            raise self._error(next(self._selectors()), "the selection leaves no operation")

    def _selectors(self) -> Iterator[Selector]:
        yield from self._config.include
        yield from self._config.exclude

    def _suggestion(self, selector: Selector) -> str:
        hint = meant(selector.pattern, self._available[selector.kind])
        return f"; {hint}" if hint else ""

    def _error(self, selector: Selector, message: str) -> UsageError:
        return self._config.error(message, *selector.keys) if selector.keys else UsageError(message)
