"""The council tells people what was done about everything that was adopted (3.9)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from esep.access import Actor
from esep.community.names import Names
from esep.kernel import scope
from esep.kernel.refusals import Refused
from esep.meetings.channels import proof_kind, proved_by
from esep.meetings.commands.measures.drafting import draft_measures, save_measures, take_steps_in
from esep.meetings.commands.measures.publishing import (
    Publication,
    prove_measures,
    publish_measures,
    withdraw_measures,
)
from esep.meetings.commands.outcomes.progressing import progress_outcome
from esep.meetings.measuring import answers_of
from esep.meetings.models import MeasuresAnswer, MeasuresNotice, ReportMeeting
from esep.meetings.queries.judging import judged
from esep.meetings.queries.promises.public import measures_in_public, promises_in_public
from esep.records.files import bytes_of, looked_at
from esep.records.models import DocumentFile
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import Channel, OutcomeState
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from tests.community.min_bulak import TODAY, MinBulak
from tests.documents.papers import text
from tests.meetings.afterwards import ADDRESS, a_held_meeting, adopted, handed_over, signed
from tests.records.papers import a_photo

pytestmark = pytest.mark.clause("3.9-measures-info")

STEP, PUBLISHED = date(2026, 6, 20), date(2026, 7, 14)


@pytest.fixture
def meeting(built: MinBulak, secretary: Actor) -> ReportMeeting:
    """The meeting of 22 May with two promises, received by the council on 8 June."""
    found = a_held_meeting(built.place, by=secretary, on=date(2026, 5, 22))
    for number in (1, 2):
        adopted(built.place, found, by=secretary, text=f"Иш {number}", text_ru=f"Дело {number}", due_on=None)
    signed(built.place, found, by=secretary, on=date(2026, 5, 26))
    handed_over(built.place, found, by=secretary, sent=date(2026, 6, 5), received=date(2026, 6, 8))
    return found


def board(tone: int = 90) -> Proof:
    (file,) = looked_at([a_photo(tone=tone)], field="photo")
    return Proof(kind=EvidenceKind.PHOTO, claimed_on=PUBLISHED, file=file)


SAID = Publication(on=PUBLISHED, channels=(Channel.POSTER,))


class Council:
    """Who drafts and publishes in these tests."""

    def __init__(self, built: MinBulak, by: Actor) -> None:
        self.place, self.by = built.place, by

    def draft(self) -> MeasuresNotice:
        return draft_measures("M1", by=self.by, municipality=self.place.pk)

    def save(self, **answers: str) -> MeasuresNotice:
        with scope.of(self.place.pk):
            seen = MeasuresNotice.objects.get(published_on__isnull=True).version
        said = {code.replace("_", "-"): Names(ky=words) for code, words in answers.items()}
        return save_measures(
            "M1", said, lead=Names(ky="Урматтуу тургундар"), by=self.by, municipality=self.place.pk, seen=seen
        )

    def publish(self, said: Publication = SAID, *, rest_later: bool = False) -> MeasuresNotice:
        return publish_measures(
            "M1", said, by=self.by, municipality=self.place.pk, address=ADDRESS, rest_later=rest_later
        )

    def step(self, code: str, note: str, *, on: date = STEP) -> None:
        progress_outcome(
            code, OutcomeState.STARTED, on=on, by=self.by, municipality=self.place.pk, note=Names(ky=note, ru="Начали")
        )

    def answers(self) -> dict[str, MeasuresAnswer]:
        with scope.of(self.place.pk):
            notice = MeasuresNotice.objects.order_by("-pk")[0]
            return {row.outcome.code: row for row in answers_of(notice)}


@pytest.fixture
def council(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> Council:
    return Council(built, secretary)


def refused(act: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(Refused) as error:
        act()
    (refusal,) = error.value.refusals
    assert refusal.remedy
    return refusal.code, str(refusal.message)


def measures(council: Council, meeting: ReportMeeting) -> Row:
    with scope.of(council.place.pk):
        (row,) = judged(meeting, municipality=council.place, day=TODAY, language="ky").of("measures-info")
    return row


def test_a_draft_begins_with_the_steps_in_both_languages_and_takes_newer_ones_in(council: Council) -> None:
    council.step("O-01", "Техника келди")
    notice = council.draft()
    assert council.draft().pk == notice.pk
    first = council.answers()["O-01"]
    council.save(O_01=f"{first.text_ky} Кошумча сөз.")
    council.step("O-01", "Жарымы тазаланды", on=date(2026, 7, 1))
    for _ in range(2):
        take_steps_in("M1", by=council.by, municipality=council.place.pk)
    now = council.answers()["O-01"].text_ky

    assert "Начали" in first.text_ru
    assert "в работе" in first.text_ru
    assert now.startswith(first.text_ky)
    assert "Кошумча сөз." in now
    assert now.count("Жарымы тазаланды") == 1
    assert council.answers()["O-02"].text_ky == ""


def test_an_outcome_without_an_answer_is_named_unless_the_rest_is_knowingly_left(
    council: Council, meeting: ReportMeeting
) -> None:
    assert refused(council.publish)[0] == "no_draft"
    council.draft()
    council.save(O_01="Башталды")
    assert refused(lambda: council.publish(replace(SAID, channels=())))[0] == "no_channel"
    assert refused(lambda: council.publish(replace(SAID, on=date(2026, 5, 21))))[0] == "before_meeting"
    code, message = refused(council.publish)
    assert code == "outcomes_unanswered"
    assert "O-02" in message
    assert "O-01" not in message

    council.publish(replace(SAID, proofs=[board()]), rest_later=True)
    assert measures(council, meeting).status is Status.OVERDUE
    council.draft()
    assert list(council.answers()) == ["O-02"]
    council.save(O_02="Иштелип жатат")
    council.publish(replace(SAID, proofs=[board(30)]))
    assert measures(council, meeting).done_on == PUBLISHED


def test_a_notice_six_days_after_the_month_is_shown_late_once_it_is_proved(
    council: Council, meeting: ReportMeeting
) -> None:
    council.draft()
    council.save(O_01="Аткарылды", O_02="Иштелип жатат")
    notice = council.publish()
    before = measures(council, meeting)
    place = council.place
    proved = prove_measures("M1", notice.pk, board(), by=council.by, municipality=place.pk, channel=Channel.MESSENGER)
    after = measures(council, meeting)

    assert before.status is Status.OVERDUE
    assert (after.status, after.days_late, after.due_on) == (Status.DONE_LATE, 6, date(2026, 7, 8))
    assert proved.channels == ["poster", "messenger"]


def test_what_was_published_is_numbered_frozen_and_withdrawn_only_with_a_reason(
    council: Council, meeting: ReportMeeting
) -> None:
    council.draft()
    council.save(O_01="Аткарылды", O_02="Иштелип жатат")
    notice = council.publish(replace(SAID, proofs=[board()]))
    with scope.of(council.place.pk):
        assert notice.document is not None
        assert notice.document.number is not None
        (kept,) = DocumentFile.objects.filter(document=notice.document)
        with bytes_of(kept.file) as content:
            said = text(content.read())
    assert notice.document.number.text in said
    assert "Иштелип жатат" in said
    assert "Дело 1" in said

    place = council.place.pk
    assert (
        refused(
            lambda: save_measures("M1", {}, lead=Names(ky=""), by=council.by, municipality=place, seen=notice.version)
        )[0]
        == "no_draft"
    )
    withdraw_measures("M1", notice.pk, reason="Илинген эмес", by=council.by, municipality=place)
    assert measures(council, meeting).status is Status.OVERDUE
    assert (
        refused(lambda: withdraw_measures("M1", notice.pk, reason="Илинген эмес", by=council.by, municipality=place))[0]
        == "measures_withdrawn"
    )


def test_where_nothing_was_adopted_nothing_is_asked(built: MinBulak, secretary: Actor) -> None:
    empty = a_held_meeting(built.place, by=secretary)
    act = draft_measures
    assert refused(lambda: act("M1", by=secretary, municipality=built.place.pk))[0] == "no_outcomes"
    assert measures(Council(built, secretary), empty).status is Status.NOT_APPLICABLE


def test_everybody_may_know_promises_and_measures_and_sees_board_photos_alone(council: Council) -> None:
    council.step("O-01", "Техника келди")
    council.draft()
    council.save(O_01="Башталды", O_02="Иштелип жатат")
    council.publish(replace(SAID, proofs=[board()]))
    place = council.place
    found = promises_in_public(place, language="ru", day=TODAY)
    (told,) = measures_in_public("M1", municipality=place, language="ky")

    assert [(one.code, one.text, one.state) for one in found] == [
        ("O-01", "Дело 1", OutcomeState.STARTED),
        ("O-02", "Дело 2", None),
    ]
    assert found[0].steps[0].note == "Начали"
    assert [answer.text for answer in told.answers] == ["Башталды", "Иштелип жатат"]
    assert (told.published_on, told.proofs[0].kind) == (PUBLISHED, EvidenceKind.PHOTO)
    assert told.proofs[0].sha256 is not None


@pytest.mark.parametrize(
    ("channels", "is_of_board", "kind"),
    [
        ((Channel.MESSENGER, Channel.POSTER), True, EvidenceKind.PHOTO),
        ((Channel.POSTER, Channel.MESSENGER), False, EvidenceKind.SCAN),
        ((Channel.POSTER,), False, EvidenceKind.PHOTO),
        ((Channel.MESSENGER,), True, EvidenceKind.SCAN),
    ],
)
def test_a_screen_that_may_hold_names_is_no_photo_for_everybody(
    channels: tuple[Channel, ...], is_of_board: bool, kind: EvidenceKind
) -> None:
    assert proof_kind(proved_by(channels, is_of_board=is_of_board), "image/jpeg") is kind
