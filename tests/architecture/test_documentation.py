"""What is written for contributors, held against the code: paths, names and drawings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.architecture.test_layers import rooms, stages

_ROOT = Path(__file__).parents[2]
_PACKAGE = _ROOT / "generator" / "sdkwright"
_PAGES = ("README.md", "CONTRIBUTING.md", "SECURITY.md", ".github/ARCHITECTURE.md")
_PATH = re.compile(r"`([\w./-]+/|[\w./-]+\.(?:py|jinja|md|yaml|toml))`(?: \(((?:`\w+`(?:, )?)+)\))?")
# What an SDK or a reader's own project has.
_ELSEWHERE = {"expected/", "custom/", "spec.yaml", "sdk.yaml", "gen.yaml", "api.md", "generated/", "v1.yaml", "v2.yaml"}

# The README names what is within these without the way there, below the row of the room itself.
_SHORT = ("load", "analysis", "plan", "runtime")


def _named(page: str) -> Iterator[tuple[str, list[str]]]:
    """The paths that a page names, each with the names that are to be found there."""
    for path, names in _PATH.findall((_ROOT / page).read_text(encoding="utf-8")):
        if path not in _ELSEWHERE:
            yield path, re.findall(r"\w+", names)


def _found(path: str) -> Path | None:
    bases = (_PACKAGE, _ROOT, *(_PACKAGE / room for room in _SHORT))
    return next((base / path for base in bases if (base / path).exists()), None)


def test_paths_and_names_are_there() -> None:
    """Every path that a page names leads to a file or folder, and every name beside it stands in that file."""
    wrong = []
    for page in _PAGES:
        for path, names in _named(page):
            place = _found(path)
            if place is None:
                wrong.append(f"{page}: there is no {path}")
                continue
            text = place.read_text(encoding="utf-8") if place.is_file() else ""
            wrong += [f"{page}: {path} has no {name}" for name in names if not re.search(rf"\b{name}\b", text)]
    assert not wrong


def test_enough_is_named() -> None:
    """The walks through real changes are looked at."""
    assert sum(1 for _ in _named("CONTRIBUTING.md")) >= 80


def _drawn(after: str) -> set[tuple[str, str]]:
    """The arrows of the first drawing after some words."""
    text = (_ROOT / ".github" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawing = text.partition(after)[2].partition("```mermaid")[2].partition("```")[0]
    return set(re.findall(r"^ +(\w+) --> (\w+)$", drawing, re.MULTILINE))


def _actual(within: str) -> Mapping[str, set[str]]:
    """Which room imports which: all of the generator, or those within one; only rooms that are drawn count."""
    if not within:
        return stages()
    actual: dict[str, set[str]] = {}
    for room, others in rooms().items():
        own = _in(room, within)
        if own:
            actual.setdefault(own, set()).update(filter(None, (_in(other, within) for other in others)))
    return {room: others - {room} for room, others in actual.items()}


def _in(room: str, within: str) -> str:
    top, _, inner = room.partition("/")
    return inner if top == within else ""


def _reached(room: str, arrows: set[tuple[str, str]]) -> set[str]:
    near = {target for source, target in arrows if source == room}
    return near.union(*(_reached(one, arrows) for one in near))


@pytest.mark.parametrize(
    ("after", "within"),
    [
        ("The rooms of the generator", ""),
        ("Within `load/`", "load"),
        ("Within `analysis/`", "analysis"),
        ("Within `runtime/`", "runtime"),
    ],
)
def test_drawings_of_rooms_are_true(after: str, within: str) -> None:
    """Each arrow is an import, and each import between rooms that are drawn is an arrow or several in a row."""
    arrows, actual = _drawn(after), _actual(within)
    drawn = {room for arrow in arrows for room in arrow}
    assert not {(source, target) for source, target in arrows if target not in actual.get(source, ())}
    missing = {(room, other) for room in drawn for other in (actual.get(room, set()) & drawn) - _reached(room, arrows)}
    assert not missing
