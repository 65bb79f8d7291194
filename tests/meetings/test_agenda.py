"""The draft agenda: proposed from the speakers list, then put in order by people (3.2)."""

from datetime import datetime

import pytest

from esep.access import Actor
from esep.community.commands import Names
from esep.community.models import Position
from esep.kernel import scope
from esep.kernel.refusals import Refused
from esep.meetings.commands.agenda import (
    AgendaEntry,
    add_item,
    change_item,
    move_item,
    propose_agenda,
    take_out_item,
)
from esep.meetings.commands.speaking import SpeakerDraft, add_deputies, add_speaker, take_out_speaker
from esep.meetings.models import ReportMeeting
from esep.meetings.queries import opened
from esep.meetings.queries.list_values import Lists
from esep.meetings.queries.lists import lists_of
from esep.regulation.dates import BISHKEK
from tests.community.min_bulak import MinBulak
from tests.meetings.plans import a_meeting

pytestmark = pytest.mark.clause("3.2-agenda")


@pytest.fixture
def meeting(built: MinBulak, secretary: Actor) -> ReportMeeting:
    return a_meeting(built.place, by=secretary)


def lists(built: MinBulak, secretary: Actor) -> Lists:
    shown = opened("M1", by=secretary, municipality=built.place.pk)
    return lists_of(shown, by=secretary, municipality=built.place, language="ky")


def titles(built: MinBulak, secretary: Actor) -> list[str]:
    return [one.row.title_ky for one in lists(built, secretary).items]


def test_the_proposal_has_every_report_between_the_approval_and_the_questions(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    add_deputies("M1", by=secretary, municipality=place, minutes=20)
    for draft in (
        SpeakerDraft(role="rapporteur", name="Жолдошов Марат", topic="Жол", minutes=10),
        SpeakerDraft(role="speaker", name="Асанова Гүл"),
    ):
        add_speaker("M1", draft, by=secretary, municipality=place)

    propose_agenda("M1", by=secretary, municipality=place)

    assert titles(built, secretary) == [
        "Жолугушууну ачуу, тартибин түшүндүрүү",
        "Жолугушуунун төрагасын жана катчысын шайлоо",
        "Күн тартибин бекитүү",
        "Депутаттын отчету: Садыков Искендер Момунович",
        "Депутаттын отчету: Нурматова Зейнегүл Раимовна",
        "Баяндама: Жол (Жолдошов Марат)",
        "Суроолор жана жооптор",
        "Талкуулоо, чыгып сүйлөөлөр",
        "Чечимдерди, сунуштамаларды жана сунуштарды кабыл алуу",
        "Жыйынтыктоо, жолугушууну жабуу",
    ]
    shown = lists(built, secretary)
    assert shown.items[3].begins_at == datetime(2026, 10, 17, 14, 15, tzinfo=BISHKEK)
    assert shown.ends_at == datetime(2026, 10, 17, 16, 10, tzinfo=BISHKEK)
    assert shown.items[3].row.title_in("ru").startswith("Отчёт депутата: ")


def test_a_second_proposal_adds_only_the_report_that_is_missing(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    add_deputies("M1", by=secretary, municipality=place)
    propose_agenda("M1", by=secretary, municipality=place)
    with pytest.raises(Refused, match="agenda_complete"):
        propose_agenda("M1", by=secretary, municipality=place)
    add_speaker("M1", SpeakerDraft(role="rapporteur", name="Жолдошов", topic="Жол"), by=secretary, municipality=place)

    (added,) = propose_agenda("M1", by=secretary, municipality=place)

    assert (added.position, added.title_ky) == (6, "Баяндама: Жол (Жолдошов)")
    assert titles(built, secretary)[6] == "Суроолор жана жооптор"


def test_a_presentation_is_named_in_russian_by_its_topic_or_by_the_office(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    head = "Айыл өкмөтүнүн башчысы"
    of_office = SpeakerDraft(role="rapporteur", name="Жолдошов", post=head, topic="Жол")
    of_meeting = SpeakerDraft(role="rapporteur", name="Садыков", post=head)
    with scope.of(place):
        Position.objects.filter(name_ky=head).update(name_ru="Глава айыл окмоту")
    for draft in (of_office, of_meeting):
        add_speaker("M1", draft, by=secretary, municipality=place)

    items = propose_agenda("M1", by=secretary, municipality=place)

    found = {row.title_ky: row.title_ru for row in items if row.speaker is not None}
    assert found == {
        "Баяндама: Жол (Жолдошов)": "Доклад: Глава айыл окмоту (Жолдошов)",
        f"Баяндама: {meeting.topic_ky} (Садыков)": f"Доклад: {meeting.topic_ru} (Садыков)",
    }


def test_an_agenda_without_speakers_is_not_proposed(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    with pytest.raises(Refused, match="no_speaker"):
        propose_agenda("M1", by=secretary, municipality=built.place.pk)


def test_items_are_added_moved_changed_and_taken_out(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    place = built.place.pk
    first, second = (
        add_item("M1", AgendaEntry(titles=Names(ky=ky), minutes=5), by=secretary, municipality=place)
        for ky in ("Биринчи", "Экинчи")
    )
    add_item("M1", AgendaEntry(titles=Names(ky="Нөлүнчү")), by=secretary, municipality=place, position=1)
    move_item(second.pk, position=1, by=secretary, municipality=place)
    change_item(first.pk, AgendaEntry(titles=Names(ky="Акыркы")), by=secretary, municipality=place, seen=1)
    assert titles(built, secretary) == ["Экинчи", "Нөлүнчү", "Акыркы"]

    take_out_item(second.pk, reason="Башка күнгө", by=secretary, municipality=place)

    assert titles(built, secretary) == ["Нөлүнчү", "Акыркы"]
    assert lists(built, secretary).ends_at is None


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (AgendaEntry(titles=Names(ky=" ")), "title_missing"),
        (AgendaEntry(titles=Names(ky="А" * 501)), "title_too_long"),
        (AgendaEntry(titles=Names(ky="А"), minutes=500), "minutes_absurd"),
        (AgendaEntry(titles=Names(ky="А"), speaker=999999), "not_on_list"),
    ],
)
def test_a_bad_item_is_refused(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting, entry: AgendaEntry, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        add_item("M1", entry, by=secretary, municipality=built.place.pk)


def test_an_item_stays_without_its_speaker_when_that_one_is_taken_off_the_list(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = add_speaker("M1", SpeakerDraft(role="rapporteur", name="Жолдошов"), by=secretary, municipality=place)
    add_item("M1", AgendaEntry(titles=Names(ky="Жол"), speaker=row.pk), by=secretary, municipality=place)

    take_out_speaker(row.pk, reason="Ооруп калды", by=secretary, municipality=place)

    (item,) = lists(built, secretary).items
    assert item.row.speaker is None


def test_a_topic_that_fills_its_field_is_shortened_in_the_proposal(built: MinBulak, secretary: Actor) -> None:
    pk = built.place.pk
    a_meeting(built.place, by=secretary)
    draft = SpeakerDraft(role="rapporteur", name="С" * 200, topic="Т" * 500)
    add_speaker("M1", draft, by=secretary, municipality=pk)
    (item,) = [row for row in propose_agenda("M1", by=secretary, municipality=pk) if row.speaker is not None]
    assert (len(item.title_ky), item.title_ky[-1]) == (500, "…")
