"""Credentials in the files of a vendor's command line: where they are looked for, which count, and when not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.runtime import (
    ANONYMOUS,
    BasicScheme,
    Client,
    ConfigurationError,
    Discovery,
    Headers,
    HeaderScheme,
    Request,
    ScriptedTransport,
    Settings,
    SettingsFiles,
    reply,
)
from tests.unit.runtime.api import HOST, Boxes

KEY = "s3cret-key"
FILES = SettingsFiles(
    folder="boxes",
    files={"credentials.ini": "BOXES_CREDENTIALS_FILE", "config.ini": "BOXES_CONFIG_FILE"},
    profile="BOXES_PROFILE",
    keys={"apikey": ("api_key",), "base_url": ("api_host",)},
    hosts=("boxes.example",),
)


class FileClient(Client[Headers]):
    """A client that looks for credentials in files."""

    _settings = Settings(
        name="boxes-sdk",
        version="1",
        base_url=HOST,
        base_paths=("/v1",),
        environment={"base_url": "BOXES_HOST", "apikey": "BOXES_KEY"},
        schemes={"apikey": HeaderScheme("X-Api-Key"), "basic": BasicScheme()},
        default_auth=(("apikey",), ("basic",)),
        discovery=Discovery(files=FILES),
    )

    def __init__(self, api_key: str | None = None, **arguments: Any) -> None:
        self.transport = ScriptedTransport(lambda request: reply({}))
        super().__init__({"apikey": api_key}, transport=self.transport, **arguments)
        self.boxes = Boxes(self)

    def sent(self) -> Request:
        """The request that is sent when a box is read."""
        self.boxes.read("acme", "a")
        return self.transport.requests[-1]


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Path]:
    """The three places of files, all empty: the current directory, the user's settings and the hidden folder."""
    folders = {"near": tmp_path / "here", "user": tmp_path / "home/.config/boxes", "hidden": tmp_path / "home/.boxes"}
    for folder in folders.values():
        folder.mkdir(parents=True)
    monkeypatch.chdir(folders["near"])
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("XDG_CONFIG_HOME", "BOXES_PROFILE", "BOXES_CREDENTIALS_FILE", "BOXES_CONFIG_FILE"):
        monkeypatch.delenv(name, raising=False)
    return folders


def write(folder: Path, text: str, name: str = "credentials.ini") -> Path:
    """A file of settings."""
    path = folder / name
    path.write_text(text)
    return path


class TestPlaces:
    @pytest.mark.parametrize("place", ["near", "user", "hidden"])
    def test_each(self, places: Mapping[str, Path], place: str) -> None:
        """A key in any of the places is used."""
        write(places[place], f"[default]\napi_key = {KEY}\n")
        assert FileClient().sent().headers["x-api-key"] == KEY

    @pytest.mark.parametrize(
        ("platform", "variable", "folder"),
        [
            ("darwin", "", "home/Library/Application Support/boxes"),
            ("win32", "APPDATA", "roaming/boxes"),
            ("linux", "XDG_CONFIG_HOME", "settings/boxes"),
        ],
    )
    def test_systems(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, variable: str, folder: str
    ) -> None:
        """Each system has its own place for the settings of a user."""
        (tmp_path / folder).mkdir(parents=True)
        write(tmp_path / folder, f"[default]\napi_key={KEY}")
        monkeypatch.setattr("sys.platform", platform)
        if variable:
            monkeypatch.setenv(variable, str((tmp_path / folder).parent))
        assert FileClient().sent().headers["x-api-key"] == KEY

    def test_nearest(self, places: Mapping[str, Path]) -> None:
        """The nearest value counts; a blank one is passed over."""
        write(places["near"], "[default]\napi_key =\n")
        write(places["user"], "[default]\napi_key = 'near er'\n")
        write(places["hidden"], "[default]\napi_key = far\n")
        assert FileClient().sent().headers["x-api-key"] == "near er"

    @pytest.mark.parametrize("is_folder", [False, True])
    def test_named_by_the_environment(
        self, tmp_path: Path, places: Mapping[str, Path], monkeypatch: pytest.MonkeyPatch, is_folder: bool
    ) -> None:
        """A file that the environment names, or its folder, comes first."""
        write(places["near"], "[default]\napi_key = near\n")
        path = write(tmp_path, f"[default]\napi_key = {KEY}\n")
        monkeypatch.setenv("BOXES_CREDENTIALS_FILE", str(tmp_path if is_folder else path))
        assert FileClient().sent().headers["x-api-key"] == KEY

    def test_named_but_missing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that the environment names and that is not there is an error."""
        monkeypatch.setenv("BOXES_CREDENTIALS_FILE", str(tmp_path / "none.ini"))
        with pytest.raises(ConfigurationError, match=r"none\.ini cannot be read"):
            FileClient().sent()

    def test_without_a_home(self, places: Mapping[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the user has no home, no folder of the current directory is taken for it."""
        monkeypatch.setenv("HOME", "home")
        (places["near"] / "home/.boxes").mkdir(parents=True)
        write(places["near"] / "home/.boxes", f"[default]\napi_key = {KEY}\n")
        assert "x-api-key" not in FileClient().sent().headers


