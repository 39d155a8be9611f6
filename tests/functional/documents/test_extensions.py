"""Keywords of other generators: names, values of enumerations, samples and marks; a wrong value is a warning."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from sdkwright.config.selectors import Selector, parse_selector
from sdkwright.errors import UsageError
from tests.functional.harness import OK, Sdk, make, method
from tests.functional.schemas import replying


def operation(keywords: str, more: str = "") -> str:
    """A document with the operation `getThing` of the tag `things`, which has the keywords, and one beside it."""
    return (
        f"{more}\npaths:\n  /a: {{get: {{operationId: getThing, tags: [things], {keywords}, {OK}}}}}\n"
        f"  /b: {{get: {{operationId: other, tags: [others], {OK}}}}}\n"
    )


def words(sdk: Sdk, path: str) -> str:
    """The docstring of a method, as people read it."""
    found = method(sdk.client()[0], path)
    return inspect.getdoc(found) or ""


class TestMethods:
    """Names of methods and groups."""

    @pytest.mark.parametrize(
        ("keywords", "path"),
        [
            ("x-fern-sdk-method-name: makeIt", "things.make_it"),
            ("x-fern-sdk-group-name: admin", "admin.get"),
            ("x-fern-sdk-group-name: [admin, things], x-fern-sdk-method-name: read", "admin.things.read"),
            ("x-speakeasy-name-override: findIt", "things.find_it"),
            ("x-speakeasy-group: admin.allThings", "admin.all_things.get"),
            ("x-speakeasy-group: [admin.allThings, users]", "admin.all_things.get"),
            ("x-stainless-naming: {python: {method_name: import}}", "things.import_"),
        ],
    )
    def test_name(self, tmp_path: Path, keywords: str, path: str) -> None:
        """The method stands where the document says, and is called what it says."""
        sdk = make(tmp_path, operation(keywords))
        assert sdk.operations["getThing"] == path
        assert sdk.call(path).sent.path == "/a"
        assert not sdk.warnings
        assert "named by x-" in sdk.package.tree.reasons["api:getThing"]

    def test_a_name_that_is_taken(self, tmp_path: Path) -> None:
        """What the document calls so comes before what would be called so."""
        spec = operation("x-fern-sdk-method-name: other, x-fern-sdk-group-name: others")
        sdk = make(tmp_path, spec)
        assert sdk.operations["getThing"] == "others.other"
        assert sdk.operations["other"] != "others.other"

    def test_pins_and_the_lock_come_first(self, tmp_path: Path) -> None:
        """A pin and a name of an earlier run stay."""
        spec = operation("x-fern-sdk-method-name: makeIt")
        assert make(tmp_path, spec, "tree: {pins: {getThing: a.b}}").operations["getThing"] == "a.b"
        assert make(tmp_path, spec, remembered={"getThing": "c.d"}).operations["getThing"] == "c.d"

    @pytest.mark.parametrize(
        ("pattern", "matches"),
        [
            ("^get.*", True),
            ("get", True),
            ("Thing$", True),
            ("^getThing$", True),
            ("^g.*T.*g$", True),
            ("hing", True),
            ("^Thing", False),
            ("get$", False),
            ("^get$", False),
            ("T.*get", False),
            ("^getThing.*g$", False),
        ],
    )
    def test_rules_of_a_document(self, tmp_path: Path, pattern: str, matches: bool) -> None:
        """A rule at the root names the methods whose ids match its pattern."""
        rule = f"x-speakeasy-name-override: [{{operationId: '{pattern}', methodNameOverride: fetch}}]"
        found = make(tmp_path, operation("summary: x", rule)).operations["getThing"]
        assert (found == "things.fetch") is matches

    @pytest.mark.parametrize(
        ("keywords", "told"),
        [
            ("x-fern-sdk-method-name: '!!'", "is no name"),
            ("x-fern-sdk-method-name: 3", "must be a name"),
            ("x-fern-sdk-group-name: {a: b}", "a list of names"),
            ("x-fern-sdk-group-name: [a, 3]", "is no name"),
            ("x-speakeasy-group: a..b", "is no name"),
            ("x-speakeasy-group: [3]", "is no name"),
            ("x-stainless-naming: {python: getIt}", "is no name"),
            ("x-internal: 'yes'", "true or false"),
            ("x-speakeasy-name-override: [a]", "must be a name"),
            ("x-stainless-naming: {python: {method_name: ''}}", "is no name"),
            ("x-ms-long-running-operation: 'yes'", "true or false"),
            ("x-codeSamples: {lang: python}", "a list of samples"),
            ("x-code-samples: [{lang: python}]", "needs lang and source"),
        ],
    )
    def test_wrong_values(self, tmp_path: Path, keywords: str, told: str) -> None:
        """A wrong value is told where it stands, and counts for nothing."""
        sdk = make(tmp_path, operation(keywords))
        assert sdk.operations["getThing"] == "things.get"
        (warning,) = sdk.warnings
        assert told in warning
        assert "/paths/~1a/get/x-" in warning

    @pytest.mark.parametrize("rule", ["{operationId: '(a+)+$', methodNameOverride: x}", "{operationId: a}", "3"])
    def test_wrong_rules(self, tmp_path: Path, rule: str) -> None:
        """A pattern that could take its time is not tried, but told."""
        sdk = make(tmp_path, operation("summary: x", f"x-speakeasy-name-override: [{rule}]"))
        assert sdk.operations["getThing"] == "things.get"
        assert all("a pattern of text and .* only" in one for one in sdk.warnings)
        assert sdk.warnings


class TestArguments:
    """Names of arguments."""

    @pytest.mark.parametrize(
        "keywords",
        [
            "x-speakeasy-name-override: fileId, schema: {type: string}",
            "x-stainless-param: file_id, schema: {type: string}",
            "schema: {type: string, x-stainless-param: file_id}",
            "schema: {type: string, x-stainless-naming: {python: {property_name: file-id}, go: {property_name: x}}}",
        ],
    )
    def test_name(self, tmp_path: Path, keywords: str) -> None:
        """The argument has the name that the document gives it, and goes out by its own."""
        sdk = make(tmp_path, operation(f"parameters: [{{name: fid, in: query, {keywords}}}]"))
        assert sdk.call("things.get", file_id="a").sent.query == [("fid", "a")]

    def test_wrong_values(self, tmp_path: Path) -> None:
        """A truth that is none is told, and counts for nothing."""
        keyword = "x-ms-skip-url-encoding: 'true'"
        sdk = make(tmp_path, operation(f"parameters: [{{name: q, in: query, {keyword}, schema: {{type: string}}}}]"))
        assert sdk.call("things.get", q="a/b").sent.url.endswith("q=a%2Fb")
        assert ["x-ms-skip-url-encoding must be true or false" in one for one in sdk.warnings] == [True]


class TestModels:
    """Names of models and fields."""

    def test_fields(self, tmp_path: Path) -> None:
        """A field has the name that the document gives it, and is read and written by its own."""
        schema = """{type: object, properties: {
            model: {type: string, x-stainless-naming: {python: {property_name: ai_model}}},
            n: {type: integer, x-speakeasy-name-override: count}}}"""
        sdk = make(tmp_path, replying(schema))
        value = sdk.call("x", reply={"model": "m", "n": 3}).value
        assert (value.ai_model, value.count, value.to_dict()) == ("m", 3, {"model": "m", "n": 3})

    @pytest.mark.parametrize(
        "keyword",
        ["x-nullable: 'yes'", "x-isnullable: 1", "x-discriminator-value: {a: b}", "x-ms-discriminator-value: null"],
    )
    def test_wrong_values(self, tmp_path: Path, keyword: str) -> None:
        """What a keyword of schemas cannot be is told, once."""
        sdk = make(tmp_path, replying(f"{{type: object, properties: {{a: {{type: string, {keyword}}}}}}}"))
        assert ["it is left aside" in one and "/properties/a/x-" in one for one in sdk.warnings] == [True]

    @pytest.mark.parametrize(
        "keyword",
        [
            "x-speakeasy-name-override: better_pet",
            "x-stainless-naming: BetterPet",
            "x-stainless-naming: {python: {type_name: BetterPet}}",
            "x-stainless-naming: {python: {model_name: better_pet}}",
        ],
    )
    def test_classes(self, tmp_path: Path, keyword: str) -> None:
        """A model is called what the document calls it."""
        pet = f"Pet: {{type: object, {keyword}, properties: {{a: {{type: string}}}}}}"
        sdk = make(tmp_path, replying("{$ref: '#/components/schemas/Pet'}", pet))
        assert sdk.call("x", reply={"a": "b"}).value == sdk.models.BetterPet(a="b")

    def test_variants(self, tmp_path: Path) -> None:
        """A variant of a union is called what the document calls it, after the union."""
        variants = ", ".join(
            f"{{x-stainless-variantName: {name}, required: [{name}], properties: {{{name}: {{type: string}}}}}}"
            for name in ("static", "dynamic")
        )
        sdk = make(tmp_path, replying(f"{{oneOf: [{variants}]}}"))
        assert sdk.call("x", reply={"static": "a"}).value == sdk.models.XResponseStatic(static="a")


class TestValues:
    """Names and meanings of the values of enumerations."""

    @pytest.mark.parametrize(
        ("schema", "said"),
        [
            ("enum: [0, 1], x-enum-varnames: [Off, On]", "Values: 0 is Off; 1 is On."),
            ("enum: [a, b], x-enum-varnames: [A, LONGER]", "Values: 'b' is LONGER."),
            ("enum: [a, b], x-enum-descriptions: [First., Second]", "Values: 'a': First; 'b': Second."),
            ("enum: [a, b], x-enum-descriptions: {b: Second}", "Values: 'b': Second."),
            ("enum: [1, 2], x-stainless-renameMap: {one: 1}", "Values: 1 is one."),
            (
                "enum: [0, 1], x-ms-enum: {name: S, values: [{value: 0, name: Off, description: Not running.}]}",
                "Values: 0 is Off: Not running.",
            ),
            ("type: array, items: {enum: [0], x-enum-varnames: [Off]}", "Values: 0 is Off."),
        ],
    )
    def test_arguments(self, tmp_path: Path, schema: str, said: str) -> None:
        """An argument's docstring says what its values are called and mean; a name that repeats the value is none."""
        sdk = make(
            tmp_path, operation(f"parameters: [{{name: p, in: query, description: State, schema: {{{schema}}}}}]")
        )
        assert f"State. {said}" in " ".join(words(sdk, "things.get").split())
        assert not sdk.warnings

    def test_models(self, tmp_path: Path) -> None:
        """So does that of a field, and, of an enumeration that is referred to, that of its name."""
        schema = """{type: object, properties: {a: {enum: [0], x-enum-varnames: [Off]},
            c: {$ref: "#/components/schemas/Color"}}}"""
        color = "Color: {description: A color, enum: [r], x-enum-varnames: [RED]}"
        sdk = make(tmp_path, replying(schema, color))
        text = "".join(text for name, text in sdk.files.items() if "/models/" in name)
        assert '"""Values: 0 is Off."""' in text
        assert '"""A color.\n\nValues: \'r\' is RED.\n"""' in text

    def test_many(self, tmp_path: Path) -> None:
        """Of very many values, the first are told, and how many more there are."""
        values = list(range(60))
        schema = f"enum: {values}, x-enum-varnames: {[f'Name{at}' for at in values]}"
        sdk = make(tmp_path, operation(f"parameters: [{{name: p, in: query, schema: {{{schema}}}}}]"))
        assert "49 is Name49 and 10 more." in " ".join(words(sdk, "things.get").split())

    @pytest.mark.parametrize(
        "keyword",
        [
            "x-enum-varnames: [One]",
            "x-enum-varnames: [1, 2]",
            "x-enum-varnames: One",
            "x-enum-descriptions: 3",
            "x-ms-enum: [a]",
            "x-ms-enum: {values: [a]}",
            "x-ms-enum: {values: {}}",
            "x-stainless-renameMap: [a]",
            "x-stainless-renameMap: {a: {b: c}}",
        ],
    )
    def test_wrong_values(self, tmp_path: Path, keyword: str) -> None:
        """What does not fit the values is told, and left aside."""
        sdk = make(tmp_path, operation(f"parameters: [{{name: p, in: query, schema: {{enum: [0, 1], {keyword}}}}}]"))
        (warning,) = sdk.warnings
        assert "x-" in warning
        assert "Values:" not in words(sdk, "things.get")


