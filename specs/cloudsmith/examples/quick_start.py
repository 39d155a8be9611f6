"""List packages, make a repository and change it: python quick_start.py OWNER REPO"""

from __future__ import annotations

import sys

from cloudsmith_sdk import Cloudsmith


def main(owner: str, repo: str) -> None:
    """Read and change a little of a workspace."""
    with Cloudsmith() as client:  # the key is that of CLOUDSMITH_API_KEY
        for package in client.packages.list(owner, repo, page_size=100):
            print(package.name, package.version)
        made = client.repos.create(owner, name="Staging", description="To be released")
        changed = client.repos.partial_update(owner, made.slug, description="Released")
        print(changed.slug, "is", changed.description)


if __name__ == "__main__":
    main(*sys.argv[1:])
