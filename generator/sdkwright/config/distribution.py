"""What a project is called: its distribution, its module and its client, each made of the other or of a title."""

from __future__ import annotations

import keyword
import re
import unicodedata

# Words of titles that say nothing about whose API it is.
_NOISE = frozenset({"api", "apis", "openapi", "swagger", "rest", "restful", "spec", "specification", "the", "yaml"})
_NUMBER = re.compile(r"v?[0-9]+\Z")
# Letters of a name that is made from a title.
_LONGEST = 60
# Letters of a word in capitals that is no acronym where the whole title is in capitals.
_SHOUTED = 5
_SUFFIXES = ("-sdk", "-client", "-python", "-api")
_DISTRIBUTION = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?\Z")
# What the package's own module is made of: its parts, and what it calls when a name is loaded.
_OF_PACKAGE = (
    frozenset({"_MODULES", "_client", "_headers", "_paging", "_runtime", "custom", "groups", "models", "webhooks"})
    | {"AttributeError", "TYPE_CHECKING", "annotations", "dict", "getattr", "globals", "import_module", "list"}
    | {"object", "sorted", "str"}
)


def is_identifier(name: str) -> bool:
    """Return whether the text can be a name in Python."""
    return name.isidentifier() and not keyword.iskeyword(name)


def is_of_package(name: str) -> bool:
    """Return whether a package has the name for itself, so that nothing that it offers can have it."""
    return name in _OF_PACKAGE or (name.startswith("__") and name.endswith("__"))


def is_distribution_name(name: str) -> bool:
    """Return whether a project may be called so on a package index, and a module can be named after it."""
    return bool(_DISTRIBUTION.match(name)) and is_identifier(module_name(name))


def module_name(distribution: str) -> str:
    """Return the import name for a distribution: ``cloudsmith-sdk`` -> ``cloudsmith_sdk``."""
    return re.sub(r"[^A-Za-z0-9]+", "_", distribution).strip("_").lower()


def stem_name(distribution: str) -> str:
    """Return a distribution's name without what says that it is a client: ``cloudsmith-sdk`` -> ``cloudsmith``."""
    stem = distribution.lower()
    for suffix in _SUFFIXES:
        stem = stem.removesuffix(suffix) or stem
    return stem


def client_name(distribution: str, title: str = "") -> str:
    """Return the name of the client's class for a distribution: ``cloudsmith-sdk`` -> ``Cloudsmith``.

    title: where the distribution is named after it, its capitals are kept: ``OpenAI API`` -> ``OpenAI``.
    """
    name = "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", stem_name(distribution)))
    words = _telling(title)
    first = "Api" if words and words[0][0].isdigit() else ""
    spelt = "".join((first, *(_capitals(word, words) for word in words)))[: len(name)]
    name = spelt if spelt.lower() == name.lower() else name
    return name if is_identifier(name) else f"{name}Client"


def distribution_stem(title: str) -> str:
    """Return a title as the beginning of a distribution's name, which a module can be named after; empty for none."""
    slug = "-".join(word.lower() for word in _telling(title))
    if slug[:1].isdigit():
        slug = f"api-{slug}"
    # At the end of a word where there is one: directories and wheels are named after it.
    return slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]


def _telling(title: str) -> list[str]:
    """Return the words of a title that say whose API it is."""
    words = [word for word in re.findall(r"[A-Za-z0-9]+", _latin(title)) if word.lower() not in _NOISE]
    while words and words[0].isdigit():
        del words[0]
    return [word for word in words if not _NUMBER.match(word.lower())]


def _latin(title: str) -> str:
    """Return a title with plain letters for those with marks: ``Pokémon`` -> ``Pokemon``."""
    apart = unicodedata.normalize("NFKD", title.replace("ß", "ss"))
    return "".join(char for char in apart if not unicodedata.combining(char))


def _capitals(word: str, words: list[str]) -> str:
    """Return a word of a title as a part of a class name, without the capitals of a title that is all in capitals."""
    shouted = word.isupper() and len(word) >= _SHOUTED and all(other.isupper() or other.isdigit() for other in words)
    return word.capitalize() if shouted else word[:1].upper() + word[1:]
