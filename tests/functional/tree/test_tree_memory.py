"""The endpoint tree over time: what the lock remembers keeps its place when documents change."""

from __future__ import annotations

from pathlib import Path

from tests.functional.placement import placed


class TestMemory:
    """The lock keeps names when a document grows."""

    def test_a_merged_name_stays(self, tmp_path: Path) -> None:
        """What merged for want of a sibling keeps its path when the sibling comes."""
        before = placed(tmp_path, "status_check")
        assert before == {"status_check": "status_check"}
        after = placed(tmp_path, "status_check", "status_history", remembered=before)
        assert after["status_check"] == "status_check"
        assert after["status_history"] != "status_check"

    def test_a_group_stays(self, tmp_path: Path) -> None:
        """A group that loses all children but one does not merge, since its paths are remembered."""
        before = placed(tmp_path, "a_list", "a_read")
        assert placed(tmp_path, "a_list", remembered=before) == {"a_list": "a.list"}

    def test_a_pin_is_stronger(self, tmp_path: Path) -> None:
        """A pin moves what the lock remembers."""
        config = 'tree: {pins: {a_list: "b.all"}}'
        assert placed(tmp_path, "a_list", config=config, remembered={"a_list": "a.list"}) == {"a_list": "b.all"}

    def test_a_newcomer_does_not_push(self, tmp_path: Path) -> None:
        """A new operation that wants a remembered name takes another."""
        found = placed(tmp_path, "a-list", "a_list", "a_read", remembered={"a-list": "a.list"})
        assert found["a-list"] == "a.list"
        assert len(set(found.values())) == 3

    def test_what_is_gone_is_forgotten(self, tmp_path: Path) -> None:
        """A remembered operation that no document has is no error and leaves no trace."""
        assert placed(tmp_path, "a_list", "a_read", remembered={"b_list": "a.list"}) == {
            "a_list": "a.list",
            "a_read": "a.read",
        }

    def test_names_of_python_are_remembered_as_they_are(self, tmp_path: Path) -> None:
        """A path with a name that had to be changed (`import_`) gives the same path again."""
        ids = ("x_import", "x_list", "x_str", "import_a", "import_b")
        before = placed(tmp_path, *ids)
        assert placed(tmp_path, *ids, remembered=before) == before
