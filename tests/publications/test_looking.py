"""Looking: nothing new in one press, said twice it is one answer; a change asks for a new version sooner (7.2)."""

from datetime import timedelta
from typing import Any

import pytest

from esep.access import Act, Actor, Role
from esep.kernel import clock, scope
from esep.kernel.command import command
from esep.kernel.models import JournalEntry
from esep.kernel.refusals import Kind, Refused
from esep.publications.commands.publishing.checking import check_publication, say_changed
from esep.publications.freshness import Freshness
from esep.publications.models import PublicationCheck
from esep.regulation.facts.council import PublicationChannel, PublicationPublished
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.kernel.people import a_holder
from tests.publications.versions import POSTS, a_version, item_of


@pytest.fixture
def asked(built: MinBulak, secretary: Actor) -> dict[str, Any]:
    return {"by": secretary, "municipality": built.place.pk}


def journaled(built: MinBulak) -> int:
    """How many entries the journal has."""
    with scope.of(built.place.pk):
        return JournalEntry.objects.count()


@pytest.mark.clause("7.2.11-b")
def test_nothing_new_moves_the_next_look(built: MinBulak, secretary: Actor, asked: dict[str, Any]) -> None:
    a_version(built, secretary)
    later = TODAY + timedelta(days=9)
    with clock.set_to(at(later, hour=10)):
        found = item_of(built)
        assert found.fresh is not None
        assert (found.fresh.state, found.fresh.days) == (Freshness.STALE, 2)
        check_publication(POSTS, **asked)
        found = item_of(built)

    assert found.fresh is not None
    assert (found.fresh.state, found.fresh.next_on) == (Freshness.CURRENT, later + timedelta(days=7))
    assert (found.last_on, found.looked_on) == (TODAY, later)


def test_pressed_twice_a_day_it_is_one_answer_and_nothing_more_is_written(
    built: MinBulak, secretary: Actor, asked: dict[str, Any]
) -> None:
    a_version(built, secretary)
    first = check_publication(POSTS, **asked)
    before = journaled(built)
    second = check_publication(POSTS, **asked)

    assert (second.pk, journaled(built)) == (first.pk, before)
    with scope.of(built.place.pk):
        assert PublicationCheck.objects.count() == 1
    with pytest.raises(Refused) as forbidden:
        check_publication(POSTS, by=a_holder(Role.OVERSEER, built.place), municipality=built.place.pk)
    assert forbidden.value.kind is Kind.FORBIDDEN


def test_what_was_never_published_cannot_be_looked_at(built: MinBulak, asked: dict[str, Any]) -> None:
    with pytest.raises(Refused) as found:
        check_publication(POSTS, **asked)

    assert (found.value.refusals[0].code, bool(found.value.refusals[0].remedy)) == ("never_published", True)


def test_a_version_that_another_chapter_told_can_be_looked_at(
    built: MinBulak, secretary: Actor, asked: dict[str, Any]
) -> None:
    data = PublicationPublished(channels=(PublicationChannel.SITE,), title="Тизме")
    with command(Act.RECORD_FACT, by=secretary, municipality=built.place.pk) as acting:
        acting.record("publication.published", data, records=[f"publication:{POSTS}"], on=TODAY - timedelta(days=3))
    check_publication(POSTS, **asked)

    assert item_of(built).looked_on == TODAY


@pytest.mark.clause("7.2.11-b")
def test_a_change_asks_for_a_new_version_sooner(built: MinBulak, secretary: Actor, asked: dict[str, Any]) -> None:
    a_version(built, secretary, on=TODAY - timedelta(days=1))
    say_changed(POSTS, "Жаңы бош орун ачылды", on=TODAY, **asked)

    found = item_of(built)
    assert found.fresh is not None
    assert found.fresh.next_on == TODAY + timedelta(days=3)
    assert [change.what for change in found.unpublished] == ["Жаңы бош орун ачылды"]
    with clock.set_to(at(TODAY + timedelta(days=1), hour=10)):
        a_version(built, secretary, title="Жаңы тизме", on=TODAY + timedelta(days=1))
        assert not item_of(built).unpublished


@pytest.mark.parametrize(
    ("what", "days", "code"),
    [(" ", 0, "what_missing"), ("ы" * 2001, 0, "text_too_long"), ("Бар", 1, "day_in_future")],
)
def test_a_change_needs_words_and_a_day_that_has_come(
    built: MinBulak, asked: dict[str, Any], what: str, days: int, code: str
) -> None:
    with pytest.raises(Refused) as found:
        say_changed(POSTS, what, on=TODAY + timedelta(days=days), **asked)

    assert found.value.refusals[0].code == code


def test_after_a_change_a_version_is_asked_for_and_no_press_takes_its_place(
    built: MinBulak, secretary: Actor, asked: dict[str, Any]
) -> None:
    a_version(built, secretary, on=TODAY - timedelta(days=1))
    say_changed(POSTS, "Жаңы бош орун ачылды", on=TODAY, **asked)
    with pytest.raises(Refused) as found:
        check_publication(POSTS, **asked)
    assert found.value.refusals[0].code == "changed_since"
    assert f"{TODAY:%d.%m.%Y}" in str(found.value.refusals[0].message)

    a_version(built, secretary, title="Жаңы тизме")
    tomorrow = TODAY + timedelta(days=1)
    with clock.set_to(at(tomorrow, hour=10)):
        check_publication(POSTS, **asked)
        assert item_of(built).looked_on == tomorrow
