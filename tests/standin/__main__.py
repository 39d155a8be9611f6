"""Runs the stand-in by hand: `python -m tests.standin --port 8000 --packages 1000`.

`control.py` says how to move it from outside.
"""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys

from .standin import Standin


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.standin", description="A stand-in for the Cloudsmith API.")
    parser.add_argument("--port", type=int, default=0, help="the port on 127.0.0.1; a free one if not given")
    parser.add_argument("--packages", type=int, default=3, help="how many packages acme/prod holds")
    parser.add_argument("--stateless", action="store_true", help="answer every operation from its schema")
    options = parser.parse_args()
    made = Standin(port=options.port, packages=options.packages, stateful=not options.stateless)
    # Shells start what runs in the background with interrupts ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt), made as standin:
        sys.stdout.write(f"Listening on {standin.url} (X-Api-Key: test-key; /_control/ moves it). Ctrl+C stops.\n")
        sys.stdout.flush()
        standin.wait()


if __name__ == "__main__":
    main()
