"""Keeping the catalogue: owners, and items beyond the regulation that nobody judges (7.2, oddity O3)."""

from datetime import timedelta
from typing import Any

import pytest

from esep.access import Actor, Role
from esep.community.texts import Texts
from esep.compliance.queries import verdicts_on
from esep.kernel import clock, scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.publications.commands.catalogue.keeping import ExtraEntry, add_extra, change_extra, close_extra, name_owner
from esep.publications.commands.publishing.checking import check_publication, say_changed
from esep.publications.freshness import Freshness
from esep.publications.queries.catalogue import catalogue_of
from esep.publications.words import tone_of, words_of
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.kernel.people import a_holder
from tests.publications.versions import POSTS, a_version, item_of

EXTRA = "budget-execution"
ENTRY = ExtraEntry(titles=Texts(ky="Бюджеттин аткарылышы"), refresh_days=30)


@pytest.fixture
def asked(built: MinBulak, secretary: Actor) -> dict[str, Any]:
    return {"by": secretary, "municipality": built.place.pk}


@pytest.mark.clause("7.2-duty")
def test_an_empty_catalogue_has_the_twenty_printed_rows_and_sixteen_missing(built: MinBulak, secretary: Actor) -> None:
    with scope.of(built.place.pk):
        found = catalogue_of(built.place, day=TODAY)

    assert (len(found.printed), len(found.items), found.extras) == (20, 16, ())
    assert found.counts[Freshness.MISSING] == 16
    assert not [row.code for row in found.printed if row.code.startswith(("7.2.6", "7.2.7", "7.2.8", "7.2.10"))]


def test_an_owner_is_an_office_of_the_directory(built: MinBulak, asked: dict[str, Any]) -> None:
    row = name_owner(POSTS, "secretary", **asked)
    assert item_of(built).owner == "secretary"
    name_owner(POSTS, "", seen=row.version, **asked)
    assert item_of(built).owner == ""
    with pytest.raises(Refused) as stale:
        name_owner(POSTS, "secretary", seen=row.version - 1, **asked)
    assert stale.value.kind is Kind.STALE
    with pytest.raises(Refused) as unknown:
        name_owner(POSTS, "nobody", **asked)
    assert unknown.value.refusals[0].code == "unknown_code"
    with pytest.raises(Refused) as heading:
        name_owner("7.2.4-services", "secretary", **asked)
    assert heading.value.refusals[0].code == "item_is_heading"


def test_a_clerk_publishes_but_does_not_keep_the_catalogue(built: MinBulak, secretary: Actor) -> None:
    clerk = a_holder(Role.OFFICE_STAFF, built.place)
    a_version(built, clerk)
    with pytest.raises(Refused) as found:
        name_owner(POSTS, "secretary", by=clerk, municipality=built.place.pk)

    assert found.value.kind is Kind.FORBIDDEN


def test_an_item_of_ones_own_has_a_freshness_and_the_law_never_hears_of_it(
    built: MinBulak, secretary: Actor, asked: dict[str, Any]
) -> None:
    add_extra(EXTRA, ENTRY, **asked)
    with pytest.raises(Refused) as changed:
        say_changed(EXTRA, "Өзгөрдү", on=TODAY, **asked)
    assert changed.value.refusals[0].code == "beyond_regulation"
    a_version(built, secretary, EXTRA, link="", content="vacancies")
    with clock.set_to(at(TODAY + timedelta(days=40), hour=10)):
        found = item_of(built, EXTRA)
        rows = verdicts_on(built.place, TODAY + timedelta(days=40), language="en").rows
        assert found.fresh is not None
        assert (found.fresh.state, found.fresh.days) == (Freshness.STALE, 10)
        assert tone_of(found.fresh.state, is_extra=True) == "idle"
        assert words_of(found.fresh.state, is_extra=True) != words_of(found.fresh.state, is_extra=False)
        check_publication(EXTRA, **asked)
        looked = item_of(built, EXTRA)

    assert looked.fresh is not None
    assert looked.fresh.state is Freshness.CURRENT
    assert not [row for row in rows if EXTRA in row.case]
    with scope.of(built.place.pk):
        assert not RecordedFact.objects.filter(kind__startswith="publication.").exists()


@pytest.mark.parametrize(
    ("code", "entry", "refused"),
    [
        ("7.2.6-new", ENTRY, "code_of_regulation"),
        ("7.2.11-b", ENTRY, "code_of_regulation"),
        ("бюджет", ENTRY, "code_of_regulation"),
        ("", ENTRY, "code_of_regulation"),
        (EXTRA, ExtraEntry(titles=Texts(ky=" ")), "title_missing"),
        (EXTRA, ExtraEntry(titles=Texts(ky="ы" * 201)), "text_too_long"),
        (EXTRA, ExtraEntry(titles=Texts(ky="Бар"), refresh_days=0), "refresh_out_of_range"),
        (EXTRA, ExtraEntry(titles=Texts(ky="Бар"), owner="nobody"), "unknown_code"),
        ("has space", ENTRY, "invalid"),
    ],
)
def test_an_item_takes_no_code_of_the_regulation(
    built: MinBulak, asked: dict[str, Any], code: str, entry: ExtraEntry, refused: str
) -> None:
    with pytest.raises(Refused) as found:
        add_extra(code, entry, **asked)

    assert found.value.refusals[0].code == refused


def test_an_item_is_changed_and_closed_and_its_versions_stay(
    built: MinBulak, secretary: Actor, asked: dict[str, Any]
) -> None:
    row = add_extra(EXTRA, ENTRY, **asked)
    with pytest.raises(Refused) as twice:
        add_extra(EXTRA, ENTRY, **asked)
    assert twice.value.refusals[0].code == "code_used"
    row = change_extra(EXTRA, ExtraEntry(titles=Texts(ky="Аткарылышы")), seen=row.version, **asked)
    a_version(built, secretary, EXTRA, link="", content="vacancies")
    with pytest.raises(Refused) as bare:
        close_extra(EXTRA, reason="", **asked)
    assert bare.value.refusals[0].code == "reason_missing"
    close_extra(EXTRA, reason="Бюджет барагында бар", **asked)

    found = item_of(built, EXTRA)
    assert (found.closed_on, found.fresh, len(found.versions)) == (TODAY, None, 1)
    with pytest.raises(Refused) as closed:
        a_version(built, secretary, EXTRA, title="Башка", link="", content="vacancies")
    assert closed.value.refusals[0].code == "item_closed"
    with pytest.raises(Refused) as printed:
        change_extra(POSTS, ENTRY, seen=1, **asked)
    assert printed.value.kind is Kind.INVALID
