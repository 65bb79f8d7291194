"""Papers of what the council decided: minutes of a session, a resolution, the list of resolutions."""

from dataclasses import replace
from datetime import date, time

import pytest

from esep.documents.decision import ChangeSaid, DecisionSaid, StandingSaid, decision_pdf
from esep.documents.decisions_extract import DecisionLine, decisions_extract_pdf
from esep.documents.paper import JournalHead, MunicipalityName, Paper
from esep.documents.session_minutes import (
    AdoptedSaid,
    DealtSaid,
    HeldSaid,
    MemberSaid,
    VoteSaid,
    session_minutes,
    session_minutes_pdf,
)
from esep.documents.session_minutes_text import session_minutes_docx
from esep.documents.session_said import SessionSaid
from esep.regulation.wording import Language
from tests.documents.papers import ADDRESS, DIGEST, language_of, pages, text

pytestmark = pytest.mark.any_engine

DAY = date(2026, 9, 14)
PAPER = Paper(
    title="",
    municipality=MunicipalityName(ky="Мин-Булак айыл аймагы", ru="Мин-Булакский айылный аймак"),
    language=Language.KY,
    made_on=DAY,
    address=ADDRESS,
    journal=JournalHead(number=7, digest=DIGEST, day=DAY),
)
SESSION = SessionSaid(
    code="S-15", commission="", topic="Ичүүчү суу", day=DAY, hour=time(10), place="Маданият үйү", shut=""
)
NAME = "Кожомкулова-Абдыразакова Гүлбүбү Ильязовна"
VOTE = VoteSaid(
    question="Бекитилсинби?",
    at=time(10, 30),
    needs="present",
    present=20,
    seats=21,
    in_favour=17,
    against=2,
    abstained=1,
    not_voting=0,
    is_carried=True,
    named=(("макул", tuple(f"{NAME} {at}" for at in range(17))),),
)


def held(count: int) -> HeldSaid:
    """A session with so many members and items."""
    return HeldSaid(
        chair=NAME,
        began=time(10),
        ended=time(12, 30),
        seats=21,
        came=[
            MemberSaid(name=f"{NAME} {at}", hours=((time(10), time(11)), (time(11, 5), None))) for at in range(count)
        ],
        absent=[MemberSaid(name="Исаев Мирбек", reason="оорусу")],
        items=[
            DealtSaid(
                number=str(at),
                title=f"Суу түтүгү {at}",
                presents=NAME,
                votes=(VOTE,),
                decisions=(AdoptedSaid(number=f"15/{at}", title="Оңдоо", text="1. Оңдолсун.\n2. Төлөнсүн."),),
            )
            for at in range(count)
        ],
    )


def decision(*, text: str = "1. Оңдолсун.\n2. Төлөнсүн.", **changed: object) -> DecisionSaid:
    """A decision that amended another and was amended itself."""
    made = DecisionSaid(
        number="13/1",
        title="2026-жылга бюджетке өзгөртүү киргизүү жөнүндө",
        text=text,
        session="S-13",
        adopted_on=date(2026, 5, 15),
        in_force_from=date(2026, 5, 20),
        in_force_until=None,
        standing=StandingSaid(standing="amended", on=DAY, since=date(2026, 9, 1), by="14/2"),
        votes="макул 17, каршы 2",
        changes=(ChangeSaid(kind="amends", number="11/1", title="Бюджет", since=date(2026, 5, 20)),),
        changed_by=(ChangeSaid(kind="amends", number="14/2", title="Такташтыруу", since=date(2026, 9, 1)),),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", [Language.KY, Language.RU])
@pytest.mark.parametrize("count", [0, 100])
def test_minutes_of_any_length_name_members_votes_and_decisions(language: Language, count: int) -> None:
    paper = replace(PAPER, language=language)

    made = session_minutes_pdf(session_minutes(paper, SESSION, held(count)), paper)

    whole = text(made)
    assert language_of(made) == language.value
    assert ADDRESS in whole
    assert "Исаев Мирбек: оорусу" in whole
    assert ("15/99" in whole) is (count == 100)
    assert ("10:00–11:00, 11:05–" in whole) is (count == 100)
    assert len(pages(made)) > 3 or count == 0


def test_minutes_can_be_edited_before_they_are_signed() -> None:
    made = session_minutes_docx(session_minutes(PAPER, SESSION, held(2)), PAPER)

    assert made.startswith(b"PK")


def test_a_resolution_tells_its_text_its_vote_and_what_it_changes() -> None:
    whole = text(decision_pdf(PAPER, decision()))

    assert "Токтом № 13/1" in whole
    assert "2. Төлөнсүн." in whole
    assert "өзгөртүлгөн: № 14/2" in whole
    assert "№ 11/1 «Бюджет»" in whole


def test_a_resolution_of_many_pages_and_one_without_a_text_can_be_printed() -> None:
    assert len(pages(decision_pdf(PAPER, decision(text="Узун текст. " * 4000)))) > 3
    assert "Текст пока не внесён." in text(decision_pdf(replace(PAPER, language=Language.RU), decision(text="")))


@pytest.mark.parametrize("count", [0, 100])
def test_the_list_of_resolutions_says_how_each_stands(count: int) -> None:
    line = DecisionLine(
        number="12/1",
        title="Башчынын отчету жөнүндө",
        adopted_on=date(2026, 2, 27),
        in_force_from=date(2026, 2, 27),
        standing=StandingSaid(standing="repealed", on=DAY, since=date(2026, 9, 1), by="14/2"),
    )

    whole = text(decisions_extract_pdf(PAPER, [line] * count, on=DAY))

    assert whole.count("күчүн жоготту: № 14/2") == count
    assert ("Токтом жок." in whole) is (count == 0)
