"""Look on while calls are made: python log_calls.py OWNER REPO"""

from __future__ import annotations

import logging
import sys

from cloudsmith_sdk import Cloudsmith, Request, Response


def seen(request: Request, response: Response) -> None:
    """Say which reply came to which request."""
    print(request.method, response.status)


def main(owner: str, repo: str) -> None:
    """Log through the program's own logging, and by a hook."""
    logging.basicConfig(stream=sys.stdout, format="%(name)s: %(message)s")
    logging.getLogger("cloudsmith_sdk").setLevel(logging.INFO)
    with Cloudsmith(on_response=seen) as client:
        client.repos.read(owner, repo)


if __name__ == "__main__":
    main(*sys.argv[1:])
