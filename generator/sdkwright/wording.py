"""The words of operationIds: what they say is done, to what, and which of them only repeat what is known already."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from sdkwright.naming import words

Phrase = tuple[str, ...]

_VERBS = """
    abort accept acknowledge activate add allocate apply approve archive assign associate attach authorize batch
    begin block bulk calculate cancel change check clear clone close complete compute confirm connect convert copy
    count create deactivate decline decrypt delete deny deregister describe destroy detach disable disassociate
    disconnect dismiss download duplicate edit enable encrypt end execute exists export fetch filter find finish
    generate get grant head import index initiate insert install invite invoke issue join leave list load lock
    lookup mark merge migrate modify move mute notify open options partial patch pause ping post preview process
    promote provision publish purge put query read reboot rebuild receive recover refresh refund register reject
    release remove rename renew reopen replace reply report request resend reset resolve restart restore resume
    retrieve retry revoke rotate run save scan schedule search select send set settle share show sign skip snooze
    start stop store submit subscribe suspend swap switch sync tag terminate test toggle trace transfer trigger
    unarchive unassign unblock undelete uninstall unlock unmute unpublish unsubscribe untag update upgrade upload
    upsert validate verify void watch write
"""
VERBS = frozenset(_VERBS.split())
_REMOVING = """
    abort archive cancel clear close deactivate delete deregister destroy detach disable disassociate disconnect
    dismiss drop end erase expire flush kill leave purge remove reset revoke stop terminate unassign unblock undo
    unlink unlock unpublish unset unsubscribe untag void wipe
"""
REMOVING = frozenset(_REMOVING.split())
# Words of `VERBS` that name things as often: `getReportFiles` reports nothing.
_ALSO_THINGS = """
    batch block bulk change check clone copy count download edit end export filter find grant head import index
    issue leave list load lock lookup options partial patch pause ping post preview process purge put query read
    refund release reply report request reset run scan schedule search select share show skip store swap sync tag
    test trace transfer trigger upload watch
"""
READING = frozenset({"fetch", "get", "list", "read", "retrieve", "show"})
_ONE = frozenset({"delete", "fetch", "get", "patch", "put", "read", "remove", "retrieve", "update"})
METHODS = frozenset({"delete", "get", "head", "options", "patch", "post", "put", "trace"})
_CLEARLY_DONE = VERBS - frozenset(_ALSO_THINGS.split())
_DONE_BY = {"GET": frozenset({"describe", "fetch", "find", "list", "retrieve"}), "DELETE": REMOVING}
_LINKS = frozenset({"and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "to", "using", "via", "with"})
_POINTING = frozenset({"each", "every", "that", "these", "this", "those"})
_JOINING = frozenset({"and", "or"})
_VERSION = re.compile(r"v?[0-9]+\Z")
_FEW = 3
# Plurals that no rule of thumb finds the singular of.
_IRREGULAR = """
    aliases:alias bonuses:bonus buses:bus calories:calorie calves:calf campuses:campus canvases:canvas
    children:child cookies:cookie halves:half indices:index knives:knife leaves:leaf loaves:loaf lies:lie
    matrices:matrix men:man movies:movie people:person pies:pie scarves:scarf shelves:shelf statuses:status
    thieves:thief ties:tie vertices:vertex viruses:virus wives:wife wolves:wolf women:woman zombies:zombie
