"""Imports that lead to nothing in the SDK: they are told before an SDK is written that cannot be used.

A vendor drops or renames what custom code imports, or a release of ours what a template of the user's does; whoever
uses the SDK would be the first to see it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from itertools import chain

from sdkwright.config.module_names import When
from sdkwright.config.template_files import TemplateFiles
from sdkwright.errors import ConfigError, Diagnostic, Location, meant
from sdkwright.plan import Package
from sdkwright.render.custom_imports import OwnImport, custom_imports, own_imports
from sdkwright.render.import_circles import Circles
from sdkwright.render.overrides import Templates
from sdkwright.render.runtime import exported_names, runtime_texts
from sdkwright.render.sdk_modules import Read, SdkModules

__all__ = ["import_warnings"]

_SHOWN = 8
_DROPPED = "it was dropped or renamed: import what took its place, or nothing"


def import_warnings(
    package: Package, sources: Mapping[str, str], own: TemplateFiles, earlier: Read, kept: Read
) -> tuple[Diagnostic, ...]:
    """A warning about each import of custom code, or of the user's templates, that leads to nothing, if it runs.

    sources: the files of the SDK. own: the templates that they may be made of. earlier: gives the text of a file as it
    stands there before the run. kept: the same for those files alone that no run has made, and that stay.

    Raises ConfigError, located, with all those that run in any case and lead to nothing.
    """
    modules = SdkModules(package.project.module, sources, own, kept)
    before = SdkModules(package.project.module, {}, own, earlier)
    hand_written = [*custom_imports(package.custom, package.project.module)]
    circles = Circles(modules, hand_written)
    found: dict[tuple[str, str], tuple[When, Diagnostic]] = {}
    for one, of_file in chain(((one, "") for one in hand_written), _template_imports(package, sources, own)):
        mistake = "" if one.when is When.PROVIDED else _mistake(one, modules, before) or circles.mistake(one)
        if mistake:
            # A template may have a hand in any number of files.
            told = one.when, Diagnostic(f"{of_file}{mistake}", one.location, "configuration")
            found.setdefault((one.location.identity, mistake), told)
    errors = [diagnostic for when, diagnostic in found.values() if when <= When.CALLED]
    if errors:
        raise ConfigError(errors[0].message, errors[0].location, "\n".join(map(str, errors[1:])))
    return tuple(diagnostic for _, diagnostic in found.values())


def _template_imports(
    package: Package, sources: Mapping[str, str], own: TemplateFiles
) -> Iterator[tuple[OwnImport, str]]:
    """The imports in what the user's templates make, each with its place and what a message about it begins with."""
    module, templates = package.project.module, Templates(own)
    for file in package.files if own.texts else ():
        for template in templates.own_of(file)[:1] if file.path.endswith(".py") else ():
            for one in own_imports(file.path.removeprefix(f"src/{module}/"), sources[file.path], module):
                place = Location(template.name, 1, 1)
                yield replace(one, location=place), f"what this makes of {file.path} is wrong: "


def _mistake(one: OwnImport, modules: SdkModules, before: SdkModules) -> str:
    """Why an import leads to nothing, and what to do; empty where it leads to something."""
    module, name = one.module, one.name
    if module is None:
        return f'this leads out of the package "{modules.package}"; take dots away'
    if name not in ("", "*") and modules.has(f"{module}.{name}"):
        return ""
    if not modules.has(module):
        return _no_module(module, modules, gone=before.text(module) is not None)
    names = modules.names(module)
    if name in ("", "*") or names.is_open or name in names.run or (name.startswith("__") and name.endswith("__")):
        return ""
    if name in names.typed:
        advice = 'import it under "if TYPE_CHECKING:", or from where it is defined'
        return "" if one.when is When.TYPES else f'"{name}" is in {module} for type checkers only; {advice}'
    return _no_name(name, module, modules, gone=name in before.names(module).all)


def _no_module(module: str, modules: SdkModules, *, gone: bool) -> str:
    parent = module.rpartition(".")[0]
    while not modules.has(parent):
        parent = parent.rpartition(".")[0]
    known, runtime = modules.below(parent), f"{modules.package}._runtime"
    if f"{module}.".startswith(f"{runtime}."):
        parent, known = runtime, [path.removesuffix(".py").replace("/", ".") for path in runtime_texts()]
    near = get_close_matches(module.removeprefix(f"{parent}."), known, n=1)
    hint = f'did you mean "{parent}.{near[0]}"?' if near else _DROPPED if gone else f"{parent} has {_few(known)}"
    return f'there is no module "{module}"{_any_more(gone=gone)}; {hint}'


def _no_name(name: str, module: str, modules: SdkModules, *, gone: bool) -> str:
    package = modules.package
    offered = {one: modules.offered(one) for one in (package, f"{package}.models", module)}
    offered[f"{package}._runtime"] = sorted(exported_names())
    other = next((one for one, names in offered.items() if name in names), None)
    hint = meant(name, offered[module], _DROPPED if gone else f"it has {_few(offered[module])}")
    hint = f"it is in {other}" if other else hint
    return f'there is no "{name}" in {module}{_any_more(gone=gone)}; {hint}'


def _any_more(*, gone: bool) -> str:
    return " any more" if gone else ""


def _few(names: list[str]) -> str:
    """The first of some names, and how many more there are."""
    more = [f"and {len(names) - _SHOWN:,} more"] if len(names) > _SHOWN else []
    return ", ".join([*names[:_SHOWN], *more]) or "nothing"
