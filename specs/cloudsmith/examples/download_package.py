"""Download the file of a package: python download_package.py OWNER REPO IDENTIFIER"""

from __future__ import annotations

import sys
from pathlib import Path

from cloudsmith_sdk import Cloudsmith, DownloadTarget


def main(owner: str, repo: str, identifier: str) -> int:
    """Check the file's digest on the way; what arrived before a failure is used by the next run."""
    with Cloudsmith() as client:
        package = client.packages.read(owner, repo, identifier)
        if package.cdn_url is None:
            print("it has no file yet")
            return 1
        name = Path(package.filename).name
        target = DownloadTarget(name, resume=True, digests={"sha256": package.checksum_sha256})
        print(client.download_to(target, package.cdn_url), "bytes in", name)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
