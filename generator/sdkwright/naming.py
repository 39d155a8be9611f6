"""Names: pure functions from text to text.

A reserved word gets a trailing underscore (`import_`), and so does a name that the surrounding class already uses.
Two names that become the same are told apart by `settle`, in phases of growing force, numerals last.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_OTHER = re.compile(r"[^0-9A-Za-z_]+|_+")


def words(text: str) -> tuple[str, ...]:
    """The words of a name, split at symbols, blanks and humps: `cacheSeconds` gives `cache`, `Seconds`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return tuple(part for chunk in _OTHER.split(plain) for part in _BOUNDARY.split(chunk) if part)


def snake(text: str) -> str:
    """The name as a Python identifier in snake case, keywords with an underscore behind."""
    return _identifier("_".join(word.lower() for word in words(text)))


def pascal(text: str) -> str:
    """The name as a Python class name; capitals inside a word stay as they are."""
    return _identifier("".join(word[0].upper() + word[1:] for word in words(text)))


def constant(text: str) -> str:
    """The name as a Python constant in capitals."""
    return _identifier("_".join(word.upper() for word in words(text)))


def clear_of(name: str, reserved: Collection[str]) -> str:
    """The name with as many underscores behind as keep it out of `reserved`."""
    while name in reserved or keyword.iskeyword(name):
        name += "_"
    return name


def is_plain_key(text: str) -> bool:
    """Whether a JSON key needs no escape, so that a model's field can be renamed to it and a union tagged with it."""
    return not any(char in '"\\' or char < " " for char in text)


def settle(proposals: Mapping[str, Sequence[str]], taken: Collection[str] = ()) -> dict[str, str]:
    """Give each key a name of its own.

    Each key proposes names in order of preference. In each phase, all keys that are still without a name propose
    together, and a proposal that no other key makes and that is not taken wins; what never wins gets its last proposal
    with a numeral, in the order of the keys. The outcome does not depend on the order of the mapping.
    """
    names: dict[str, str] = {}
    used = set(taken)
    for phase in range(max(map(len, proposals.values()), default=0)):
        asking = {key: offers[min(phase, len(offers) - 1)] for key, offers in proposals.items() if key not in names}
        count = Counter(asking.values())
        won = {key: name for key, name in asking.items() if count[name] == 1 and name not in used}
        names |= won
        used |= set(won.values())
    for key in sorted(proposals.keys() - names.keys()):
        number = 2
        while (name := f"{proposals[key][-1]}_{number}") in used:
            number += 1
        names[key] = name
        used.add(name)
    return names


def _identifier(name: str) -> str:
    if not name:
        return "unnamed"
    if name[0].isdigit():
        name = f"n{name}"
    return clear_of(name, ())
