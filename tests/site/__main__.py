"""`make docs`: build the site and tell where it is."""

from __future__ import annotations

import sys

from tests.site.building import FOLDER, ROOT, site

if __name__ == "__main__":
    try:
        site()
    except RuntimeError as error:
        sys.exit(f"The site cannot be built:\n{error}")
    sys.stdout.write(f"The site is in {FOLDER.relative_to(ROOT)}: open {FOLDER / 'index.html'}\n")
