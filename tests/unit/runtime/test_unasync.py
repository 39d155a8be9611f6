"""The synchronous half is what the script derives from the asynchronous one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright import unasync


def test_committed_half_is_current() -> None:
    """The synchronous modules that are committed are those that would be written."""
    assert unasync.stale(unasync.RUNTIME) == []
    assert {path.name for path in unasync.derive_all(unasync.RUNTIME)} >= {"client.py", "page.py"}


@pytest.mark.parametrize(
    ("written", "derived"),
    [
        ("async def f() -> None:\n    await g()\n", "def f() -> None:\n    g()\n"),
        ("async with a: pass\n", "with a: pass\n"),
        ("from .page import AsyncPage\n", "from .page import Page\n"),
        ("from .pager import AsyncPager\n", "from .page import Page\n"),
        ("def f(c: AsyncClient) -> AsyncPager[T]: ...\n", "def f(c: Client) -> Page[T]: ...\n"),
        ("async for item in page.items:\n    yield item\n", "yield from page.items\n"),
        ("async for page in pages:\n    yield page.items\n", "for page in pages:\n    yield page.items\n"),
    ],
)
def test_replacements(written: str, derived: str) -> None:
    """Keywords go, names are replaced, and a loop that only yields is shortened."""
    first, _, rest = unasync.derive(written, "x.py").partition("\n")
    assert first.startswith("# Derived from aio/x.py")
    assert rest == derived


@pytest.mark.parametrize("left", ["import asyncio\n", "x: AsyncSomething\n", "# awaitable\n"])
def test_leftovers(left: str) -> None:
    """A word without a counterpart is an error, not a silence."""
    with pytest.raises(unasync.UnderivableError, match=r"x\.py"):
        unasync.derive(left, "x.py")


def test_write_and_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`--check` finds stale and orphaned modules; without it they are written and removed."""
    monkeypatch.setattr(unasync, "RUNTIME", tmp_path)
    (tmp_path / "aio").mkdir()
    (tmp_path / "sync").mkdir()
    (tmp_path / "aio/x.py").write_text("async def f() -> None: ...\n")
    (tmp_path / "sync/orphan.py").write_text("")
    assert unasync.main(["--check"]) == 1
    assert capsys.readouterr().out == "sync/orphan.py is stale\nsync/x.py is stale\n"
    assert unasync.main([]) == 0
    assert [path.name for path in (tmp_path / "sync").iterdir()] == ["x.py"]
    assert unasync.main(["--check"]) == 0
    assert unasync.main(["--chek"]) == 2


def test_folder_of_custom_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder is derived in place of the runtime; any of its classes may have two halves."""
    assert unasync.main([str(tmp_path)]) == 2
    (tmp_path / "aio").mkdir()
    (tmp_path / "aio/push.py").write_text("class AsyncPush:\n    async def run(self, api: AsyncApi) -> None: ...\n")
    assert unasync.main(["--check", str(tmp_path)]) == 1
    assert unasync.main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "sync/push.py is stale\nsync/push.py written\n"
    assert "class Push:\n    def run(self, api: Api) -> None: ...\n" in (tmp_path / "sync/push.py").read_text()
    assert unasync.main(["--check", str(tmp_path)]) == 0
