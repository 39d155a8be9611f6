"""Imports of custom code from the SDK that it is in: those that lead to nothing are told before anything is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.functional.command import CONFIG, SPEC, Runner, process

_GONE = SPEC.replace("schemas: {Pet:", "schemas: {Animal:").replace("schemas/Pet", "schemas/Animal")
_NAME, _MODULE = 'there is no "{}" in pets_sdk{}; ', 'there is no module "pets_sdk{}"; '
_WRONG = (
    ("from ..models import Pest as P", _NAME.format("Pest", ".models") + 'did you mean "Pet"?'),
    ("from ..models import Zebra", _NAME.format("Zebra", ".models") + "it has Pet, pets"),
    ("from ..models.pets import Page", _NAME.format("Page", ".models.pets") + "it is in pets_sdk"),
    ("from ..models.user import Pet", _MODULE.format(".models.user") + "pets_sdk.models has pets"),
    ("from ..groups.pet import x", _MODULE.format(".groups.pet") + 'did you mean "pets_sdk.groups.pets"?'),
    (
        "import os, pets_sdk.groups.pets, pets_sdk.groups.gone",
        _MODULE.format(".groups.gone") + "pets_sdk.groups has pets",
    ),
    ("import pets_sdk.gone.deep as d", _MODULE.format(".gone.deep") + "pets_sdk has "),
    ("from pets_sdk._x import Y", _MODULE.format("._x") + "pets_sdk has "),
    ("from pets_sdk import Api", _NAME.format("Api", "") + "it has ANONYMOUS, "),
    ("from .other import x", _MODULE.format(".custom.other") + "pets_sdk.custom has deep, fine, wrong"),
    ("from . import fine, other", _NAME.format("other", ".custom") + "it has deep, fine, wrong"),
    ("from .fine import Min", _NAME.format("Min", ".custom.fine") + 'did you mean "Mine"?'),
    ("from .deep.inner import Typed", '"Typed" is in pets_sdk.custom.deep.inner for type checkers only; '),
    ("from ..nowhere import *", _MODULE.format(".nowhere") + "pets_sdk has "),
    ("from .... import x", 'this leads out of the package "pets_sdk"; take dots away'),
    ("from .._runtime import AsyncGrop", _NAME.format("AsyncGrop", "._runtime") + 'did you mean "AsyncGroup"?'),
    ("from .._runtime.none import x", _MODULE.format("._runtime.none") + "pets_sdk._runtime has "),
    ("from .._runtime.http import blockin", _NAME.format("blockin", "._runtime.http") + 'did you mean "blocking"?'),
    ("class A:\n    def f(self):\n        from ..models import B", _NAME.format("B", ".models") + "it has Pet, pets"),
)
_FINE = '''\
"""As SDKs had it once: from .._runtime.none import x."""

import os, pets_sdk, pets_sdk.models.pets as pets
import pets_sdk._runtime.http.blocking
from typing import TYPE_CHECKING
from os import path

from .. import Pets, __version__, custom, extra, models, _runtime
from pets_sdk import AsyncPets as Waiting
from .._runtime import ClientCredentials, http
from .._runtime.http import saving
from .._runtime \\
    import DeviceCode
from ..models import *
from .open import Anything
from .updated import anything
from ..extra import WHATEVER
from ..groups.pets import models as again
from .deep import inner
from .deep.inner import Pet, either, handled, late, unpacked, walrus

if TYPE_CHECKING:
    from .deep.inner import Typed
try:
    from ..models import Former
    from ..former import x
except ImportError:
    Former = None


class Mine: ...
'''
_INNER = """\
from contextlib import suppress
from typing import TYPE_CHECKING

from ...models import *

if TYPE_CHECKING:
    from ...models import Pet as Typed
else:
    handled = 1
try:
    import nothing as either
except (ImportError, OSError):
    either = None
with suppress(ImportError):
    from ...models import Former
(unpacked, *_), x = (1, 2), (walrus := 1)


def define():
    global late
    late = 1


if not TYPE_CHECKING:
    define()
