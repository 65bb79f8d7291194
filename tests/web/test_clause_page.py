"""One clause told in full, a printed number, and an address without a clause."""

import dataclasses
from datetime import date

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from esep.portal.regulation.account import account_of
from esep.portal.regulation.number import COUNTS, SOURCES, numbers_of
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import DatedValue, Decision
from tests.web.rows import judged_year


def page(client: Client, address: str, *, status: int = 200) -> str:
    """Return the text of the page at `address`, which must answer with `status`."""
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode().replace("&#x27;", "'")


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_every_clause_has_its_page(client: Client, prefix: str) -> None:
    language = prefix.removeprefix("/") or "ky"
    for clause in model_pack().clauses.values():
        assert f"<h1>{clause.title[language]}</h1>" in page(client, f"{prefix}/regulation/{clause.id}/")


def test_it_tells_who_owes_what_to_whom_and_what_proves_it(client: Client) -> None:
    text = page(client, "/en/regulation/2.5-notice/")

    assert "2.5, dash 1" in text
    assert "<dt>Who answers:</dt><dd>Ayil okmotu</dd>" in text
    assert "<dt>To whom:</dt><dd>Residents</dd>" in text
    assert "<dt>What proves it:</dt>" in text


def test_its_number_says_since_when_and_from_where(client: Client) -> None:
    text = page(client, "/en/regulation/2.5-notice/")

    assert "How the term is reckoned: day of the meeting −\xa05\xa0days" in text
    assert "<b>5\xa0days</b>" in text
    assert ">from the beginning</td>" in text
    assert ">The regulation</td>" in text


def test_advice_and_other_laws_are_told_apart_from_the_text(client: Client) -> None:
    assert ">Advice of Esep</td>" in page(client, "/en/regulation/3.8-handover/")
    assert "Law on citizens' appeals of 4 May 2007" in page(client, "/en/regulation/2.3-appeals/")
    assert "Закон об обращениях граждан" in page(client, "/ru/regulation/2.3-appeals/")


def test_only_the_day_of_what_a_clause_asks_itself_can_be_advice(client: Client) -> None:
    own, added = "the regulation gives no day or number for it", "Advice: the regulation gives no day for this"

    budget = page(client, "/en/regulation/7.2.2-b/")
    venue = page(client, "/en/regulation/2.5-venue/")

    assert (own in budget, added in budget) == (True, False)
    assert (own in venue, added in venue) == (False, True)


def test_doubtful_readings_stand_by_their_names(client: Client) -> None:
    text = page(client, "/en/regulation/1.8-annual-report/")

    assert "<code>mandate-year</code>" in text
    assert "<code>empty-hall-counts</code>" in text


def test_oddities_of_the_print_stand_with_their_treatment(client: Client) -> None:
    text = page(client, "/en/regulation/2.11-attendees/")

    assert "Clauses 2.6 to 2.10 are absent" in text
    assert "What Esep does:" in text


def test_a_clause_that_is_not_judged_says_why(client: Client) -> None:
    assert "Right: recorded, never a breach" in page(client, "/en/regulation/2.2-voter-mandate/")


def test_a_clause_judged_by_another_duty_leads_to_it(client: Client) -> None:
    text = page(client, "/en/regulation/1.7-deputy-accountable/")

    assert '<a href="/en/regulation/1.8-annual-report/">Deputy\'s yearly report</a>' in text


def test_a_part_leads_to_the_duty_it_belongs_to(client: Client) -> None:
    text = page(client, "/en/regulation/5.1-finance/")

    assert 'Part of: <a href="/en/regulation/4.4-half-year/">Contents of the head\'s report</a>' in text


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_the_judged_year_is_linked_where_some_duty_judges_the_clause_and_nowhere_else(
    client: Client, language: str
) -> None:
    prefix = "" if language == "ky" else f"/{language}"
    judged = {row.clause for row in judged_year(language).rows}
    for clause in ("2.5-notice", "2.2-voter-mandate", "5.1-finance", "1.1-scope"):
        linked = f'href="{prefix}/?clause={clause}"' in page(client, f"{prefix}/regulation/{clause}/")
        assert linked == (clause in judged)


