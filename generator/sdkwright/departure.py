"""How far an SDK departs from what is made of its documents alone: code, templates, files and pins by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sdkwright.config.custom_code import CUSTOM
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import printable
from sdkwright.output.lock import read_lock

__all__ = ["Departure", "departure"]

_RUNTIME = "/_runtime/"
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Departure:
    """What is kept by hand, and how much that is.

    parts: what it is -> its lines. total: the lines of the SDK's modules without the runtime, with those that are kept
    by hand.
    """

    parts: Mapping[str, int]
    total: int

    @property
    def lines(self) -> int:
        """All that are kept by hand."""
        return sum(self.parts.values())

    @property
    def share(self) -> float:
        """The lines that are kept by hand in percent of all."""
        return 100 * self.lines / max(self.total, 1)

    def told(self, budget: float) -> list[str]:
        """The share on one line; where it is above the budget, what it is made of, the most lines first."""
        verdict = "within" if self.share <= budget else "above"
        summary = f"{self.lines:,} of {self.total:,} lines are kept by hand: {self.share:.1f} %, {verdict} {budget:g} %"
        ordered = sorted(self.parts.items(), key=lambda part: (-part[1], part[0]))
        shown = [f"by hand: {printable(what)}: {lines:,} line{'s' * (lines != 1)}" for what, lines in ordered[:_SHOWN]]
        more = [f"and {len(ordered) - _SHOWN:,} more"] if len(ordered) > _SHOWN else []
        return [summary] if verdict == "within" else [*shown, *more, summary]


def departure(config: Config) -> Departure:
    """How far the SDK departs that stands where the configuration says.

    Modules in it that no run has made are somebody's own. Raises OutputError where its lock cannot be read.
    """
    root = config.package.output
    made = read_lock(root).files.keys()
    parts = dict(_parts(config, made))
    modules = (root / name for name in made if name.endswith(".py") and _RUNTIME not in name)
    copied = sum(map(_lines, config.custom.files.values()))
    # Custom code is among what was made already.
    return Departure(parts, sum(map(_lines_of_file, modules)) + sum(parts.values()) - copied)


def _parts(config: Config, made: Collection[str]) -> Iterator[tuple[str, int]]:
    for name, text in config.custom.files.items():
        yield f"code {CUSTOM}/{name}", _lines(text)
    for template in config.templates.texts.values():
        yield f"template {template.name}", _lines(template.content)
    output = config.package.output
    for path in sorted((output / "src").rglob("*.py")):
        name = path.relative_to(output).as_posix()
        if name not in made:
            yield f"file {name}", _lines_of_file(path)
    for key, dotted in config.tree.pins.items():
        yield f"pin {key}: {dotted}", 1
    for key, paths in config.tree.also.items():
        yield from ((f"also {key}: {dotted}", 1) for dotted in paths)


def _lines(text: str) -> int:
    return len(text.splitlines())


def _lines_of_file(path: Path) -> int:
    return len(path.read_bytes().splitlines()) if path.is_file() else 0