"""
_OPEN = "def __getattr__(name):\n    return name\n"


@pytest.fixture
def custom(folder: Path) -> Path:
    """The folder of custom code, with modules in it that are fine."""
    (folder / "sdk.yaml").write_text(f"{CONFIG}exports: [fine.Mine]\n")
    texts = {"fine": "class Mine: ...\n", "deep/inner": _INNER, "wrong": ""}
    for name, text in texts.items():
        path = folder / f"custom/{name}.py"
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text)
    return folder / "custom"


def test_lead_to_nothing(custom: Path, run: Runner, folder: Path) -> None:
    """Each is an error at its place that says what is there, all of them at once, and nothing is written."""
    text, expected = "", []
    for line, message in _WRONG:
        text += f"{line}\n"
        expected.append((text.count("\n"), message))
    (custom / "wrong.py").write_text(text)
    done = run("generate")
    told = re.findall(r"^(?:error: )?custom/wrong\.py:(\d+):\d+: (.*)$", done.err, re.MULTILINE)
    assert (done.code, len(told)) == (2, len(expected)), done.err
    for (line, message), (number, start) in zip(told, expected, strict=True):
        assert int(line) == number
        assert message.startswith(start)
    assert not (folder / "out").exists()


def test_lead_somewhere(custom: Path, run: Runner, folder: Path) -> None:
    """No way of importing what is there is told, and the parts of the runtime come along that are imported so."""
    assert run("generate").code == 0
    (folder / "out/src/pets_sdk/extra.py").write_text("WHATEVER = 1\n")
    (custom / "fine.py").write_text(_FINE)
    (custom / "open.py").write_text(_OPEN)
    (custom / "updated.py").write_text("vars().update(anything=1)\n")
    done = run("generate")
    assert (done.code, done.err) == (0, "")
    assert run("check").code == 0
    program = "import sys; sys.path.insert(0, 'out/src'); import pets_sdk; print(pets_sdk.Mine.__name__)"
    ran = process("python", "-c", program)
    assert (ran.stdout, ran.stderr) == ("Mine\n", "")


def test_perhaps(custom: Path, run: Runner) -> None:
    """What only type checkers follow, or what runs on a condition, is a warning."""
    guarded = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ..models import A\n"
    (custom / "wrong.py").write_text(f"{guarded}elif A:\n    from ..models import B\nelse:\n    from . import C\n")
    done = run("generate")
    assert done.code == 0
    assert re.findall(r"warning: custom/wrong\.py:(\d+):", done.err) == ["3", "5", "7"]
    assert run("generate", "--strict").code == 1


def test_circles(custom: Path, run: Runner, folder: Path) -> None:
    """A class of a group, or a client, that imports the module for methods of its own is told; other ways are fine."""
    (folder / "sdk.yaml").write_text(f"{CONFIG}custom: {{pets: fine.Mine, client: more.More}}\n")
    mine = "from . import near\nclass Mine: ...\nclass AsyncMine: ...\n"
    (custom / "fine.py").write_text(mine)
    (custom / "near.py").write_text("from .deep import far\n")
    (custom / "deep/far.py").write_text("from ...groups.pets import GroupPets\nfrom ... import Pets\n")
    (custom / "more.py").write_text("from pets_sdk import AsyncPets as P\nclass More: ...\nclass AsyncMore: ...\n")
    done = run("generate")
    told = re.findall(r"(custom/\S+?:\d+):\d+: (\S+) imports this module.* has (\w+); import it in", done.err)
    wanted = [("custom/deep/far.py:1", "pets_sdk.groups.pets", "GroupPets")]
    assert (done.code, told) == (2, [*wanted, ("custom/more.py:1", "pets_sdk._client", "AsyncPets")])
    fine = "import pets_sdk.groups.pets as p\nfrom ...groups import pets\nfrom ...groups.pets import builtins\n"
    later = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ...groups.pets import GroupPets\n"
    (custom / "deep/far.py").write_text(f"{fine}{later}def f():\n    from ...groups.pets import GroupPets\n")
    (custom / "more.py").write_text("class More: ...\nclass AsyncMore: ...\n")
    assert run("generate").code == 0
    program = "import sys; sys.path.insert(0, 'out/src'); from pets_sdk import Pets; print(Pets().pets.read.__name__)"
    assert process("python", "-c", program).stdout == "read\n"


def test_dropped(custom: Path, run: Runner, folder: Path) -> None:
    """What a new document no longer has is told as gone, and the SDK stays as it was."""
    (custom / "fine.py").write_text("from ..models import Pet\nfrom ..groups.pets import GroupPets\nclass Mine: ...\n")
    assert run("generate").code == 0
    (folder / "api.yaml").write_text(_GONE.replace("pets", "animals"))
    done = run("generate", "--rename")
    assert done.code == 2
    assert 'custom/fine.py:1:22: there is no "Pet" in pets_sdk.models any more; it was dropped or renamed' in done.err
    assert 'custom/fine.py:2:27: there is no module "pets_sdk.groups.pets" any more; it was' in done.err
    assert (folder / "out/src/pets_sdk/groups/pets.py").exists()


def test_own_file_that_is_gone(custom: Path, run: Runner, folder: Path) -> None:
    """A file that a run has made is none that stays."""
    (custom / "fine.py").write_text("from .wrong import x\nclass Mine: ...\n")
    (custom / "wrong.py").write_text("x = 1\n")
    assert run("generate").code == 0
    (custom / "wrong.py").unlink()
    done = run("check")
    assert (done.code, 'no module "pets_sdk.custom.wrong" any more' in done.err) == (2, True)


def test_other_templates(custom: Path, run: Runner, folder: Path) -> None:
    """A template of one's own that makes names up is believed."""
    (folder / "sdk.yaml").write_text(f"{CONFIG}exports: [fine.Mine]\ntemplates: own\n")
    (folder / "own/models").mkdir(parents=True)
    (folder / "own/models/__init__.py.jinja").write_text("def __getattr__(name: str) -> type: return object\n")
    (custom / "fine.py").write_text("from ..models import Whatever\nclass Mine: ...\n")
    assert run("generate").code == 0
