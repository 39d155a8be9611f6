"""The memory of an earlier run in terms of the documents as they are now.

Names stay while what they were given to stays. A document is known again when its file has another name, by the
operations in it; an operation by its id, or else by its method and path; a model by the identity of its type, or else
by where its schema stands in a file of another name and by the fields that it has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sdkwright.model import Api, Declared, ObjectType, Operation
from sdkwright.plan.names.memory import Memory, ModelMemory


def recognized(memory: Memory, api: Api) -> Memory:
    """The names that hold for the interface, by the keys and identities that it has now.

    Those of the package hold where most of the remembered operations are still there.
    """
    renamed = _renamed_documents(memory, api)
    former = _former_keys(memory, api, renamed)
    memory = memory if 2 * len(former) >= len(memory.operations) else replace(memory, distribution="")
    return replace(
        memory,
        layouts={renamed.get(name, name): layout for name, layout in memory.layouts.items()},
        operations={key: memory.operations[old] for key, old in former.items()},
        requests={key: memory.requests[old] for key, old in former.items() if old in memory.requests},
        models=_current_models(memory.models, api.declared),
    )


def route_of(operation: Operation) -> str:
    """The method and path by which an operation is known again when its id has changed."""
    return f"{operation.method} {operation.path}"


def _renamed_documents(memory: Memory, api: Api) -> dict[str, str]:
    """The present names of documents by their former ones: what has come is what is gone with most in common."""
    gone = [name for name in memory.layouts if name not in api.documents]
    come = [name for name in api.documents if name not in memory.layouts]
    if not gone or not come:
        return {}
    tokens: dict[str, set[str]] = defaultdict(set)
    for operation in api.operations:
        tokens[operation.document] |= {operation.key.partition(":")[2], route_of(operation)}
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for old in memory.operations:
        document, _, rest = old.partition(":")
        for name in come if document in gone else ():
            route = memory.requests[old].route if old in memory.requests else ""
            shared[document, name] += not tokens[name].isdisjoint({rest, route})
    renamed: dict[str, str] = {}
    for (old, new), count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
        if count and old not in renamed and new not in renamed.values():
            renamed[old] = new
    return renamed


def _former_keys(memory: Memory, api: Api, renamed: Mapping[str, str]) -> dict[str, str]:
    """The former key of each operation that is known again."""
    keys = {operation.key for operation in api.operations}
    former: dict[str, str] = {}
    for old in sorted(memory.operations):
        for key in _present_keys(old, api.documents, renamed):
            if key in keys and key not in former:
                former[key] = old
                break
    routes = {route_of(operation): operation.key for operation in api.operations if operation.key not in former}
    for old in sorted(memory.requests.keys() - set(former.values())):
        if old in memory.operations and memory.requests[old].route in routes:
            former[routes.pop(memory.requests[old].route)] = old
    return former


def _present_keys(old: str, documents: tuple[str, ...], renamed: Mapping[str, str]) -> Iterator[str]:
    """The keys that a former one may be now; one that names no document holds for whichever has the operation."""
    document, _, rest = old.partition(":")
    yield old
    if document in renamed:
        yield f"{renamed[document]}:{rest}"
    elif document not in documents:
        yield from (f"{name}:{old}" for name in documents)


def _current_models(models: Mapping[str, ModelMemory], declared: Mapping[str, Declared]) -> dict[str, ModelMemory]:
    """The remembered models by class name, with the identities that their types have now."""
    current = {name: model for name, model in models.items() if model.identity in declared}
    taken = {model.identity for model in current.values()}
    free: dict[str, list[str]] = defaultdict(list)
    for identity in sorted(declared.keys() - taken) if len(current) < len(models) else ():
        free[_place(identity)].append(identity)
    for name, model in sorted(models.items()):
        if name not in current and (candidates := free[_place(model.identity)]):
            identity = max(candidates, key=lambda identity: _likeness(model, declared[identity]))
            if _likeness(model, declared[identity]) > 0:
                candidates.remove(identity)
                current[name] = replace(model, identity=identity)
    return current


def _place(identity: str) -> str:
    """Where a type stands, without the name of its file or document."""
    file, mark, pointer = identity.partition("#")
    return pointer if mark else file.partition(":")[2]


def _likeness(model: ModelMemory, type_: Declared) -> float:
    """How much of what either has the two have in common, from 0 to 1; 1 where neither has fields."""
    fields = {prop.name for prop in type_.properties} if isinstance(type_, ObjectType) else set[str]()
    either = fields | model.fields.keys()
    return len(fields & model.fields.keys()) / len(either) if either else 1.0
