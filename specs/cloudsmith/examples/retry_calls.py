"""Call with a retry policy and a deadline, and look at the rate limit: python retry_calls.py OWNER REPO"""

from __future__ import annotations

import sys

from cloudsmith_sdk import Attempt, Cloudsmith, RateLimitExhaustedError, Retries


def decide(attempt: Attempt) -> bool | None:
    """Tell each failure, and leave the decision to the usual rules."""
    print("attempt", attempt.number, "failed:", attempt.status or attempt.error)
    return None


def main(owner: str, repo: str) -> int:
    """The exit code: 0 for done, 1 where the rate limit is used up."""
    policy = Retries(most=4, first_delay=0.1, longest_delay=5, longest_wait=30, when=decide)
    with Cloudsmith(retries=policy, deadline=120, pacing="raise") as client:
        try:
            print(client.packages.list(owner, repo).total, "packages")
            patient = client.with_options(deadline=600, retries=8)  # shares the connections
            print(patient.repos.read(owner, repo).name)
        except RateLimitExhaustedError as error:
            print("come back at", error.retry_at)
            return 1
        if client.rate_limit is not None:
            print(client.rate_limit.remaining, "of", client.rate_limit.limit, "calls left")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
