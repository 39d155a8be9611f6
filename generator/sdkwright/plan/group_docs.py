"""What the docstring of a group says: its members on one line, and below it what each of them is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sdkwright.plan.prose import Doc, first_sentence
from sdkwright.plan.tree.tree_group import Group
from sdkwright.plan.views import Method

__all__ = ["group_doc", "group_title"]

# Characters of a line that tells names, so that it is one line in source together with how many more there are.
_ROOM = 96

Path = tuple[str, ...]


def group_doc(path: Path, group: Group, names: Mapping[str, str], methods: Iterable[Method]) -> Doc:
    """The docstring of a group, or of the root.

    names: the Python name of each member, by its name in the tree. methods: those of the group itself.
    """
    children = {names[child.name]: child for child in group.groups}
    lines = [f"- `{name}`: {_listed(_members(child), _ROOM - len(name))}" for name, child in children.items()]
    lines += [f"- `{method.name}`: {first_sentence(method.doc.summary)[0]}".removesuffix(": ") for method in methods]
    title = group_title(path)
    summary = f"{title}: {_listed(_members(group), _ROOM - len(title))}"
    return Doc(summary, ("\n".join(lines),) if lines else ())


def group_title(path: Path) -> str:
    """The path as the reference of an API writes it: `Repos > Upstream > Cargo`."""
    return " > ".join(_spaced(name).capitalize() for name in path)


def _members(group: Group) -> Iterator[str]:
    """The names of groups and operations, as words."""
    names = (*(child.name for child in group.groups), *(name for name, _ in (*group.operations, *group.aliases)))
    yield from dict.fromkeys(map(_spaced, names))


def _listed(members: Iterable[str], room: int) -> str:
    """The names as far as there is room, and how many there are besides; one sentence."""
    names = list(members)
    shown = [name for at, name in enumerate(names) if not at or len(", ".join(names[: at + 1])) <= room]
    more = len(names) - len(shown)
    return f"{', '.join(shown)}{f' and {more} more' if more else ''}."


def _spaced(name: str) -> str:
    return name.strip("_").replace("_", " ")
