"""`sdkwright diff`: its forms, its exit codes, what it can be given, and what it makes of hostile documents."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.functional.command import CONFIG, SPEC, Runner

_REMOVED = SPEC.partition("  /pets/{id}:")[0] + "components:" + SPEC.partition("components:")[2]
_GROWN = SPEC.replace("{id: {type: integer}}", "{id: {type: integer}, name: {type: string}}")


def _git(*arguments: str) -> None:
    identity = ("-c", "user.name=T", "-c", "user.email=t@t.test", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path) -> Path:
    """A repository with the document in a folder, in a first revision, and the working tree with a changed one."""
    (folder / "specs").mkdir()
    (folder / "specs" / "openapi.yaml").write_text(SPEC.replace('"#/components/schemas/Pet"', '"parts/pet.yaml#/Pet"'))
    (folder / "specs" / "parts").mkdir()
    (folder / "specs" / "parts" / "pet.yaml").write_text("Pet: {type: object, properties: {id: {type: integer}}}\n")
    _git("init", "-q")
    _git("add", "specs")
    _git("commit", "-q", "-m", "First")
    (folder / "specs" / "parts" / "pet.yaml").write_text("Pet: {type: object, properties: {id: {type: string}}}\n")
    return folder


class TestForms:
    """What is printed, and how it ends."""

    def test_text(self, folder: Path, run: Runner) -> None:
        """Each change is told with its level, its place in the SDK and in the document, and what to do."""
        (folder / "new.yaml").write_text(_REMOVED)
        done = run("diff", "api.yaml", "new.yaml")
        assert done.code == 0
        assert done.out == (
            "breaking: pets.read: The method is gone: the server no longer has GET /v1/pets/{id}. Remove the calls.\n"
            "    api.yaml:9:5 at /paths/~1pets~1{id}/get [operation-removed]\n"
            "\n"
            "1 breaking, 0 compatible, 0 note\n"
        )

    def test_markdown(self, folder: Path, run: Runner) -> None:
        """Markdown has a section for each level that there is."""
        (folder / "new.yaml").write_text(_GROWN)
        assert run("diff", "api.yaml", "new.yaml", "--format", "markdown").out == (
            "## New\n\n- `models.Pet.name`: Replies have a new field. Nothing has to be done. "
            "(`new.yaml:13:78 at /components/schemas/Pet/properties/name`)\n"
        )

    def test_json(self, folder: Path, run: Runner) -> None:
        """JSON has all that is known of each change, and the counts."""
        (folder / "new.yaml").write_text(_GROWN)
        data = json.loads(run("diff", "api.yaml", "new.yaml", "--format", "json").out)
        assert data["format"] == 1
        assert data["counts"] == {"breaking": 0, "compatible": 1, "note": 0}
        assert data["changes"] == [
            {
                "level": "compatible",
                "kind": "reply-field-added",
                "sdk": "models.Pet.name",
                "what": "Replies have a new field.",
                "todo": "Nothing has to be done.",
                "words": {},
                "removed": False,
                "file": "new.yaml",
                "line": 13,
                "column": 78,
                "pointer": "/components/schemas/Pet/properties/name",
            }
        ]

    @pytest.mark.parametrize(
        ("new", "limit", "code"),
        [
            (_GROWN, "breaking", 0),
            (_GROWN, "compatible", 1),
            (_GROWN, "note", 1),
            (_REMOVED, "breaking", 1),
            (_REMOVED, "note", 1),
            (SPEC, "note", 0),
        ],
    )
    def test_fail_on(self, folder: Path, run: Runner, new: str, limit: str, code: int) -> None:
        """The exit code is 1 where there is a change of the level that is named, or of a worse one."""
        (folder / "new.yaml").write_text(new)
        assert run("diff", "api.yaml", "new.yaml", "--fail-on", limit).code == code

    def test_nothing(self, folder: Path, run: Runner) -> None:
        """A document has not changed against itself, in any form."""
        assert run("diff", "api.yaml", "api.yaml").out == "nothing changes for users\n"
        assert run("diff", "api.yaml", "api.yaml", "--format", "markdown").out == "Nothing changes for users.\n"
        assert json.loads(run("diff", "api.yaml", "api.yaml", "--format", "json").out)["changes"] == []


class TestSources:
    """What the two sides may be."""

    def test_a_revision_is_read_with_the_files_it_refers_to(self, repository: Path, run: Runner) -> None:
        """What a document of a revision refers to is read from that revision, and is shown as such."""
        done = run("diff", "HEAD:specs/openapi.yaml", "specs/openapi.yaml", "--format", "json")
        (change,) = json.loads(done.out)["changes"]
        assert (change["kind"], change["sdk"]) == ("reply-type-changed", "models.Pet.id")
        assert run("diff", "HEAD:specs/openapi.yaml", "HEAD:specs/openapi.yaml").out == "nothing changes for users\n"

    def test_a_place_in_a_revision(self, repository: Path, run: Runner) -> None:
        """The place of what is gone is in the revision that had it."""
        (repository / "new.yaml").write_text(_REMOVED)
        assert "    HEAD:specs/openapi.yaml:9:5 at /paths/" in run("diff", "HEAD:specs/openapi.yaml", "new.yaml").out

    def test_folders(self, repository: Path, run: Runner) -> None:
        """A folder stands for the document in it, in a revision, too."""
        done = run("diff", "HEAD:specs", "specs")
        assert "models.Pet.id: It is str instead of int." in done.out

    def test_a_path_from_here(self, repository: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        """A path of a revision that begins with a dot is meant from the current directory, as in git."""
        monkeypatch.chdir(repository / "specs")
        assert "models.Pet.id" in run("diff", "HEAD:./openapi.yaml", "openapi.yaml").out

    def test_an_sdk_yaml_gives_the_names(self, folder: Path, run: Runner) -> None:
        """An sdk.yaml stands for its documents, with its names and rules."""
        pin = "tree: {pins: {pets_read: animals.fetch}}\n"
        (folder / "sdk.yaml").write_text(CONFIG)
        (folder / "other.yaml").write_text(CONFIG + pin)
        done = run("diff", "sdk.yaml", "other.yaml")
        assert "breaking: pets.read: The method stands at animals.fetch now. Call animals.fetch instead." in done.out

    def test_an_sdk_yaml_gives_the_client(self, folder: Path, run: Runner) -> None:
        """The names of the client and of its arguments are those in the configuration."""
        secured = f"security: [{{key: []}}]\n{SPEC.rstrip()}".replace(
            "components: {", "components: {securitySchemes: {key: {type: http, scheme: bearer}}, "
        )
        (folder / "api.yaml").write_text(secured)
        (folder / "sdk.yaml").write_text(CONFIG)
        other = CONFIG.replace("output: out", "output: out, client: Zoo") + "credentials: {key: token}\n"
        (folder / "other.yaml").write_text(other)
        kinds = {
            one["kind"] for one in json.loads(run("diff", "sdk.yaml", "other.yaml", "--format", "json").out)["changes"]
        }
        assert kinds == {"client-renamed", "credential-renamed"}

    def test_an_sdk_yaml_of_a_revision_is_read_with_its_lock(self, folder: Path, run: Runner) -> None:
        """The names in the lock of a revision's SDK are those of its side; the documents are that revision's, too."""
        (folder / "specs").mkdir()
        (folder / "specs" / "sdk.yaml").write_text(CONFIG.replace("output: out", "output: ../out"))
        (folder / "specs" / "api.yaml").write_text(SPEC)
        run("generate", "--config", "specs/sdk.yaml", "--no-format")
        lock = folder / "out" / "sdkwright.lock"
        lock.write_text(lock.read_text().replace('"pets.read"', '"pets.fetch"'))
        _git("init", "-q")
        _git("add", "specs", "out/sdkwright.lock")
        _git("commit", "-q", "-m", "First")
        lock.unlink()
        (folder / "specs" / "api.yaml").write_text(_REMOVED)
        done = run("diff", "HEAD:specs/sdk.yaml", "specs/sdk.yaml")
        assert done.out.startswith("breaking: pets.fetch: The method is gone")

    def test_an_sdk_yaml_of_a_revision_names_files_of_its_repository(self, folder: Path, run: Runner) -> None:
        """What stands outside of its own folder is that revision's as well, be it a file or a folder."""
        named = "output: ../../out, license_file: ../../LICENSE, guide: ../../texts/guide.md"
        overridden = "{# overrides project/start.md.jinja 00000000 #}\nStart.\n"
        files = {
            "specs/deep/sdk.yaml": CONFIG.replace("output: out", named) + "templates: ../../overrides\nroot: ../..\n",
            "specs/deep/api.yaml": SPEC,
            "LICENSE": "MIT",
            "texts/guide.md": "How it is used.\n",
            "overrides/project/start.md.jinja": overridden,
        }
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        _git("init", "-q")
        _git("add", ".")
        _git("commit", "-q", "-m", "First")
        (folder / "specs" / "deep" / "api.yaml").write_text(_REMOVED)
        done = run("diff", "HEAD:specs/deep/sdk.yaml", "specs/deep/sdk.yaml")
        assert done.err == ""
        assert done.out.startswith("breaking: pets.read: The method is gone")

    @pytest.mark.parametrize(
        ("old", "code", "said"),
        [
            ("HEAD:nothing.yaml", 3, "git cannot read it: path 'nothing.yaml' does not exist in 'HEAD'"),
            ("nobody:specs", 3, "git cannot read it: invalid object name 'nobody'"),
            ("HEAD:../x.yaml", 3, "leads out of the repository"),
            ("gone.yaml", 3, "gone.yaml"),
        ],
    )
    def test_what_cannot_be_read(self, repository: Path, run: Runner, old: str, code: int, said: str) -> None:
        """What is not there is said in one message, with the code of its kind."""
        done = run("diff", old, "specs/openapi.yaml")
        assert done.code == code
        assert said in done.err
        assert not done.out

    def test_a_revision_is_no_option(self, repository: Path, run: Runner) -> None:
        """A revision that begins like an option never reaches git."""
        done = run("diff", "--", "--output=x:specs", "specs/openapi.yaml")
        assert done.code == 2
        assert "begins like an option" in done.err
        assert not (repository / "x:specs").exists()

    def test_no_repository(self, folder: Path, run: Runner) -> None:
        """Outside of a repository a revision cannot be read."""
        done = run("diff", "HEAD:api.yaml", "api.yaml")
        assert done.code == 3
        assert "git cannot read it" in done.err

    def test_standard_input_once(self, folder: Path, run: Runner) -> None:
        """Standard input cannot be both sides."""
        assert run("diff", "-", "-").code == 2


