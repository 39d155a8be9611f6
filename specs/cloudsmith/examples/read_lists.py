"""Read a long list in several ways: python read_lists.py OWNER REPO"""

from __future__ import annotations

import sys
from pathlib import Path

from cloudsmith_sdk import Cloudsmith

BOOKMARK = Path("bookmark.txt")


def main(owner: str, repo: str) -> None:
    """Count all packages, take the first few, and read on where another run stopped."""
    with Cloudsmith() as client:
        first = client.packages.list(owner, repo, page_size=50)
        print(first.total, "packages on", first.page_count, "pages")
        print(sum(1 for _ in first.iterate(prefetch=4)), "read, four pages ahead")
        print([package.name for package in first.iterate(max_items=3)])
        for page in first.pages(max_pages=2):
            BOOKMARK.write_text(page.token(), encoding="utf-8")
        # Another process may do this.
        page = client.resume(BOOKMARK.read_text(encoding="utf-8"), client.packages.list)
        print("going on at page", page.number, "with", sum(1 for _ in page), "packages")


if __name__ == "__main__":
    main(*sys.argv[1:])