@pytest.mark.spec("""
    paths:
      /a:
        put: {operationId: x, requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/T"}}}},
          responses: {"200": {description: F, content: {application/json: {
            schema: {$ref: "#/components/schemas/T"}}}}}}
    components: {schemas: {T: {type: object, properties: {
      id: {type: string, x-ms-mutability: [read]}, key: {type: string, x-ms-mutability: [create, update]},
      zone: {type: string, x-ms-mutability: [create, read]},
      size: {type: string, x-ms-mutability: [create, read, update]}, odd: {type: string, x-ms-mutability: [fly]}}}}}
    """)
class TestMutability:
    """When a property can be read and set."""

    def test_arguments(self, sdk: Sdk) -> None:
        """What can only be read is no argument, and what can be set once says so."""
        assert "id" not in inspect.signature(method(sdk.client()[0], "x")).parameters
        assert "zone: Set on creation only." in words(sdk, "x")
        assert "size: The field `size` of the body.\n" in words(sdk, "x")
        assert sdk.call("x", key="k", zone="z", reply={"id": "1"}).value.id == "1"

    def test_wrong_words(self, sdk: Sdk) -> None:
        """A word that is none of the three is told."""
        (warning,) = sdk.warnings
        assert "a list of create, read and update" in warning


class TestMarks:
    """What is said in docstrings."""

    def test_long_running(self, tmp_path: Path) -> None:
        """A long-running operation says that its reply may come early."""
        assert "long-running" in words(make(tmp_path, operation("x-ms-long-running-operation: true")), "things.get")

    @pytest.mark.parametrize("key", ["x-codeSamples", "x-code-samples"])
    def test_samples(self, tmp_path: Path, key: str) -> None:
        """A sample in Python stands in the docstring as it is indented, others do not, and none can end it."""
        source = r"if a:\n    print(\"\"\"x\"\"\", '\\')\n"
        keywords = f'{key}: [{{lang: Python, source: "{source}"}}, {{lang: curl, source: curl}}]'
        text = words(make(tmp_path, operation(keywords)), "things.get")
        assert '    if a:\n            print("""x""", \'\\\')' in text
        assert "curl" not in text

    def test_long_samples(self, tmp_path: Path) -> None:
        """A sample that is too long is told, and left aside."""
        sdk = make(tmp_path, operation(f"x-codeSamples: [{{lang: python, source: {'x' * 300}}}]"))
        assert "too long" in sdk.warnings[0]
        assert "xxx" not in words(sdk, "things.get")


