"""The tree of the navigation: what the API's published reference has, reachable with a mouse and without one.

Packages          a group, which opens and closes
  Upload
    Python  POST  an operation with the badge of its method
"""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Page, expect

REFERENCE = Path(__file__).parents[1] / "conformance" / "reference.tsv"
ROWS = 342
# Every link of the navigation with the titles of the groups that hold it, and the text of its badge.
ENTRIES = """
() => [...document.querySelectorAll(".md-sidebar--primary a.md-nav__link")].map(link => {
  const path = [];
  for (let item = link.closest("li"); item; item = item.parentElement.closest("li"))
    path.unshift(item.querySelector(":scope > .md-nav__link > .md-ellipsis").textContent.trim());
  const badge = link.querySelector(".md-status");
  return [path.join(" > "), badge ? getComputedStyle(badge, "::after").content.replaceAll('"', "") : ""];
})
"""


def published() -> list[tuple[str, str]]:
    """The rows of the published reference: path and method."""
    with REFERENCE.open(newline="") as file:
        return [(row["path"], row["method"]) for row in csv.DictReader(file, delimiter="\t")]


def shown(page: Page) -> list[tuple[str, str]]:
    """What the navigation shows below `API`: path and badge."""
    entries: list[list[str]] = page.evaluate(ENTRIES)
    return [(path.removeprefix("API > "), badge) for path, badge in entries if path.startswith("API > ")]


def test_every_row_of_the_reference_is_in_its_branch_with_its_method(page: Page, served: str) -> None:
    """The navigation has each row of the published reference, by its name, in its branch, with its badge."""
    page.goto(f"{served}operations.html")
    rows, entries = published(), set(shown(page))
    assert len(rows) == ROWS
    assert [row for row in rows if row not in entries] == []


def test_order_is_that_of_the_reference(page: Page, served: str) -> None:
    """Rows of the published reference follow one another in the navigation as they do there."""
    page.goto(f"{served}operations.html")
    places = {path: place for place, (path, _) in enumerate(shown(page))}
    assert [(one, other) for (one, _), (other, _) in pairwise(published()) if places[one] > places[other]] == []


def test_badge_stands_at_the_right_edge(page: Page, served: str) -> None:
    """The badges of a group end at one line, whatever the lengths of names and methods."""
    page.goto(f"{served}reference/packages/list.html")
    boxes = [badge.bounding_box() for badge in page.locator(".md-sidebar--primary .md-status:visible").all()]
    assert len(boxes) > 5
    assert len({round(box["x"] + box["width"]) for box in boxes if box is not None}) == 1


def test_tree_opens_and_closes_by_mouse(page: Page, served: str) -> None:
    """A click on a group shows what is in it, and another one hides it."""
    page.goto(f"{served}operations.html")
    group = page.locator(".md-sidebar--primary label.md-nav__link", has_text="Broadcasts")
    inner = page.locator(".md-sidebar--primary").get_by_role("link", name="Create Broadcast Token")
    expect(inner).to_be_hidden()
    group.click()
    expect(inner).to_be_visible()
    group.click()
    expect(inner).to_be_hidden()


def test_tree_opens_and_closes_by_keyboard(page: Page, served: str) -> None:
    """Enter on a group shows what is in it, and another one hides it."""
    page.goto(f"{served}operations.html")
    group = page.locator(".md-sidebar--primary label.md-nav__link", has_text="Broadcasts")
    inner = page.locator(".md-sidebar--primary").get_by_role("link", name="Create Broadcast Token")
    group.focus()
    page.keyboard.press("Enter")
    expect(inner).to_be_visible()
    page.keyboard.press("Enter")
    expect(inner).to_be_hidden()


def test_keyboard_alone_reaches_an_operation(page: Page, served: str) -> None:
    """From the top of the first page, Tab and Enter lead to the page of an operation."""
    page.goto(f"{served}index.html")
    for text in ("API", "Audit Log", "Repo List"):
        _tab_to(page, text)
        page.keyboard.press("Enter")
    page.wait_for_url("**/reference/audit_log/repo_list.html")


def _tab_to(page: Page, text: str) -> None:
    """Press Tab until what has the focus begins with the text."""
    seen: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.innerText ?? ''").strip())
        if seen[-1].startswith(text):
            return
    raise AssertionError(f"{text!r} is not reached, but {seen}")