class TestHostileText:
    """Names and values of documents change nothing about the report."""

    OLD = SPEC.replace(
        "operationId: pets_list,", "operationId: pets_list, parameters: [{name: x, in: query, schema: {}}],"
    )
    NEW = OLD.replace("schema: {}", 'schema: {default: "a`b\\e[31m\\u202e\\u200b\\n# <b>"}')

    def test_terminal(self, folder: Path, run: Runner) -> None:
        """No control, directional or invisible character reaches the terminal."""
        (folder / "old.yaml").write_text(self.OLD)
        (folder / "new.yaml").write_text(self.NEW)
        for form in ("text", "markdown", "json"):
            out = run("diff", "old.yaml", "new.yaml", "--format", form).out
            assert "[31m" in out
            assert all(letter == "\n" or letter.isprintable() for letter in out)

    def test_markdown(self, folder: Path, run: Runner) -> None:
        """A value stays in its code span, and on its line."""
        (folder / "old.yaml").write_text(self.OLD)
        (folder / "new.yaml").write_text(self.NEW)
        heading, blank, item, *more = run("diff", "old.yaml", "new.yaml", "--format", "markdown").out.splitlines()
        assert (heading, blank, more) == ("## Worth knowing", "", [])
        assert item.startswith("- `pets.list(x)`: The server assumes ``'a`b")


