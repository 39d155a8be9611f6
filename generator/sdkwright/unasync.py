"""The synchronous half of the runtime, derived from the asynchronous one.

`python -m sdkwright.unasync` writes every `runtime/sync/*.py` from its `runtime/aio/*.py`; with `--check` it only says,
by its exit code 1, that one of them is not what it would write.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

RUNTIME: Final = Path(__file__).parent / "runtime"
"""The folder of the runtime's modules."""

WRITTEN: Final = "aio"
"""The folder within the runtime that is written by hand."""

DERIVED: Final = "sync"
"""The folder beside it that is derived."""

ASYNC_ONLY: Final = frozenset({"__init__.py", "aiohttp_transport.py", "pager.py"})
"""Modules of the asynchronous half that the synchronous one has no need of."""

NAMES: Final[Mapping[str, str]] = {
    "AbstractAsyncContextManager": "AbstractContextManager",
    "AsyncAuth": "Auth",
    "AsyncClient": "Client",
    "AsyncDelivery": "Delivery",
    "AsyncFlight": "Flight",
    "AsyncDownloads": "Downloads",
    "AsyncGroup": "Group",
    "AsyncHttpxTransport": "HttpxTransport",
    "AsyncIterator": "Iterator",
    "AsyncMethod": "Method",
    "AsyncMiddleware": "Middleware",
    "AsyncItems": "Items",
    "AsyncPage": "Page",
    "AsyncPager": "Page",
    "AsyncPassage": "Passage",
    "AsyncPages": "Pages",
    "AsyncRequestHook": "RequestHook",
    "AsyncResponseHook": "ResponseHook",
    "AsyncSender": "Sender",
    "AsyncScriptedTransport": "ScriptedTransport",
    "AsyncStream": "Stream",
    "AsyncStreamReply": "StreamReply",
    "AsyncTokens": "Tokens",
    "AsyncTransport": "Transport",
    "StopAsyncIteration": "StopIteration",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
    "aclose": "close",
    "aiter_bytes": "iter_bytes",
    "aiter_raw": "iter_raw",
    "anext": "next",
    "asynccontextmanager": "contextmanager",
    "asynchronous": "synchronous",
    "in_thread": "in_place",
    "pager": "page",
    "place_async": "place",
    "pieces_async": "pieces",
    "maybe_await": "immediate",
    "sleep_async": "sleep",
    "tokens_async": "tokens_sync",
    "within_async": "within",
}
"""Words of the asynchronous half and what stands for them in the synchronous one."""

_WORDS: Final = re.compile(rf"\b({'|'.join(NAMES)})\b")
_KEYWORDS: Final = re.compile(r"\basync (?=def |for |with )|\bawait ")
_PASSED_ON: Final = re.compile(r"for (\w+) in ([\w.()]+):\n +yield \1\n")
"""A loop that only yields: asynchronous generators have no `yield from`."""

_LEFT: Final = re.compile(r"\b\w*(?:async|await)\w*\b", re.IGNORECASE)


class UnderivableError(Exception):
    """A word of the asynchronous half has no counterpart in `NAMES`."""


def derive(text: str, name: str) -> str:
    """The synchronous module for the asynchronous module `name` with the given text.

    Raises UnderivableError when something asynchronous is left over.
    """
    derived = _WORDS.sub(lambda match: NAMES[match[0]], _KEYWORDS.sub("", text))
    derived = _PASSED_ON.sub(lambda match: f"yield from {match[2]}\n", derived)
    left = sorted(set(_LEFT.findall(derived)))
    if left:
        raise UnderivableError(f"{name}: no synchronous counterpart is known for {', '.join(left)}")
    made = f"# Derived from {WRITTEN}/{name} by `python -m sdkwright.unasync`: change that file and derive anew."
    return f"{made}\n{derived}"


def derive_all(runtime: Path) -> dict[Path, str]:
    """The text of each synchronous module of a runtime, by its path."""
    sources = [path for path in sorted((runtime / WRITTEN).glob("*.py")) if path.name not in ASYNC_ONLY]
    return {runtime / DERIVED / source.name: derive(source.read_text("utf-8"), source.name) for source in sources}


def stale(runtime: Path) -> list[Path]:
    """The synchronous modules that are not what would be written; also those that no asynchronous one stands for."""
    derived = derive_all(runtime)
    modules = [path for path in (runtime / DERIVED).glob("*.py") if path.name != "__init__.py"]
    present = {path: path.read_text("utf-8") for path in modules}
    return sorted(path for path in derived.keys() | present.keys() if derived.get(path) != present.get(path))


def main(arguments: Sequence[str]) -> int:
    """Write, or with `--check` compare; the exit code: 0 done, 1 a module is stale, 2 wrong usage."""
    if list(arguments) not in ([], ["--check"]):
        sys.stderr.write("usage: python -m sdkwright.unasync [--check]\n")
        return 2
    changed = stale(RUNTIME)
    for path in changed:
        sys.stdout.write(f"{DERIVED}/{path.name} {'is stale' if arguments else 'written'}\n")
    if arguments:
        return 1 if changed else 0
    derived = derive_all(RUNTIME)
    for path in changed:
        if path in derived:
            path.write_text(derived[path], "utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
