"""Say whose credential the client has found."""

from __future__ import annotations

import sys

from cloudsmith_sdk import AuthenticationError, Cloudsmith


def main() -> int:
    """The exit code: 0 for somebody, 1 for nobody or a credential that is refused."""
    with Cloudsmith() as client:
        try:
            user = client.user.self()
        except AuthenticationError as error:
            print("refused:", error.detail)
            return 1
    print("you are", user.slug if user.authenticated else "nobody")
    return 0 if user.authenticated else 1


if __name__ == "__main__":
    sys.exit(main())
