"""Package -> the text of every file: templates for what is generated, bytes as they are for the runtime."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from sdkwright.plan import Package
from sdkwright.render.environment import environment

RUNTIME = Path(__file__).parent.parent / "runtime"

__all__ = ["render_package"]


def render_package(package: Package, texts: Mapping[str, str]) -> dict[str, str]:
    """Every file of the SDK by its path, unformatted; `texts` are files that are taken over as they are."""
    project, template = package.project, environment().get_template
    rendered = {file.path: template(file.template).render(project=project, view=file.view) for file in package.files}
    return dict(sorted({**rendered, **texts, **dict(_runtime(f"src/{package.project.module}/_runtime"))}.items()))


def _runtime(folder: str) -> Iterator[tuple[str, str]]:
    for path in sorted(RUNTIME.glob("*.py")):
        yield f"{folder}/{path.name}", path.read_text(encoding="utf-8")
