"""Push all files of a folder as raw packages, four at a time: python push_packages.py OWNER REPO FOLDER VERSION"""

from __future__ import annotations

import sys
from pathlib import Path

from cloudsmith_sdk import Cloudsmith, DuplicatePackage, Push


def main(owner: str, repo: str, folder: str, version: str) -> int:
    """The exit code: how many could not be pushed."""
    pushes = [Push("raw", path, name=path.stem, version=version) for path in sorted(Path(folder).iterdir())]
    failed = 0
    with Cloudsmith() as client:
        results = client.packages.push_many(owner, repo, pushes, failures="return", concurrency=4)
    for push, result in zip(pushes, results, strict=True):
        if isinstance(result, DuplicatePackage):
            print(push.path, "is there already")
        elif isinstance(result, Exception):
            failed += 1
            print(push.path, "failed:", result)
        else:
            print(push.path, "is", result.slug_perm)
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