class TestProfiles:
    TEXT = f"[default]\napi_key = usual\n[profile:prod]\napi_key = {KEY}\n[profile:bare]\nother = 1\n"

    def test_default(self, places: Mapping[str, Path]) -> None:
        """Without a profile the section `default` counts."""
        write(places["user"], self.TEXT)
        assert FileClient().sent().headers["x-api-key"] == "usual"

    def test_argument(self, places: Mapping[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
        """The argument names the profile, else the environment does."""
        write(places["user"], self.TEXT)
        monkeypatch.setenv("BOXES_PROFILE", "bare")
        assert FileClient(profile="prod").sent().headers["x-api-key"] == KEY
        assert FileClient().sent().headers["x-api-key"] == "usual"

    def test_missing(self, places: Mapping[str, Path]) -> None:
        """A profile that no file has is an error: the usual credential would be that of somebody else."""
        write(places["user"], self.TEXT)
        with pytest.raises(ConfigurationError, match="there is no profile 'prdo'"):
            FileClient(profile="prdo").sent()

    def test_other_file(self, places: Mapping[str, Path]) -> None:
        """A profile may be in one of the files only; what it leaves out is that of `default`."""
        write(places["user"], "[default]\napi_key = usual\n")
        write(places["user"], "[profile:prod]\napi_host = https://prod.boxes.example/v1/\n", "config.ini")
        sent = FileClient(profile="prod").sent()
        assert sent.headers["x-api-key"] == "usual"
        assert sent.url == "https://prod.boxes.example/v1/boxes/acme/a/"


class TestPrecedence:
    @pytest.mark.parametrize("given", [{"api_key": "mine"}, {"auth": ANONYMOUS}, {"auth": lambda request: {}}])
    def test_given(self, monkeypatch: pytest.MonkeyPatch, given: dict[str, Any]) -> None:
        """Where a credential was given, or ANONYMOUS, no file is looked for."""
        monkeypatch.setattr(SettingsFiles, "read", lambda *_: pytest.fail("files were read"))
        assert FileClient(**given).sent().headers.get("x-api-key") == given.get("api_key")

    def test_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nor is one where the environment has the credential."""
        monkeypatch.setattr(SettingsFiles, "read", lambda *_: pytest.fail("files were read"))
        monkeypatch.setenv("BOXES_KEY", KEY)
        assert FileClient().sent().headers["x-api-key"] == KEY

    def test_turned_off(self, places: Mapping[str, Path]) -> None:
        """`discover=False` keeps the client from looking."""
        write(places["user"], f"[default]\napi_key = {KEY}\n")
        assert "x-api-key" not in FileClient(discover=False).sent().headers

    def test_late(self, places: Mapping[str, Path]) -> None:
        """Files are read by the first call that needs them, once; neither the client nor its `repr` reads any."""
        client = FileClient(base_url="https://mine.example")
        assert "Credentials(none)" in repr(client)
        client.boxes.status()
        write(places["user"], f"[default]\napi_key = {KEY}\n")
        assert client.sent().headers["x-api-key"] == KEY
        write(places["user"], "[default]\napi_key = other\n")
        assert client.sent().headers["x-api-key"] == KEY
        assert KEY not in repr(client)

    def test_nothing_there(self) -> None:
        """Where there is nothing, the call goes without."""
        assert "x-api-key" not in FileClient().sent().headers


class TestHost:
    def test_user(self, places: Mapping[str, Path]) -> None:
        """A file of the user moves the client, so that a key goes where it belongs."""
        write(places["user"], f"[default]\napi_key = {KEY}\napi_host = own.example\n", "config.ini")
        client = FileClient()
        assert client.base_url == "https://own.example"
        assert client.sent().url == "https://own.example/v1/boxes/acme/a/"

    def test_given(self, places: Mapping[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
        """The argument and the environment are stronger."""
        write(places["user"], f"[default]\napi_key = {KEY}\napi_host = own.example\n", "config.ini")
        assert FileClient(base_url="https://mine.example").sent().url.startswith("https://mine.example/")
        monkeypatch.setenv("BOXES_HOST", "https://env.example")
        assert FileClient().sent().url.startswith("https://env.example/")

    @pytest.mark.parametrize(
        "host",
        [
            "evil.example",
            "https://boxes.example.evil.example",
            "https://boxes.example@evil.example",
            "https://notboxes.example",
            "http://boxes.example",
            "https://evil.example/boxes.example",
            "127.0.0.1",
        ],
    )
    def test_current_directory(self, places: Mapping[str, Path], host: str) -> None:
        """A file of the current directory cannot lead the user's key to another host."""
        write(places["user"], f"[default]\napi_key = {KEY}\n")
        write(places["near"], f"[default]\napi_host = {host}\n", "config.ini")
        client = FileClient()
        with pytest.raises(ConfigurationError, match="give base_url= to go there"):
            client.sent()
        assert client.transport.requests == []

    @pytest.mark.parametrize("host", ["boxes.example", "https://eu.boxes.example/v1"])
    def test_current_directory_of_the_vendor(self, places: Mapping[str, Path], host: str) -> None:
        """It may lead to the vendor's own hosts."""
        write(places["near"], f"[default]\napi_key = {KEY}\napi_host = {host}\n", "config.ini")
        assert FileClient().sent().headers["x-api-key"] == KEY

    def test_home_is_the_current_directory(self, places: Mapping[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
        """The user's own folder is trusted where it is the current directory, too."""
        monkeypatch.chdir(places["hidden"])
        write(places["hidden"], f"[default]\napi_key = {KEY}\napi_host = own.example\n")
        assert FileClient().base_url == "https://own.example"


class TestBroken:
    @pytest.mark.parametrize("text", [f"api_key = {KEY}\n", f"[default]\n{KEY}\n", f"[default\napi_key = {KEY}"])
    def test_no_settings(self, places: Mapping[str, Path], text: str) -> None:
        """A file of another form is an error that names it and shows nothing of it."""
        path = write(places["user"], text)
        with pytest.raises(ConfigurationError) as caught:
            FileClient().sent()
        assert str(path) in str(caught.value)
        assert KEY not in f"{caught.value} {caught.value.__cause__} {caught.value.__context__}"

    def test_no_text(self, places: Mapping[str, Path]) -> None:
        """So is one that is no text."""
        (places["user"] / "credentials.ini").write_bytes(b"[default]\napi_key = \xff\xfe\n")
        with pytest.raises(ConfigurationError, match="is not a file of settings"):
            FileClient().sent()

    def test_cannot_be_sent(self, places: Mapping[str, Path]) -> None:
        """A key that no header can hold is refused, and not shown."""
        write(places["user"], f"[default]\napi_key = {KEY}\u00e9\n")
        with pytest.raises(ConfigurationError, match="X-Api-Key") as caught:
            FileClient().sent()
        assert KEY not in str(caught.value)

    def test_percent(self, places: Mapping[str, Path]) -> None:
        """Signs that some readers replace are kept."""
        write(places["user"], "[default]\napi_key = 50%%(x)s\n")
        assert FileClient().sent().headers["x-api-key"] == "50%%(x)s"
