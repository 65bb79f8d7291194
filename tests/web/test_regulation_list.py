"""The list of clauses: sections, gaps, filters, bad input."""

import gzip
import re

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from esep.compliance.sections import HEADINGS
from esep.portal.regulation.duty import clauses_of_advice, clauses_with_term, rules_of
from esep.portal.regulation.place import place_of
from esep.regulation.pack.loading import model_pack

CLAUSE_LINK = re.compile(r'<h3><a href="[a-z/]*/regulation/([^"]+)/">')


def page(client: Client, address: str, *, status: int = 200) -> str:
    """Return the text of the page at `address`, which must answer with `status`."""
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_every_clause_is_there_in_printed_order(client: Client, prefix: str) -> None:
    assert CLAUSE_LINK.findall(page(client, f"{prefix}/regulation/")) == list(model_pack().clauses)


def test_every_section_has_a_heading_of_its_own() -> None:
    sections = {place_of(clause).section for clause in model_pack().clauses.values()}

    assert sections == HEADINGS.keys()


def test_a_line_tells_kind_parties_and_term(client: Client) -> None:
    text = page(client, "/en/regulation/?q=2.5-notice")

    assert ">Notice to residents</a>" in text
    assert "Duty · ayil okmotu → residents" in text
    assert '<p class="held">At least 5 calendar days before the day of the meeting.</p>' in text


def test_a_term_of_another_law_is_told_by_its_number(client: Client) -> None:
    assert "Under the law on citizens' appeals: 14 working days." in page(client, "/en/regulation/?q=2.3").replace(
        "&#x27;", "'"
    )


@pytest.mark.parametrize("gap", ["2.6 – 2.10", "7.2\xa04)\xa0б)", "7.2\xa06) – 7.2\xa010)"])
def test_gaps_of_the_print_are_shown_as_gaps(client: Client, gap: str) -> None:
    assert f'<span class="place">{gap}</span> no text in print' in page(client, "/en/regulation/")


def test_a_missing_number_leads_to_its_gap(client: Client) -> None:
    text = page(client, "/en/regulation/?q=2.7")

    assert "Clauses found: 0" in text
    assert "2.6 – 2.10" in text
    assert "Nothing is known of what stood there." in text


def test_a_narrowed_list_shows_no_gap_that_nobody_asked_for(client: Client) -> None:
    assert "no text in print" not in page(client, "/en/regulation/?q=minutes")


def test_the_terms_of_the_text_and_of_another_law_can_be_seen_alone(client: Client) -> None:
    found = CLAUSE_LINK.findall(page(client, "/regulation/?only=term"))

    assert found == [
        "1.8-annual-report",
        "2.3-appeals",
        "2.5-notice",
        "2.5-info-response",
        "2.5-lists",
        "3.1-registration",
        "3.9-measures-info",
        "4.4-half-year",
    ]
    assert clauses_with_term(model_pack()) == set(found)


def test_what_is_judged_as_advice_can_be_seen_alone(client: Client) -> None:
    found = CLAUSE_LINK.findall(page(client, "/regulation/?only=advice"))

    assert set(found) == clauses_of_advice(model_pack())
    advised = {rule.clause for rule in rules_of(model_pack()).values() if rule.force == "advice"}
    assert advised <= set(found)


def test_words_and_filter_narrow_together(client: Client) -> None:
    assert CLAUSE_LINK.findall(page(client, "/ru/regulation/?q=протокол&only=term")) == [
        "1.8-annual-report",
        "3.9-measures-info",
        "4.4-half-year",
    ]


def test_nothing_found_shows_the_way_out(client: Client) -> None:
    text = page(client, "/en/regulation/?q=helicopter")

    assert "Nothing found" in text
    assert 'href="/en/regulation/">Show everything</a>' in text
    assert 'value="helicopter"' in text


def test_a_slip_of_the_pen_is_answered_with_a_link(client: Client) -> None:
    assert '<a class="clause" href="?q=minutes#found">minutes</a>' in page(client, "/en/regulation/?q=minuets")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"q": "?!"}, "There is no word or number here. Type one, such as 2.5."),
        ({"q": "x" * 101}, "That is too long to look for. Type one to three words."),
        ({"only": "red"}, "There is no such choice. Choose one from the list."),
    ],
)
def test_input_without_meaning_is_answered_in_place(client: Client, query: dict[str, str], words: str) -> None:
    answer = client.get("/en/regulation/", query)

    text = answer.content.decode()
    assert answer.status_code == 400
    assert text.count(words) == 2
    assert 'role="alert" tabindex="-1" autofocus' in text
    assert len(CLAUSE_LINK.findall(text)) == len(model_pack().clauses)


def test_what_was_typed_is_kept_and_shown_as_text(client: Client) -> None:
    text = client.get("/en/regulation/", {"q": '"><script>', "only": "red"}).content.decode()

    assert 'value="&quot;&gt;&lt;script&gt;"' in text
    assert "<script" not in text
    assert 'value="?!"' in client.get("/en/regulation/", {"q": "?!"}).content.decode()


@pytest.mark.parametrize(
    "address", ["/regulation/", "/ru/regulation/", "/regulation/booklet/", "/ru/regulation/booklet/"]
)
def test_the_whole_regulation_travels_light(client: Client, address: str) -> None:
    """U1: a page after the first one."""
    assert len(gzip.compress(client.get(address).content)) <= 12 * 1024


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_the_booklet_tells_every_clause_once(client: Client, language: str) -> None:
    prefix = "" if language == "ky" else f"/{language}"

    text = page(client, f"{prefix}/regulation/booklet/")

    told = re.findall(r'<h3><span class="place">[^<]+</span> ([^<]+)</h3>', text)
    titles = [clause.title[language] for clause in model_pack().clauses.values()]
    assert [title.replace("&#x27;", "'") for title in told] == titles


@given(st.text(), st.text())
def test_any_text_is_answered(query: str, only: str) -> None:
    """R12."""
    assert Client().get("/regulation/", {"q": query, "only": only}).status_code in {200, 400}


@given(st.binary(max_size=60))
def test_any_bytes_are_answered(query: bytes) -> None:
    """R12."""
    assert Client().get("/regulation/", QUERY_STRING=query.decode("latin-1")).status_code in {200, 400}


@pytest.mark.parametrize("address", ["/regulation/", "/regulation/booklet/", "/regulation/2.5/", "/glossary/"])
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_can_only_be_read(client: Client, address: str, method: str) -> None:
    assert client.generic(method.upper(), address).status_code == 405
