"""Package -> the text of every file: generated ones from templates, those of the runtime as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.config.template_files import TemplateFiles
from sdkwright.plan import Package
from sdkwright.render.copied import custom_files
from sdkwright.render.custom_imports import custom_imports
from sdkwright.render.header import with_header
from sdkwright.render.import_check import import_warnings
from sdkwright.render.overrides import Templates, override_warnings
from sdkwright.render.runtime import runtime_files

__all__ = ["import_warnings", "override_warnings", "render_package"]


def render_package(package: Package, texts: Mapping[str, str], own: TemplateFiles | None = None) -> dict[str, str]:
    """Every file of the SDK by its path, unformatted.

    texts: files that are copied as they are. own: templates in the place of ours; by default none.
    Raises ConfigError, located in such a template, for a mistake in it.
    """
    project, templates = package.project, Templates(own or TemplateFiles())
    generated = {file.path: templates.render(file, project) for file in package.files}
    source = f"src/{project.module}"
    custom = {f"{source}/{name}": text for name, text in custom_files(package.custom).items()}
    needed = runtime_files(generated.values(), _of_runtime(package))
    runtime = {f"{source}/_runtime/{name}": text for name, text in needed.items()}
    # A file that is generated into the runtime replaces a module of it.
    with_headers = {name: with_header(name, text, package.sources) for name, text in {**runtime, **generated}.items()}
    return dict(sorted({**with_headers, **custom, **texts}.items()))


def _of_runtime(package: Package) -> Iterator[tuple[str, str]]:
    """What custom code imports from the runtime: the modules, by their dotted names below it, with the names."""
    runtime = f"{package.project.module}._runtime"
    for one in custom_imports(package.custom, package.project.module):
        if one.module is not None and f"{one.module}.".startswith(f"{runtime}."):
            yield one.module.removeprefix(runtime).removeprefix("."), one.name
