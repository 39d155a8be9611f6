"""ReposUpstream, sync and async."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...._runtime import AsyncGroup, Group

if TYPE_CHECKING:
    from .alpine import AsyncReposUpstreamAlpine, ReposUpstreamAlpine
    from .cargo import AsyncReposUpstreamCargo, ReposUpstreamCargo
    from .composer import AsyncReposUpstreamComposer, ReposUpstreamComposer
    from .conda import AsyncReposUpstreamConda, ReposUpstreamConda
    from .cran import AsyncReposUpstreamCran, ReposUpstreamCran
    from .dart import AsyncReposUpstreamDart, ReposUpstreamDart
    from .deb import AsyncReposUpstreamDeb, ReposUpstreamDeb
    from .docker import AsyncReposUpstreamDocker, ReposUpstreamDocker
    from .generic import AsyncReposUpstreamGeneric, ReposUpstreamGeneric
    from .go import AsyncReposUpstreamGo, ReposUpstreamGo
    from .helm import AsyncReposUpstreamHelm, ReposUpstreamHelm
    from .hex import AsyncReposUpstreamHex, ReposUpstreamHex
    from .huggingface import AsyncReposUpstreamHuggingface, ReposUpstreamHuggingface
    from .maven import AsyncReposUpstreamMaven, ReposUpstreamMaven
    from .nix import AsyncReposUpstreamNix, ReposUpstreamNix
    from .npm import AsyncReposUpstreamNpm, ReposUpstreamNpm
    from .nuget import AsyncReposUpstreamNuget, ReposUpstreamNuget
    from .python import AsyncReposUpstreamPython, ReposUpstreamPython
    from .rpm import AsyncReposUpstreamRpm, ReposUpstreamRpm
    from .ruby import AsyncReposUpstreamRuby, ReposUpstreamRuby
    from .swift import AsyncReposUpstreamSwift, ReposUpstreamSwift


class ReposUpstream(Group):
    """Repos > Upstream: groups alpine, cargo, composer, conda, cran, dart, deb, docker, generic, go, helm, hex,
    huggingface, maven, nix, npm, nuget, python, rpm, ruby, swift.
    """

    @cached_property
    def alpine(self) -> ReposUpstreamAlpine:
        """Repos > Upstream > Alpine."""
        from .alpine import ReposUpstreamAlpine

        return ReposUpstreamAlpine(self._client)

    @cached_property
    def cargo(self) -> ReposUpstreamCargo:
        """Repos > Upstream > Cargo."""
        from .cargo import ReposUpstreamCargo

        return ReposUpstreamCargo(self._client)

    @cached_property
    def composer(self) -> ReposUpstreamComposer:
        """Repos > Upstream > Composer."""
        from .composer import ReposUpstreamComposer

        return ReposUpstreamComposer(self._client)

    @cached_property
    def conda(self) -> ReposUpstreamConda:
        """Repos > Upstream > Conda."""
        from .conda import ReposUpstreamConda

        return ReposUpstreamConda(self._client)

    @cached_property
    def cran(self) -> ReposUpstreamCran:
        """Repos > Upstream > Cran."""
        from .cran import ReposUpstreamCran

        return ReposUpstreamCran(self._client)

    @cached_property
    def dart(self) -> ReposUpstreamDart:
        """Repos > Upstream > Dart."""
        from .dart import ReposUpstreamDart

        return ReposUpstreamDart(self._client)

    @cached_property
    def deb(self) -> ReposUpstreamDeb:
        """Repos > Upstream > Deb."""
        from .deb import ReposUpstreamDeb

        return ReposUpstreamDeb(self._client)

    @cached_property
    def docker(self) -> ReposUpstreamDocker:
        """Repos > Upstream > Docker."""
        from .docker import ReposUpstreamDocker

        return ReposUpstreamDocker(self._client)

    @cached_property
    def generic(self) -> ReposUpstreamGeneric:
        """Repos > Upstream > Generic."""
        from .generic import ReposUpstreamGeneric

        return ReposUpstreamGeneric(self._client)

    @cached_property
    def go(self) -> ReposUpstreamGo:
        """Repos > Upstream > Go."""
        from .go import ReposUpstreamGo

        return ReposUpstreamGo(self._client)

    @cached_property
    def helm(self) -> ReposUpstreamHelm:
        """Repos > Upstream > Helm."""
        from .helm import ReposUpstreamHelm

        return ReposUpstreamHelm(self._client)

    @cached_property
    def hex(self) -> ReposUpstreamHex:
        """Repos > Upstream > Hex."""
        from .hex import ReposUpstreamHex

        return ReposUpstreamHex(self._client)

    @cached_property
    def huggingface(self) -> ReposUpstreamHuggingface:
        """Repos > Upstream > Huggingface."""
        from .huggingface import ReposUpstreamHuggingface

        return ReposUpstreamHuggingface(self._client)

    @cached_property
    def maven(self) -> ReposUpstreamMaven:
        """Repos > Upstream > Maven."""
        from .maven import ReposUpstreamMaven

        return ReposUpstreamMaven(self._client)

    @cached_property
    def nix(self) -> ReposUpstreamNix:
        """Repos > Upstream > Nix."""
        from .nix import ReposUpstreamNix

        return ReposUpstreamNix(self._client)

    @cached_property
    def npm(self) -> ReposUpstreamNpm:
        """Repos > Upstream > Npm."""
        from .npm import ReposUpstreamNpm

        return ReposUpstreamNpm(self._client)

    @cached_property
    def nuget(self) -> ReposUpstreamNuget:
        """Repos > Upstream > Nuget."""
        from .nuget import ReposUpstreamNuget

        return ReposUpstreamNuget(self._client)

    @cached_property
    def python(self) -> ReposUpstreamPython:
        """Repos > Upstream > Python."""
        from .python import ReposUpstreamPython

        return ReposUpstreamPython(self._client)

    @cached_property
    def rpm(self) -> ReposUpstreamRpm:
        """Repos > Upstream > Rpm."""
        from .rpm import ReposUpstreamRpm

        return ReposUpstreamRpm(self._client)

    @cached_property
    def ruby(self) -> ReposUpstreamRuby:
        """Repos > Upstream > Ruby."""
        from .ruby import ReposUpstreamRuby

        return ReposUpstreamRuby(self._client)

    @cached_property
    def swift(self) -> ReposUpstreamSwift:
        """Repos > Upstream > Swift."""
        from .swift import ReposUpstreamSwift

        return ReposUpstreamSwift(self._client)


class AsyncReposUpstream(AsyncGroup):
    """Repos > Upstream: groups alpine, cargo, composer, conda, cran, dart, deb, docker, generic, go, helm, hex,
    huggingface, maven, nix, npm, nuget, python, rpm, ruby, swift.
    """

    @cached_property
    def alpine(self) -> AsyncReposUpstreamAlpine:
        """Repos > Upstream > Alpine."""
        from .alpine import AsyncReposUpstreamAlpine

        return AsyncReposUpstreamAlpine(self._client)

    @cached_property
    def cargo(self) -> AsyncReposUpstreamCargo:
        """Repos > Upstream > Cargo."""
        from .cargo import AsyncReposUpstreamCargo

        return AsyncReposUpstreamCargo(self._client)

    @cached_property
    def composer(self) -> AsyncReposUpstreamComposer:
        """Repos > Upstream > Composer."""
        from .composer import AsyncReposUpstreamComposer

        return AsyncReposUpstreamComposer(self._client)

    @cached_property
    def conda(self) -> AsyncReposUpstreamConda:
        """Repos > Upstream > Conda."""
        from .conda import AsyncReposUpstreamConda

        return AsyncReposUpstreamConda(self._client)

    @cached_property
    def cran(self) -> AsyncReposUpstreamCran:
        """Repos > Upstream > Cran."""
        from .cran import AsyncReposUpstreamCran

        return AsyncReposUpstreamCran(self._client)

    @cached_property
    def dart(self) -> AsyncReposUpstreamDart:
        """Repos > Upstream > Dart."""
        from .dart import AsyncReposUpstreamDart

        return AsyncReposUpstreamDart(self._client)

    @cached_property
    def deb(self) -> AsyncReposUpstreamDeb:
        """Repos > Upstream > Deb."""
        from .deb import AsyncReposUpstreamDeb

        return AsyncReposUpstreamDeb(self._client)

    @cached_property
    def docker(self) -> AsyncReposUpstreamDocker:
        """Repos > Upstream > Docker."""
        from .docker import AsyncReposUpstreamDocker

        return AsyncReposUpstreamDocker(self._client)

    @cached_property
    def generic(self) -> AsyncReposUpstreamGeneric:
        """Repos > Upstream > Generic."""
        from .generic import AsyncReposUpstreamGeneric

        return AsyncReposUpstreamGeneric(self._client)

    @cached_property
    def go(self) -> AsyncReposUpstreamGo:
        """Repos > Upstream > Go."""
        from .go import AsyncReposUpstreamGo

        return AsyncReposUpstreamGo(self._client)

    @cached_property
    def helm(self) -> AsyncReposUpstreamHelm:
        """Repos > Upstream > Helm."""
        from .helm import AsyncReposUpstreamHelm

        return AsyncReposUpstreamHelm(self._client)

    @cached_property
    def hex(self) -> AsyncReposUpstreamHex:
        """Repos > Upstream > Hex."""
        from .hex import AsyncReposUpstreamHex

        return AsyncReposUpstreamHex(self._client)

    @cached_property
    def huggingface(self) -> AsyncReposUpstreamHuggingface:
        """Repos > Upstream > Huggingface."""
        from .huggingface import AsyncReposUpstreamHuggingface

        return AsyncReposUpstreamHuggingface(self._client)

    @cached_property
    def maven(self) -> AsyncReposUpstreamMaven:
        """Repos > Upstream > Maven."""
        from .maven import AsyncReposUpstreamMaven

        return AsyncReposUpstreamMaven(self._client)

    @cached_property
    def nix(self) -> AsyncReposUpstreamNix:
        """Repos > Upstream > Nix."""
        from .nix import AsyncReposUpstreamNix

        return AsyncReposUpstreamNix(self._client)

    @cached_property
    def npm(self) -> AsyncReposUpstreamNpm:
        """Repos > Upstream > Npm."""
        from .npm import AsyncReposUpstreamNpm

        return AsyncReposUpstreamNpm(self._client)

    @cached_property
    def nuget(self) -> AsyncReposUpstreamNuget:
        """Repos > Upstream > Nuget."""
        from .nuget import AsyncReposUpstreamNuget

        return AsyncReposUpstreamNuget(self._client)

    @cached_property
    def python(self) -> AsyncReposUpstreamPython:
        """Repos > Upstream > Python."""
        from .python import AsyncReposUpstreamPython

        return AsyncReposUpstreamPython(self._client)

    @cached_property
    def rpm(self) -> AsyncReposUpstreamRpm:
        """Repos > Upstream > Rpm."""
        from .rpm import AsyncReposUpstreamRpm

        return AsyncReposUpstreamRpm(self._client)

    @cached_property
    def ruby(self) -> AsyncReposUpstreamRuby:
        """Repos > Upstream > Ruby."""
        from .ruby import AsyncReposUpstreamRuby

        return AsyncReposUpstreamRuby(self._client)

    @cached_property
    def swift(self) -> AsyncReposUpstreamSwift:
        """Repos > Upstream > Swift."""
        from .swift import AsyncReposUpstreamSwift

        return AsyncReposUpstreamSwift(self._client)
