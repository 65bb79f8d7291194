"""Reports of the head for everybody: the half-years, a report with its chapters, papers and figures; never a draft."""

import re
from gzip import compress
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import Act, Role
from esep.kernel import clock, scope
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.reports.commands.head.beginning import begin_head_report
from esep.reports.commands.head.submitting import submit_head_report
from esep.reports.commands.head.writing import say_none, write_head_part
from esep.reports.head_composing import composed_head
from esep.reports.models import HeadPart, HeadReportAuthor
from esep.reports.queries.head.gathering import head_material
from tests.documents.papers import text as text_of
from tests.kernel.people import a_holder
from tests.web.office.desk import text

pytestmark = pytest.mark.django_db

LIST = "/en/min-bulak/head/"
REPORT = f"{LIST}HR-2026-H1/"
EARLIER = f"{LIST}HR-2025-H2/"
CHAPTERS = ("4.4", "5.1", "5.2", "5.3")
CANARY = "Канарейкин черновик"
PHONE, EMAIL = "+996700112233", "kanareykin@example.kg"
TWELVE = 12 * 1024


@pytest.fixture
def draft(min_bulak: Municipality, db: None) -> str:
    """A report of the next half-year that nobody submitted."""
    by = a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak)
    code = begin_head_report(2026, 2, by=by, municipality=min_bulak.pk).code
    write_head_part(code, HeadPart.PLANS, text_ky=CANARY, sources=[CANARY], by=by, municipality=min_bulak.pk)
    say_none(code, HeadPart.NOTE, reason=CANARY, by=by, municipality=min_bulak.pk)
    return code


def test_half_years_stand_with_their_duty_and_how_far_they_came(client: Client, min_bulak: Municipality) -> None:
    page = text(client.get(LIST))
    assert page.index("The first half of 2026") < page.index("The second half of 2025")
    assert f'href="{REPORT}"' in page
    assert f'href="{EARLIER}"' in page
    assert "S-12" in page, "the session that heard the earlier one"


def test_a_report_shows_its_money_and_the_way_to_each_of_25_parts(client: Client, min_bulak: Municipality) -> None:
    page = text(client.get(REPORT))
    assert "24 / 25" in page
    assert sum(page.count(f'href="{REPORT}{chapter}/#') for chapter in CHAPTERS) == 25
    assert "<svg" in page
    assert "style=" not in page
    assert "The council has not heard it yet." in page
    assert "№&nbsp;12/1" in text(client.get(EARLIER)), "what the council decided on the earlier one"


def test_its_chapter_has_tables_that_say_what_the_picture_says(client: Client, min_bulak: Municipality) -> None:
    page = text(client.get(f"{REPORT}5.2/"))
    assert "8\xa0214.6" in page
    assert "104.0%" in page
    assert page.count("<svg") > 10


def test_every_page_of_it_stays_light(client: Client, min_bulak: Municipality) -> None:
    pages = [LIST, REPORT, *(f"{REPORT}{chapter}/" for chapter in CHAPTERS)]
    weights = {page: len(compress(client.get(page).content)) for page in pages}
    assert max(weights.values()) <= TWELVE, weights


def test_papers_and_figures_can_be_taken_along(client: Client, min_bulak: Municipality) -> None:
    found = client.get(f"{REPORT}papers/HR-2026-H1-ru.pdf")
    assert found["Content-Type"] == "application/pdf"
    assert found.content.startswith(b"%PDF")
    assert client.get(f"{REPORT}papers/HR-2026-H1-summary-ky.pdf").status_code == 200
    assert client.get(f"{REPORT}papers/HR-2026-H1-ky.docx").status_code == 200
    assert client.get(f"{REPORT}papers/other.pdf").status_code == 404
    table = client.get("/en/min-bulak/head/HR-2026-H1.csv").content.decode("utf-8-sig")
    assert "8214600" in table.replace(" ", "").replace("\xa0", "")


def test_a_draft_is_nowhere(client: Client, min_bulak: Municipality, draft: str) -> None:
    for page in (LIST, "/en/min-bulak/head.atom", "/en/min-bulak/search/?q=Канарейкин", "/en/min-bulak/latest/"):
        found = text(client.get(page))
        assert draft not in found
        assert CANARY not in found
    for path in (f"{draft}/", f"{draft}/5.1/", f"{draft}.csv", f"{draft}/papers/{draft}-ky.pdf"):
        assert client.get(LIST + path).status_code == 404


