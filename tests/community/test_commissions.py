"""Commissions: temporary ones end, one chair each, and only deputies sit in them (2.11)."""

from datetime import date, timedelta

import pytest

from esep.community.commands import (
    CommissionEntry,
    MembershipEntry,
    Names,
    appoint_member,
    end_commission,
    end_mandate,
    end_membership,
    form_commission,
)
from esep.community.models import Commission, CommissionMembership
from esep.community.queries import commissions
from esep.kernel import clock
from esep.kernel.refusals import Refused
from esep.regulation.facts.deputy import MandateEnd
from tests.community.min_bulak import FIRST_SESSION, MinBulak, add_council, add_places, at, opened

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.11-kenesh")]

DAY = date(2025, 3, 3)


@pytest.fixture
def built() -> MinBulak:
    with clock.set_to(at(FIRST_SESSION)):
        built = opened(day=FIRST_SESSION)
        add_places(built)
        add_council(built, only=("1", "15"))
    return built


def form(built: MinBulak, *, kind: Commission.Kind = Commission.Kind.STANDING, until: date | None = None) -> Commission:
    entry = CommissionEntry(code="C1", names=Names(ky="Бюджет"), kind=kind, since=FIRST_SESSION, until=until)
    return form_commission(entry, by=built.admin, municipality=built.place.pk)


def appoint(built: MinBulak, deputy: str, *, is_chair: bool = False, since: date = DAY) -> CommissionMembership:
    entry = MembershipEntry(commission="C1", deputy=deputy, since=since, is_chair=is_chair)
    return appoint_member(entry, by=built.admin, municipality=built.place.pk)


def test_a_temporary_commission_needs_its_last_day(built: MinBulak) -> None:
    with clock.set_to(at(DAY)), pytest.raises(Refused):
        form(built, kind=Commission.Kind.TEMPORARY)


def test_a_standing_commission_has_no_last_day_in_advance(built: MinBulak) -> None:
    with clock.set_to(at(DAY)), pytest.raises(Refused, match="standing_has_no_end"):
        form(built, until=date(2026, 1, 1))


def test_the_chair_comes_first(built: MinBulak) -> None:
    with clock.set_to(at(DAY)):
        form(built)
        appoint(built, "1")
        appoint(built, "15", is_chair=True)

        (commission,) = commissions(by=built.admin, municipality=built.place.pk, on=DAY)

    assert [seat.mandate.code for seat in commission.memberships.all()] == ["15", "1"]


def test_a_commission_has_one_chair(built: MinBulak) -> None:
    with clock.set_to(at(DAY)):
        form(built)
        appoint(built, "15", is_chair=True)

        with pytest.raises(Refused) as refusal:
            appoint(built, "1", is_chair=True)

    assert refusal.value.refusals[0].field == "is_chair"


def test_a_deputy_sits_once(built: MinBulak) -> None:
    with clock.set_to(at(DAY)):
        form(built)
        appoint(built, "1")

        with pytest.raises(Refused, match="terms_overlap"):
            appoint(built, "1")


def test_who_left_can_come_back(built: MinBulak) -> None:
    with clock.set_to(at(DAY)):
        form(built)
        seat = appoint(built, "1")
        end_membership(seat.pk, by=built.admin, municipality=built.place.pk, on=DAY, reason="Башка комиссияга өттү")
    with clock.set_to(at(DAY + timedelta(days=1))):
        assert appoint(built, "1", since=DAY + timedelta(days=1)).until is None


def test_a_former_deputy_takes_no_seat(built: MinBulak) -> None:
    with clock.set_to(at(DAY)):
        form(built)
        end_mandate("1", by=built.admin, municipality=built.place.pk, on=DAY, cause=MandateEnd.RESIGNED)

        with pytest.raises(Refused) as refusal:
            appoint(built, "1")

    assert (refusal.value.refusals[0].code, refusal.value.refusals[0].field) == ("has_ended", "deputy")


def test_nobody_sits_before_the_commission_is_formed(built: MinBulak) -> None:
    with clock.set_to(at(DAY)):
        form(built)

        with pytest.raises(Refused, match="not_yet"):
            appoint(built, "1", since=FIRST_SESSION - timedelta(days=1))


def test_all_seats_end_with_the_commission(built: MinBulak) -> None:
    with clock.set_to(at(DAY)):
        form(built)
        appoint(built, "1")
        end_commission("C1", by=built.admin, municipality=built.place.pk, seen=1, on=DAY, reason="Кайра түзүлдү")

        (commission,) = commissions(by=built.admin, municipality=built.place.pk)

    assert [(seat.until, seat.end_reason) for seat in commission.memberships.all()] == [(DAY, "Кайра түзүлдү")]


def test_a_temporary_commission_ends_earlier_than_planned(built: MinBulak) -> None:
    with clock.set_to(at(DAY)):
        form(built, kind=Commission.Kind.TEMPORARY, until=date(2026, 1, 1))
        end_commission("C1", by=built.admin, municipality=built.place.pk, seen=1, on=DAY, reason="Иши бүттү")

        with pytest.raises(Refused, match="has_ended"):
            appoint(built, "1")
