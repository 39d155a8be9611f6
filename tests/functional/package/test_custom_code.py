"""Hand-written modules in an SDK: methods that groups and the client get from them, and names that users import."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from sdkwright import unasync
from sdkwright.config.sdk_yaml import load_config
from sdkwright.errors import ConfigError
from sdkwright.plan import LockedNames, plan_package
from tests.functional.harness import OK, Sdk, make

SPEC = f"""
    paths:
      /things/{{id}}:
        get:
          operationId: things_read
          parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
          {OK}
      /things/parts:
        get: {{operationId: things_parts_list, {OK}}}
        put: {{operationId: things_parts_update, {OK}}}
    """
AIO = '''\
"""More that things can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ..._runtime import AsyncGroup
from ..failures import NoThingError

if TYPE_CHECKING:
    from ..._client import AsyncApi


class AsyncMoreOfThings(AsyncGroup):
    """Methods of `client.things`."""

    async def read_both(self, first: str, second: str) -> list[Any]:
        """Read two things."""
        things = cast("AsyncApi", self._client).things
        found = [await things.read(first), await things.read(second)]
        if first == second:
            raise NoThingError(f"there is one {first}")
        return found
'''
FAILURES = '''\
"""What goes wrong."""

from .._runtime import SdkError


class NoThingError(SdkError):
    """There is no such thing."""
'''
CLIENT = '''\
"""What the client can do."""


class Hello:
    """A method of the client."""

    def hello(self) -> str:
        """Say hello."""
        return "hello"


class AsyncHello(Hello):
    """The same for the other client."""
