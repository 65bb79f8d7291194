"""What a council's choice would change, told before it is saved; nothing of the trial stays."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from esep.access import OPERATOR, Actor
from esep.community import commands
from esep.community.commands.regulation import confirm_pack
from esep.community.models import AdoptedRegulation, CalendarDay, ParameterOverride
from esep.compliance import consequences
from esep.compliance.consequences import Change, Consequence, Consequences, consequences_of
from esep.compliance.models import ProjectionState
from esep.compliance.rebuilding import rebuild
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry, Municipality
from esep.kernel.refusals import Refused
from esep.regulation.calendar import DayKind
from esep.regulation.pack.loading import model_pack
from esep.regulation.refusals import BadInput
from esep.regulation.status import Status
from tests.builders import fact, moment
from tests.compliance.recording import a_place, judged_anew, of_rule, record, stored
from tests.upgrading import shipping, with_seven_days

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 9, 10)
RESOLUTION = commands.Resolution(number="3/1", on=dt.date(2026, 9, 2))
WHY = "a slip of the pen"


@dataclass(frozen=True)
class Council:
    """A municipality with a meeting planned for 19 September and two appeals, and what its secretary may enter."""

    place: Municipality
    by: Actor

    def override(self, value: int, *, since: dt.date | None = None) -> ParameterOverride:
        return commands.override_parameter(
            "notice_days", value=value, since=since, resolution=RESOLUTION, by=self.by, municipality=self.place.pk
        )

    def day_off(self, day: dt.date) -> CalendarDay:
        entry = commands.CalendarEntry(day=day, kind=DayKind.OFF, names=commands.Names(ky="Майрам"), source="№ 1")
        return commands.set_calendar_day(entry, by=self.by, municipality=self.place.pk)

    def begin(self) -> Municipality:
        nameless = commands.Names(ky="")
        entry = commands.MunicipalityEntry(
            names=commands.Names(ky="Миң-Булак"), rayon=nameless, records_from=dt.date(2026, 9, 1)
        )
        return commands.keep_municipality(entry, by=self.by, municipality=self.place.pk, seen=self.place.version)

    def tried(self, act: Callable[[], object]) -> Consequences:
        return consequences_of(act, municipality=self.place, language="en")


@pytest.fixture
def council() -> Iterator[Council]:
    place, by = a_place(records_from=None)
    record(place, fact("appeal.received", on=dt.date(2026, 8, 3), cases=("appeal:K1",), id="K1"), by=by)
    record(place, fact("meeting.planned", on=dt.date(2026, 9, 1)), by=by)
    record(place, fact("appeal.received", on=dt.date(2026, 9, 7), cases=("appeal:K2",), id="K2"), by=by)
    with clock.set_to(moment(TODAY, 9)):
        text = commands.RegulationEntry(
            title=commands.Names(ky="Регламент"), resolution=RESOLUTION, since=dt.date(2026, 9, 2)
        )
        commands.adopt_regulation(text, by=by, municipality=place.pk)
        yield Council(place, by)


def of_duty(found: Consequences, duty: str) -> Consequence:
    (only,) = (one for one in found.found if one.row.obligation == duty)
    return only


@pytest.mark.clause("2.5-notice")
def test_a_longer_notice_moves_the_due_day_of_an_open_meeting(council: Council) -> None:
    found = council.tried(lambda: council.override(7))

    notice = of_duty(found, "notice")
    assert notice.change is Change.MOVED
    assert notice.before is not None
    assert notice.after is not None
    assert (notice.before.due_on, notice.after.due_on) == (dt.date(2026, 9, 14), dt.date(2026, 9, 12))
    assert notice.after.status is Status.DUE_SOON
    assert found.counts[Change.MOVED] == found.count == len(found.found)


def test_a_number_for_later_meetings_changes_nothing_for_this_one(council: Council) -> None:
    found = council.tried(lambda: council.override(7, since=dt.date(2026, 10, 1)))

    assert (found.count, found.older, found.comparable) == (0, 0, True)


def test_nothing_of_the_trial_stays(council: Council) -> None:
    with scope.of(council.place.pk):
        before = JournalEntry.objects.count(), list(ProjectionState.objects.values())

        council.tried(lambda: council.override(7))

        assert not ParameterOverride.objects.exists()
        assert (JournalEntry.objects.count(), list(ProjectionState.objects.values())) == before


def test_annulling_shows_the_way_back(council: Council) -> None:
    row = council.override(7)

    found = council.tried(
        lambda: commands.annul_override(row.pk, by=council.by, municipality=council.place.pk, reason=WHY)
    )

    notice = of_duty(found, "notice")
    assert notice.before is not None
    assert notice.after is not None
    assert (notice.before.due_on, notice.after.due_on) == (dt.date(2026, 9, 12), dt.date(2026, 9, 14))


@pytest.mark.clause("2.3-appeals")
def test_a_day_off_moves_a_term_of_working_days_and_no_other(council: Council) -> None:
    found = council.tried(lambda: council.day_off(dt.date(2026, 9, 15)))

    appeal = of_duty(found, "appeal")
    assert (found.count, appeal.row.case) == (1, "appeal:K2")
    assert appeal.before is not None
    assert appeal.after is not None
    assert (appeal.before.due_on, appeal.after.due_on) == (dt.date(2026, 9, 25), dt.date(2026, 9, 28))


def test_a_beginning_of_records_drops_what_was_due_before_and_asks_for_publications(council: Council) -> None:
    found = council.tried(council.begin)

    dropped = [one.row.case for one in found.found if one.change is Change.DROPPED]
    assert dropped == ["appeal:K1"]
    assert all(one.before is None for one in found.found if one.change is Change.ASKED)
    assert found.counts[Change.ASKED] > 0


def test_what_is_not_asked_before_and_after_is_no_change(council: Council) -> None:
    council.begin()

    found = council.tried(lambda: council.day_off(dt.date(2026, 8, 5)))

    assert (found.count, found.older) == (0, 0)


def test_choices_that_the_model_no_longer_offers_can_still_be_taken_back(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = council.override(7)

    def outlived(_place: Municipality) -> object:
        raise BadInput.because("unknown_parameter", given="notice_days", closest=None)

    monkeypatch.setattr(consequences, "pack_of", outlived)
    found = council.tried(
        lambda: commands.annul_override(row.pk, by=council.by, municipality=council.place.pk, reason=WHY)
    )

    assert (found.comparable, found.count) == (False, 0)


def test_what_was_done_long_ago_is_counted_alone(council: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    record(council.place, fact("notice.published", on=TODAY, recorded_at=moment(TODAY, 9)), by=council.by)
    monkeypatch.setattr(consequences, "RECENT", -dt.timedelta(days=1))

    found = council.tried(lambda: council.override(12))

    assert "notice" not in {one.row.obligation for one in found.found}
    assert found.older >= 1


def test_what_would_be_refused_is_refused_at_once(council: Council) -> None:
    council.override(7)

    with pytest.raises(Refused):
        council.tried(lambda: council.override(8))


def confirmed(council: Council) -> AdoptedRegulation:
    """Let the council's text be judged by the data that ship now."""
    with scope.of(council.place.pk):
        row = AdoptedRegulation.objects.get()
    return confirm_pack(
        row.pk, by=council.by, municipality=council.place.pk, seen=row.version, shown=model_pack().sha256
    )


