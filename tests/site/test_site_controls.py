"""What a reader switches and presses on a page."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

ONE, OTHER = "reference/packages/upload/python.html", "reference/repos/create.html"


def test_tabs_switch_and_are_remembered(page: Page, served: str) -> None:
    """The language of an example is that of the next page as well."""
    page.goto(served + ONE)
    curl = page.locator(".tabbed-block", has_text="curl -X POST")
    expect(curl).to_be_hidden()
    for name, text in (("Async", "AsyncCloudsmith"), ("Sync", "with Cloudsmith()"), ("curl", "curl -X POST")):
        page.locator(".tabbed-labels label", has_text=name).get_by_text(name, exact=True).click()
        expect(page.locator(".tabbed-block:visible")).to_contain_text(text)
    page.goto(served + OTHER)
    expect(page.locator(".tabbed-block:visible")).to_contain_text("curl -X POST")


def test_copy_button_copies_the_code(context: BrowserContext, page: Page, served: str) -> None:
    """The button beside an example puts its text into the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served + ONE)
    example = page.locator(".tabbed-block:visible .highlight")
    example.hover()
    example.locator("button[data-clipboard-target], button[data-md-type=copy]").first.click()
    expect(page.locator(".md-dialog--active")).to_contain_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()").strip()
    assert copied.startswith("from cloudsmith_sdk import Cloudsmith\n")
    assert copied == example.locator("code").inner_text().strip()


def test_dark_mode_is_remembered(page: Page, served: str) -> None:
    """The switch in the head makes the page dark, and the next one too; pressed again it is light."""
    page.goto(served + ONE)
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("Switch to dark mode").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(served + OTHER)
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_title("Switch to light mode").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
