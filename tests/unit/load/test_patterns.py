"""Regular expressions in the targets of overlays: what they match, and when they are given up."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from sdkwright.errors import LimitError
from sdkwright.load import load_documents
from sdkwright.load.overlays.patterns import TIME_LIMIT, Patterns, PatternTimeoutError

_SPEC = """\
openapi: 3.1.0
info: {title: T, version: "1"}
paths: {}
x-all:
  - {name: alpha, words: "%s"}
  - {name: "beta\\nline", words: é}
  - {name: 1}
"""


def _written(folder: Path, target: str, words: str = "x") -> object:
    (folder / "api.yaml").write_text(_SPEC % words, encoding="utf-8")
    (folder / "over.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n"
        f'  - {{target: "{target}", update: {{hit: true}}}}\n',
        encoding="utf-8",
    )
    (document,), warnings = load_documents({"api": folder / "api.yaml"}, [folder / "over.yaml"])
    everything = document.root.child("x-all")
    assert everything is not None
    return [one.child("hit") is not None for one in everything.elements()], len(warnings)


@pytest.mark.parametrize(
    ("target", "hits"),
    [
        ("$['x-all'][?match(@.name, 'al.*')]", [True, False, False]),
        ("$['x-all'][?match(@.name, 'l')]", [False, False, False]),
        ("$['x-all'][?search(@.name, 'l')]", [True, True, False]),
        ("$['x-all'][?search(@.name, 'a') && search(@.words, 'é')]", [False, True, False]),
        ("$['x-all'][?search(@.name, '(')]", [False, False, False]),
        ("$['x-all'][?match(@.name, '1')]", [False, False, False]),
    ],
)
def test_matches(tmp_path: Path, target: str, hits: list[bool]) -> None:
    """`match` is about a whole text, `search` about any part; what is no text or no pattern matches nothing."""
    assert _written(tmp_path, target) == (hits, int(not any(hits)))


def test_given_up(tmp_path: Path) -> None:
    """A pattern that tries all ways is given up within a few seconds, at its place, on any thread."""
    caught: list[BaseException] = []

    def run() -> None:
        try:
            _written(tmp_path, "$['x-all'][?match(@.words, '(a+)+$')]", "a" * 60 + "b")
        except LimitError as error:
            caught.append(error)

    begun = time.monotonic()
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert time.monotonic() - begun < 3 * TIME_LIMIT
    message = str(caught[0])
    assert message.startswith("over.yaml:4:6 at /actions/0/target: the patterns take longer than 3 seconds")


def test_together() -> None:
    """The limit is for all the patterns of an evaluation together; the next one has all of it again."""
    patterns = Patterns(1.0)
    for _ in range(2):
        with patterns:
            assert patterns.matches("a+", "aaa", whole=True)
            with pytest.raises(PatternTimeoutError):
                patterns.matches("(a+)+$", "a" * 60 + "b", whole=True)
    with patterns:
        assert not patterns.matches("a+", "b", whole=False)


def test_costs_nothing() -> None:
    """Where no pattern is matched, no process begins."""
    with Patterns() as patterns:
        assert vars(patterns)["_process"] is None
