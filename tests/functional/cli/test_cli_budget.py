"""`sdkwright generate --budget`: how much of an SDK is kept by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.functional.command import CONFIG, Runner

_CODE = "class Hello:\n    def hello(self) -> str:\n        return 'hello'\n\n\nclass AsyncHello(Hello): ...\n"


def _by_hand(folder: Path) -> None:
    """All that can be kept by hand: code, a template, a pin, and a file of one's own."""
    (folder / "sdk.yaml").write_text(
        f"{CONFIG}custom: {{client: greeting.Hello}}\ntemplates: own\ntree: {{pins: {{pets_list: pets.all}}}}\n"
    )
    (folder / "custom").mkdir()
    (folder / "custom/greeting.py").write_text(_CODE)
    (folder / "own/project").mkdir(parents=True)
    (folder / "own/project/README.md.jinja").write_text("# Mine\nand mine\n")


def _share(text: str) -> float:
    found = re.search(r"kept by hand: ([0-9.]+) %", text)
    assert found is not None
    return float(found[1])


class TestBudget:
    """sdkwright generate --budget"""

    def test_pure(self, folder: Path, run: Runner) -> None:
        """An SDK that is made of its documents alone departs by nothing, also of a run that had nothing to do."""
        (folder / "sdk.yaml").write_text(CONFIG)
        for _ in range(2):
            done = run("generate", "--budget", "0")
            assert done.code == 0
            assert re.search(r"0 of [0-9]+ lines are kept by hand: 0.0 %, within 0 %\n\Z", done.out)

    def test_above(self, folder: Path, run: Runner) -> None:
        """Above the budget all that is kept by hand is listed, the longest first, and the SDK is made nevertheless."""
        _by_hand(folder)
        run("generate")
        (folder / "out/src/pets_sdk/mine.py").write_text("one = 1\ntwo = 2\nthree = 3\n")
        done = run("generate", "--budget", "1.5")
        assert done.code == 1
        listed = [line for line in done.out.splitlines() if line.startswith("by hand: ")]
        assert listed == [
            "by hand: code custom/greeting.py: 6 lines",
            "by hand: file src/pets_sdk/mine.py: 3 lines",
            "by hand: template own/project/README.md.jinja: 2 lines",
            "by hand: pin api:pets_list: pets.all: 1 line",
        ]
        assert "12 of " in done.out
        assert "above 1.5 %" in done.out
        assert (folder / "out/src/pets_sdk/custom/greeting.py").exists()

    def test_share(self, folder: Path, run: Runner) -> None:
        """The share is of the lines of the SDK's modules, without the runtime; within the budget nothing is listed."""
        _by_hand(folder)
        done = run("generate", "--budget", "99.5")
        assert (done.code, "by hand: " in done.out.replace("kept by hand: ", "")) == (0, False)
        modules = [path for path in (folder / "out/src").rglob("*.py") if "_runtime" not in path.parts]
        lines = sum(len(path.read_text().splitlines()) for path in modules)
        assert _share(done.out) == pytest.approx(100 * 9 / (lines + 3), abs=0.06)

    def test_refused(self, folder: Path, run: Runner) -> None:
        """A budget is a share in percent."""
        (folder / "sdk.yaml").write_text(CONFIG)
        assert run("generate", "--budget", "101").code == 2
        assert not (folder / "out").exists()
