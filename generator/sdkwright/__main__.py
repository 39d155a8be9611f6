"""`python -m sdkwright` is the command line, for where no script is on the path; the script calls the same function."""

from __future__ import annotations

import sys

__all__ = ["run"]


def run() -> None:
    """Run the command line and exit; Ctrl-C is heard from here on, while its modules are still being loaded."""
    try:
        from sdkwright.cli import main
    except KeyboardInterrupt:
        sys.stderr.write("\ninterrupted: nothing had begun\n")
        sys.exit(130)
    main()


if __name__ == "__main__":
    run()
