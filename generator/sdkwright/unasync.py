"""The synchronous half of the runtime, or of an SDK's custom code, derived from the asynchronous one.

`python -m sdkwright.unasync` writes every `runtime/sync/*.py` from its `runtime/aio/*.py`; with `--check` it only says,
by its exit code 1, that one of them is not what it would write. With folders as arguments it does so for the `aio/` and
`sync/` of each of these.
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

SYNC_ONLY: Final = frozenset({"__init__.py", "pyreqwest_transport.py"})
"""Modules of the synchronous half that are written by hand, since there is nothing to derive them from."""

NAMES: Final[Mapping[str, str]] = {
    "AbstractAsyncContextManager": "AbstractContextManager",
    "AsyncAhead": "Ahead",
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
    "AsyncRequests": "Requests",
    "AsyncSend": "Send",
    "AsyncSender": "Sender",
    "AsyncSession": "Session",
    "AsyncScriptedTransport": "ScriptedTransport",
    "AsyncStream": "Stream",
    "AsyncStreamReply": "StreamReply",
    "AsyncTokens": "Tokens",
    "AsyncTracing": "Tracing",
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
    "check_transport_async": "check_transport",
    "drop_async": "drop",
    "in_thread": "in_place",
    "pager": "page",
    "place_async": "place",
    "pieces_async": "pieces",
    "maybe_await": "immediate",
    "sleep_async": "sleep",
    "start_async": "start",
    "tokens_async": "tokens_sync",
    "side_by_side_async": "side_by_side",
    "stoppable_async": "stoppable",
    "wait_until_async": "wait_until",
    "wait_until_gone_async": "wait_until_gone",
    "with_stop_async": "with_stop",
    "within_async": "within",
}
"""Words of the asynchronous half and what stands for them in the synchronous one."""

_WORDS: Final = re.compile(rf"\b({'|'.join(NAMES)})\b")
_CLASSES: Final = re.compile(r"\bAsync(?=[A-Z])")
"""What the names of classes of an SDK begin with in their asynchronous half."""

_KEYWORDS: Final = re.compile(r"\basync (?=def |for |with )|\bawait ")
_PASSED_ON: Final = re.compile(r"for (\w+) in ([\w.()]+):\n +yield \1\n")
"""A loop that only yields: asynchronous generators have no `yield from`."""

_AWAITABLE: Final = re.compile(r"\bAwaitable(?:, |\[((?:[^\[\]]|\[[^\[\]]*\])*)\])")
"""The type of what is awaited, in brackets, or its name among imports."""

_LEFT: Final = re.compile(r"\b\w*(?:async|await)\w*\b", re.IGNORECASE)


class UnderivableError(Exception):
    """A word of the asynchronous half has no counterpart in `NAMES`."""


def derive(text: str, name: str, *, of_sdk: bool = False) -> str:
    """The synchronous module for the asynchronous module `name` with the given text.

    of_sdk: whether it is code of an SDK, in which any class may have two halves.
    Raises UnderivableError when something asynchronous is left over.
    """
    derived = _WORDS.sub(lambda match: NAMES[match[0]], _KEYWORDS.sub("", text))
    if of_sdk:
        derived = _CLASSES.sub("", derived).replace(f"_runtime.{WRITTEN}.", f"_runtime.{DERIVED}.")
    derived = _AWAITABLE.sub(lambda match: match[1] or "", derived)
    derived = _PASSED_ON.sub(lambda match: f"yield from {match[2]}\n", derived)
    left = sorted(set(_LEFT.findall(derived)))
    if left:
        raise UnderivableError(f"{name}: no synchronous counterpart is known for {', '.join(left)}")
    made = f"# Derived from {WRITTEN}/{name} by `python -m sdkwright.unasync`: change that file and derive anew."
    return f"{made}\n{derived}"


def derive_all(folder: Path) -> dict[Path, str]:
    """The text of each synchronous module of a runtime, or of other code with two halves, by its path."""
    sources = [path for path in sorted((folder / WRITTEN).glob("*.py")) if path.name not in ASYNC_ONLY]
    of_sdk = folder != RUNTIME
    return {
        folder / DERIVED / source.name: derive(source.read_text("utf-8"), source.name, of_sdk=of_sdk)
        for source in sources
    }


def stale(folder: Path) -> list[Path]:
    """The synchronous modules that are not what would be written; also those that no asynchronous one stands for."""
    derived = derive_all(folder)
    modules = [path for path in (folder / DERIVED).glob("*.py") if path.name not in SYNC_ONLY]
    present = {path: path.read_text("utf-8") for path in modules}
    return sorted(path for path in derived.keys() | present.keys() if derived.get(path) != present.get(path))


def main(arguments: Sequence[str]) -> int:
    """Write, or with `--check` compare; the exit code: 0 done, 1 a module is stale, 2 wrong usage."""
    folders = [Path(argument) for argument in arguments if argument != "--check"] or [RUNTIME]
    if not all((folder / WRITTEN).is_dir() for folder in folders):
        sys.stderr.write(
            f"usage: python -m sdkwright.unasync [--check] [FOLDER ...]\nA FOLDER has a folder {WRITTEN}.\n"
        )
        return 2
    changed = [path for folder in folders for path in stale(folder)]
    checks = "--check" in arguments
    for path in changed:
        sys.stdout.write(f"{DERIVED}/{path.name} {'is stale' if checks else 'written'}\n")
    if checks:
        return 1 if changed else 0
    derived = {path: text for folder in folders for path, text in derive_all(folder).items()}
    for path in changed:
        if path in derived:
            path.parent.mkdir(exist_ok=True)
            path.write_text(derived[path], "utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
