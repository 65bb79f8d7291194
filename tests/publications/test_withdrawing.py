"""Withdrawing: the law forgets a version, the one before counts again, and everybody can read why (7.2)."""

from datetime import timedelta
from typing import Any

import pytest

from esep.access import Act, Actor
from esep.kernel.command import command
from esep.kernel.facts import correct_fact, withdraw_fact
from esep.kernel.refusals import Refused
from esep.publications.commands.publishing.withdrawing import withdraw_channel, withdraw_publication, withdraw_told
from esep.publications.freshness import Freshness
from esep.publications.queries.public.catalogue import catalogue_in_public, file_in_public
from esep.records.describing import Description
from esep.records.files import looked_at
from esep.records.registering import register_document
from esep.regulation.facts.council import PublicationChannel, PublicationPublished
from tests.community.min_bulak import TODAY, MinBulak
from tests.publications.versions import POSTS, a_version, item_of, on_the_board
from tests.records.papers import a_text

LAST_MONTH = TODAY - timedelta(days=30)


@pytest.fixture
def asked(built: MinBulak, secretary: Actor) -> dict[str, Any]:
    return {"by": secretary, "municipality": built.place.pk}


def told_alone(built: MinBulak, by: Actor, *records: str) -> str:
    """The name of a fact that tells of a version which no row keeps."""
    data = PublicationPublished(channels=(PublicationChannel.SITE,), title="Тизме", period="2026-H1")
    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        return acting.record("publication.published", data, records=records, on=TODAY).code


@pytest.mark.clause("7.2.11-b")
def test_the_version_before_counts_again(built: MinBulak, secretary: Actor, asked: dict[str, Any]) -> None:
    old = a_version(built, secretary, on=LAST_MONTH)
    new = a_version(built, secretary, title="Ката тизме")
    withdraw_publication(new.pk, reason="Башка айылдын тизмеси илинген", **asked)

    found = item_of(built)
    assert found.newest is not None
    assert found.fresh is not None
    assert (found.newest.key, found.fresh.state, found.fresh.days) == (old.pk, Freshness.STALE, 23)
    withdrawn = found.versions[0]
    assert (withdrawn.key, withdrawn.withdrawn_on, withdrawn.newer) == (new.pk, TODAY, None)
    public = catalogue_in_public(built.place, language="ky", day=TODAY).find(POSTS)
    assert public is not None
    assert public.versions[0].withdrawn_reason == "Башка айылдын тизмеси илинген"
    assert (public.versions[0].link, public.versions[0].places) == ("", ())


def test_the_only_version_withdrawn_leaves_the_item_missing(
    built: MinBulak, secretary: Actor, asked: dict[str, Any]
) -> None:
    row = a_version(built, secretary)
    withdraw_publication(row.pk, reason="Ката", **asked)

    found = item_of(built)
    assert found.fresh is not None
    assert (found.fresh.state, found.last_on) == (Freshness.MISSING, None)


def test_a_reason_is_needed_and_it_is_withdrawn_once(built: MinBulak, secretary: Actor, asked: dict[str, Any]) -> None:
    row = a_version(built, secretary)
    with pytest.raises(Refused) as bare:
        withdraw_publication(row.pk, reason=" ", **asked)
    withdraw_publication(row.pk, reason="Ката", **asked)
    with pytest.raises(Refused) as twice:
        withdraw_publication(row.pk, reason="Ката", **asked)
    with pytest.raises(Refused) as unknown:
        withdraw_publication(999_999, reason="Ката", **asked)

    codes = [found.value.refusals[0].code for found in (bare, twice, unknown)]
    assert codes == ["reason_missing", "version_withdrawn", "not_found"]


def test_a_place_is_taken_out_and_the_version_stays(built: MinBulak, secretary: Actor, asked: dict[str, Any]) -> None:
    a_version(built, secretary, channels=(on_the_board(),))
    (place,) = item_of(built).versions[0].places
    assert place.key is not None
    withdraw_channel(place.key, reason="Шамал учуруп кетти", **asked)

    (version,) = item_of(built).versions
    assert (version.stands, version.channels, version.places[0].withdrawn_reason) == (True, (), "Шамал учуруп кетти")


def test_a_version_of_which_a_fact_alone_tells_is_withdrawn_too(
    built: MinBulak, secretary: Actor, asked: dict[str, Any]
) -> None:
    fact = told_alone(built, secretary, f"publication:{POSTS}")
    assert item_of(built).versions[0].key is None
    withdraw_told(fact, reason="Ката", **asked)

    found = item_of(built)
    assert found.fresh is not None
    assert found.fresh.state is Freshness.MISSING
    assert (found.versions[0].withdrawn_on, found.versions[0].withdrawn_reason) == (TODAY, "Ката")
    with pytest.raises(Refused) as twice:
        withdraw_told(fact, reason="Ката", **asked)
    assert twice.value.refusals[0].code == "version_withdrawn"


@pytest.mark.clause("7.2.3-a")
def test_a_report_of_the_head_is_withdrawn_where_it_was_published(
    built: MinBulak, secretary: Actor, asked: dict[str, Any]
) -> None:
    fact = told_alone(built, secretary, "publication:7.2.3-a", "head:okmotu")
    with pytest.raises(Refused) as found:
        withdraw_told(fact, reason="Ката", **asked)

    assert found.value.refusals[0].code == "published_elsewhere"
    assert found.value.refusals[0].remedy


def test_a_fact_withdrawn_or_corrected_by_itself_takes_its_version_along(
    built: MinBulak, secretary: Actor, asked: dict[str, Any]
) -> None:
    first, second = a_version(built, secretary), a_version(built, secretary, title="Экинчи тизме")
    assert first.fact is not None
    assert second.fact is not None
    withdraw_fact(code=first.fact.code, reason="Ката", **asked)
    correct_fact(code=second.fact.code, reason="Күнү башка", occurred_on=LAST_MONTH.isoformat(), **asked)

    found = item_of(built)
    assert [(one.published_on, one.stands) for one in found.versions] == [
        (TODAY, False),
        (TODAY, False),
        (LAST_MONTH, True),
    ]


def test_a_paper_is_open_while_its_version_stands(built: MinBulak, secretary: Actor, asked: dict[str, Any]) -> None:
    files = looked_at([a_text()], field="attached")
    said = Description(kind="report", title="Баалоонун жыйынтыгы", dated_on=TODAY)
    document = register_document(said, direction="internal", files=files, **asked)
    row = a_version(built, secretary, "7.2.3-b", document=document.pk, link="")
    place = built.place.pk

    assert file_in_public("7.2.3-b", row.pk, 1, municipality=place) is not None
    assert file_in_public(POSTS, row.pk, 1, municipality=place) is None
    withdraw_publication(row.pk, reason="Ката", **asked)
    assert file_in_public("7.2.3-b", row.pk, 1, municipality=place) is None


@pytest.mark.parametrize(("kind", "direction"), [("letter", "outgoing"), ("list", "internal"), ("report", "incoming")])
def test_a_document_that_may_name_people_is_not_published(
    built: MinBulak, secretary: Actor, asked: dict[str, Any], kind: str, direction: str
) -> None:
    said = Description(kind=kind, title="Кат", dated_on=TODAY)
    files = looked_at([a_text()], field="attached")
    document = register_document(said, direction=direction, files=files, **asked)
    with pytest.raises(Refused) as found:
        a_version(built, secretary, "7.2.3-b", document=document.pk, link="")

    assert found.value.refusals[0].code == "document_may_name_people"
