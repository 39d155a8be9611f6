"""`python -m tests.benchmarks.calls.server`: a server that costs next to nothing, in a process of its own.

It prints its port. `/v1/repos/...` is one small object; `/v1/packages/...` is a page of packages with counts in the
headers, 500 of them by default; with `delay` in the query a reply takes so many seconds.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

_SMALL = json.dumps({"name": "prod", "slug": "prod", "namespace": "acme", "is_private": True}).encode()
PAGES = 200


_TEXTS = (
    *("cdn_url", "checksum_md5", "checksum_sha1", "checksum_sha256", "checksum_sha512", "description"),
    *("display_name", "extension", "filename", "format", "format_url", "license", "name"),
    *("namespace", "namespace_url", "origin_repository", "origin_repository_url", "raw_license"),
    *("release", "repository", "repository_url", "self_html_url", "self_url", "slug", "slug_perm", "stage_str"),
    *("status_reason", "status_str", "status_url", "subtype", "summary", "type_display", "uploader", "uploader_url"),
    *("version", "version_orig", "vulnerability_scan_results_url"),
)


def package(number: int) -> dict[str, object]:
    """A package as a list has it."""
    texts = {name: f"{name}-{number}" for name in _TEXTS}
    flags = {"is_sync_completed": True, "is_sync_failed": False, "is_downloadable": True, "is_quarantined": False}
    facts = {"size": number, "downloads": 5, "num_files": 1, "stage": 9, "status": 4, "sync_progress": 100}
    dates = dict.fromkeys(("uploaded_at", "sync_finished_at", "stage_updated_at"), "2026-07-06T21:00:50.635246Z")
    return {**texts, **flags, **facts, **dates, "tags": {"info": ["a", "b"]}, "architectures": [], "files": []}


def page(number: int, size: int) -> bytes:
    """One page of packages."""
    return json.dumps([package(number * size + at) for at in range(size)]).encode()


class Server:
    """Answers over connections that are kept."""

    def __init__(self) -> None:
        self._pages: dict[tuple[int, int], bytes] = {}

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer all requests of a connection."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                target = urlsplit(head.split(b" ", 2)[1].decode())
                query = parse_qs(target.query)
                if delay := float(query.get("delay", ["0"])[0]):
                    await asyncio.sleep(delay)
                writer.write(self._reply(target.path, query))
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def _reply(self, path: str, query: Mapping[str, list[str]]) -> bytes:
        if "/packages/" not in path:
            return _message(_SMALL, {})
        number, size = (int(query.get(name, [usual])[0]) for name, usual in (("page", "1"), ("page_size", "500")))
        if (1, size) not in self._pages:
            self._pages[1, size] = page(1, size)
        counts = {"Count": PAGES * size, "Page": number, "PageTotal": PAGES, "PageSize": size}
        return _message(self._pages[1, size], {f"X-Pagination-{name}": str(count) for name, count in counts.items()})


def _message(body: bytes, headers: Mapping[str, str]) -> bytes:
    limits = {"Limit": "5400", "Remaining": "5000", "Reset": "1990000000", "Interval": "0.0"}
    lines = {
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        **headers,
        **{f"X-RateLimit-{name}": value for name, value in limits.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 200 OK\r\n{head}\r\n".encode() + body


async def main() -> None:
    """Serve until the process is ended."""
    server = await asyncio.start_server(Server().answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201  # the process that started this one reads it
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
