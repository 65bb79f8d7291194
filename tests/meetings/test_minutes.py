"""Minutes: composed from the day, written by two at once, signed by two, corrected, and public by rule (3.6)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker

from esep.access import Actor, Role
from esep.intake.upload import accept
from esep.kernel import clock, scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.commands.minutes.completing import complete_minutes
from esep.meetings.commands.minutes.correcting import Correction, add_correction
from esep.meetings.commands.minutes.holding import Ballot, HeldEntry, record_held
from esep.meetings.commands.minutes.phrases import add_phrase, proposals, standing, take_phrase_out
from esep.meetings.commands.minutes.recordings import add_recording
from esep.meetings.commands.minutes.releasing import keep_public_text, release_minutes, take_back_release
from esep.meetings.commands.minutes.signing import Signing, sign_minutes
from esep.meetings.commands.minutes.writing import save_minutes
from esep.meetings.minutes.known import Written
from esep.meetings.minutes.text import Adopted, MinutesText
from esep.meetings.models import HallEvent, Minutes, MinutesRevision, Outcome
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.minutes.editing import Editing, conflict_of, edited
from esep.meetings.queries.minutes.history import history_of
from esep.meetings.queries.minutes.public import public_minutes
from esep.meetings.queries.minutes.recording import recordings_in_public
from esep.regulation.wording import Language
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.databases import for_a_module
from tests.kernel.people import a_holder
from tests.meetings.hall import Desk
from tests.meetings.minuted import ASKER, ASKER_PHONE, CHAIR, SECRETARY, SPEAKER, a_day, a_scan
from tests.meetings.plans import a_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.clause("3.6-minutes", "3.6-signatures", "2.5-minutes-docs")]

LATER = at(TODAY + timedelta(days=2), hour=12)


@pytest.fixture(scope="module")
def day(built: MinBulak, django_db_blocker: DjangoDbBlocker) -> Iterator[Desk]:
    """The hall of a meeting that was held today, once for all tests here."""
    with for_a_module(django_db_blocker), clock.set_to(at(TODAY, hour=18)):
        yield a_day(built, by=a_holder(Role.RESPONSIBLE_SECRETARY, built.place))


@pytest.fixture
def secretary(day: Desk, db: None) -> Actor:
    return day.by


@pytest.fixture
def desk(day: Desk, db: None) -> Iterator[Desk]:
    """The hall of that meeting."""
    with scope.of(day.place.pk):
        yield day


def state(desk: Desk, *, language: Language = Language.KY) -> Editing:
    return edited(meeting_of(desk.meeting), by=desk.by, municipality=desk.place.pk, language=language)


def save(desk: Desk, text: MinutesText, *, base: int = 0, automatic: bool = False) -> int:
    kept = save_minutes(desk.meeting, text, base=base, by=desk.by, municipality=desk.place.pk, automatic=automatic)
    return kept.number


def whole(desk: Desk) -> MinutesText:
    """The text as it was captured, with the agenda that nobody drafted."""
    return replace(state(desk).text, agenda="1. Отчет")


def a_signing(**changed: object) -> Signing:
    return replace(Signing(chair=CHAIR, secretary=SECRETARY, on=TODAY, scans=[a_scan()]), **changed)  # type: ignore[arg-type]


def sign(desk: Desk, **changed: object) -> Minutes:
    return sign_minutes(desk.meeting, a_signing(**changed), by=desk.by, municipality=desk.place.pk)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [refusal.code for refusal in refused.value.refusals]


@pytest.fixture
def signed(desk: Desk) -> Minutes:
    save(desk, whole(desk))
    return sign(desk)


class TestComposing:
    def test_the_day_is_told_from_its_events(self, desk: Desk) -> None:
        text = state(desk).composed
        assert "Каттоо" not in text.counts
        assert "Катышкан жарандар: 96. Алардын ичинде аялдар: 41. 29 жашка чыга электер: 18." in text.counts
        assert "Катышуучуларды каттоо башталды, саат: 13:32." in text.opening
        assert f"төрагасы болуп шайланды: {CHAIR}" in text.opening
        assert "Макул: 96, каршы: 0, калыс: 14. Көпчүлүк добуш алынды." in text.opening
        assert "Бүттү, саат: 15:50." in text.date_place
        assert [one.text.splitlines()[0] for one in text.speeches] == ["Жол оңдолот", f"{SPEAKER} суу жетпейт деди"]
        assert (
            "Бул мезгилде болгон жок: кайрылуулар боюнча чаралар. Себеби: кайрылуу түшкөн жок." in text.speeches[0].text
        )
        assert (text.questions[0].who, text.questions[0].village) == (ASKER, "Жаңы-Турмуш")
        assert [(one.code, one.due) for one in text.outcomes] == [("O-01", "2026-12-01")]
        assert "Садыков Искендер" in text.rapporteurs

    def test_a_report_in_writing_is_named_by_its_number_and_never_retyped(self, desk: Desk) -> None:
        written = {"15": Written(number="01-9/3", on=TODAY), "16": Written(number="01-9/4", on=TODAY)}
        found = edited(meeting_of(desk.meeting), by=desk.by, municipality=desk.place.pk, written=written)
        assert f"каттоо номери: 01-9/3 ({TODAY:%d.%m.%Y})." in found.composed.speeches[0].text
        assert "01-9/4" not in str(found.composed)
        assert "каттоо номери" not in str(state(desk).composed)

    def test_an_agenda_without_a_majority_is_said_and_the_meeting_went_on(
        self, built: MinBulak, secretary: Actor
    ) -> None:
        desk = a_day(built, by=secretary, approved=False)
        with scope.of(built.place.pk):
            ky, ru = state(desk).composed.agenda, state(desk, language=Language.RU).composed.agenda
        assert "көпчүлүк добуш алган жок. Жолугушуу улантылды." in ky
        assert "Повестка дня не получила большинства. Встреча продолжена." in ru

    def test_a_day_without_events_leaves_gaps(self, built: MinBulak, secretary: Actor) -> None:
        meeting = a_meeting(built.place, by=secretary, date=TODAY)
        with scope.of(built.place.pk):
            found = state(Desk(built.place, meeting.code, secretary, TODAY))
        assert [part.value for part in found.gaps] == [
            "counts", "agenda", "speeches", "rapporteurs", "questioners", "outcomes",
        ]  # fmt: skip


class TestWriting:
    def test_every_saving_is_kept_and_what_says_nothing_new_is_not(self, desk: Desk) -> None:
        first = save(desk, whole(desk))
        assert save(desk, whole(desk), base=first) == first
        assert save(desk, replace(whole(desk), remarks="Кошумча"), base=first) == 2
        entries = history_of(meeting_of(desk.meeting), by=desk.by, municipality=desk.place.pk)
        assert [change.part for change in entries[0].changes] == ["remarks"]

    def test_two_who_write_at_once_both_keep_their_words(self, desk: Desk) -> None:
        text = whole(desk)
        first = save(desk, text)
        mine = save(desk, replace(text, remarks="Биринчи"), base=first)
        other = a_holder(Role.OFFICE_STAFF, desk.place)
        theirs = save_minutes(
            desk.meeting,
            replace(text, counts="Экинчи"),
            base=first,
            by=other,
            municipality=desk.place.pk,
            automatic=True,
        )
        assert theirs.clash == mine
        conflict = conflict_of(meeting_of(desk.meeting), by=desk.by, municipality=desk.place.pk)
        assert conflict is not None
        assert {(clash.part, clash.proposed.value) for clash in conflict.clashes} == {
            ("counts", "first"),
            ("remarks", "second"),
        }
        with pytest.raises(Refused) as refused:
            complete_minutes(desk.meeting, by=desk.by, municipality=desk.place.pk)
        assert codes(refused) == ["minutes_clash"]
        both = replace(text, counts="Экинчи", remarks="Биринчи")
        save_minutes(desk.meeting, both, base=theirs.number, settles=mine, by=desk.by, municipality=desk.place.pk)
        assert state(desk).other is None
        assert MinutesRevision.objects.count() == 4

    def test_what_is_typed_as_adopted_becomes_a_promise_once(self, desk: Desk) -> None:
        typed = Adopted(code="", kind="decision", text="Тизме илинсин", responsible="катчы", due="2026-10-10")
        text = replace(whole(desk), outcomes=(*whole(desk).outcomes, typed))
        waiting = save(desk, text, automatic=True)
        assert Outcome.objects.count() == 1
        kept = save(desk, text, base=waiting)
        assert [row.code for row in Outcome.objects.order_by("pk")] == ["O-01", "O-02"]
        assert state(desk).text.outcomes[1].code == "O-02"
        save(desk, replace(state(desk).text, remarks="Дагы"), base=kept)
        assert Outcome.objects.count() == 2

    def test_ready_sentences_are_proposed_kept_and_taken_out(self, desk: Desk) -> None:
        row = add_phrase("Добуш берилди.", part="agenda", language="ky", by=desk.by, municipality=desk.place.pk)
        assert len(standing("ky")) == len(proposals("ky")) + 1
        take_phrase_out(row.pk, by=desk.by, municipality=desk.place.pk)
        assert len(standing("ky")) == len(proposals("ky"))


class TestHolding:
    def test_a_meeting_kept_on_paper_is_entered_as_events(self, built: MinBulak, secretary: Actor) -> None:
        meeting = a_meeting(built.place, by=secretary, date=TODAY)
        entry = HeldEntry(
            began=time(14),
            ended=time(16),
            desk=time(13, 35),
            citizens=61,
            invited=9,
            chair=CHAIR,
            secretary=SECRETARY,
            election=Ballot(present=70, in_favour=70),
            agenda=Ballot(present=70, in_favour=66),
        )
        record_held(meeting.code, entry, by=secretary, municipality=built.place.pk)
        with scope.of(built.place.pk):
            events = HallEvent.objects.filter(meeting__code=meeting.code)
            assert set(events.values_list("on_paper", flat=True)) == {True}
            told = RecordedFact.objects.filter(kind="meeting.held").order_by("pk")
            assert [fact.data["citizens"] for fact in told] == [96, 61]
            assert state(Desk(built.place, meeting.code, secretary, TODAY)).elected == (CHAIR, SECRETARY)
        with pytest.raises(Refused) as refused:
            record_held(meeting.code, entry, by=secretary, municipality=built.place.pk)
        assert codes(refused) == ["meeting_held"]

    def test_late_news_from_a_desk_corrects_how_many_came(self, desk: Desk) -> None:
        save(desk, whole(desk))
        desk.say("people.counted", {"citizens": 120, "invited": 14}, 15)
        complete_minutes(desk.meeting, by=desk.by, municipality=desk.place.pk)
        told = RecordedFact.objects.get(kind="meeting.held", superseded_by__isnull=True)
        assert (told.data["citizens"], told.supersedes is not None) == (120, True)


class TestSigning:
    def test_a_missing_part_keeps_them_from_being_signed_each_by_its_clause(self, desk: Desk) -> None:
        save(desk, replace(whole(desk), agenda="", rapporteurs=""))
        with pytest.raises(Refused) as refused:
            sign(desk)
        assert [one.clause for one in refused.value.refusals] == ["3.6-agenda", "3.6-rapporteurs"]
        text = replace(whole(desk), agenda="", rapporteurs="", reasons={"agenda": "бекитилбеди", "rapporteurs": "жок"})
        save(desk, text, base=1)
        assert sign(desk).signed_on == TODAY

    @pytest.mark.parametrize(
        ("changed", "code"),
        [
            ({"secretary": CHAIR.upper()}, "one_person_twice"),
            ({"chair": "Башка Адам"}, "others_signed"),
            ({"on": TODAY - timedelta(days=1)}, "before_meeting"),
            ({"on": TODAY + timedelta(days=1)}, "day_in_future"),
            ({"scans": []}, "scan_missing"),
        ],
    )
    def test_what_is_wrong_with_a_signing_is_refused(self, desk: Desk, changed: dict[str, object], code: str) -> None:
        save(desk, whole(desk))
        with pytest.raises(Refused) as refused:
            sign(desk, **changed)
        assert codes(refused) == [code]
        assert not Minutes.objects.get().is_signed

    def test_a_scan_that_is_no_scan_is_refused(self, desk: Desk) -> None:
        save(desk, whole(desk))
        for scan in (a_scan(blank=True), accept("протокол".encode(), name="p.txt")):
            with pytest.raises(Refused) as refused:
                sign(desk, scans=[scan])
            assert codes(refused) == ["not_a_scan"]

    def test_signed_minutes_have_their_number_and_the_law_knows(self, desk: Desk, signed: Minutes) -> None:
        assert signed.document is not None
        assert signed.document.number is not None
        assert signed.document.record == f"meeting:{desk.meeting}"
        facts = {fact.kind: fact for fact in RecordedFact.objects.filter(superseded_by__isnull=True)}
        assert facts["minutes.signed"].data["signed_by"] == ["chair", "secretary"]
        assert {case.record for case in facts["minutes.signed"].cases.all()} >= {"deputy:15", f"meeting:{desk.meeting}"}
        assert facts["minutes.written"].data["parts"]["outcomes"] == {"answer": "filled", "sources": []}
        assert "document.registered" in facts

    def test_signed_minutes_stay_and_are_corrected_by_what_is_added(self, desk: Desk, signed: Minutes) -> None:
        with pytest.raises(Refused) as refused:
            save(desk, MinutesText(), base=1)
        assert codes(refused) == ["minutes_signed"]
        with pytest.raises(Refused):
            desk.say("people.counted", {"citizens": 1}, 15)
        text = f"96 эмес, 69. {ASKER} ырастайт."
        row = add_correction(
            desk.meeting, Correction(part="counts", text=text, on=TODAY), by=desk.by, municipality=desk.place.pk
        )
        assert ASKER in row.text
        assert row.public_text == "96 эмес, 69. Жаңы-Турмуш айылынын тургуну ырастайт."
        assert row.document is not None


class TestPublic:
    def test_nothing_is_public_before_it_is_released(self, desk: Desk, signed: Minutes) -> None:
        assert public_minutes(desk.meeting, municipality=desk.place, language="ky") is None
        release_minutes(desk.meeting, by=desk.by, municipality=desk.place.pk)
        found = public_minutes(desk.meeting, municipality=desk.place, language="ru")
        assert found is not None
        assert (found.chair, found.secretary, found.number) == (CHAIR, SECRETARY, signed.document.number.text)  # type: ignore[union-attr]
        assert found.titles["questioners"] == "Вопросы и ответы"
        take_back_release(desk.meeting, reason="Ысым калган", by=desk.by, municipality=desk.place.pk)
        assert public_minutes(desk.meeting, municipality=desk.place, language="ky") is None

    def test_unsigned_minutes_are_not_released(self, desk: Desk) -> None:
        save(desk, whole(desk))
        with pytest.raises(Refused) as refused:
            release_minutes(desk.meeting, by=desk.by, municipality=desk.place.pk)
        assert codes(refused) == ["minutes_unsigned"]

    def test_no_name_and_no_telephone_of_a_resident_gets_out(self, desk: Desk) -> None:
        everywhere = f"{ASKER}, Абдиеванын, {ASKER_PHONE}, К. Абдиева; {SPEAKER}; Абдиевой"
        full = whole(desk)
        names = ("date_place", "counts", "opening", "agenda", "rapporteurs", "remarks")
        changed: dict[str, Any] = {name: f"{getattr(full, name)} {everywhere}" for name in names}
        text = replace(
            full,
            **changed,
            speeches=tuple(replace(one, text=everywhere, post=everywhere) for one in full.speeches),
            questions=tuple(
                replace(one, question=everywhere, answer=everywhere, answered_by=everywhere) for one in full.questions
            ),
            outcomes=(*full.outcomes, Adopted(code="", kind="proposal", text=everywhere, responsible=everywhere)),
        )
        save(desk, text)
        sign(desk)
        row = release_minutes(desk.meeting, by=desk.by, municipality=desk.place.pk)
        keep_public_text(desk.meeting, text, by=desk.by, municipality=desk.place.pk, seen=row.version, release=True)
        found = str(public_minutes(desk.meeting, municipality=desk.place, language="ky"))
        for word in ("Абдиев", "Канышай", "Токтомушев", "12 34 56", "0555"):
            assert word not in found
        assert CHAIR in found
        assert "Садыков Искендер" in found

    def test_a_recording_has_its_marks_from_the_day(self, desk: Desk) -> None:
        add_recording(desk.meeting, "https://youtu.be/abc", began=time(14), by=desk.by, municipality=desk.place.pk)
        (found,) = recordings_in_public(desk.meeting, municipality=desk.place, language="ky")
        marks = {mark.words: mark for mark in found.marks}
        assert marks["Суроо: Жаңы-Турмуш айылынын тургуну"].address == "https://youtu.be/abc?t=2400"
        assert marks["Кириш сөз"].clock == "10:00"
        assert not any("Абдиева" in words for words in marks)
