"""What a program of the official bindings becomes: python from_bindings.py OWNER REPO"""

from __future__ import annotations

import sys

from cloudsmith_sdk import ApiError, Cloudsmith


def main(owner: str, repo: str) -> None:
    """Before, this took a Configuration, an ApiClient, a loop over pages and the body of an ApiException."""
    with Cloudsmith() as client:
        try:
            for package in client.packages.list(owner, repo, page_size=100):
                print(package.name)
            client.repos.create(owner, name=repo)  # before: data={"name": repo}
        except ApiError as error:
            print(error.status, error.detail, error.field_errors)


if __name__ == "__main__":
    main(*sys.argv[1:])
