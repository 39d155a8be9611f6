"""Package -> the text of every file: generated ones from templates, those of the runtime as they are."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.config.template_files import TemplateFiles
from sdkwright.plan import Package
from sdkwright.render.copied import custom_files
from sdkwright.render.header import with_header
from sdkwright.render.overrides import Templates, override_warnings
from sdkwright.render.runtime import runtime_files

__all__ = ["override_warnings", "render_package"]


def render_package(package: Package, texts: Mapping[str, str], own: TemplateFiles | None = None) -> dict[str, str]:
    """Every file of the SDK by its path, unformatted.

    texts: files that are copied as they are. own: templates in the place of ours; by default none.
    Raises ConfigError, located in such a template, for a mistake in it.
    """
    project, templates = package.project, Templates(own or TemplateFiles())
    generated = {file.path: templates.render(file, project) for file in package.files}
    source = f"src/{project.module}"
    custom = {f"{source}/{name}": text for name, text in custom_files(package.custom).items()}
    texts_of_ours = (*generated.values(), *custom.values())
    runtime = {f"{source}/_runtime/{name}": text for name, text in runtime_files(texts_of_ours).items()}
    # A file that is generated into the runtime replaces a module of it.
    with_headers = {name: with_header(name, text, package.sources) for name, text in {**runtime, **generated}.items()}
    return dict(sorted({**with_headers, **custom, **texts}.items()))