"""
_SINGULAR = {plural: one for plural, _, one in (pair.partition(":") for pair in _IRREGULAR.split())}


def low(text: str) -> Phrase:
    """The words of a text in lower case."""
    return tuple(word.lower() for word in words(text))


def stem(word: str) -> str:
    """The word in the singular, as far as a rule of thumb can tell."""
    if word in _SINGULAR:
        return _SINGULAR[word]
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]


def is_plural(word: str) -> bool:
    """Whether the word names several things."""
    return stem(word) != word


def without(said: Phrase, topic: Phrase) -> tuple[Phrase, bool]:
    """The words without the ones that repeat the topic, whatever their number, and whether these were a plural.

    All words are left where the topic is not repeated, or where something would be left hanging: a word like `to`, what
    belongs to the topic behind it (`for authenticated user`), or to its plural (`allowed actions organization`). The
    last word of a longer topic is enough where nothing but what is done is left: `delete brand` of `account brands`.
    """
    stems = [stem(word) for word in said]
    for start in range(len(topic)):
        about = [stem(word) for word in topic[start:]]
        for at in range(len(said) - len(about) + 1):
            end = at + len(about)
            rest = said[:at] + said[end:]
            enough = start == 0 or len(about) > 1 or (len(rest) == 1 and rest[0] in VERBS)
            if enough and stems[at:end] == about and not _hangs(said[:at], said[end - 1], said[end:]):
                return rest, is_plural(said[end - 1])
    return said, False


def is_verb_first(id_: str) -> bool:
    """Whether an id begins with what is done, so that its first part is no group."""
    said = low(id_)
    return bool(said) and said[0] in VERBS


def is_method_first(id_: str) -> bool:
    """Whether an id begins with an HTTP method, which names no group."""
    return low(id_)[:1] in {(method,) for method in METHODS}


def says_removing(said: Phrase) -> bool:
    """Whether one of the words says that something is taken away or undone."""
    return any(word in REMOVING or (word.startswith("un") and len(word) > 4) for word in said)


def says_method(id_: str, said: Phrase, method: str, things: Collection[str] = ()) -> bool:
    """Whether the words of an id begin with the method, and then say what is done: `POST_StartInstance`.

    `things`: what the operation's path and tag name, in the singular; a word that is one of these says nothing done.
    """
    if len(said) < 3 or said[0] != method.lower() or said[1] not in VERBS:
        return False
    if id_.startswith(f"{method}_"):
        return True
    return said[1] in _DONE_BY.get(method, _CLEARLY_DONE) and stem(said[1]) not in things


def trimmed(said: Phrase) -> Phrase:
    """The words up to the first one that only says by what the thing is found: `get by id` gives `get`."""
    return said[: said.index("by")] if "by" in said[1:] and said[0] in _ONE else said


def common_start(phrases: Iterable[Sequence[object]]) -> int:
    """How many parts all phrases begin with in common, one part of each left over."""
    known = list(phrases)
    least = min(map(len, known), default=1) - 1
    return next((at for at in range(least) if len({phrase[at] for phrase in known}) > 1), least)


def divided(said: Mapping[str, Phrase]) -> dict[str, tuple[Phrase, Phrase]]:
    """Many phrases told apart by what they are about: topic and remaining words by key.

    A topic is the longest beginning of the things named, after the verb, that at least three phrases share; the topic
    is spelt as most of them spell it. Phrases without such a topic have an empty one.
    """
    things = {key: _things(phrase) for key, phrase in said.items()}
    spelt: dict[Phrase, Counter[Phrase]] = {}
    for named in things.values():
        for end in range(1, len(named) + 1):
            spelt.setdefault(tuple(map(stem, named[:end])), Counter())[named[:end]] += 1
    found: dict[str, tuple[Phrase, Phrase]] = {}
    for key, phrase in said.items():
        stems = tuple(map(stem, things[key]))
        end = next((at for at in range(len(stems), 0, -1) if spelt[stems[:at]].total() >= _FEW), 0)
        spellings = spelt[stems[:end]].items() if end else ()
        topic = min(spellings, key=lambda pair: (-pair[1], pair[0]))[0] if end else ()
        found[key] = topic, phrase[:1] + phrase[1 + end :]
    return found


def _things(phrase: Phrase) -> Phrase:
    """The words after the verb, up to one that links them to something else or is a version."""
    named = phrase[1:]
    end = next((at for at, word in enumerate(named) if word in _LINKS or _VERSION.match(word)), len(named))
    return named[:end] if phrase and phrase[0] in VERBS else ()


def _hangs(before: Phrase, left_out: str, after: Phrase) -> bool:
    """Whether something would be left hanging, were the words that end in `left_out` taken from between the others."""
    ends = {*before[-1:], *(before + after)[-1:]}
    behind_a_plural = len(before) > 1 and is_plural(left_out) and bool(after) and after[0] not in _LINKS
    return (
        behind_a_plural
        or before[-1:] in {(word,) for word in _POINTING}
        or not (_LINKS.isdisjoint(ends) and (_LINKS - _JOINING).isdisjoint(before))
    )
