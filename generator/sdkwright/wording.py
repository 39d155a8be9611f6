"""The words of operationIds: verbs, the things that they apply to, and words that only repeat a topic."""

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
_REMOVING_WORDS = """
    abort archive cancel clear close deactivate delete deregister destroy detach disable disassociate disconnect
    dismiss drop end erase expire flush kill leave purge remove reset revoke stop terminate unassign unblock undo
    unlink unlock unpublish unset unsubscribe untag void wipe
"""
REMOVING = frozenset(_REMOVING_WORDS.split())
# Words of `VERBS` that are as often nouns: `getReportFiles` reports nothing.
_ALSO_NOUNS = """
    batch block bulk change check clone copy count download edit end export filter find grant head import index
    issue leave list load lock lookup options partial patch pause ping post preview process purge put query read
    refund release reply report request reset run scan schedule search select share show skip store swap sync tag
    test trace transfer trigger upload watch
"""
READING = frozenset({"fetch", "get", "list", "read", "retrieve", "show"})
_ON_ONE_THING = frozenset({"delete", "fetch", "get", "patch", "put", "read", "remove", "retrieve", "update"})
METHODS = frozenset({"delete", "get", "head", "options", "patch", "post", "put", "trace"})
_ONLY_VERBS = VERBS - frozenset(_ALSO_NOUNS.split())
_VERBS_OF_METHOD = {"GET": frozenset({"describe", "fetch", "find", "list", "retrieve"}), "DELETE": REMOVING}
_LINKING_WORDS = frozenset(
    {"and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "to", "using", "via", "with"}
)
_DEMONSTRATIVES = frozenset({"each", "every", "that", "these", "this", "those"})
_CONJUNCTIONS = frozenset({"and", "or"})
_VERSION = re.compile(r"v?[0-9]+\Z")
_FEW = 3
# Plurals that the rules of `stem` get wrong.
_IRREGULAR = """
    aliases:alias bonuses:bonus buses:bus calories:calorie calves:calf campuses:campus canvases:canvas
    children:child cookies:cookie halves:half indices:index knives:knife leaves:leaf loaves:loaf lies:lie
    matrices:matrix men:man movies:movie people:person pies:pie scarves:scarf shelves:shelf statuses:status
    thieves:thief ties:tie vertices:vertex viruses:virus wives:wife wolves:wolf women:woman zombies:zombie
"""
_SINGULAR = {plural: singular for plural, _, singular in (pair.partition(":") for pair in _IRREGULAR.split())}


def lower_words(text: str) -> Phrase:
    """The words of a text in lower case."""
    return tuple(word.lower() for word in words(text))


def stem(word: str) -> str:
    """The word in the singular, by a rule of thumb."""
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


def without_topic(phrase: Phrase, topic: Phrase) -> tuple[Phrase, bool]:
    """The phrase without the words that repeat the topic, singular or plural, and whether they were in the plural.

    The phrase stays whole where it does not repeat the topic, or where the rest would dangle: a word like `to`, or what
    modifies the topic (`for authenticated user`, `allowed actions organization`). The last word of a longer topic is
    enough where only a verb remains: `delete brand` of `account brands`.
    """
    stems = [stem(word) for word in phrase]
    for start in range(len(topic)):
        topic_end = [stem(word) for word in topic[start:]]
        for at in range(len(phrase) - len(topic_end) + 1):
            end = at + len(topic_end)
            rest = phrase[:at] + phrase[end:]
            enough = start == 0 or len(topic_end) > 1 or (len(rest) == 1 and rest[0] in VERBS)
            if (
                enough
                and stems[at:end] == topic_end
                and not _leaves_dangling(phrase[:at], phrase[end - 1], phrase[end:])
            ):
                return rest, is_plural(phrase[end - 1])
    return phrase, False


def is_verb_first(id_: str) -> bool:
    """Whether an id begins with a verb, so that its first part is no group."""
    phrase = lower_words(id_)
    return bool(phrase) and phrase[0] in VERBS


def is_method_first(id_: str) -> bool:
    """Whether an id begins with an HTTP method, which names no group."""
    return lower_words(id_)[:1] in {(method,) for method in METHODS}


def says_removing(phrase: Phrase) -> bool:
    """Whether one of the words means removing or undoing."""
    return any(word in REMOVING or (word.startswith("un") and len(word) > 4) for word in phrase)


def says_method(id_: str, phrase: Phrase, method: str, things: Collection[str] = ()) -> bool:
    """Whether the words of an id begin with the HTTP method and continue with a verb: `POST_StartInstance`.

    `things`: what the operation's path and tag name, in the singular; such a word is not taken for a verb.
    """
    if len(phrase) < 3 or phrase[0] != method.lower() or phrase[1] not in VERBS:
        return False
    if id_.startswith(f"{method}_"):
        return True
    return phrase[1] in _VERBS_OF_METHOD.get(method, _ONLY_VERBS) and stem(phrase[1]) not in things


def before_by(phrase: Phrase) -> Phrase:
    """The phrase up to `by`, where it acts on one thing: `get by id` gives `get`."""
    return phrase[: phrase.index("by")] if "by" in phrase[1:] and phrase[0] in _ON_ONE_THING else phrase


def common_start(phrases: Iterable[Sequence[object]]) -> int:
    """The length of the beginning that all phrases share; at least one part of each is left over."""
    sequences = list(phrases)
    least = min(map(len, sequences), default=1) - 1
    return next((at for at in range(least) if len({sequence[at] for sequence in sequences}) > 1), least)


def split_by_topic(phrases: Mapping[str, Phrase]) -> dict[str, tuple[Phrase, Phrase]]:
    """The topic and the remaining words of each phrase, by key.

    A topic is the longest beginning of the words after the verb that at least three phrases share, in its most common
    spelling. It is empty for a phrase without one.
    """
    things = {key: _things_after_verb(phrase) for key, phrase in phrases.items()}
    spellings_by_stem: dict[Phrase, Counter[Phrase]] = {}
    for words_of_thing in things.values():
        for end in range(1, len(words_of_thing) + 1):
            spellings_by_stem.setdefault(tuple(map(stem, words_of_thing[:end])), Counter())[words_of_thing[:end]] += 1
    parts: dict[str, tuple[Phrase, Phrase]] = {}
    for key, phrase in phrases.items():
        stems = tuple(map(stem, things[key]))
        end = next((at for at in range(len(stems), 0, -1) if spellings_by_stem[stems[:at]].total() >= _FEW), 0)
        spellings = spellings_by_stem[stems[:end]].items() if end else ()
        topic = min(spellings, key=lambda pair: (-pair[1], pair[0]))[0] if end else ()
        parts[key] = topic, phrase[:1] + phrase[1 + end :]
    return parts


def _things_after_verb(phrase: Phrase) -> Phrase:
    """The words after the verb, up to a linking word or a version."""
    nouns = phrase[1:]
    end = next((at for at, word in enumerate(nouns) if word in _LINKING_WORDS or _VERSION.match(word)), len(nouns))
    return nouns[:end] if phrase and phrase[0] in VERBS else ()


def _leaves_dangling(before: Phrase, removed: str, after: Phrase) -> bool:
    """Whether words would dangle if what ends in `removed` were taken from between the others."""
    ends = {*before[-1:], *(before + after)[-1:]}
    behind_a_plural = len(before) > 1 and is_plural(removed) and bool(after) and after[0] not in _LINKING_WORDS
    return (
        behind_a_plural
        or before[-1:] in {(word,) for word in _DEMONSTRATIVES}
        or not (_LINKING_WORDS.isdisjoint(ends) and (_LINKING_WORDS - _CONJUNCTIONS).isdisjoint(before))
    )
