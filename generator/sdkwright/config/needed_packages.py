"""What an SDK needs in order to run, and so the names that it must not have itself.

A module that is called as one of the standard library's, or as one of a package that the SDK imports, hides it or is
hidden by it; a distribution that is called as one of those takes its place when it is installed.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping

from packaging.utils import canonicalize_name

from sdkwright.config.distribution import module_name

__all__ = ["EXTRAS", "LEAST_PYTHON", "REQUIREMENTS", "free", "refused_distribution", "refused_module"]

LEAST_PYTHON = (3, 11)
"""The least version of Python that the runtime is written for."""

REQUIREMENTS: Mapping[str, str] = {"httpx2": "httpx2>=2.16,<3", "msgspec": "msgspec>=0.22,<1"}
"""What each SDK requires: distribution -> requirement."""

EXTRAS: Mapping[str, str] = {
    "aiohttp": "aiohttp>=3.13,<4",
    "opentelemetry": "opentelemetry-api>=1.25,<2",
    "pyreqwest": "pyreqwest>=0.15.1,<0.16",
}
"""What the extras of each SDK require, by name."""

# The distributions that the above bring along, and those that users of them install beside; in their canonical form.
_OF_REQUIREMENTS = frozenset(
    {"httpx2", "httpcore2", "anyio", "h11", "idna", "truststore", "typing-extensions", "msgspec", "h2", "socksio"}
    | {"aiohttp", "aiohappyeyeballs", "aiosignal", "attrs", "frozenlist", "multidict", "propcache", "yarl"}
    | {"opentelemetry", "opentelemetry-api", "opentelemetry-sdk", "pyreqwest"}
)
# Modules that are called otherwise than the distribution that they come with.
_MODULES = frozenset({name.replace("-", "_") for name in _OF_REQUIREMENTS} | {"attr"})
# Modules that one version of Python has and another has not, so that a name is judged alike by all of them.
_OF_SOME = {"annotationlib", "asynchat", "asyncore", "compression", "distutils", "imp", "smtpd"}
_STANDARD = frozenset(name.lower() for name in {*sys.stdlib_module_names, *_OF_SOME})
_SUFFIXES = ("-sdk", "-client", "-api-client")


def refused_distribution(name: str, own: Collection[str] = (), *, named_after: bool = True) -> str:
    """Return why a distribution must not have a name, and what it may be called; or nothing.

    own: the distributions that the SDK requires besides the runtime's. named_after: whether its module is named after
    it.
    """
    hidden = _replaced(name, own)
    if hidden:
        return f'"{name}" cannot be the name of a package: it would take the place of {hidden}; "{free(name)}" can'
    hidden = _hidden(module_name(name)) if named_after else ""
    if hidden:
        reason = f"its module would hide {hidden}"
        return f'"{name}" cannot be the name of a package: {reason}; "{free(name)}" can, or give it another "module"'
    return ""


def refused_module(name: str) -> str:
    """Return why a module must not have a name, and what it may be called; or nothing."""
    hidden = _hidden(name)
    return f'"{name}" cannot be the name of a module: it would hide {hidden}; "{name}_sdk" can' if hidden else ""


def free(stem: str) -> str:
    """Return a name for a distribution that begins with the stem, and takes nothing that the SDK needs."""
    names = (f"{stem}{suffix}" for suffix in _SUFFIXES)
    return next(name for name in names if not _hidden(module_name(name)))


def _hidden(module: str) -> str:
    """Return which module one of this name would hide; some file systems know no capitals."""
    name = module.lower()
    if name in _STANDARD:
        return f"the module {name} of the standard library, which the SDK needs"
    return f"the module {name}, which the SDK needs" if name in _MODULES else ""


def _replaced(distribution: str, own: Collection[str] = ()) -> str:
    """Return which distribution one of this name would take the place of."""
    name = canonicalize_name(distribution)
    return f"the package {name}, which the SDK needs" if name in {*_OF_REQUIREMENTS, *own} else ""
