"""Push a package, and watch it on a progress bar: python push.py OWNER REPO FORMAT FILE [FIELD=VALUE ...]

The API key is that of CLOUDSMITH_API_KEY. Needs rich, which the SDK does not.
"""

from __future__ import annotations

import sys
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from cloudsmith_sdk import Cloudsmith, CloudsmithError, DuplicatePackage, PushInterrupted, PushProgress


def main(owner: str, repo: str, package_format: str, path: str, *fields: str) -> int:
    """Push a file as a package; the exit code: 0 for done, 1 for not."""
    console = Console()
    columns = (TextColumn("{task.description:12}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    try:
        with Cloudsmith() as client, Progress(*columns, console=console) as bars:
            bar = bars.add_task("check", total=None)

            def show(now: PushProgress) -> None:
                bars.update(bar, description=now.stage, completed=now.sent, total=now.total or None)

            given: dict[str, Any] = dict(field.split("=", 1) for field in fields)
            package = client.packages.push(owner, repo, package_format, path, progress=show, **given)
    except PushInterrupted as error:
        console.print(f"The connection broke; go on with resume={error.resume}", markup=False)
    except DuplicatePackage:
        console.print("There is such a package already; republish=true replaces it")
    except CloudsmithError as error:
        console.print(str(error), markup=False)
    else:
        console.print(f"{package.name} {package.version} is {package.status_str}: {package.slug_perm}", markup=False)
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
