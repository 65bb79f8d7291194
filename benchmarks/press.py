"""S4: papers of a meeting set as Esep sets them, beside plain typst on the same template and data, in one run.

Esep makes the content, checks every sign, and asks for an archival, tagged file (PDF/A-2a, PDF/UA-1). Plain typst gets
the finished content and makes a bare PDF. The typesetter remembers what it set before, so that every run is given
another topic. Papers that WeasyPrint would set are not compared where it is not installed.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from datetime import time as hour
from decimal import Decimal
from statistics import median

import typst

from benchmarks.figure import Figure
from esep.documents import typesetting
from esep.documents.content import as_json
from esep.documents.folder_labels import folder_labels
from esep.documents.head_report import HeadFigureSaid, HeadPartSaid, HeadReportSaid, head_report_paper
from esep.documents.house_rules import house_rules, proposal
from esep.documents.letterhead import Letterhead
from esep.documents.meeting_paper import MeetingSaid
from esep.documents.minutes import MinutesSaid, OutcomeSaid, QuestionSaid, SpeechSaid, minutes_paper
from esep.documents.minutes_form import Speaking, minutes_form
from esep.documents.notice import NoticeSaid
from esep.documents.notice_poster import poster
from esep.documents.pack import Part, pack_of, pack_pdf
from esep.documents.paper import JournalHead, MunicipalityName, Paper
from esep.documents.signin_sheet import signin_sheet
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.wording import Language
from tests.emblem import an_emblem

RUNS = 15
LEAST = 0.66
"""Papers a second, as a part of what plain typst sets."""

ADDRESS = "https://esep.example.kg/min-bulak/meetings/M4/"
DAY = date(2026, 10, 12)
MEETING = MeetingSaid(
    code="M4",
    kind=MeetingKind.REPORT_MEETING,
    topic="Таза суу жана жол",
    day=date(2026, 10, 17),
    hour=hour(14),
    place="Маданият үйү, Ак-Тилек айылы",
    deputies=tuple(f"Абдыразакова Гүлбүбү {at}" for at in range(1, 10)),
)
PAPER = Paper(
    title="",
    municipality=MunicipalityName(ky="Мин-Булак айыл аймагы", ru="Мин-Булакский айылный аймак"),
    language=Language.KY,
    made_on=DAY,
    address=ADDRESS,
    journal=JournalHead(number=1824, digest="0123456789abcdef" * 4, day=DAY),
    letterhead=Letterhead(address="Ак-Тилек, Манас 12", phone="03922 5-12-34", arms=an_emblem()),
)

HEAD_PARTS = {
    "4.4": ("own-work", "local-matters", "budget", "property-fund", "programmes"),
    "5.1": ("achievements", "finance", "social", "problems", "plans"),
    "5.2": ("general", "income", "expense", "property", "results", "risks", "recommendations"),
    "5.3": ("forecast", "draft-budget", "resources", "expenses", "balance", "debt", "note", "risk-assessment"),
}

Makes = Callable[[MeetingSaid], Sequence[Part]]


def figures() -> list[Figure]:
    """The notice, blank minutes, minutes of 60 entries, the head's report, and a whole pack in both languages."""
    return [
        _figure("notice on a board", lambda meeting: [_poster(PAPER, meeting)]),
        _figure("blank minutes", lambda meeting: [_minutes(PAPER, meeting)]),
        _figure("minutes of a meeting", lambda meeting: [_written(PAPER, meeting)]),
        _figure("half-year report of the head", lambda meeting: [_head_report(PAPER, meeting)]),
        _figure("papers of a meeting in one press", _pack),
    ]


def _figure(what: str, makes: Makes) -> Figure:
    ours, plain, pages = [], [], 0
    for run in range(2 * RUNS):
        meeting = replace(MEETING, topic=f"{MEETING.topic} {run}")
        start = time.perf_counter()
        if run % 2:
            made = pack_pdf(makes(meeting), title=what, language=Language.KY, made_on=DAY)
            ours.append(time.perf_counter() - start)
            pages = made.count(b"/Type/Page/") or made.count(b"/Type /Page\n")
        else:
            content = as_json(pack_of(makes(meeting), title=what, language=Language.KY))
            start = time.perf_counter()
            _plain(content)
            plain.append(time.perf_counter() - start)
    ratio = median(plain) / median(ours)
    measured = f"{1000 * median(ours):.0f} ms, {1 / median(ours):.1f} a second"
    reference = f"plain typst {1000 * median(plain):.0f} ms, at least {LEAST}"
    return Figure("S4", f"{what}, pages: {pages}", measured, reference, ratio, ratio >= LEAST)