def test_those_who_prepare_it_are_named_without_phone_and_address(
    client: Client, min_bulak: Municipality, settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path / "files"
    by = a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak)
    with command(Act.KEEP_DIRECTORY, by=by, municipality=min_bulak.pk) as acting:
        for row in HeadReportAuthor.objects.select_related("person"):
            row.person.phone, row.person.email = PHONE, EMAIL
            acting.save(row.person)
    newer = begin_head_report(2026, 1, replaces="HR-2026-H1", by=by, municipality=min_bulak.pk)
    submit_head_report(newer.code, on=clock.today(), with_gaps=True, by=by, municipality=min_bulak.pk)
    report = f"{LIST}{newer.code}/"
    papers = [text_of(client.get(f"{report}papers/{newer.code}-{kind}.pdf").content) for kind in ("ky", "summary-ru")]
    pages = [text(client.get(page)) for page in (report, *(f"{report}{chapter}/" for chapter in CHAPTERS))]
    assert "Сатыбалдиев" in pages[0]
    assert "Сатыбалдиев" in papers[0]
    for found in (*papers, *pages):
        assert PHONE not in found
        assert EMAIL not in found
    assert f'href="{report}"' in text(client.get(REPORT)), "the earlier one leads to the one in its place"


def test_a_row_leads_to_the_page_that_proves_it(client: Client, min_bulak: Municipality) -> None:
    money, topics = text(client.get(f"{REPORT}5.2/")), text(client.get(f"{REPORT}4.4/"))
    assert 'href="/en/min-bulak/budget/2026/proof/income/1.1/">1.1 ' in money
    assert 'href="/en/min-bulak/budget/2026/proof/function/3/">3 ' in money
    for address in ("works/A-04/", "sessions/", "decisions/", "promises/"):
        assert f'<th scope="row"><a href="/en/min-bulak/{address}"' in topics
    for page in (money, topics):
        for address in set(re.findall(r'scope="row"><a href="([^"]+)"', page)):
            assert client.get(address).status_code == 200, address


def test_property_stands_object_by_object_and_nobody_who_rents_is_named(
    client: Client, min_bulak: Municipality
) -> None:
    page = text(client.get(f"{REPORT}5.2/")).replace("\xa0", " ")
    for words in ("P-003", "720.0", "1 318.5", "P-013", "1 240.0"):
        assert words in page
    for tenant in ("Береке", "Осмонов", "Мамытова", "Саматов"):
        assert tenant not in page


def test_a_work_is_an_achievement_of_the_half_year_in_which_it_became_done(min_bulak: Municipality) -> None:
    with scope.of(min_bulak.pk):
        first, second = (composed_head(head_material(2026, half, municipality=min_bulak)) for half in (1, 2))
    named = {figure.row for figure in first[HeadPart.ACHIEVEMENTS].figures}
    assert named == {"A-05", "A-06"}
    assert HeadPart.ACHIEVEMENTS not in second


def test_a_session_that_facts_alone_know_of_has_no_link(client: Client, min_bulak: Municipality) -> None:
    page = text(client.get(LIST))
    assert "S-08" in page
    assert "sessions/S-08/" not in page
    assert 'href="/en/min-bulak/sessions/S-12/"' in page


def test_what_a_report_says_is_found(client: Client, min_bulak: Municipality) -> None:
    assert "/head/HR-2026-H1/" in text(client.get("/en/min-bulak/search/?q=полигон"))


def test_what_is_not_there_leads_on(client: Client, min_bulak: Municipality) -> None:
    for path in (f"{LIST}HR-2020-H1/", f"{REPORT}9.9/"):
        found = client.get(path)
        assert found.status_code == 404
        assert f'href="{LIST}"' in found.content.decode()


def test_the_feed_names_submitted_reports(client: Client, min_bulak: Municipality) -> None:
    found = client.get("/en/min-bulak/head.atom").content.decode()
    assert "/head/HR-2026-H1/" in found
    assert "/head/HR-2025-H2/" in found