def test_the_order_is_that_of_the_meaning(folder: Path, run: Runner) -> None:
    """The order of a document changes nothing about the report."""
    (folder / "new.yaml").write_text(_REMOVED + "# grown\n")
    first = run("diff", "api.yaml", "new.yaml", "--format", "json").out
    head, _, paths = SPEC.partition("paths:\n")
    list_, _, rest = paths.partition("  /pets/{id}:")
    read, _, components = rest.partition("components:")
    (folder / "api.yaml").write_text(f"{head}paths:\n  /pets/{{id}}:{read}{list_}components:{components}")
    second = run("diff", "api.yaml", "new.yaml", "--format", "json").out
    assert [one["sdk"] for one in json.loads(first)["changes"]] == [one["sdk"] for one in json.loads(second)["changes"]]


class TestLocks:
    """The lock of an SDK as a side."""

    def test_what_a_new_document_means_for_an_sdk(self, folder: Path, run: Runner) -> None:
        """A lock stands for the SDK as it was made; what is gone is placed in the lock."""
        run("generate", "api.yaml", "--output", "out", "--no-format")
        (folder / "new.yaml").write_text(_REMOVED)
        done = run("diff", "out/sdkwright.lock", "new.yaml")
        what, place, *_ = done.out.splitlines()
        assert what.startswith("breaking: pets.read: The method is gone")
        file, line, column = place.split(" ")[4].split(":")
        assert (file, column) == ("out/sdkwright.lock", "1")
        assert '"pets_read"' in (folder / "out/sdkwright.lock").read_text().splitlines()[int(line) - 1]

    def test_the_name_of_its_only_document_is_of_no_matter(self, folder: Path, run: Runner) -> None:
        """A document of another name is what an SDK was made of, if it says the same."""
        run("generate", "api.yaml", "--output", "out", "--no-format")
        (folder / "other.yaml").write_text(SPEC)
        assert run("diff", "out/sdkwright.lock", "other.yaml").out == "nothing changes for users\n"
        assert run("diff", "other.yaml", "out/sdkwright.lock").out == "nothing changes for users\n"

    def test_names_are_those_of_the_lock(self, folder: Path, run: Runner) -> None:
        """A lock on either side has the names of the other side, too."""
        run("generate", "api.yaml", "--output", "out", "--no-format")
        lock = folder / "out/sdkwright.lock"
        lock.write_text(lock.read_text().replace('"pets.read"', '"pets.fetch"'))
        (folder / "new.yaml").write_text(_GROWN)
        assert run("diff", "out/sdkwright.lock", "new.yaml").out.startswith("compatible: models.Pet.name")
        assert run("diff", "new.yaml", "out/sdkwright.lock").out.startswith("breaking: models.Pet.name")

    def test_revisions(self, folder: Path, run: Runner) -> None:
        """Locks of revisions say how an SDK has changed between them."""
        _git("init", "-q")
        for number, text in enumerate((SPEC, _GROWN)):
            (folder / "api.yaml").write_text(text)
            run("generate", "api.yaml", "--output", "out", "--no-format")
            _git("add", "out/sdkwright.lock")
            _git("commit", "-q", "-m", f"Number {number}")
        done = run("diff", "HEAD~1:out/sdkwright.lock", "HEAD:out/sdkwright.lock", "--format", "json")
        (change,) = json.loads(done.out)["changes"]
        assert (change["kind"], change["file"]) == ("reply-field-added", "HEAD:out/sdkwright.lock")

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ('"surface"', '"old surface"', "the interface in the lock cannot be read"),
            ('{"integer":"id"}', '{"integer(":"id"}', "the interface in the lock cannot be read"),
            ('"returns":"&Pet"', '"returns":"&"', "the interface in the lock cannot be read"),
            ('"returns":"&Pet"', '"returns":3', "cannot be read: a part of it has another form"),
            ('"surface"', '"old surface"', 'cannot be read: there is no "surface"'),
            ('"returns":"&Pet"', '"returns":"&Dog"', 'cannot be read: there is no model "Dog"'),
            ('{"integer":"id"}', '{"integer":[3]}', "cannot be read: a part of it has another form"),
            ('"https://pets.test/v1"', "3", "cannot be read: a part of it has another form"),
        ],
    )
    def test_a_lock_that_is_none_of_ours(self, folder: Path, run: Runner, old: str, new: str, said: str) -> None:
        """A lock whose interface was changed by hand is refused in one message."""
        run("generate", "api.yaml", "--output", "out", "--no-format")
        lock = folder / "out/sdkwright.lock"
        lock.write_text(lock.read_text().replace(old, new))
        done = run("diff", "out/sdkwright.lock", "api.yaml")
        assert (done.code, done.out) == (2, "")
        assert said in done.err

    def test_a_lock_without_an_interface(self, folder: Path, run: Runner) -> None:
        """A lock that has no interface says nothing of what the SDK offers, and that is told."""
        (folder / "bare.lock").write_text('{"operations": {}, "files": {}}')
        done = run("diff", "bare.lock", "api.yaml")
        assert done.code == 2
        assert "the lock holds no interface" in done.err
