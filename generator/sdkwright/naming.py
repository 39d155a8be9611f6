"""Names: pure functions from text to text.

A reserved word gets a trailing underscore (`import_`), and so does a name that the surrounding class already uses.
Letters of every script are kept in Python's normal form (NFKC); Latin letters lose their accents. A very long name is
cut and ends in a digest of the whole. `settle` resolves clashes in phases of growing force, numerals last.
"""

from __future__ import annotations

import hashlib
import keyword
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from sdkwright.errors import visible

# `OAuth` is one word, and so are several `URLs`.
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?!(?<=O)Auth)(?=[A-Z](?!s(?![a-z]))[a-z])")
_SEPARATORS = re.compile(r"[\x00-/:-@\[-`{-\x7f]+")
_MAX_NAME = 100
_MAX_TEXT = 2000
_MAX_FILE_STEM = 60
# Names of devices, which no file on Windows can have, whatever its suffix is.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(10))})
# What a JSON string holds as an escape only.
_ESCAPED = re.compile(r'["\\\x00-\x1f]')
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a name, split at symbols, blanks and humps: `cacheSeconds` gives `cache`, `Seconds`.

    Very long text is cut first: names built from nested names would take quadratic time.
    """
    return _words(text if len(text) <= _MAX_TEXT else f"{text[:_MAX_TEXT]} {_digest(text)}")


@lru_cache(maxsize=100_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(part for chunk in _SEPARATORS.split(_normalized(text)) for part in _BOUNDARY.split(chunk) if part)


def snake(text: str) -> str:
    """The name as a Python identifier in snake case; keywords get a trailing underscore."""
    return _as_identifier("_".join(_without_case(word) for word in words(text)))


def pascal(text: str) -> str:
    """The name as a Python class name; capitals inside a word stay as they are."""
    return _as_identifier("".join(word[0].upper() + word[1:] for word in words(text)))


def constant(text: str) -> str:
    """The name as a Python constant in capitals."""
    return _as_identifier("_".join(word.upper() for word in words(text)))


def file_stem(name: str) -> str:
    """The file name, without its suffix, of the module for `name`.

    It is ASCII, short, in lower case, and no device of Windows, so that every file system and archive accepts it.
    """
    stem = name.lower()
    if not stem.isascii():
        stem = f"{''.join(filter(str.isascii, name)).strip('_0123456789') or 'm'}_{_digest(name)}"
    stem = stem if len(stem) <= _MAX_FILE_STEM else f"{stem[: _MAX_FILE_STEM - 7].rstrip('_')}_{_digest(name)}"
    return f"{stem}_" if stem in _DEVICES else stem


def clear_of(name: str, reserved: Collection[str]) -> str:
    """The name with as many trailing underscores as keep it out of `reserved`."""
    while name in reserved or keyword.iskeyword(name):
        name += "_"
    return name


def is_token(text: str) -> bool:
    """Whether the text can be the name of an HTTP method, header or scheme (RFC 9110, 5.6.2)."""
    return _TOKEN.fullmatch(text) is not None


def is_plain_key(text: str) -> bool:
    """Whether a JSON key needs no escaping, so that a model's field can be renamed to it and a union tagged with it."""
    return _ESCAPED.search(text) is None


def settle(
    proposals: Mapping[str, Sequence[str]], taken: Collection[str] = (), ranks: Mapping[str, int] | None = None
) -> dict[str, str]:
    """Give each key a name of its own.

    Each key proposes names in order of preference. In each phase, all keys that are still without a name propose one,
    and a key gets its proposal if the name is not taken and no other key proposes it, or if its rank is lower than
    that of all others. A key that never succeeds gets its last proposal with a numeral, in the order of the keys. The
    outcome does not depend on the order of the mapping.
    """
    names: dict[str, str] = {}
    used = set(taken)
    for phase in range(max(map(len, proposals.values()), default=0)):
        contenders: dict[str, list[tuple[int, str]]] = {}
        for key, proposed in proposals.items():
            if key not in names:
                proposal = proposed[min(phase, len(proposed) - 1)]
                contenders.setdefault(proposal, []).append(((ranks or {}).get(key, 0), key))
        for name, claimants in contenders.items():
            lowest = min(claimants)
            if name not in used and sum(rank == lowest[0] for rank, _ in claimants) == 1:
                names[lowest[1]] = name
        used |= set(names.values())
    for key in sorted(proposals.keys() - names.keys()):
        number = 2
        while (name := f"{proposals[key][-1]}_{number}") in used:
            number += 1
        names[key] = name
        used.add(name)
    return names


def distinct_names(preferred: Mapping[str, str], taken: Collection[str] = ()) -> dict[str, str]:
    """Give each key the name that is wanted for it, with a numeral where another key has that name.

    Of several keys with one wanted name, the key that is spelt like it gets it, or else the first in order.
    """
    names: dict[str, str] = {}
    used = set(taken)
    by_precedence = sorted((name != key, key) for key, name in preferred.items())
    clashing = []
    for _, key in by_precedence:
        if preferred[key] in used:
            clashing.append(key)
        else:
            names[key] = preferred[key]
            used.add(preferred[key])
    for key in clashing:
        number = 2
        while (name := f"{preferred[key]}_{number}") in used:
            number += 1
        names[key] = name
        used.add(name)
    return names


def _normalized(text: str) -> str:
    """The text in the form in which Python compares names.

    A character that no name can have, or that nobody sees, is a blank.
    """
    if text.isascii():
        return text
    characters = [" "]
    for char in unicodedata.normalize("NFKD", text):
        if not f"a{char}".isidentifier() or not visible(char):
            characters.append(" ")
        elif not (unicodedata.combining(char) and characters[-1].isascii()):
            characters.append(char)
    return unicodedata.normalize("NFKC", "".join(characters)).strip()


def _without_case(word: str) -> str:
    """The word in lower case; words that differ only in case become the same in every script."""
    return word.lower() if word.isascii() else _normalized(word.upper().casefold()).replace(" ", "")


def _as_identifier(name: str) -> str:
    name = name if name.isascii() else _normalized(name).replace(" ", "")
    if not name:
        return "unnamed"
    if not name.isidentifier() and not keyword.iskeyword(name):
        name = f"n{name}"
    if len(name) > _MAX_NAME:
        name = f"{name[: _MAX_NAME - 7].rstrip('_')}_{_digest(name)}"
    return clear_of(name, ())


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:6]
