"""Make a repository unless it is there: python handle_errors.py OWNER NAME"""

from __future__ import annotations

import sys

from cloudsmith_sdk import ApiError, Cloudsmith, CloudsmithError, NotFoundError, TransportError, ValidationError
from cloudsmith_sdk.models import ErrorDetail


def main(owner: str, name: str) -> int:
    """The exit code: 0 for done, 1 for a mistake of ours, 2 for one that may pass."""
    with Cloudsmith(retries=0) as client:
        try:
            try:
                print("there is", client.repos.read(owner, name).name)
            except NotFoundError:
                print("made", client.repos.create(owner, name=name).slug)
        except ValidationError as error:  # a field was refused
            for field, messages in error.field_errors.items():
                print(f"{field}: {'; '.join(messages)}")
            return 1
        except ApiError as error:  # any other reply of 400 or more
            said = error.parsed.detail if isinstance(error.parsed, ErrorDetail) else error.detail
            print(error.status, said)
            return 2 if error.status >= 500 else 1
        except TransportError as error:  # no whole reply
            print("not sent at all" if error.sent == "no" else "nobody knows whether it arrived")
            return 2
        except CloudsmithError as error:  # everything else
            print(error)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
