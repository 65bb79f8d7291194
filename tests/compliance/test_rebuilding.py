"""Rebuilding: what was spoilt is mended, what was right is left alone, and the journal tells of it."""

import datetime as dt

import pytest

from esep.access import OPERATOR, Role
from esep.compliance.models import StoredObligation
from esep.compliance.rebuilding import Rebuilt, rebuild
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry
from esep.kernel.refusals import Kind, Refused
from tests.builders import fact, moment
from tests.compliance.recording import a_place, record, stored
from tests.kernel.people import a_holder

pytestmark = pytest.mark.django_db

DAY = dt.date(2026, 9, 1)


def test_nothing_differs_when_all_is_well() -> None:
    place, by = a_place()
    record(place, fact("meeting.planned", on=DAY), by=by)

    with clock.set_to(moment(DAY, 23, 30)):
        rebuilt = rebuild(place, by=OPERATOR)

    assert rebuilt == Rebuilt(len(stored(place)), 0)


def test_rows_that_somebody_spoilt_are_mended() -> None:
    place, by = a_place()
    record(place, fact("meeting.planned", on=DAY), by=by)
    before = stored(place)
    with scope.of(place.pk):
        StoredObligation.objects.filter(rule="notice").update(due_on=None)
        StoredObligation.objects.filter(rule="lists").delete()

    with clock.set_to(moment(DAY, 23, 30)):
        rebuilt = rebuild(place, by=OPERATOR)

    assert rebuilt.differed == 2
    assert stored(place) == before


def test_the_journal_tells_who_rebuilt() -> None:
    place, _by = a_place()
    with clock.set_to(moment(DAY, 9)):
        admin = a_holder(Role.MUNICIPAL_ADMIN, place)

        rebuild(place, by=admin)

    with scope.of(place.pk):
        last = JournalEntry.objects.order_by("-number")[0]
    assert (last.act, last.by) == ("compliance.rebuild", admin.identity)


def test_who_may_not_rebuilds_nothing() -> None:
    place, by = a_place()

    with pytest.raises(Refused) as refusal, clock.set_to(moment(DAY, 9)):
        rebuild(place, by=by)

    assert refusal.value.kind is Kind.FORBIDDEN
