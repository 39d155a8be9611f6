"""The part of the documents that an SDK is made of, as the configuration includes and excludes operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.config.sdk_yaml import Config
from sdkwright.config.selectors import Kind, Selector
from sdkwright.errors import UsageError, meant

__all__ = ["Subset"]

_NAMES: dict[Kind, str] = {
    "tag": "no operation has the tag",
    "path": "no path is",
    "operation": "no operation is",
    "extension": "no operation is marked with",
}


class Subset:
    """Decides of each operation whether it is wanted, and remembers what was there to choose from.

    left_out: the keys of the operations that are not wanted.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self._matched: set[Selector] = set()
        self._seen: dict[Kind, set[str]] = {kind: set() for kind in _NAMES}
        self._count = 0
        self.left_out: set[str] = set()

    def includes(self, key: str, path: str, tags: Iterable[str], marks: Iterable[str]) -> bool:
        """Return whether an operation, by its key, its path as documented, its tags and true keywords, is wanted."""
        self._count += 1
        wanted = self.matches(key, path, tags, marks)
        if not wanted:
            self.left_out.add(key)
        return wanted

    def matches(self, key: str, path: str, tags: Iterable[str], marks: Iterable[str]) -> bool:
        """Return the same of anything that can be chosen like an operation, without counting it."""
        texts: dict[Kind, tuple[str, ...]] = {
            "tag": tuple(tags),
            "path": (path,),
            "operation": (key.partition(":")[2], key),
            "extension": tuple(marks),
        }
        for kind, found in texts.items():
            self._seen[kind].update(found)
        included = [one for one in self._config.include if one.matches(texts[one.kind])]
        excluded = [one for one in self._config.exclude if one.matches(texts[one.kind])]
        self._matched.update(included, excluded)
        return not excluded and bool(included or not self._config.include)

    def check(self) -> None:
        """Refuse a selector that matches nothing, and a selection that leaves nothing.

        Raises UsageError; it is a ConfigError, located, where the selector stands in sdk.yaml.
        """
        for selector in self._all():
            if selector not in self._matched:
                raise self._error(selector, f'{_NAMES[selector.kind]} "{selector.pattern}"{self._hint(selector)}')
        if self._count and len(self.left_out) == self._count:
            raise self._error(next(self._all()), "the selection leaves no operation")

    def _all(self) -> Iterator[Selector]:
        yield from self._config.include
        yield from self._config.exclude

    def _hint(self, selector: Selector) -> str:
        hint = meant(selector.pattern, self._seen[selector.kind])
        return f"; {hint}" if hint else ""

    def _error(self, selector: Selector, message: str) -> UsageError:
        return self._config.error(message, *selector.keys) if selector.keys else UsageError(message)
