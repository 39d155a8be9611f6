"""`python -m tests.manual PAGE ...`: write into pages of the manual what their commands print now."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.manual.shown_programs import PAGES, play

if __name__ == "__main__":
    for path in [PAGES / name for name in sys.argv[1:]] or sorted(PAGES.glob("*.md")):
        with TemporaryDirectory() as folder:
            played = play(path, Path(folder))
        path.write_text(played.text, encoding="utf-8")
        sys.stdout.write(f"{path.name}: {len(played.wrong)} outputs were written\n")