def test_the_clauses_lead_through_the_whole_regulation() -> None:
    pack = model_pack()
    clauses = list(pack.clauses.values())
    accounts = [account_of(pack, clause, language="ky") for clause in clauses]

    assert accounts[0].earlier is None
    assert accounts[-1].later is None
    ids = [clause.id for clause in clauses]
    assert [account.later.clause for account in accounts if account.later] == ids[1:]
    assert [account.earlier.clause for account in accounts if account.earlier] == ids[:-1]


def test_every_clause_is_judged_or_says_why_not() -> None:
    pack = model_pack()
    for clause in pack.clauses.values():
        account = account_of(pack, clause, language="en")
        assert account.duties or account.reason, clause.id


def test_every_number_of_the_pack_has_a_name_and_every_source_a_translation() -> None:
    pack = model_pack()

    assert COUNTS.keys() == pack.parameters.keys()
    sources = {value.source for parameter in pack.parameters.values() for value in parameter.values}
    assert sources - {None} == SOURCES.keys()


def test_a_number_that_the_council_changed_says_when_and_by_what() -> None:
    pack = model_pack()
    own = DatedValue(value=7, since=date(2026, 7, 1), decision=Decision(number="12/3", date=date(2026, 6, 20)))
    parameter = pack.parameters["notice_days"]
    changed = dataclasses.replace(parameter, values=(*parameter.values, own))
    amended = dataclasses.replace(pack, parameters={**pack.parameters, parameter.id: changed})

    first, second = numbers_of(amended, "2.5-notice", language="en")

    assert (first.value, first.since, first.source) == ("5\xa0days", None, "")
    assert (second.value, second.since) == ("7\xa0days", date(2026, 7, 1))
    assert second.source.endswith("12/3, 20.06.2026")


def test_a_printed_number_lists_what_is_printed_under_it(client: Client) -> None:
    text = page(client, "/en/regulation/2.5/")

    assert "<h1>Printed under the number: 2.5</h1>" in text
    assert 'href="/en/regulation/2.5-lists/"' in text
    assert 'href="/en/regulation/2.4-on-demand/"' not in text


def test_a_printed_number_of_one_clause_leads_straight_to_it(client: Client) -> None:
    answer = client.get("/ru/regulation/1.8/")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/ru/regulation/1.8-annual-report/")


@pytest.mark.parametrize(
    ("given_id", "offered"),
    [
        ("2.5-notise", "2.5-notice"),
        ("2.5-NOTICE", "2.5-notice"),
        ("1.8-yearly", "1.8-annual-report"),
        ("3.99", "3.9-measures-info"),
        ("minutes", "3.6-minutes"),
    ],
)
def test_an_unknown_clause_is_answered_with_the_closest_ones(client: Client, given_id: str, offered: str) -> None:
    text = page(client, f"/en/regulation/{given_id}/", status=404)

    assert "<h1>There is no such clause</h1>" in text
    assert f"«{given_id}»" in text
    assert f'href="/en/regulation/{offered}/"' in text


@pytest.mark.parametrize(
    ("number", "around"),
    [("2.7", ("2.5-cooperate", "2.11-attendees")), ("7.2.6", ("7.2.5-anticorruption", "7.2.11-service-entry"))],
)
def test_a_number_without_print_is_a_gap(client: Client, number: str, around: tuple[str, str]) -> None:
    text = page(client, f"/en/regulation/{number}/", status=404)

    assert "no text in print" in text
    for clause in around:
        assert f'href="/en/regulation/{clause}/"' in text


def test_an_address_like_nothing_shows_the_way_to_all_clauses(client: Client) -> None:
    text = page(client, "/en/regulation/<script>!!/", status=404)

    assert "<script" not in text
    assert 'href="/en/regulation/">See all clauses</a>' in text


@given(st.text(min_size=1, max_size=60).filter(lambda text: "/" not in text))
def test_any_address_is_answered(clause: str) -> None:
    """R12."""
    answer = Client().get(f"/regulation/{clause}/".replace("?", "%3F").replace("#", "%23"))

    assert answer.status_code in {200, 302, 404}
