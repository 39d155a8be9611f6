"""The lists of pyproject.toml: what is always there, and what sdk.yaml adds."""

from __future__ import annotations

from collections.abc import Mapping

from packaging.specifiers import SpecifierSet

from sdkwright.config.metadata import Person
from sdkwright.config.needed_packages import EXTRAS, LEAST_PYTHON, REQUIREMENTS
from sdkwright.plan.views import Project

__all__ = ["classifiers", "dependencies", "extras", "person"]

# The newest minor version of Python that is tested.
_NEWEST = 13
_ALWAYS = (
    "Intended Audience :: Developers",
    "Operating System :: OS Independent",
    "Programming Language :: Python :: 3",
)
_PRIVATE = "Private :: Do Not Upload"


def classifiers(project: Project) -> list[str]:
    """The classifiers, sorted, each once; of the versions of Python those that the project is for."""
    metadata = project.metadata
    wanted = SpecifierSet(metadata.python)
    major, least = LEAST_PYTHON
    minors = [f"{major}.{minor}" for minor in range(least, _NEWEST + 1)]
    supported = [one for one in minors if any(map(wanted.contains, (f"{one}.0", f"{one}.99")))]
    names = {
        *_ALWAYS,
        *(f"Programming Language :: Python :: {one}" for one in supported),
        "Typing :: Typed",
        *metadata.classifiers,
        *([_PRIVATE] if metadata.private else []),
    }
    return sorted(names)


def dependencies(project: Project) -> list[str]:
    """What the runtime requires, then what sdk.yaml adds."""
    return [*REQUIREMENTS.values(), *project.metadata.dependencies]


def extras(project: Project) -> Mapping[str, list[str]]:
    """The requirements of each extra: those of the runtime, then those of sdk.yaml."""
    ours = {name: [requirement] for name, requirement in EXTRAS.items()}
    return ours | {name: list(requirements) for name, requirements in project.metadata.extras.items()}


def person(person: Person) -> dict[str, str]:
    """An author or a maintainer as a table."""
    return {key: text for key, text in (("name", person.name), ("email", person.email)) if text}
