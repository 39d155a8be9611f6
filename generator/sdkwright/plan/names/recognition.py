"""The names of an earlier run, matched with the documents as they are now.

A name stays as long as what it belongs to. A document whose file was renamed is recognized by its operations; a model
by the identity of its type, or else by the location of its schema in a renamed file and by its fields.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from sdkwright.model import Api, Declared, ObjectType
from sdkwright.plan.names.locked_names import LockedModel, LockedNames
from sdkwright.plan.names.operation_recognition import current_request, former_keys, method_and_path


def current_names(locked_names: LockedNames, api: Api) -> LockedNames:
    """The names that still apply, by the present keys and identities of the interface.

    Those of the package apply where most of the locked operations still exist.
    """
    renamed = renamed_documents(locked_names, api)
    former = former_keys(locked_names, api, renamed)
    locked_names = (
        locked_names if 2 * len(former) >= len(locked_names.operations) else replace(locked_names, distribution="")
    )
    return replace(
        locked_names,
        layouts={renamed.get(name, name): layout for name, layout in locked_names.layouts.items()},
        operations={key: locked_names.operations[former_key] for key, former_key in former.items()},
        requests={
            key: current_request(locked_names.requests[former_key], api.operation(key))
            for key, former_key in former.items()
            if former_key in locked_names.requests
        },
        models=_current_models(locked_names.models, api.declared),
        webhooks={_with_document(key, renamed): name for key, name in locked_names.webhooks.items()},
    )


def _with_document(key: str, renamed: Mapping[str, str]) -> str:
    """A key with the present name of its document."""
    document, colon, rest = key.partition(":")
    return f"{renamed.get(document, document)}{colon}{rest}"


def renamed_documents(locked_names: LockedNames, api: Api) -> dict[str, str]:
    """The new names of documents by their former ones: those that share the most operations belong together."""
    former_names = [name for name in locked_names.layouts if name not in api.documents]
    new_names = [name for name in api.documents if name not in locked_names.layouts]
    if not former_names or not new_names:
        return {}
    tokens: dict[str, set[str]] = defaultdict(set)
    for operation in api.operations:
        tokens[operation.document] |= {operation.key.partition(":")[2], method_and_path(operation)}
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for former_key in locked_names.operations:
        document, _, rest = former_key.partition(":")
        for name in new_names if document in former_names else ():
            route = locked_names.requests[former_key].route if former_key in locked_names.requests else ""
            shared[document, name] += not tokens[name].isdisjoint({rest, route})
    renamed: dict[str, str] = {}
    for (former_key, new), count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
        if count and former_key not in renamed and new not in renamed.values():
            renamed[former_key] = new
    return renamed


def _current_models(models: Mapping[str, LockedModel], declared: Mapping[str, Declared]) -> dict[str, LockedModel]:
    """The locked models by class name, with the present identities of their types."""
    current = {name: model for name, model in models.items() if model.identity in declared}
    taken = {model.identity for model in current.values()}
    unmatched: dict[str, list[str]] = defaultdict(list)
    for identity in sorted(declared.keys() - taken) if len(current) < len(models) else ():
        unmatched[_schema_location(identity)].append(identity)
    for name, model in sorted(models.items()):
        if name not in current and (candidates := unmatched[_schema_location(model.identity)]):
            identity = max(candidates, key=lambda identity: _similarity(model, declared[identity]))
            if _similarity(model, declared[identity]) > 0:
                candidates.remove(identity)
                current[name] = replace(model, identity=identity)
    return current


def _schema_location(identity: str) -> str:
    """The location of a type's schema, without the name of its file or document."""
    file, mark, pointer = identity.partition("#")
    return pointer if mark else file.partition(":")[2]


def _similarity(model: LockedModel, type_: Declared) -> float:
    """The share of fields that the two have in common, from 0 to 1; 1 where neither has fields."""
    fields = {prop.name for prop in type_.properties} if isinstance(type_, ObjectType) else set[str]()
    all_fields = fields | model.fields.keys()
    return len(fields & model.fields.keys()) / len(all_fields) if all_fields else 1.0
