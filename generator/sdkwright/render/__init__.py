"""Package -> the text of every file: generated ones from templates, those of the runtime as they are."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.plan import Package
from sdkwright.render.copied import custom_files
from sdkwright.render.environment import environment
from sdkwright.render.header import with_header
from sdkwright.render.runtime import runtime_files

__all__ = ["render_package"]


def render_package(package: Package, texts: Mapping[str, str]) -> dict[str, str]:
    """Every file of the SDK by its path, unformatted; `texts` are files that are copied as they are."""
    project, template = package.project, environment().get_template
    generated = {file.path: template(file.template).render(project=project, view=file.view) for file in package.files}
    source = f"src/{project.module}"
    custom = {f"{source}/{name}": text for name, text in custom_files(package.custom).items()}
    texts_of_ours = (*generated.values(), *custom.values())
    runtime = {f"{source}/_runtime/{name}": text for name, text in runtime_files(texts_of_ours).items()}
    # A file that is generated into the runtime replaces a module of it.
    with_headers = {name: with_header(name, text, package.sources) for name, text in {**runtime, **generated}.items()}
    return dict(sorted({**with_headers, **custom, **texts}.items()))
