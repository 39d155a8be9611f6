"""The synchronous half is what the script derives from the asynchronous one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright import sync


def test_committed_half_is_current() -> None:
    """The synchronous modules that are committed are those that would be written."""
    assert sync.stale(sync.RUNTIME) == []
    assert {path.name for path in sync.derive_all(sync.RUNTIME)} >= {"client_sync.py", "page_sync.py"}


@pytest.mark.parametrize(
    ("written", "derived"),
    [
        ("async def f() -> None:\n    await g()\n", "def f() -> None:\n    g()\n"),
        ("async with a: pass\n", "with a: pass\n"),
        ("from .page_async import AsyncPage\n", "from .page_sync import Page\n"),
        ("def f(c: AsyncClient) -> AsyncPager[T]: ...\n", "def f(c: Client) -> Page[T]: ...\n"),
        ("async for item in page.items:\n    yield item\n", "yield from page.items\n"),
        ("async for page in pages:\n    yield page.items\n", "for page in pages:\n    yield page.items\n"),
    ],
)
def test_replacements(written: str, derived: str) -> None:
    """Keywords go, names are replaced, and a loop that only yields is shortened."""
    first, _, rest = sync.derive(written, "x_async.py").partition("\n")
    assert first.startswith("# Derived from x_async.py")
    assert rest == derived


@pytest.mark.parametrize("left", ["import asyncio\n", "x: AsyncSomething\n", "# awaitable\n"])
def test_leftovers(left: str) -> None:
    """A word without a counterpart is an error, not a silence."""
    with pytest.raises(sync.UnderivableError, match=r"x_async\.py"):
        sync.derive(left, "x_async.py")


def test_write_and_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`--check` finds stale and orphaned modules; without it they are written and removed."""
    monkeypatch.setattr(sync, "RUNTIME", tmp_path)
    (tmp_path / "x_async.py").write_text("async def f() -> None: ...\n")
    (tmp_path / "orphan_sync.py").write_text("")
    assert sync.main(["--check"]) == 1
    assert capsys.readouterr().out == "orphan_sync.py is stale\nx_sync.py is stale\n"
    assert sync.main([]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x_async.py", "x_sync.py"]
    assert sync.main(["--check"]) == 0
    assert sync.main(["--chek"]) == 2
