"""Credentials in files: those that a vendor's own command line keeps in a folder of the user, with profiles."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from ..errors import ConfigurationError
from ..http.url import origin_of

if TYPE_CHECKING:
    from configparser import ConfigParser
    from pathlib import Path


class FileValue(msgspec.Struct, frozen=True):
    """A value of a file. path: of the file. is_near: whether that lies in the current directory."""

    text: str
    path: str
    is_near: bool

    def __repr__(self) -> str:
        return f"FileValue(of {self.path!r})"


class SettingsFiles(msgspec.Struct, frozen=True, kw_only=True):
    """Where the files are, and what they hold.

    folder: name of the user's folder for them. files: their names, each with the environment variable that names
    another place for it, a file or a directory. profile: the environment variable that names the profile. keys: the
    keys that hold the secret of a scheme or the "base_url", the first one that is not blank. hosts: those that a file
    of the current directory may lead to, with their subdomains.

    They are looked for in the current directory, among the user's settings and in `~/.folder`, and the nearest value
    counts. Values of the section of the profile are stronger than those of the section `default`.
    """

    folder: str
    files: Mapping[str, str]
    profile: str
    keys: Mapping[str, tuple[str, ...]]
    hosts: tuple[str, ...] = ()

    def read(self, environ: Mapping[str, str], profile: str | None) -> FileSettings:
        """The settings of a profile, by default that of the environment.

        Raises ConfigurationError for a file that is not of this form, and for a profile that none of them has.
        """
        name = (profile or environ.get(self.profile, "")).strip()
        parsed = [(_parse(path), path, is_near) for path, is_near in self._paths(environ)]
        sections = (f"profile:{name}", f"profile {name}", name) if name not in ("", "default") else ()
        if sections and not any(parser.has_section(section) for parser, _, _ in parsed for section in sections):
            raise ConfigurationError(f"there is no profile {name!r} in {' or '.join(self.files)}")
        values: dict[str, FileValue] = {}
        for section in (*sections, "default"):
            for parser, path, is_near in parsed:
                for key, text in parser.items(section) if parser.has_section(section) else ():
                    if text := _unquoted(text or ""):
                        values.setdefault(key, FileValue(text, str(path), is_near))
        return FileSettings(self, values)

    def _paths(self, environ: Mapping[str, str]) -> Iterator[tuple[Path, bool]]:
        """The files that exist, the nearest ones first, and whether each lies in the current directory."""
        # Imported when first needed: most clients are given their credentials.
        from pathlib import Path

        here, folders = Path.cwd(), _user_folders(self.folder, environ)
        for name, variable in self.files.items():
            own = environ.get(variable, "").strip()
            if own:
                # One that the caller names is not passed over: it is an error where it is not there.
                yield Path(own, name) if Path(own).is_dir() else Path(own), False
            for folder in (here, *folders):
                path = folder / name
                if path.is_file():
                    yield path, folder not in folders


class FileSettings(msgspec.Struct, frozen=True):
    """The values of a profile by key, before it is known which of them count."""

    files: SettingsFiles
    values: Mapping[str, FileValue]

    def first(self, keys: tuple[str, ...]) -> str:
        """The first value that is there under one of the keys; "" for none."""
        return next((self.values[key].text for key in keys if key in self.values), "")

    def secrets(self) -> dict[str, str]:
        """The secrets by scheme."""
        found = {name: self.first(keys) for name, keys in self.files.keys.items() if name != "base_url"}
        return {name: secret for name, secret in found.items() if secret}

    def base_url(self) -> str:
        """Where the API is; "" where no file says so.

        Raises ConfigurationError where a file of the current directory leads to a host that is not the vendor's:
        a directory that was fetched from elsewhere must not get to see credentials.
        """
        for key in self.files.keys.get("base_url", ()):
            value = self.values.get(key)
            if value is None:
                continue
            if value.is_near and not self._is_trusted(value.text):
                message = f"{value.path}: {key} leads to a host that a file of the current directory may not name"
                raise ConfigurationError(f"{message}; give base_url= to go there")
            return value.text
        return ""

    def _is_trusted(self, url: str) -> bool:
        origin = origin_of(url if "://" in url else f"https://{url}")
        if origin is None or origin[0] != "https":
            return False
        return any(origin[1] == host or origin[1].endswith(f".{host}") for host in self.files.hosts)


def _user_folders(name: str, environ: Mapping[str, str]) -> list[Path]:
    """The folders of the user: the usual one of the system for settings, and the hidden one at home."""
    from pathlib import Path

    try:
        home = Path.home()
    except RuntimeError:
        return []
    if sys.platform == "win32":
        settings = Path(environ.get("APPDATA") or home)
    elif sys.platform == "darwin":
        settings = home / "Library" / "Application Support"
    else:
        settings = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
    return [folder for folder in (settings / name, home / f".{name}") if folder.is_absolute()]


def _parse(path: Path) -> ConfigParser:
    """The sections of a file. Raises ConfigurationError, which shows nothing of what is in it."""
    from configparser import ConfigParser, Error

    parser = ConfigParser(interpolation=None, strict=False, default_section="")
    try:
        with path.open(encoding="utf-8-sig") as file:
            parser.read_file(file)
        return parser
    except (Error, UnicodeDecodeError):
        message = f"{path} is not a file of settings: [sections] with lines of key = value"
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}"
    # Raised here, it does not bring along the first error, which quotes a line.
    raise ConfigurationError(message)


def _unquoted(text: str) -> str:
    """A value without blanks and without quotes around it."""
    stripped = text.strip()
    if len(stripped) > 1 and stripped[0] == stripped[-1] and stripped[0] in "\"'":
        return stripped[1:-1].strip()
    return stripped
