"""The head's half-year report in the office: begun, assigned, worded, submitted; others read it (4.4, 5.1)."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import Role
from esep.kernel import scope
from esep.reports.commands.head import submitting
from esep.reports.models import HeadPart, HeadReport
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder
from tests.web.office.desk import hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("4.4-half-year", "5.4-preparer")]

LIST = "/en/office/min-bulak/head/"
REPORT = f"{LIST}HR-2026-H1/"
PLANS = f"{REPORT}parts/plans/"


def day(on: date, *, name: str) -> dict[str, str]:
    """The three fields of a day."""
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


def test_it_goes_from_the_list_to_the_register(
    built: MinBulak, secretary: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submitting, "papers_of", lambda *_, **__: ())
    assert f"{LIST}new/2026/1/" in secretary.get(LIST).content.decode()
    begun = secretary.post(f"{LIST}new/2026/1/")
    assert begun.status_code == 302
    assert begun["Location"].startswith(REPORT)
    assert "0 / 25" in text(secretary.get(REPORT))

    with scope.of(built.place.pk):
        report = HeadReport.objects.get()
        person = str(report.reporter_id)
    page = secretary.get(f"{REPORT}authors/")
    nobody = secretary.post(f"{REPORT}authors/", {"version": hidden(page, "version")})
    assert nobody.status_code == 400
    assert "Choose at least one member of staff." in text(nobody)
    assert (
        secretary.post(f"{REPORT}authors/", {"version": hidden(page, "version"), "persons": [person]}).status_code
        == 302
    )

    page = secretary.get(f"{REPORT}assign/")
    given = {part.value: person for part in HeadPart}
    secretary.post(f"{REPORT}assign/", {"version": hidden(page, "version"), **given, **day(TODAY, name="due_on")})
    with scope.of(built.place.pk):
        assert set(report.parts.values_list("author_id", flat=True)) == {report.reporter_id}

    page = secretary.get(f"{PLANS}write/")
    typed = {"text_ky": "Жаңы мектеп", "text_ru": "Новая школа", "sources": "Иш план\nСЭӨП"}
    assert secretary.post(f"{PLANS}write/", {"version": hidden(page, "version"), **typed}).status_code == 302
    shown = text(secretary.get(PLANS))
    assert "Жаңы мектеп" in shown
    assert "СЭӨП" in shown
    assert "1 / 25" in text(secretary.get(REPORT))

    page = secretary.get(f"{REPORT}submit/")
    on = day(TODAY, name="on")
    refused = secretary.post(f"{REPORT}submit/", {"version": hidden(page, "version"), **on})
    assert refused.status_code == 400
    assert "A part is missing" in text(refused)
    done = secretary.post(f"{REPORT}submit/", {"version": hidden(page, "version"), **on, "with_gaps": "on"})
    assert done.status_code == 302
    shown = text(secretary.get(REPORT))
    assert "Publish the report" in shown
    assert 'href="/en/min-bulak/head/HR-2026-H1/"' in shown
    assert secretary.get(f"{PLANS}write/").status_code == 400


def test_who_writes_it_sees_on_the_first_page_what_is_to_be_written_soon(built: MinBulak, secretary: Client) -> None:
    home, words = "/en/office/min-bulak/", "report that are to be written soon:"
    secretary.post(f"{LIST}new/2026/1/")
    assert words not in text(secretary.get(home))
    page = secretary.get(f"{REPORT}assign/")
    secretary.post(
        f"{REPORT}assign/", {"version": hidden(page, "version"), **day(TODAY + timedelta(days=7), name="due_on")}
    )
    page = secretary.get(f"{PLANS}author/")
    later = day(TODAY + timedelta(days=8), name="due_on")
    secretary.post(f"{PLANS}author/", {"version": hidden(page, "version"), "person": "", **later})
    shown = " ".join(text(secretary.get(home)).split())
    assert words in shown
    assert re.search(rf'href="{REPORT}"[^>]*>(?:(?!</li>).)*24', shown), "all but the one with a later day"
    deputy = signed_in(a_holder(Role.DEPUTY, built.place, deputy="15"))
    assert words not in text(deputy.get(home))


def test_what_was_typed_stays_when_it_is_refused(built: MinBulak, secretary: Client) -> None:
    secretary.post(f"{LIST}new/2026/1/")
    page = secretary.get(f"{PLANS}write/")
    typed = {"text_ky": "", "text_ru": "Только по-русски", "sources": "План работ"}
    refused = secretary.post(f"{PLANS}write/", {"version": hidden(page, "version"), **typed})
    assert refused.status_code == 400
    assert "The Kyrgyz text is missing." in text(refused)
    assert "Только по-русски" in text(refused)
    assert "План работ" in text(refused)

    page = secretary.get(f"{PLANS}write/")
    words = {"text_ky": "Менин сөзүм", "text_ru": "", "sources": ""}
    secretary.post(f"{PLANS}write/", {"version": hidden(page, "version"), **words})
    stale = secretary.post(f"{PLANS}write/", {"version": hidden(page, "version"), **words, "text_ky": "Башка сөз"})
    assert stale.status_code == 409
    assert "Башка сөз" in text(stale)
    assert "Менин сөзүм" in text(stale), "what stands there by now, beside it"


def test_a_report_is_published_knowingly_and_replaced(
    built: MinBulak, secretary: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submitting, "papers_of", lambda *_, **__: ())
    secretary.post(f"{LIST}new/2026/1/")
    secretary.post(f"{REPORT}draft/")
    page = secretary.get(f"{REPORT}submit/")
    on = day(TODAY, name="on")
    secretary.post(f"{REPORT}submit/", {"version": hidden(page, "version"), **on, "with_gaps": "on"})
    page = secretary.get(f"{REPORT}publish/")
    refused = secretary.post(f"{REPORT}publish/", {"version": hidden(page, "version"), **on})
    assert refused.status_code == 400
    assert "The council has not heard this report yet." in text(refused)
    known = {"version": hidden(page, "version"), **on, "before_hearing": "on"}
    assert secretary.post(f"{REPORT}publish/", known).status_code == 302
    begun = secretary.post(f"{REPORT}replace/")
    assert begun["Location"].startswith(f"{LIST}HR-2026-H1-2/")
    assert "A newer report stands in its place:" in text(secretary.get(REPORT))


def test_a_part_that_may_not_wait_offers_no_waiting(built: MinBulak, secretary: Client) -> None:
    secretary.post(f"{LIST}new/2026/1/")
    assert "not_yet_drafted" not in secretary.get(f"{PLANS}without/").content.decode()
    balance = f"{REPORT}parts/balance/without/"
    page = secretary.get(balance)
    typed = {"answer": "not_yet_drafted", "reason": "Долбоор түзүлүүдө"}
    assert secretary.post(balance, {"version": hidden(page, "version"), **typed}).status_code == 302
    assert "Долбоор түзүлүүдө" in text(secretary.get(REPORT))


def test_who_only_reads_sees_the_report_and_no_buttons(built: MinBulak, secretary: Client) -> None:
    secretary.post(f"{LIST}new/2026/1/")
    deputy = signed_in(a_holder(Role.DEPUTY, built.place, deputy="15"))
    shown = deputy.get(REPORT)
    assert shown.status_code == 200
    assert "Submit the report" not in text(shown)
    assert deputy.get(f"{PLANS}write/").status_code == 403
    assert deputy.get(f"{REPORT}parts/nothing/").status_code == 404
