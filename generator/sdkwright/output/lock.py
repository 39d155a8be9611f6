"""sdkwright.lock: what an SDK remembers of the run that made it.

The names of its operations, so that they never move, and a fingerprint of each file, so that a run formats no more than
what has changed and removes no more than what it made.
"""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from packaging.version import Version

from sdkwright.config.distribution import is_distribution_name
from sdkwright.config.sdk_yaml import LAYOUTS
from sdkwright.errors import Location, OutputError
from sdkwright.output.journal import RUN, inside
from sdkwright.output.lock_shape import recorded_text, shaped
from sdkwright.output.provenance import Provenance
from sdkwright.plan import LockedAlias, LockedModel, LockedNames, LockedRequest

NAME = "sdkwright.lock"
CHANGELOG = "CHANGELOG.md"
"""The file that a run and the maintainer write together: the lock has no digest of it, since an edit is no mistake."""
INTERFACE = ("surface", "signatures", "types")
"""The sections that tell what the SDK offers."""
# What a repository may hold before its first SDK.
_OF_A_CLONE = re.compile(
    r"(\.git|\.gitignore|\.gitattributes|\.github|\.editorconfig|(README|LICEN[CS]E|COPYING|NOTICE|CHANGELOG|SECURITY"
    r"|CODEOWNERS|CONTRIBUTING|CODE_OF_CONDUCT)(\.\w+)?)\Z",
    re.IGNORECASE,
)
# Of what is on one line.
_SEPARATORS = (", ", ":")
_ADVICE = "restore it from version control, or empty the directory to start anew"
_ADVICE_FOR_COPIES = f"copy the {NAME} of that SDK, as it was released, once more"
_MARKERS = ("<<<<<<< ", "||||||| ", ">>>>>>> ")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file as it was written: the fingerprint of its unformatted text and the digest of its bytes."""

    source: str
    written: str


@dataclass(frozen=True, slots=True)
class Lock:
    """The lock as read; empty where there is none.

    `interface` are the sections that tell what the SDK offers, as they stand there; empty where an earlier sdkwright
    wrote none. `version` is the SDK's own.
    """

    names: LockedNames = field(default_factory=LockedNames)
    provenance: Provenance = field(default_factory=Provenance)
    files: Mapping[str, FileRecord] = field(default_factory=dict)
    interface: Mapping[str, Any] = field(default_factory=dict)
    version: str = ""


def claim(root: Path) -> None:
    """Make sure that a run may write at `root`: it is new, a clone that holds nothing yet, or an SDK of an earlier run.

    Raises:
        OutputError: Something else stands there, which a run must not mix its files with.
    """
    try:
        if any(path.exists() and not path.is_dir() for path in (root, *root.parents)):
            raise OutputError("the output is no directory, or in none", Location(str(root)))
        others = {path.name for path in root.iterdir()} - {RUN} if root.is_dir() else set()
        strangers = NAME not in others and not all(map(_OF_A_CLONE.match, others))
    except OSError as error:
        raise OutputError(f"the output cannot be read: {error.strerror}", Location(str(root))) from error
    if strangers:
        raise OutputError(
            f"the output holds files but no {NAME}, so it was not made here, and nothing is written over, with --force "
            f"neither; where an SDK stands there, restore its {NAME} from version control; else name an empty one",
            Location(str(root)),
        )


def read_lock(root: Path, name: str = NAME) -> Lock:
    """The lock of the SDK at `root`, or another one there.

    Raises:
        OutputError: There is a lock, but it cannot be read, is none of ours, or of a newer sdkwright.
    """
    path = root / name
    try:
        text = path.read_text(encoding="utf-8")
        _refuse_markers(text, path)
        data = shaped(text)
        _refuse_newer(data.get("generator", ""), path)
        files = {inside(name): FileRecord(*record.split()) for name, record in data["files"].items()}
        interface = {section: data[section] for section in INTERFACE if section in data}
        return Lock(_locked_names(data), _provenance(data), files, interface, recorded_text(data.get("version", "")))
    except FileNotFoundError:
        return Lock()
    except (OSError, ValueError, TypeError) as error:
        advice = _ADVICE if name == NAME else _ADVICE_FOR_COPIES
        raise OutputError(f"the lock cannot be read: {_reason(error)}; {advice}", Location(str(path))) from error


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is no UTF-8 text"
    return str(error.strerror if isinstance(error, OSError) else error)


def _refuse_markers(text: str, path: Path) -> None:
    marks = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith(_MARKERS)]
    if marks:
        raise OutputError(
            "the lock has the markers of a merge; take one side of it whole (git checkout --ours, or --theirs, with "
            "its name), and generate again: what the other side added is added anew",
            Location(str(path), marks[0], 1),
        )


def _refuse_newer(generator: object, path: Path) -> None:
    """Refuse what a later version has written, which may mean what this one does not know."""
    _, _, theirs = recorded_text(generator).partition(" ")
    if _release(theirs) > _release(version("sdkwright")):
        raise OutputError(
            f"the lock was written by sdkwright {theirs}, and this is {version('sdkwright')}; update sdkwright to that "
            "version or a later one",
            Location(str(path)),
        )


def _release(text: str) -> tuple[int, ...]:
    """The numbers that a version begins with, without zeros at the end: 1.2.0.dev3 is (1, 2)."""
    numbers = re.match(r"\d{1,9}(\.\d{1,9})*", text)
    return tuple(map(int, re.sub(r"(\.0+)+$", "", numbers[0]).split("."))) if numbers else ()


def lock_text(lock: Lock, *, version: str) -> str:
    """The lock of a run, as text: one line for each name, so that a change of it shows what has moved.

    It is ASCII throughout, so that no character of a document can hide in it.
    """
    names, provenance = lock.names, lock.provenance
    data: dict[str, Any] = {
        "generator": f"sdkwright {version}",
        "configuration": provenance.configuration,
        "documents": provenance.documents,
        "templates": provenance.templates,
        "runtime": provenance.runtime,
        "distribution": names.distribution,
        "version": lock.version,
        "package": names.module,
        "client": names.client,
        "async_client": f"Async{names.client}",
        "tree": names.layouts,
        "operations": {_short(key, names): path for key, path in names.operations.items()},
        "requests": {_short(key, names): list(_request(one)) for key, one in names.requests.items()},
        "groups": names.groups,
        "models": {name: list(_model(one)) for name, one in names.models.items()},
        "pagination": names.rules,
        **({"aliases": {path: _alias(one, names) for path, one in names.aliases.items()}} if names.aliases else {}),
        **({"webhooks": {_short(key, names): name for key, name in names.webhooks.items()}} if names.webhooks else {}),
        **{section: lock.interface[section] for section in INTERFACE if section in lock.interface},
        "files": {name: f"{record.source} {record.written}" for name, record in lock.files.items()},
    }
    return "{\n" + ",\n".join(f"  {json.dumps(key)}: {_section(value)}" for key, value in data.items()) + "\n}\n"


def _section(value: str | Mapping[str, Any]) -> str:
    if not value or isinstance(value, str):
        return json.dumps(value)
    entries = (f"    {json.dumps(key)}: {json.dumps(value[key], separators=_SEPARATORS)}" for key in sorted(value))
    return "{\n" + ",\n".join(entries) + "\n  }"


def _provenance(data: Mapping[str, Any]) -> Provenance:
    documents = {name: recorded_text(one) for name, one in data.get("documents", {}).items()}
    configuration, templates, runtime = (
        recorded_text(data.get(key, "")) for key in ("configuration", "templates", "runtime")
    )
    return Provenance(configuration, documents, templates, runtime)


def _short(key: str, names: LockedNames) -> str:
    """The key of an operation as the lock has it: where there is one document only, without its name."""
    return key.split(":", 1)[1] if len(names.layouts) == 1 else key


def _request(request: LockedRequest) -> Iterator[str]:
    """Method and path, then place and name of each argument, and its name on the wire where that is another."""
    yield request.route
    for slot, name in request.arguments.items():
        place, _, wire = slot.partition(" ")
        yield f"{place} {name}" if wire == name else f"{place} {name} {wire}"


def _model(model: LockedModel) -> Iterator[str]:
    """The identity, then the name of each field, and its name in JSON where that is another."""
    yield model.identity
    yield from (name if wire == name else f"{name} {wire}" for wire, name in model.fields.items())


def _locked_names(data: Mapping[str, Any]) -> LockedNames:
    """The names in a lock, each of them checked: it becomes source."""
    layouts = {name: by for name, by in data.get("tree", {}).items() if by in LAYOUTS}
    lone = f"{next(iter(layouts))}:" if len(layouts) == 1 else ""
    return LockedNames(
        operations={f"{lone}{key}": _dotted(path) for key, path in data["operations"].items()},
        layouts=layouts,
        requests={f"{lone}{key}": _read_request(parts) for key, parts in data.get("requests", {}).items()},
        groups={_dotted(path): _name(name) for path, name in data.get("groups", {}).items()},
        models={_name(name): _read_model(parts) for name, parts in data.get("models", {}).items()},
        rules={text: _name(name) for text, name in data.get("pagination", {}).items()},
        aliases={_dotted(path): _read_alias(parts, lone) for path, parts in data.get("aliases", {}).items()},
        webhooks={f"{lone}{key}": _name(name) for key, name in data.get("webhooks", {}).items()},
        distribution=_distribution(data.get("distribution", "")),
        module=_name(data["package"]) if "package" in data else "",
        client=_name(data["client"]) if "client" in data else "",
    )


def _alias(alias: LockedAlias, names: LockedNames) -> list[str]:
    """The operation, and where the path is deprecated the version since when, and that with which it goes."""
    return [_short(alias.operation, names), *([alias.since, alias.end] if alias.since else [])]


def _read_alias(parts: Sequence[str], lone: str) -> LockedAlias:
    key, *versions = map(recorded_text, parts)
    return LockedAlias(f"{lone}{key}", *(str(Version(version)) for version in versions))


def _read_request(parts: Sequence[str]) -> LockedRequest:
    route, *slots = map(recorded_text, parts)
    arguments = {}
    for slot in slots:
        place, name, *wire = slot.split(" ", 2)
        arguments[f"{place} {wire[0] if wire else name}"] = _name(name)
    return LockedRequest(route, arguments)


def _read_model(parts: Sequence[str]) -> LockedModel:
    identity, *slots = map(recorded_text, parts)
    fields = {}
    for slot in slots:
        name, *wire = slot.split(" ", 1)
        fields[wire[0] if wire else name] = _name(name)
    return LockedModel(identity, fields)


def _name(value: object) -> str:
    """The value, provided that it can be a name in Python."""
    name = recorded_text(value)
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"{name!r} is no name")
    return name


def _distribution(value: object) -> str:
    name = recorded_text(value)
    if name and not is_distribution_name(name):
        raise ValueError(f"{name!r} is no name of a package")
    return name


def _dotted(path: str) -> str:
    """The path, provided that it is made of names: it becomes source and file names."""
    if not all(part.isidentifier() for part in path.split(".")):
        raise ValueError(f"{path!r} is no dotted path of names")
    return path
