"""Drafts of a report from plain values: nothing recorded, very much recorded, and the page that sums it up (3.5)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from esep.documents.deputy_report import DeputyReportSaid, PartSaid, PromiseStands, report_summary_pdf
from esep.documents.paper import MunicipalityName, Paper
from esep.regulation.facts.deputy import AppealKind, VoterMandateState
from esep.regulation.wording import Language
from esep.reports.composing import MOST_MEASURES, composed
from esep.reports.material import Adopted, Considered, Executive, GivenMandate, Material, Measure, Sat, Seat, Voted
from esep.reports.models import ReportPart
from tests.documents.papers import pages

pytestmark = pytest.mark.clause("3.5-report-heard")

SINCE, UNTIL = date(2026, 1, 1), date(2026, 9, 14)
NO_APPEALS = Considered(by_kind={}, on_time=0, late=0, open=0, overdue=0, measures=(), codes=())
NOTHING = Material(
    since=SINCE,
    until=UNTIL,
    mandates=(),
    appeals=NO_APPEALS,
    receptions=0,
    visitors=0,
    contacts=0,
    seats=(),
    promised=(),
)
LONG = "Достук көчөсүнүн 900 метрин асфальттоо, каналдын жээгин бекемдөө жана көчөнү жарыктандыруу"


def test_of_nothing_no_part_is_written() -> None:
    assert [drafted.answer for drafted in composed(NOTHING).values()] == [None] * 5


def test_a_hundred_appeals_are_numbers_and_the_first_measures() -> None:
    measures = tuple(Measure(code=f"K-{place:02d}", subject="Суу.", measure="Оңдолду.") for place in range(60))
    kinds = {AppealKind.PROPOSAL.value: 20, AppealKind.APPLICATION.value: 0, AppealKind.COMPLAINT.value: 80}
    appeals = Considered(by_kind=kinds, on_time=60, late=5, open=35, overdue=3, measures=measures, codes=())
    lines = composed(replace(NOTHING, appeals=appeals))[ReportPart.APPEALS].text["ru"].splitlines()
    assert lines[0] == "Обращений ко мне: 100 (предложения 20, жалобы 80)."
    assert lines[1] == "Отвечено в срок: 60, с опозданием: 5. На рассмотрении: 35, из них просрочено: 3."
    assert lines[2] == "K-00. Суу: Оңдолду."
    assert len(lines) == 2 + MOST_MEASURES + 1
    assert lines[-1] == f"Ещё принято мер: {60 - MOST_MEASURES}."


def test_own_commissions_and_mandates_are_told_in_both_languages() -> None:
    seats = (
        Seat(code="C1", name={"ky": "Бюджет", "ru": "Бюджетная"}, is_chair=True, is_standing=True),
        Seat(code="T1", name={"ky": "Суу"}, is_chair=False, is_standing=False),
    )
    given = GivenMandate(
        code="N-01",
        text={"ky": "Көпүрө"},
        village=None,
        received_on=SINCE,
        state=VoterMandateState.DONE,
        said_on=UNTIL,
        note={},
    )
    drafts = composed(replace(NOTHING, seats=seats, mandates=(given,)))
    commissions = drafts[ReportPart.COMMISSIONS]
    assert commissions.text["ru"].splitlines() == [
        "Возглавляю комиссию «Бюджетная».",
        "Состою в комиссии «Суу».",
    ]
    assert commissions.sources == ("commission:C1", "commission:T1")
    assert drafts[ReportPart.MANDATES].text["ky"].endswith("N-01. Көпүрө: аткарылды.")


@pytest.mark.parametrize("language", [Language.KY, Language.RU])
def test_the_summary_is_one_page_however_long_the_report_is(language: Language) -> None:
    paper = Paper(
        title="",
        municipality=MunicipalityName(ky="Миң-Булак айыл аймагы", ru="Айылный аймак Мин-Булак"),
        language=language,
        made_on=UNTIL,
        address="https://esep.example/min-bulak/deputies/15/",
    )
    promise = PromiseStands(code="O-01", text=LONG, owner="айыл өкмөтүнүн башчысы", state="аткарылууда")
    said = DeputyReportSaid(
        deputy="Абдыкеримбекова-Мамбеталиева Гүлжамалбүбү Жолдошбековна",
        district="№4 Жаңы-Турмуш",
        since=SINCE,
        until=UNTIL,
        parts=[PartSaid(part=part.value, text="\n".join([LONG] * 100)) for part in ReportPart],
        promises=[promise] * 30,
        meeting=LONG,
        number="ИЧ-12/2026",
        finished_on=UNTIL,
    )
    assert len(pages(report_summary_pdf(paper, said))) == 1


def test_the_council_and_the_executive_are_told_by_counts_and_sums() -> None:
    voted = Voted(
        votes=9, took_part=8, adopted=(Adopted(code="13-1", number="13/1", title={"ky": "Бюджет", "ru": "Бюджет"}),)
    )
    executive = Executive(
        year=2026,
        half=1,
        report="HR-2026-H1",
        income=Decimal(35039700),
        income_plan=Decimal(35800000),
        expense=Decimal(31477600),
        expense_plan=Decimal(35500000),
        done=2,
        late=2,
    )
    seat = Seat(code="C1", name={"ky": "Бюджет", "ru": "Бюджетная"}, is_chair=False, is_standing=True)
    sat = Sat(code="C1", name=seat.name, held=3, attended=2)
    drafts = composed(replace(NOTHING, seats=(seat,), sittings=(sat,), voted=voted, executive=executive))

    decisions = drafts[ReportPart.DECISIONS]
    assert decisions.text["ru"].splitlines() == ["Голосований кенеша: 9. С моим участием: 8.", "13/1. Бюджет"]
    assert decisions.sources == ("decision:13-1",)
    assert drafts[ReportPart.COMMISSIONS].text["ru"].splitlines()[1] == "Бюджетная: заседаний 3, с моим участием 2."
    told = drafts[ReportPart.EXECUTIVE].text["ru"].replace("\xa0", " ").replace("\u202f", " ").splitlines()
    assert told[1] == "Доходы 35 039,7 тыс. сом (план 35 800,0), расходы 31 477,6 тыс. сом (план 35 500,0)."
    assert drafts[ReportPart.EXECUTIVE].sources == ("head_report:HR-2026-H1",)
