"""Wheels and sdists: what is in them, and the bytes that they are."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

# A moment for the files in archives where no commit gives one: zip files know none before 1980.
EPOCH = "1577836800"


def built(project: Path, out: Path, *options: str, epoch: str = EPOCH) -> list[Path]:
    """Build a wheel and an sdist with the backend that is installed; return their paths, sorted."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(out), *options]
    environment = os.environ | {"SOURCE_DATE_EPOCH": epoch}
    subprocess.run(command, cwd=project, env=environment, check=True, stdout=subprocess.DEVNULL)
    return archives(out)


def archives(folder: Path) -> list[Path]:
    """The archives in a folder, the sdist first."""
    return sorted(
        (path for path in folder.iterdir() if path.name.endswith((".whl", ".tar.gz"))), key=lambda p: p.suffix
    )


def digests(folder: Path) -> dict[str, str]:
    """The digest of each archive in a folder, by its name."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in archives(folder)}


def names(archive: Path) -> set[str]:
    """The files in an archive; those of an sdist without the folder that they are all in."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return set(wheel.namelist())
    with tarfile.open(archive) as sdist:
        return {member.name.partition("/")[2] for member in sdist.getmembers() if member.isfile()}


def unpacked(archive: Path, folder: Path) -> Path:
    """Unpack an archive into a folder, and return the folder that its files are in."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(folder)
        return folder
    with tarfile.open(archive) as sdist:
        sdist.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")
