"""Package -> the text of every file: templates for what is generated, the runtime as it is."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.plan import Package
from sdkwright.render.environment import environment
from sdkwright.render.runtime import runtime_files

__all__ = ["render_package"]


def render_package(package: Package, texts: Mapping[str, str]) -> dict[str, str]:
    """Every file of the SDK by its path, unformatted; `texts` are files that are taken over as they are."""
    project, template = package.project, environment().get_template
    generated = {file.path: template(file.template).render(project=project, view=file.view) for file in package.files}
    generated |= texts
    folder = f"src/{project.module}/_runtime"
    runtime = {f"{folder}/{name}": text for name, text in runtime_files(generated.values()).items()}
    return dict(sorted({**generated, **runtime}.items()))
