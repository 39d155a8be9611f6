"""The part of sdk.yaml about the project that is made: `package`."""

from __future__ import annotations

from packaging.version import InvalidVersion, Version

from sdkwright.config.confined_files import ConfinedFiles
from sdkwright.config.distribution import client_name, is_distribution_name, is_identifier, is_of_package, module_name
from sdkwright.config.known_keys import keys_at
from sdkwright.config.metadata import is_license, metadata_of
from sdkwright.config.needed_packages import refused_distribution, refused_module
from sdkwright.config.sections import Check, Section
from sdkwright.config.values import PackageConfig, absolute
from sdkwright.errors import ConfigError

__all__ = ["IDENTIFIER", "is_version", "package_config"]


def is_version(text: str) -> bool:
    """Return whether packages can have the version (PEP 440)."""
    try:
        Version(text)
    except InvalidVersion:
        return False
    return True


IDENTIFIER: Check = (is_identifier, "a name in Python")
_VERSION: Check = (is_version, "a version that packages can have (PEP 440)")
_LICENSE: Check = (is_license, "an SPDX licence expression, such as MIT or LicenseRef-Proprietary")


def package_config(top: Section, files: ConfinedFiles) -> PackageConfig:
    """What the file says of the project; `files` are those that it may name.

    Raises ConfigError, located, for a value that is wrong, and for a name that would hide what the SDK needs.
    """
    if top.child("package") is None:
        raise top.error('the key "package" is missing here')
    section = top.section("package", keys_at("package"))
    name = section.required("name", (is_distribution_name, "the name of a package"))
    module = section.text("module", IDENTIFIER)
    metadata = metadata_of(section)
    _refuse_conflicts(section, name, module, metadata.distributions)
    readme, guide = section.child("readme"), section.child("guide")
    if readme is not None and guide is not None:
        raise readme.error(
            ConfigError, 'this takes the place of the README that "guide" stands in: give one of the two'
        )
    return PackageConfig(
        name=name,
        module=module or module_name(name),
        client=section.text("client", IDENTIFIER) or client_name(name),
        version=section.text("version", _VERSION) or "0.1.0",
        description=section.text("description") or "",
        license=section.text("license", _LICENSE) or "",
        output=absolute(files.config.parent / (section.text("output") or name)),
        guide=files.text(guide),
        readme=files.text(readme),
        license_text=files.text(section.child("license_file")),
        metadata=metadata,
    )


def _refuse_conflicts(section: Section, name: str, module: str | None, own: frozenset[str]) -> None:
    """Refuse a name that would hide what the SDK needs; a module of its own saves that of the distribution."""
    refusals = {"name": refused_distribution(name, own, named_after=module is None)}
    refusals["module"] = refused_module(module) if module else ""
    client = section.text("client", IDENTIFIER) or ""
    refusals["client"] = f'the package needs the name "{client}" for itself' if is_of_package(client) else ""
    for key, refusal in refusals.items():
        node = section.child(key)
        if node is not None and refusal:
            raise node.error(ConfigError, refusal)
