"""Names: pure functions from text to text.

A reserved word gets a trailing underscore (`import_`), and so does a name that the surrounding class already uses.
Letters of every script are kept, as Python takes them (NFKC); accents are taken off Latin letters. A very long name is
cut and ends in a digest of the whole. Two names that become the same are told apart by `settle`, in phases of growing
force, numerals last.
"""

from __future__ import annotations

import hashlib
import keyword
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

# `OAuth` is one word, and so are several `URLs`.
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?!(?<=O)Auth)(?=[A-Z](?!s(?![a-z]))[a-z])")
_OTHER = re.compile(r"[\x00-/:-@\[-`{-\x7f]+")
_LONGEST = 100
_LONGEST_TEXT = 2000
_LONGEST_FILE = 60
# Names of devices, which no file of Windows can have, whatever its suffix is.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(10))})
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a name, split at symbols, blanks and humps: `cacheSeconds` gives `cache`, `Seconds`.

    What is longer than any name is cut first: names within names within a name would take time with the square.
    """
    return _words(text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]} {_digest(text)}")


@lru_cache(maxsize=100_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(part for chunk in _OTHER.split(_plain(text)) for part in _BOUNDARY.split(chunk) if part)


def snake(text: str) -> str:
    """The name as a Python identifier in snake case, keywords with an underscore behind."""
    return _identifier("_".join(_lower(word) for word in words(text)))


def pascal(text: str) -> str:
    """The name as a Python class name; capitals inside a word stay as they are."""
    return _identifier("".join(word[0].upper() + word[1:] for word in words(text)))


def constant(text: str) -> str:
    """The name as a Python constant in capitals."""
    return _identifier("_".join(word.upper() for word in words(text)))


def file_stem(name: str) -> str:
    """The file name, without its suffix, of the module for what is called `name`.

    It is ASCII, short, in lower case, and no device of Windows, so that every file system and archive takes it.
    """
    stem = name.lower()
    if not stem.isascii():
        stem = f"{''.join(filter(str.isascii, name)).strip('_0123456789') or 'm'}_{_digest(name)}"
    stem = stem if len(stem) <= _LONGEST_FILE else f"{stem[: _LONGEST_FILE - 7].rstrip('_')}_{_digest(name)}"
    return f"{stem}_" if stem in _DEVICES else stem


def clear_of(name: str, reserved: Collection[str]) -> str:
    """The name with as many underscores behind as keep it out of `reserved`."""
    while name in reserved or keyword.iskeyword(name):
        name += "_"
    return name


def is_token(text: str) -> bool:
    """Whether the text can be the name of an HTTP method, header or scheme (RFC 9110, 5.6.2)."""
    return _TOKEN.fullmatch(text) is not None


def is_plain_key(text: str) -> bool:
    """Whether a JSON key needs no escape, so that a model's field can be renamed to it and a union tagged with it."""
    return not any(char in '"\\' or char < " " for char in text)


def settle(
    proposals: Mapping[str, Sequence[str]], taken: Collection[str] = (), claims: Mapping[str, int] | None = None
) -> dict[str, str]:
    """Give each key a name of its own.

    Each key proposes names in order of preference. In each phase, all keys that are still without a name propose
    together, and a proposal that no other key makes and that is not taken wins, or the one of the key whose claim is
    the least; what never wins gets its last proposal with a numeral, in the order of the keys. The outcome does not
    depend on the order of the mapping.
    """
    names: dict[str, str] = {}
    used = set(taken)
    for phase in range(max(map(len, proposals.values()), default=0)):
        asking: dict[str, list[tuple[int, str]]] = {}
        for key, offers in proposals.items():
            if key not in names:
                offer = offers[min(phase, len(offers) - 1)]
                asking.setdefault(offer, []).append(((claims or {}).get(key, 0), key))
        for name, keys in asking.items():
            least = min(keys)
            if name not in used and sum(claim == least[0] for claim, _ in keys) == 1:
                names[least[1]] = name
        used |= set(names.values())
    for key in sorted(proposals.keys() - names.keys()):
        number = 2
        while (name := f"{proposals[key][-1]}_{number}") in used:
            number += 1
        names[key] = name
        used.add(name)
    return names


def own_names(wanted: Mapping[str, str], taken: Collection[str] = ()) -> dict[str, str]:
    """Give each key the name that it wants, or that with a numeral where another key has it.

    Of several keys that want one name, the one has it that is spelt so, or else the first in order.
    """
    names: dict[str, str] = {}
    used = set(taken)
    free = sorted((name != key, key) for key, name in wanted.items())
    later = []
    for _, key in free:
        if wanted[key] in used:
            later.append(key)
        else:
            names[key] = wanted[key]
            used.add(wanted[key])
    for key in later:
        number = 2
        while (name := f"{wanted[key]}_{number}") in used:
            number += 1
        names[key] = name
        used.add(name)
    return names


def _plain(text: str) -> str:
    """The text with a blank for every character that no name can hold, in the form in which Python compares names."""
    if text.isascii():
        return text
    kept = [" "]
    for char in unicodedata.normalize("NFKD", text):
        if not f"a{char}".isidentifier():
            kept.append(" ")
        elif not (unicodedata.combining(char) and kept[-1].isascii()):
            kept.append(char)
    return unicodedata.normalize("NFKC", "".join(kept)).strip()


def _lower(word: str) -> str:
    """The word without capitals, so that two words which differ only in case become the same in every script."""
    return word.lower() if word.isascii() else _plain(word.upper().casefold()).replace(" ", "")


def _identifier(name: str) -> str:
    name = name if name.isascii() else _plain(name).replace(" ", "")
    if not name:
        return "unnamed"
    if not name.isidentifier() and not keyword.iskeyword(name):
        name = f"n{name}"
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST - 7].rstrip('_')}_{_digest(name)}"
    return clear_of(name, ())


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:6]
