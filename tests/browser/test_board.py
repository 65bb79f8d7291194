"""The sheet for the notice board, as it comes out of a printer."""

import pytest
from playwright.sync_api import Browser, expect
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.browser.pages import LANGUAGES

ON_SCREEN = {
    "ky": ("Байланыш маалыматынын баары", "Кабарларды почтага алуу", "Өзүңүз текшериңиз", "Кирип көрүү"),
    "ru": ("Все контакты", "Получать новости по почте", "Проверьте сами", "Войти и попробовать"),
    "en": ("All contacts", "Get the news by e-mail", "Verify it yourself", "Sign in to try it"),
}
"""Links that say nothing on paper."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_prints_on_one_page_and_tells_addresses_instead_of_links(
    browser: Browser, address: str, language: str
) -> None:
    """U10: A4, with the code, the seal, and by what the office is reached."""
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(address + ("" if language == "ky" else f"/{language}") + "/min-bulak/board/")
    for words in ON_SCREEN[language]:
        expect(tab.get_by_role("link", name=words, exact=True)).to_have_count(1)

    with PdfDocument(tab.pdf(prefer_css_page_size=True)) as paper:
        width, height = paper[0].get_size()
        assert len(paper) == 1
        assert (round(width), round(height)) == (595, 842)
        printed = " ".join(paper[0].get_textpage().get_text_bounded().split())

    assert [words for words in ON_SCREEN[language] if words in printed] == []
    for told in (
        "+996 (000) 00-00-00",
        "kabyl@example.invalid",
        f"{address}/min-bulak/",
        f"{address}/min-bulak/write/",
    ):
        assert told in printed
    assert "1068" in printed, "the seal"
    context.close()
