"""Push a large file over a bad line: python push_large.py OWNER REPO FILE VERSION"""

from __future__ import annotations

import sys
from pathlib import Path

from cloudsmith_sdk import Cloudsmith, PushInterrupted, PushProgress

PART_SIZE = 8 * 1024 * 1024


def show(now: PushProgress) -> None:
    """Say how far the push is."""
    print(f"{now.stage}: {now.sent} of {now.total} bytes")


def main(owner: str, repo: str, path: str, version: str) -> None:
    """Push the file; where the line breaks, send what is missing, three times at most."""
    resume: str | None = None
    with Cloudsmith() as client:
        for remaining in (2, 1, 0):
            try:
                package = client.packages.push(
                    *(owner, repo, "raw", path),
                    name=Path(path).stem,
                    version=version,
                    part_size=PART_SIZE,
                    resume=resume,
                    progress=show,
                )
            except PushInterrupted as error:
                if not remaining:
                    raise
                print("interrupted; going on")
                resume = error.resume
            else:
                print(package.name, package.version, "is", package.status_str)
                return


if __name__ == "__main__":
    main(*sys.argv[1:])