class TestInternal:
    """Operations that are not for the public."""

    _SPEC = f"""
paths:
  /a: {{get: {{operationId: a, x-internal: true, {OK}}}, post: {{operationId: b, x-internal: false, {OK}}}}}
  /c: {{x-internal: true, get: {{operationId: c, {OK}}}}}
"""

    @pytest.mark.parametrize(
        ("config", "found"),
        [
            ("", {"a", "b", "c"}),
            ("exclude: {extensions: [x-internal]}", {"b"}),
            ("include: {extensions: [x-internal]}", {"a", "c"}),
        ],
    )
    def test_selection(self, tmp_path: Path, config: str, found: set[str]) -> None:
        """They are kept, unless the configuration leaves them out; or they are taken alone."""
        sdk = make(tmp_path, self._SPEC, config)
        assert set(sdk.operations) == found
        internal = {one for one in found if "Internal:" in words(sdk, sdk.operations[one])}
        assert internal == found & {"a", "c"}

    def test_the_command_line(self) -> None:
        """The command line names the keyword alone."""
        assert parse_selector("x-internal") == Selector("extension", "x-internal")

    def test_nothing_is_marked(self, tmp_path: Path) -> None:
        """A keyword that no operation is marked with is refused, as any selector that matches nothing."""
        with pytest.raises(UsageError, match='marked with "x-internl"; did you mean "x-internal"'):
            make(tmp_path, self._SPEC, "exclude: {extensions: [x-internl]}")


def test_hostile_names(tmp_path: Path) -> None:
    """Whatever text a keyword holds, what comes of it is a name."""
    evil: Any = "a'); import os #"
    sdk = make(tmp_path, operation(f'x-fern-sdk-method-name: "{evil}", x-fern-sdk-group-name: ["{evil}"]'))
    assert sdk.operations["getThing"] == "a_import_os.a_import_os"