'''
EXTRA = {
    "custom/aio/more.py": AIO,
    "custom/sync/more.py": unasync.derive(AIO, "more.py", of_sdk=True),
    "custom/failures.py": FAILURES,
    "custom/greeting.py": CLIENT,
    "custom/notes.md": "not for the SDK",
}
CONFIG = """
    custom:
      things: more.MoreOfThings
      client: greeting.Hello
    exports: [failures.NoThingError]
    """


@pytest.mark.spec(SPEC, CONFIG, extra=EXTRA)
class TestCustomCode:
    """An SDK with code of its own."""

    def test_methods(self, sdk: Sdk) -> None:
        """A group and the client have the methods of their classes, in both halves, beside the generated ones."""
        exchange = sdk.call("things.read_both", "a", "b", replies=[{"n": 1}, {"n": 2}])
        assert exchange.value == [None, None]
        assert [one.path for one in exchange.requests] == ["/things/a", "/things/b"]
        client, _ = sdk.client()
        assert {"read", "read_both", "parts"} <= set(dir(client.things))
        assert client.things.read_both.__doc__ == "Read two things."
        assert (client.hello(), sdk.async_client()[0].hello()) == ("hello", "hello")

    def test_other_options(self, sdk: Sdk) -> None:
        """The methods send through the client that they are reached by, also where that differs in its options."""
        client, transport = sdk.client({}, {})
        assert client.things is not None
        client.with_options(headers={"X-Who": "me"}).things.read_both("a", "b")
        assert [one.headers["x-who"] for one in transport.requests] == ["me", "me"]

    def test_exports(self, sdk: Sdk) -> None:
        """An exported name is one of the package's own."""
        assert "NoThingError" in sdk.module.__all__
        assert issubclass(sdk.module.NoThingError, sdk.module.SdkError)
        with pytest.raises(sdk.module.NoThingError):
            sdk.client({}, {})[0].things.read_both("a", "a")

    def test_files(self, sdk: Sdk) -> None:
        """The modules are copied as they are, below a line that names their source; folders become packages."""
        assert (
            sdk.text("custom/aio/more.py")
            == f"# Copied from custom/aio/more.py; change that file, not this one.\n{AIO}"
        )
        assert "Derived" not in sdk.text("custom/sync/more.py")
        assert {name for name in sdk.files if "/custom/" in name and name.endswith("__init__.py")} == {
            f"src/{sdk.package.project.module}/custom/{folder}__init__.py" for folder in ("", "aio/", "sync/")
        }
        assert not [name for name in sdk.files if name.endswith("notes.md")]

    def test_not_an_operation(self, sdk: Sdk) -> None:
        """Whoever asks for the reply to a method that is more than one call is told that there is none."""
        client, transport = sdk.client()
        with pytest.raises(sdk.module.ConfigurationError, match="calls an operation"):
            client.reply_to(client.things.read_both, "a", "b")
        other, _ = sdk.async_client()
        with pytest.raises(sdk.module.ConfigurationError, match="calls an operation"):
            asyncio.run(other.reply_to(other.things.read_both, "a", "b"))
        assert not transport.requests


def test_runtime_that_it_needs(tmp_path: Path) -> None:
    """Parts of the runtime that only custom code imports come with it."""
    waiting = '"""Waits."""\n\nfrom .._runtime import ClientCredentials\n\n__all__ = ["ClientCredentials"]\n'
    sdk = make(tmp_path, SPEC, "exports: [own.ClientCredentials]", extra={"custom/own.py": waiting})
    assert sdk.module.ClientCredentials.__name__ == "ClientCredentials"
    assert "_runtime/auth/oauth.py" in "".join(sdk.files)


def test_exports_that_are_found(tmp_path: Path) -> None:
    """A name may be exported however its module comes to have it."""
    own = "try:\n    import gone as a\nexcept ImportError:\n    a = None\n(b, c) = (1, 2)\nfrom .more import *\n"
    more = "if True:\n    class d: ...\n"
    sdk = make(tmp_path, SPEC, "exports: [own.a, own.b, own.d]", extra={"custom/own.py": own, "custom/more.py": more})
    assert (sdk.module.a, sdk.module.b, sdk.module.d.__name__) == (None, 1, "d")


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("custom: {thing: more.MoreOfThings}", 'there is no group "thing"; did you mean "things"?'),
        ("custom: {things: mor.MoreOfThings}", 'no file "custom/mor.py" beside the configuration; did you mean'),
        ("custom: {things: more.MoreOfThing}", 'no "MoreOfThing" in custom/sync/more.py; did you mean "MoreOfThings"?'),
        ("custom: {things: more}", '"more" is not a module of custom/ and a name in it'),
        ("custom: {things: taken.Taken}", '"things" has "read" already; Taken must call it otherwise'),
        ("custom: {things.parts: private.Private}", '"things.parts" has "_call" already'),
        ("custom: {client: private.Group}", '"client" has "things" already'),
        ("custom: {things: derived.Derived}", '"things" has "parts" already; Derived must call it otherwise'),
        ("custom: {things: derived.Further}", '"things" has "read" already; Further must call it otherwise'),
        ("exports: [failures.NoThing]", 'no "NoThing" in custom/failures.py; did you mean "NoThingError"?'),
        ("exports: [private.models]", 'the package has the name "models" already'),
        ("exports: [private.groups]", 'the package has the name "groups" already'),
        ("exports: [private.__version__]", 'the package has the name "__version__" already'),
        ("exports: [private.ApiSdkError]", 'the package has the name "ApiSdkError" already'),
        ("exports: [private.models, taken.models]", '"models" is exported already, from custom/private.py; rename one'),
        ("custom: [more.MoreOfThings]", "this must be a mapping"),
    ],
)
def test_mistakes(tmp_path: Path, config: str, message: str) -> None:
    """Each mistake is told with its place in sdk.yaml."""
    extra = {
        **EXTRA,
        "custom/taken.py": "models = 1\n\n\nclass Taken:\n    def read(self): ...\n\n\nclass AsyncTaken: ...\n",
        "custom/deep/base.py": "from ..taken import Taken as T\nclass Base(T[int]): ...\nclass Own:\n    parts = 1\n",
        "custom/derived.py": "from .deep import base\nfrom .deep.base import Own\nclass Further(base.Base): ...\n"
        "class AsyncFurther: ...\nclass Derived: ...\nclass AsyncDerived(AsyncFurther, Own): ...\n",
        "custom/private.py": "class Private: ...\n\n\nclass AsyncPrivate:\n    _call = None\n\n\nmodels = 1\n"
        "groups = __version__ = ApiSdkError = 1\nclass Group:\n    things: int = 1\n\n\nclass AsyncGroup: ...\n",
    }
    with pytest.raises(ConfigError) as caught:
        make(tmp_path, SPEC, config, extra=extra)
    assert message in str(caught.value)
    assert str(caught.value).startswith("sdk.yaml:3:")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("aside.py", "x = 1\ndef broken(:\n", r"custom/aside\.py:2:\d+: this is no Python"),
        ("aside.py", "x = 1\0\n", r"custom/aside\.py.*: this is no Python"),
        ("own/deep/aside.py", "x = 1\n", r"custom/own\.py: the folder custom/own hides this module; rename one"),
        ("aside.py", b"x = '\xe9'\n", r"custom/aside\.py: this cannot be read as text: 'utf-8' codec"),
        ("Own.py", "x = 1\n", r"custom/own\.py: on many systems this is the same file as custom/Own\.py"),
    ],
)
def test_modules_that_nothing_names(tmp_path: Path, name: str, text: str | bytes, message: str) -> None:
    """A module that sdk.yaml does not name goes into the SDK, too: what is wrong with it is told with its place."""
    (tmp_path / "custom").mkdir()
    (tmp_path / "custom/own.py").write_text("class Ok: ...\n")
    (tmp_path / "sdk.yaml").write_text("package: {name: shop}\ndocuments: {api: api.yaml}\nexports: [own.Ok]\n")
    (tmp_path / "api.yaml").write_text("{}")
    load_config(tmp_path / "sdk.yaml")
    (tmp_path / "custom" / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "custom" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError, match=message):
        load_config(tmp_path / "sdk.yaml")


def test_no_python(tmp_path: Path) -> None:
    """A module that is no Python is told with its own place."""
    with pytest.raises(ConfigError, match=r"^custom/own\.py:2:\d+: this is no Python"):
        make(tmp_path, SPEC, "exports: [own.x]", extra={"custom/own.py": "x = 1\ny = = 2\n"})


def test_byte_order_mark(tmp_path: Path) -> None:
    """A module may begin with one, as Python allows it; the SDK's does not."""
    sdk = make(tmp_path, SPEC, "exports: [own.x]", extra={"custom/own.py": "\ufeffx = 1\n"})
    assert sdk.module.x == 1
    assert "\ufeff" not in sdk.text("custom/own.py")


def test_files_that_were_read(tmp_path: Path) -> None:
    """A run is made anew when a module of the custom code changes, or another one is there."""
    make(tmp_path, SPEC, CONFIG, extra=EXTRA)
    read = load_config(tmp_path / "sdk.yaml").files()
    assert read is not None
    assert {tmp_path / "custom", tmp_path / "custom/aio/more.py", tmp_path / "custom/failures.py"} <= read


def test_types(tmp_path: Path) -> None:
    """Nothing is left of custom code in an SDK that has none."""
    sdk = make(tmp_path, SPEC)
    assert not [name for name in sdk.files if "custom" in name]
    assert "ustom" not in sdk.text("_client.py")
    plain: Any = plan_package(sdk.api, load_config(tmp_path / "sdk.yaml"), LockedNames())
    assert plain.custom == {}
