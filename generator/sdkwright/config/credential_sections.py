"""The parts of sdk.yaml about credentials that a client finds by itself: `credential_files` and `oidc`."""

from __future__ import annotations

import re

from sdkwright.config.known_keys import keys_at
from sdkwright.config.sections import VARIABLE, Check, Section, text_value
from sdkwright.config.values import is_host
from sdkwright.errors import ConfigError, meant
from sdkwright.model.credential_places import CredentialFiles, Discovery, Oidc, OidcSetting

_OF_JOBS = ("audience", "order", "disabled")
"""Settings that are about jobs of CI systems, whatever the API."""

_NAME: Check = (re.compile(r"[A-Za-z0-9._-]*[A-Za-z0-9_-]\Z").match, "the name of a file or folder")
_HOST: Check = (is_host, "a host, such as example.com")
_ADDRESS: Check = (re.compile(r"(/|https?://)\S*\Z").match, 'a path that begins with "/", or an http or https URL')
_PLACES = re.compile(r"\{([^{}]*)\}")


def discovery(top: Section) -> Discovery:
    """Where clients look; nowhere where the file says nothing of it."""
    files = (
        _files(top.section("credential_files", keys_at("credential_files")))
        if top.child("credential_files") is not None
        else None
    )
    oidc = _oidc(top.section("oidc", keys_at("oidc"))) if top.child("oidc") is not None else None
    return Discovery(files, oidc)


def _files(section: Section) -> CredentialFiles:
    files = section.texts_by_name("files", VARIABLE)
    keys = section.texts_by_name("keys", (str.strip, "a key of the files"))
    for name in ("files", "keys"):
        if not (files if name == "files" else keys):
            raise section.error(f'there must be "{name}", at least one')
    return CredentialFiles(
        folder=section.required("folder", _NAME),
        files=files,
        profile=section.required("profile", VARIABLE),
        keys=keys,
        hosts=tuple(text_value(node, _HOST).lower() for node in section.elements("hosts")),
    )


def _oidc(section: Section) -> Oidc:
    settings: dict[str, OidcSetting] = {}
    for name, node in section.members("settings"):
        setting = Section(node, keys_at("oidc", "settings"))
        variables = tuple(text_value(element, VARIABLE) for element in setting.elements("variables"))
        settings[name] = OidcSetting(variables, setting.texts("keys"))
    url = section.required("url", _ADDRESS)
    fields = section.texts_by_name("fields", (str.strip, "the name of a setting"))
    for name in (*_PLACES.findall(url), *fields.values()):
        if name not in settings:
            hint = meant(name, settings, f"the settings are {', '.join(settings) or 'none'}")
            raise section.error(f'"{name}" is not among the "settings"; {hint}')
    used = {*_PLACES.findall(url), *fields.values(), *_OF_JOBS}
    for name, node in section.members("settings"):
        if name not in used:
            hint = meant(name, sorted(used), f"used are {', '.join(sorted(used))}")
            raise node.error(ConfigError, f'nothing uses the setting "{name}"; {hint}')
    return Oidc(
        scheme=section.required("scheme"),
        url=url,
        token=section.required("token"),
        fields=fields,
        reply=section.required("reply"),
        audience=section.required("audience"),
        prefix=section.required("prefix", VARIABLE),
        settings=settings,
    )
