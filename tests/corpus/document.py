"""One document, taken through everything: made, compiled, imported, counted, decoded, typed and called."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import resource
import sys
import time
import typing
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from tests.corpus.archive import raw_operations
from tests.corpus.clients import call_all, clients
from tests.corpus.failure import Doubt, Failure, told
from tests.corpus.made import NotMadeError, run_generate
from tests.corpus.types_checked import judge_types
from tests.outsider.document import Document
from tests.outsider.package import NotFoundError, Sdk, imported, method_at


@dataclass
class Result:
    """A document's outcome: operations, good calls, what failed, seconds by stage, and the most memory in MB.

    doubts: calls of which the document may mean several things, by the reason; wrong: how many of them went wrong.
    """

    name: str
    operations: int = 0
    calls: int = 0
    failures: list[Failure] = field(default_factory=list)
    doubts: dict[str, int] = field(default_factory=dict)
    wrong: int = 0
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
            sdk: list[Sdk] = []
            if _stage(result, "import", lambda: sdk.append(imported(task.root))):
                _use(result, task, sdk[0])
    finally:
        result.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return result


def _use(result: Result, task: Task, sdk: Sdk) -> None:
    document = Document(task.document)
    _stage(result, "import", lambda: result.failures.extend(_imported(sdk)))
    _stage(result, "operations", lambda: result.failures.extend(_counted(sdk, document)))
    _stage(result, "models", lambda: result.failures.extend(_decoders(sdk)))
    _stage(result, "call", lambda: _called(result, sdk, document))
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


def _imported(sdk: Sdk) -> Iterator[Failure]:
    for module in pkgutil.walk_packages(sdk.module.__path__, f"{sdk.module.__name__}."):
        try:
            importlib.import_module(module.name)
        except Exception as error:
            yield Failure("import", told(error), module.name)


def _counted(sdk: Sdk, document: Document) -> Iterator[Failure]:
    """As many operations in the document as in the lock and on both clients, each at a place of its own."""
    raw, paths = raw_operations(document.path), sdk.lock["operations"]
    if len(raw) != len(paths):
        yield Failure("operations", f"the document has {len(raw)}, the lock {len(paths)}")
    for path, number in Counter(paths.values()).items():
        if number > 1:
            yield Failure("operations", f"{number} have one name", path)
    for client in clients(sdk, document, lambda _request: None):
        for path in paths.values():
            try:
                typing.get_type_hints(inspect.unwrap(method_at(client, path).__func__))
            except AttributeError:
                continue
            except NotFoundError as error:
                yield Failure("operations", str(error), path)
            except Exception as error:
                yield Failure("hints", told(error), path)


def _decoders(sdk: Sdk) -> Iterator[Failure]:
    models = importlib.import_module(f"{sdk.module.__name__}.models")
    for name in dir(models):
        found = getattr(models, name)
        if isinstance(found, type) and found.__module__.startswith(models.__name__):
            try:
                msgspec.json.Decoder(found)
            except Exception as error:
                yield Failure("models", told(error), name)


def _called(result: Result, sdk: Sdk, document: Document) -> None:
    """Call everything; what did not go well is a failure."""
    for outcome in call_all(sdk, document):
        if outcome is None:
            result.calls += 1
        elif isinstance(outcome, Doubt):
            result.doubts[outcome.reason] = result.doubts.get(outcome.reason, 0) + 1
            result.wrong += outcome.message is not None
        else:
            result.failures.append(outcome)