def _plain(content: str) -> bytes:
    return typst.compile(
        typesetting.TEMPLATES / "pack.typ",
        root=typesetting.TEMPLATES,
        format="pdf",
        font_paths=typesetting.fonts(),
        ignore_system_fonts=True,
        sys_inputs={"content": content},
        timestamp=datetime(2026, 10, 12, tzinfo=UTC),
    )


def _pack(meeting: MeetingSaid) -> list[Part]:
    found = []
    for language in (Language.KY, Language.RU):
        paper = replace(PAPER, language=language)
        found += [
            _poster(paper, meeting),
            Part(template="house-rules", content=house_rules(paper, proposal(language))),
            Part(template="signin-sheet", content=signin_sheet(paper, meeting, pages=4)),
            _minutes(paper, meeting),
            Part(template="folder-labels", content=folder_labels(paper, meeting)),
        ]
    return found


def _poster(paper: Paper, meeting: MeetingSaid) -> Part:
    notice = NoticeSaid(
        language=paper.language,
        meeting=meeting,
        areas=("Ак-Тилек", "Жаңы-Турмуш", "Төрт-Көл"),
        organizer="",
        phone="03922 5-12-34",
        address=ADDRESS,
    )
    return Part(template="notice-poster", content=poster(paper, [notice]))


def _minutes(paper: Paper, meeting: MeetingSaid) -> Part:
    speakers = [Speaking(name=name, post="депутат", topic="Отчет", presents=True) for name in meeting.deputies]
    return Part(template="minutes-form", content=minutes_form(paper, meeting, invited=34, speakers=speakers))


def _written(paper: Paper, meeting: MeetingSaid) -> Part:
    words = f"{meeting.topic} жөнүндө айтылды. " * 5
    parts = ("date_place", "counts", "opening", "agenda", "rapporteurs")
    said = MinutesSaid(
        kind=meeting.kind,
        parts=dict.fromkeys(parts, words),
        speeches=[SpeechSaid(who=name, text=words) for name in meeting.deputies * 2],
        questions=[QuestionSaid(who=name, question=words, answer=words) for name in meeting.deputies * 3],
        outcomes=[OutcomeSaid(code=f"O-{at:02}", kind="decision", text=words) for at in range(1, 16)],
        chair="Султанкулов Жакып",
        secretary="Эсенова Айпери",
    )
    return Part(template="minutes", content=minutes_paper(paper, said))


def _head_report(paper: Paper, meeting: MeetingSaid) -> Part:
    words = f"{meeting.topic} жөнүндө айтылды. " * 12
    parts = [
        HeadPartSaid(
            part=part,
            clause=f"{chapter}-{part}",
            title=part,
            answer="filled",
            text=words,
            figures=_lines(part) if part in ("income", "expense") else (),
            sources=("Казыналыктын отчету",),
        )
        for chapter, names in HEAD_PARTS.items()
        for part in names
    ]
    said = HeadReportSaid(
        code="HR-2026-H1",
        half_year="2026-жылдын биринчи жарымы",
        since=date(2026, 1, 1),
        until=date(2026, 6, 30),
        reporter="Мамбеталиев Канат",
        is_acting=False,
        parts=parts,
        submitted_on=DAY,
    )
    return Part(template="head-report", content=head_report_paper(paper, said))


def _lines(table: str) -> tuple[HeadFigureSaid, ...]:
    columns = {"year_plan": "жылдык план", "half_plan": "жарым жылдык план", "actual": "иш жүзүндө"}
    return tuple(
        HeadFigureSaid(
            key=f"{table}/{code}/{column}",
            name=f"{code} Салык: {words}",
            value=Decimal(1_000 * code * place),
            unit="som",
        )
        for code in range(1, 31)
        for place, (column, words) in enumerate(columns.items(), start=1)
    )
