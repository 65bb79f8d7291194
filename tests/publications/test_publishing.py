"""Publishing: versions take each other's place, the server's day stands beside the claimed one, proof is kept (7.2)."""

from datetime import date, timedelta
from typing import Any

import pytest

from esep.access import Actor, Role
from esep.community.texts import Texts
from esep.kernel import clock, scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.publications.commands.publishing.entry import ChannelEntry, PublicationEntry
from esep.publications.commands.publishing.publishing import add_channel, publish
from esep.publications.contents import OF_ITEM, Content
from esep.publications.freshness import Freshness
from esep.publications.holding import holds
from esep.publications.models import Assessment
from esep.publications.queries.public.catalogue import catalogue_in_public, photo_in_public
from esep.regulation.facts.council import PublicationChannel
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.kernel.people import a_holder
from tests.publications.records import an_assessment
from tests.publications.versions import LINK, POSTS, SITE, a_version, item_of, on_the_board

MONITORING = "7.2.4-v"
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.mark.clause("7.2.11-b")
def test_a_version_makes_the_item_current_and_the_law_hears_of_it(built: MinBulak, secretary: Actor) -> None:
    assert item_of(built).fresh is not None
    row = a_version(built, secretary)

    found = item_of(built)
    assert found.fresh is not None
    assert (found.fresh.state, found.fresh.next_on) == (Freshness.CURRENT, TODAY + timedelta(days=7))
    assert row.fact is not None
    assert row.fact.data["channels"] == ["site"]
    with scope.of(built.place.pk):
        assert [case.record for case in row.fact.cases.all()] == [f"publication:{POSTS}"]


def test_a_newer_version_takes_the_place_of_the_older_which_stays(built: MinBulak, secretary: Actor) -> None:
    old = a_version(built, secretary, on=YESTERDAY)
    new = a_version(built, secretary, title="Бош орундар, жаңысы")

    found = item_of(built)
    assert new.supersedes_id == old.pk
    assert [(one.key, one.newer) for one in found.versions] == [(new.pk, None), (old.pk, TODAY)]
    assert found.newest is not None
    assert found.newest.key == new.pk


@pytest.mark.clause("7.2-duty")
def test_a_past_day_is_taken_and_the_day_of_the_server_stands_beside_it(built: MinBulak, secretary: Actor) -> None:
    a_version(built, secretary)
    a_version(built, secretary, title="Мурунку тизме", on=TODAY - timedelta(days=20))

    newest, older = item_of(built).versions
    assert (newest.published_on, older.published_on) == (TODAY, TODAY - timedelta(days=20))
    assert (older.received_on - older.published_on).days == 20
    assert older.newer == TODAY


def test_before_six_in_the_morning_the_server_counts_the_day_of_bishkek(built: MinBulak, secretary: Actor) -> None:
    with clock.set_to(at(TOMORROW, hour=5)):
        a_version(built, secretary, on=TODAY)
        (version,) = item_of(built).versions

    assert (version.published_on, version.received_on) == (TODAY, TOMORROW)


BROKEN: dict[str, tuple[dict[str, Any], str]] = {
    "day_in_future": ({"on": TOMORROW}, "on"),
    "day_out_of_years": ({"on": date(1900, 1, 1)}, "on"),
    "title_missing": ({"title": "  "}, "title_ky"),
    "text_too_long": ({"title": "ы" * 201}, "title_ky"),
    "channels_missing": ({"channels": ()}, "channels"),
    "content_missing": ({"link": ""}, "content"),
    "content_twice": ({"content": "vacancies"}, "content"),
    "unknown_content": ({"content": "budget", "link": ""}, "content"),
    "no_address": ({"link": "барак"}, "link"),
    "unknown_document": ({"document": 999_999, "link": ""}, "document"),
    "channel_before_publication": (
        {"channels": (ChannelEntry(channel=PublicationChannel.SITE, since=YESTERDAY),)},
        "since",
    ),
}


@pytest.mark.parametrize("code", BROKEN)
def test_what_cannot_be_is_refused_with_the_way_out(built: MinBulak, secretary: Actor, code: str) -> None:
    said, field = BROKEN[code]
    with pytest.raises(Refused) as found:
        a_version(built, secretary, **said)

    (refusal,) = found.value.refusals
    assert (refusal.code, refusal.field) == (code, field)
    assert not item_of(built).versions


@pytest.mark.parametrize(
    ("item", "code"),
    [("7.2.2-budget", "item_is_heading"), ("7.2.6", "unknown_item"), ("7.2.4-b", "unknown_item"), ("", "unknown_item")],
)
def test_a_heading_and_what_is_not_printed_are_no_items(
    built: MinBulak, secretary: Actor, item: str, code: str
) -> None:
    with pytest.raises(Refused) as found:
        a_version(built, secretary, item)

    assert found.value.refusals[0].code == code


def test_the_same_version_is_published_once(built: MinBulak, secretary: Actor) -> None:
    a_version(built, secretary)
    with pytest.raises(Refused) as again:
        a_version(built, secretary, title=" Бош  кызмат орундары ")

    assert again.value.refusals[0].code == "published_already"
    assert again.value.refusals[0].remedy


