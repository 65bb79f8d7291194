"""Reports of the head for everybody: the half-years, a report with its chapters, papers and figures; never a draft."""

from gzip import compress

import pytest
from django.test import Client

from esep.access import Role
from esep.kernel.models import Municipality
from esep.reports.commands.head.beginning import begin_head_report
from esep.reports.commands.head.writing import write_head_part
from esep.reports.models import HeadPart
from tests.kernel.people import a_holder
from tests.web.office.desk import text

pytestmark = pytest.mark.django_db

LIST = "/en/min-bulak/head/"
REPORT = f"{LIST}HR-2026-H1/"
EARLIER = f"{LIST}HR-2025-H2/"
CHAPTERS = ("4.4", "5.1", "5.2", "5.3")
CANARY = "Канарейкин черновик"
TWELVE = 12 * 1024


@pytest.fixture
def draft(min_bulak: Municipality, db: None) -> str:
    """A report of the next half-year that nobody submitted."""
    by = a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak)
    code = begin_head_report(2026, 2, by=by, municipality=min_bulak.pk).code
    write_head_part(code, HeadPart.PLANS, text_ky=CANARY, by=by, municipality=min_bulak.pk)
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
    for page in (LIST, "/en/min-bulak/head.atom", "/en/min-bulak/search/?q=Канарейкин"):
        found = text(client.get(page))
        assert draft not in found
        assert CANARY not in found
    for path in (f"{draft}/", f"{draft}/5.1/", f"{draft}.csv", f"{draft}/papers/{draft}-ky.pdf"):
        assert client.get(LIST + path).status_code == 404


def test_what_is_not_there_leads_on(client: Client, min_bulak: Municipality) -> None:
    for path in (f"{LIST}HR-2020-H1/", f"{REPORT}9.9/"):
        found = client.get(path)
        assert found.status_code == 404
        assert f'href="{LIST}"' in found.content.decode()


def test_the_feed_names_submitted_reports(client: Client, min_bulak: Municipality) -> None:
    found = client.get("/en/min-bulak/head.atom").content.decode()
    assert "/head/HR-2026-H1/" in found
    assert "/head/HR-2025-H2/" in found
