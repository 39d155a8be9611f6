"""A file on a server that gives ranges of it, breaks off, and changes, for the tests of downloads."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.warehouse import Handler, Taken, Warehouse

CONTENT = bytes(range(256)) * 4096
"""One megabyte."""

HALF = len(CONTENT) // 2


@dataclass
class Shelf:
    """Answers requests for one file.

    cuts: after how many bytes each reply breaks off, in order; those behind them are whole. etag, headers: what goes
    along, under names with underscores. ranges: whether parts are given.
    """

    content: bytes = CONTENT
    cuts: list[int] = field(default_factory=list)
    etag: str = '"one"'
    headers: dict[str, str] = field(default_factory=dict)
    ranges: bool = True

    def __call__(self, handler: Handler, came: Taken) -> None:
        """Answer one request."""
        start = self._start(came)
        headers = {**({"ETag": self.etag} if self.etag else {}), **self.headers}
        if start > 0 and start >= len(self.content):
            handler.reply(416, b"{}", Content_Range=f"bytes */{len(self.content)}", **headers)
            return
        part = self.content[start:]
        if start:
            headers["Content_Range"] = f"bytes {start}-{len(self.content) - 1}/{len(self.content)}"
        handler.begin(206 if start else 200, len(part), **headers)
        cut = self.cuts.pop(0) if self.cuts else len(part)
        handler.wfile.write(part[:cut])
        handler.wfile.flush()
        if cut < len(part):
            handler.hang_up()

    def _start(self, came: Taken) -> int:
        """Where the part begins that is asked for; 0 for the whole, also where the file has changed meanwhile."""
        condition = came.headers.get("if-range")
        if not self.ranges or condition not in (self.etag, self.headers.get("Last_Modified")):
            return 0
        return int(came.headers.get("range", "bytes=0-").removeprefix("bytes=").rstrip("-"))


def sha256(content: bytes = CONTENT) -> str:
    """The digest of a file."""
    return hashlib.sha256(content).hexdigest()


def download(server: Warehouse, target: Any) -> int:
    """Download the server's file by a method of the client."""
    with BoxClient(base_url=server.url) as client:
        return client.download_to(target, client.boxes.read, "acme", "file")


def ranges(server: Warehouse) -> list[str | None]:
    """The ranges that were asked for, in order."""
    return [came.headers.get("range") for came in server.taken]
