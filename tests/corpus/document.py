"""One document, taken through everything: made, compiled, imported, counted, decoded, typed and called."""

from __future__ import annotations

import importlib
import inspect
import resource
import sys
import time
import typing
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from tests.corpus.archive import raw_operations
from tests.corpus.clients import call_all, clients, method_at
from tests.corpus.failure import Failure, told
from tests.corpus.made import Made, NotMadeError, made, run_generate
from tests.corpus.types_checked import judge_types


@dataclass
class Result:
    """A document's outcome: how many operations it has, what failed, seconds by stage, and the most memory in MB."""

    name: str
    operations: int = 0
    calls: int = 0
    failures: list[Failure] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    memory: int = 0

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.failures


@dataclass(frozen=True, slots=True)
class Task:
    """What to take: the document's name and file, the directory for its SDK, and that for mypy, None for no mypy."""

    name: str
    document: Path
    root: Path
    typed: Path | None
    mypy_seconds: float


def judged(task: Task) -> Result:
    """Take a document through every stage. Whatever is raised is a failure; nothing comes out."""
    result = Result(task.name)
    warnings.simplefilter("error")
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    sys.setrecursionlimit(1000)
    try:
        _stage(result, "count", lambda: setattr(result, "operations", len(raw_operations(task.document))))
        if _stage(result, "generate", lambda: run_generate(task.document, task.root)):
            _stage(result, "compile", lambda: result.failures.extend(_compiled(task.root)))
            sdk: list[Made] = []
            if _stage(result, "import", lambda: sdk.append(made(task.document, task.root))):
                _use(result, task, sdk[0])
    finally:
        result.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return result


def _use(result: Result, task: Task, sdk: Made) -> None:
    _stage(result, "import", lambda: result.failures.extend(_imported(sdk)))
    _stage(result, "operations", lambda: result.failures.extend(_counted(sdk, task.document)))
    _stage(result, "models", lambda: result.failures.extend(_decoders(sdk)))
    _stage(result, "call", lambda: _called(result, sdk))
    if task.typed is not None:
        package, typed = Path(str(sdk.module.__file__)).parent, task.typed
        _stage(result, "mypy", lambda: result.failures.extend(judge_types(package, typed, seconds=task.mypy_seconds)))


def _stage(result: Result, name: str, work: Callable[[], object]) -> bool:
    """Run a stage, and say whether it came to its end."""
    begun = time.monotonic()
    try:
        work()
        return True
    except NotMadeError as error:
        result.failures.append(Failure(name, str(error)))
    except Exception as error:
        result.failures.append(Failure(name, told(error)))
    finally:
        result.seconds[name] = round(result.seconds.get(name, 0) + time.monotonic() - begun, 2)
    return False


def _compiled(root: Path) -> Iterator[Failure]:
    for path in sorted(root.rglob("*.py")):
        try:
            compile(path.read_bytes(), str(path), "exec")
        except (SyntaxError, ValueError) as error:
            yield Failure("compile", str(error), str(path.relative_to(root)))


def _imported(sdk: Made) -> Iterator[Failure]:
    for name in sdk.modules():
        try:
            importlib.import_module(name)
        except Exception as error:
            yield Failure("import", told(error), name)


def _counted(sdk: Made, document: Path) -> Iterator[Failure]:
    """As many operations in the document as in the lock and on both clients, each at a place of its own."""
    raw, planned_operations = raw_operations(document), sdk.api.operations
    if len(raw) != len(sdk.paths):
        yield Failure("operations", f"the document has {len(raw)}, the lock {len(sdk.paths)}")
    if {key: sdk.package.paths[key] for key in sdk.paths} != dict(sdk.paths):
        yield Failure("operations", "another run gives other names")
    found = Counter(operation.method for operation in planned_operations)
    if found != Counter(method for method, _ in raw):
        yield Failure("operations", "the methods are others than in the document")
    for path, number in Counter(sdk.paths.values()).items():
        if number > 1:
            yield Failure("operations", f"{number} have one name", path)
    for client in clients(sdk, lambda _request: None):
        yield from _hinted(sdk, client)


def _hinted(sdk: Made, client: Any) -> Iterator[Failure]:
    for path in sdk.paths.values():
        try:
            typing.get_type_hints(inspect.unwrap(method_at(client, path).__func__))
        except AttributeError as error:
            if not callable(method_at(client, path)):
                yield Failure("operations", told(error), path)
        except Exception as error:
            yield Failure("hints", told(error), path)


def _decoders(sdk: Made) -> Iterator[Failure]:
    for name in sorted(sdk.classes.values()):
        try:
            msgspec.json.Decoder(getattr(sdk.models, name))
        except Exception as error:
            yield Failure("models", told(error), name)


def _called(result: Result, sdk: Made) -> None:
    """Call everything; what did not go well is a failure."""
    for failure in call_all(sdk):
        if failure is None:
            result.calls += 1
        else:
            result.failures.append(failure)
