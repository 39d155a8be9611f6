"""ReposUpstream, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime import AsyncGroup, Child, Group

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

    alpine: Child[ReposUpstreamAlpine] = Child(__package__, ".alpine", "ReposUpstreamAlpine")
    cargo: Child[ReposUpstreamCargo] = Child(__package__, ".cargo", "ReposUpstreamCargo")
    composer: Child[ReposUpstreamComposer] = Child(__package__, ".composer", "ReposUpstreamComposer")
    conda: Child[ReposUpstreamConda] = Child(__package__, ".conda", "ReposUpstreamConda")
    cran: Child[ReposUpstreamCran] = Child(__package__, ".cran", "ReposUpstreamCran")
    dart: Child[ReposUpstreamDart] = Child(__package__, ".dart", "ReposUpstreamDart")
    deb: Child[ReposUpstreamDeb] = Child(__package__, ".deb", "ReposUpstreamDeb")
    docker: Child[ReposUpstreamDocker] = Child(__package__, ".docker", "ReposUpstreamDocker")
    generic: Child[ReposUpstreamGeneric] = Child(__package__, ".generic", "ReposUpstreamGeneric")
    go: Child[ReposUpstreamGo] = Child(__package__, ".go", "ReposUpstreamGo")
    helm: Child[ReposUpstreamHelm] = Child(__package__, ".helm", "ReposUpstreamHelm")
    hex: Child[ReposUpstreamHex] = Child(__package__, ".hex", "ReposUpstreamHex")
    huggingface: Child[ReposUpstreamHuggingface] = Child(__package__, ".huggingface", "ReposUpstreamHuggingface")
    maven: Child[ReposUpstreamMaven] = Child(__package__, ".maven", "ReposUpstreamMaven")
    nix: Child[ReposUpstreamNix] = Child(__package__, ".nix", "ReposUpstreamNix")
    npm: Child[ReposUpstreamNpm] = Child(__package__, ".npm", "ReposUpstreamNpm")
    nuget: Child[ReposUpstreamNuget] = Child(__package__, ".nuget", "ReposUpstreamNuget")
    python: Child[ReposUpstreamPython] = Child(__package__, ".python", "ReposUpstreamPython")
    rpm: Child[ReposUpstreamRpm] = Child(__package__, ".rpm", "ReposUpstreamRpm")
    ruby: Child[ReposUpstreamRuby] = Child(__package__, ".ruby", "ReposUpstreamRuby")
    swift: Child[ReposUpstreamSwift] = Child(__package__, ".swift", "ReposUpstreamSwift")


class AsyncReposUpstream(AsyncGroup):
    """Repos > Upstream: groups alpine, cargo, composer, conda, cran, dart, deb, docker, generic, go, helm, hex,
    huggingface, maven, nix, npm, nuget, python, rpm, ruby, swift.
    """

    alpine: Child[AsyncReposUpstreamAlpine] = Child(__package__, ".alpine", "AsyncReposUpstreamAlpine")
    cargo: Child[AsyncReposUpstreamCargo] = Child(__package__, ".cargo", "AsyncReposUpstreamCargo")
    composer: Child[AsyncReposUpstreamComposer] = Child(__package__, ".composer", "AsyncReposUpstreamComposer")
    conda: Child[AsyncReposUpstreamConda] = Child(__package__, ".conda", "AsyncReposUpstreamConda")
    cran: Child[AsyncReposUpstreamCran] = Child(__package__, ".cran", "AsyncReposUpstreamCran")
    dart: Child[AsyncReposUpstreamDart] = Child(__package__, ".dart", "AsyncReposUpstreamDart")
    deb: Child[AsyncReposUpstreamDeb] = Child(__package__, ".deb", "AsyncReposUpstreamDeb")
    docker: Child[AsyncReposUpstreamDocker] = Child(__package__, ".docker", "AsyncReposUpstreamDocker")
    generic: Child[AsyncReposUpstreamGeneric] = Child(__package__, ".generic", "AsyncReposUpstreamGeneric")
    go: Child[AsyncReposUpstreamGo] = Child(__package__, ".go", "AsyncReposUpstreamGo")
    helm: Child[AsyncReposUpstreamHelm] = Child(__package__, ".helm", "AsyncReposUpstreamHelm")
    hex: Child[AsyncReposUpstreamHex] = Child(__package__, ".hex", "AsyncReposUpstreamHex")
    huggingface: Child[AsyncReposUpstreamHuggingface] = Child(
        __package__, ".huggingface", "AsyncReposUpstreamHuggingface"
    )
    maven: Child[AsyncReposUpstreamMaven] = Child(__package__, ".maven", "AsyncReposUpstreamMaven")
    nix: Child[AsyncReposUpstreamNix] = Child(__package__, ".nix", "AsyncReposUpstreamNix")
    npm: Child[AsyncReposUpstreamNpm] = Child(__package__, ".npm", "AsyncReposUpstreamNpm")
    nuget: Child[AsyncReposUpstreamNuget] = Child(__package__, ".nuget", "AsyncReposUpstreamNuget")
    python: Child[AsyncReposUpstreamPython] = Child(__package__, ".python", "AsyncReposUpstreamPython")
    rpm: Child[AsyncReposUpstreamRpm] = Child(__package__, ".rpm", "AsyncReposUpstreamRpm")
    ruby: Child[AsyncReposUpstreamRuby] = Child(__package__, ".ruby", "AsyncReposUpstreamRuby")
    swift: Child[AsyncReposUpstreamSwift] = Child(__package__, ".swift", "AsyncReposUpstreamSwift")