@pytest.mark.clause("1.1-scope", "2.5-notice")
def test_newer_data_of_the_model_move_due_days_when_they_are_confirmed_and_not_before(
    council: Council, tmp_path: Path
) -> None:
    def due() -> dt.date | None:
        (one,) = of_rule(council.place, "notice")
        return one.due_on

    with shipping(with_seven_days(tmp_path)):
        waiting = due(), rebuild(council.place, by=OPERATOR).differed
        found = council.tried(lambda: confirmed(council))
        tried = due()
        confirmed(council)
        moved = due(), rebuild(council.place, by=OPERATOR).differed
        again = stored(council.place) == judged_anew(council.place)

    notice = of_duty(found, "notice")
    assert notice.change is Change.MOVED
    assert notice.before is not None
    assert notice.after is not None
    assert (notice.before.due_on, notice.after.due_on) == (dt.date(2026, 9, 14), dt.date(2026, 9, 12))
    assert waiting == (dt.date(2026, 9, 14), 0)
    assert tried == dt.date(2026, 9, 14)
    assert moved == (dt.date(2026, 9, 12), 0)
    assert again


def test_a_text_adopted_after_an_upgrade_shows_what_its_data_change(council: Council, tmp_path: Path) -> None:
    text = commands.RegulationEntry(title=commands.Names(ky="Р"), resolution=RESOLUTION, since=dt.date(2026, 9, 3))

    with shipping(with_seven_days(tmp_path)):
        found = council.tried(lambda: commands.adopt_regulation(text, by=council.by, municipality=council.place.pk))

    assert of_duty(found, "notice").change is Change.MOVED