def test_the_head_does_not_publish(built: MinBulak, secretary: Actor) -> None:
    head = a_holder(Role.HEAD, built.place)
    with pytest.raises(Refused) as found:
        a_version(built, head)

    assert found.value.kind is Kind.FORBIDDEN


def test_a_photo_of_the_board_is_content_enough_and_everybody_sees_it(built: MinBulak, secretary: Actor) -> None:
    a_version(built, secretary, channels=(on_the_board(where="Миң-Булак"),), link="")

    (version,) = item_of(built).versions
    (place,) = version.places
    assert place.proof is not None
    assert (place.channel, place.where, place.proof.photo != "") == (PublicationChannel.BOARD, "Миң-Булак", True)
    shown = photo_in_public(POSTS, place.proof.key, municipality=built.place.pk)
    assert shown == place.proof.photo
    assert photo_in_public("7.2.11-v", place.proof.key, municipality=built.place.pk) is None


def test_later_it_hangs_on_the_board_too(built: MinBulak, secretary: Actor) -> None:
    row = a_version(built, secretary, on=YESTERDAY)
    asked: dict[str, Any] = {"by": secretary, "municipality": built.place.pk}
    add_channel(row.pk, on_the_board(), **asked)

    found = item_of(built)
    assert found.channels == (PublicationChannel.SITE, PublicationChannel.BOARD)
    with pytest.raises(Refused) as twice:
        add_channel(row.pk, SITE, **asked)
    assert twice.value.refusals[0].code == "channel_known"
    early = ChannelEntry(channel=PublicationChannel.MEDIA, since=YESTERDAY - timedelta(days=1))
    with pytest.raises(Refused) as before:
        add_channel(row.pk, early, **asked)
    assert before.value.refusals[0].code == "channel_before_publication"
    late = ChannelEntry(channel=PublicationChannel.MEDIA, since=TOMORROW)
    with pytest.raises(Refused) as after:
        add_channel(row.pk, late, **asked)
    assert after.value.refusals[0].code == "day_in_future"


@pytest.mark.clause("7.2.3-a")
def test_a_report_of_a_half_year_is_told_to_the_head_s_record_too(built: MinBulak, secretary: Actor) -> None:
    titles = Texts(ky="Башчынын отчету")
    entry = PublicationEntry(titles=titles, on=TODAY, channels=(SITE,), period="2026-H1", link=LINK)
    row = publish("7.2.3-a", entry, by=secretary, municipality=built.place.pk)

    assert row.fact is not None
    with scope.of(built.place.pk):
        assert {case.record for case in row.fact.cases.all()} == {"publication:7.2.3-a", "head:okmotu"}


@pytest.mark.clause("7.2.4-v")
def test_a_page_of_the_site_with_nothing_on_it_is_no_publication(built: MinBulak, secretary: Actor) -> None:
    with pytest.raises(Refused) as empty:
        a_version(built, secretary, MONITORING, link="", content="assessments")
    assert empty.value.refusals[0].code == "page_is_empty"

    an_assessment(secretary, built.place.pk, kind=Assessment.Kind.BODY)
    with pytest.raises(Refused) as another:
        a_version(built, secretary, MONITORING, link="", content="assessments")
    assert another.value.refusals[0].code == "page_is_empty"
    assert a_version(built, secretary, "7.2.3-b", link="", content="assessments").pk

    an_assessment(secretary, built.place.pk, kind=Assessment.Kind.SERVICES)
    assert a_version(built, secretary, MONITORING, link="", content="assessments").pk


@pytest.mark.parametrize("item", sorted(OF_ITEM))
def test_every_page_can_be_asked_what_it_holds_and_an_empty_one_is_refused(
    built: MinBulak, secretary: Actor, item: str
) -> None:
    for content in OF_ITEM[item]:
        if content is Content.VACANCIES:
            assert a_version(built, secretary, item, link="", content=content.value).pk
            continue
        with pytest.raises(Refused) as empty:
            a_version(built, secretary, item, link="", content=content.value)
        assert empty.value.refusals[0].code == "page_is_empty"


def test_every_page_of_the_site_has_somebody_who_knows_what_it_holds(built: MinBulak) -> None:
    for content in Content:
        assert holds(content, "E1", municipality=built.place, day=TODAY) is (content is Content.VACANCIES)


def test_what_everybody_reads_names_no_account(built: MinBulak, secretary: Actor) -> None:
    a_version(built, secretary, channels=(on_the_board(),))
    with scope.of(built.place.pk):
        told = RecordedFact.objects.get(kind="publication.published")
    found = catalogue_in_public(built.place, language="ru", day=TODAY)

    assert told.recorded_by is not None
    assert told.recorded_by.full_name not in repr(found)
    item = found.find(POSTS)
    assert item is not None
    assert item.newest is not None
    assert (item.newest.title, item.newest.language, item.newest.link) == ("Бош кызмат орундары", "ky", LINK)
