"""The letterhead: entered, changed, journaled without the picture itself."""

from hashlib import sha256

import pytest

from esep.access import Actor, Role
from esep.community.commands.letterhead import UNWRITTEN, LetterheadEntry, keep_letterhead
from esep.community.queries.letterhead import letterhead
from esep.community.texts import Texts
from esep.kernel.models import Municipality
from esep.kernel.refusals import Kind, Refused
from esep.kernel.verification import verify
from tests.kernel.people import a_holder, a_municipality

pytestmark = pytest.mark.django_db

ARMS = b"\x89PNG arms"
ENTRY = LetterheadEntry(address=Texts(ky="Манас көчөсү, 1"), hours=Texts(ky="9:00–18:00"), phone="0 312 00 00 00")


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def admin(place: Municipality) -> Actor:
    return a_holder(Role.MUNICIPAL_ADMIN, place)


def keep(admin: Actor, place: Municipality, *, seen: int = UNWRITTEN, arms: bytes | None = None) -> int:
    return keep_letterhead(ENTRY, by=admin, municipality=place.pk, seen=seen, arms=arms).version


def test_there_is_none_before_it_is_entered(place: Municipality) -> None:
    assert letterhead(place.pk) is None


def test_arms_stay_when_only_the_words_are_changed_and_go_when_they_are_taken_away(
    place: Municipality, admin: Actor
) -> None:
    first = keep(admin, place, arms=ARMS)
    second = keep(admin, place, seen=first)
    kept = letterhead(place.pk)
    keep(admin, place, seen=second, arms=b"")

    assert kept is not None
    assert (bytes(kept.arms), kept.arms_sha256) == (ARMS, sha256(ARMS).hexdigest())
    gone = letterhead(place.pk)
    assert gone is not None
    assert (bytes(gone.arms), gone.arms_sha256) == (b"", "")


def test_the_journal_tells_other_arms_from_these_without_holding_them(place: Municipality, admin: Actor) -> None:
    first = keep(admin, place, arms=ARMS)
    keep(admin, place, seen=first, arms=ARMS + b" of another day")

    kept = letterhead(place.pk)
    assert kept is not None
    assert kept.arms_sha256 in kept.canonical()
    assert ARMS.hex() not in kept.canonical()
    assert verify(place).is_whole


def test_two_who_enter_the_first_one_do_not_overwrite_each_other(place: Municipality, admin: Actor) -> None:
    keep(admin, place)

    with pytest.raises(Refused) as refused:
        keep(admin, place)

    assert refused.value.kind is Kind.STALE


def test_who_may_only_look_at_the_set_up_changes_nothing(place: Municipality) -> None:
    with pytest.raises(Refused) as refused:
        keep(a_holder(Role.HEAD, place), place)

    assert refused.value.kind is Kind.FORBIDDEN
    assert letterhead(place.pk) is None
