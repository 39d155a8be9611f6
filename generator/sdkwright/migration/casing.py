"""Class names as Stainless made them of snake case: what it takes for initials is in capitals."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.load import Node
from sdkwright.migration.inheritance import Told
from sdkwright.naming import pascal, snake, words

__all__ = ["class_name", "custom_casings"]

# The words that it takes for initials unless a file says otherwise.
_INITIALS = frozenset(
    {
        *("3ds", "ach", "acl", "ai", "api", "ats", "cpu", "crm", "db", "dns", "e2e"),
        *("eeoc", "gb", "gpu", "hd", "hris", "html", "http", "https", "id", "ip", "iso"),
        *("jsonl", "kb", "kyb", "kyc", "lfs", "mb", "mp3", "mp4", "nft", "saml", "sdk"),
        *("sku", "sms", "ss", "ssh", "sso", "url"),
    }
)
_FORMS = ("snake", "pascal", "capital", "camel")


def class_name(name: str, casings: Mapping[str, str]) -> str:
    """Return a name in snake case as that of a class. casings: word or whole name -> how it is written."""
    return pascal(casings[name] if name in casings else " ".join(_spelt(word, casings) for word in words(name)))


def _spelt(word: str, casings: Mapping[str, str]) -> str:
    word = word.lower()
    if word in casings:
        return casings[word]
    if word in _INITIALS:
        return word.upper()
    if word.endswith("s") and (initials := word[:-1]) in _INITIALS:
        return f"{casings.get(initials, initials.upper())}s"
    return snake(word).strip("_").capitalize()


def custom_casings(node: Node | None, told: Told) -> dict[str, str]:
    """Return how words are written in names of classes; the other forms of a word have no counterpart here."""
    casings: dict[str, str] = {}
    for word, forms in told.mapping(node).items():
        members = told.mapping(forms)
        told.rest(members, {}, ("initialism", "singular", "plural", *_FORMS))
        initialism = members.get("initialism")
        if initialism is not None and not isinstance(initialism.value, bool):
            told.tell(initialism, '"initialism" is left aside: it is neither true nor false')
        elif initialism is not None:
            casings[word] = word.upper() if initialism.value else word.capitalize()
        singular = told.mapping(members.get("singular"))
        told.rest(singular, {}, _FORMS)
        for spelt in (members, singular):
            if form := told.identifier(spelt.get("pascal")):
                casings[word] = form
        plural = members.get("plural")
        if plural is not None:
            told.tell(plural, '"plural" is left aside: names of classes are made of words as they stand')
    return casings
