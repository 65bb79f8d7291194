"""The data by which a municipality is judged: those it adopted, until somebody confirms newer ones (1.1)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from esep.community.commands import Names, RegulationEntry, choose_reading, correct_regulation
from esep.community.commands.regulation import confirm_pack
from esep.community.data import DataState
from esep.community.models import AdoptedRegulation
from esep.community.queries import judged_by_now, pack_of
from esep.community.queries.turns import Origin, days_of_year
from esep.kernel import clock, scope
from esep.kernel.models import KeptPack
from esep.kernel.refusals import Kind, Refused
from esep.regulation.pack.loading import model_pack
from tests.community.min_bulak import MinBulak, at, opened
from tests.community.test_regulation import DAY, DECIDED, adopt
from tests.regulation.spoiling import spoiled
from tests.upgrading import MODEL, shipping, with_seven_days

pytestmark = [pytest.mark.django_db, pytest.mark.clause("0-preamble", "1.1-scope")]


@pytest.fixture
def built() -> Iterator[MinBulak]:
    with clock.set_to(at(DAY)):
        yield opened()


def notice(built: MinBulak) -> int:
    """The days of notice by which the municipality is judged."""
    return pack_of(built.place).parameters["notice_days"].value_on(DAY).value


def state(built: MinBulak) -> DataState:
    return judged_by_now(municipality=built.place.pk).state


def confirm(built: MinBulak, row: AdoptedRegulation, *, shown: str = "") -> AdoptedRegulation:
    with clock.set_to(at(DAY)):
        return confirm_pack(
            row.pk, by=built.admin, municipality=built.place.pk, seen=row.version, shown=shown or model_pack().sha256
        )


def test_newer_data_judge_only_after_somebody_confirmed_them(built: MinBulak, tmp_path: Path) -> None:
    row = adopt(built)

    with shipping(with_seven_days(tmp_path)):
        before = notice(built), state(built)
        confirm(built, row)
        after = notice(built), state(built)
    back = notice(built), state(built)

    assert before == (5, DataState.NEWER_WAITS)
    assert after == (7, DataState.PRESENT)
    assert back == (7, DataState.NEWER_WAITS), "what was confirmed is kept for the next version"


def test_mending_a_slip_in_the_text_leaves_its_data(built: MinBulak, tmp_path: Path) -> None:
    row = adopt(built)
    entry = RegulationEntry(title=Names(ky="Регламент"), resolution=DECIDED, since=row.since, text="Толук текст")

    with shipping(with_seven_days(tmp_path)), clock.set_to(at(DAY)):
        correct_regulation(row.pk, by=built.admin, municipality=built.place.pk, seen=1, entry=entry)

        assert (notice(built), state(built)) == (5, DataState.NEWER_WAITS)


def test_a_text_adopted_after_the_upgrade_is_judged_by_its_data(built: MinBulak, tmp_path: Path) -> None:
    adopt(built)

    with shipping(with_seven_days(tmp_path)):
        adopt(built, since=date(2025, 3, 1))

        assert (notice(built), state(built)) == (7, DataState.PRESENT)
        with clock.set_to(at(date(2025, 2, 1))):
            assert (notice(built), state(built)) == (5, DataState.NEWER_WAITS)


def test_where_nothing_is_kept_the_present_data_judge_and_it_is_said(built: MinBulak, tmp_path: Path) -> None:
    row = adopt(built)
    with scope.of(built.place.pk):
        AdoptedRegulation.objects.update(pack_sha256="0" * 64)

    assert (notice(built), state(built)) == (5, DataState.LOST)
    with shipping(with_seven_days(tmp_path)):
        assert (notice(built), state(built)) == (7, DataState.LOST)
        confirm(built, row)
        assert state(built) is DataState.PRESENT


def test_without_a_text_the_present_data_judge(built: MinBulak) -> None:
    assert (state(built), KeptPack.objects.count()) == (DataState.PRESENT, 0)


def test_what_was_not_shown_is_not_confirmed(built: MinBulak, tmp_path: Path) -> None:
    row, shown = adopt(built), model_pack().sha256

    with shipping(with_seven_days(tmp_path)), pytest.raises(Refused, match="pack_changed") as refusal:
        confirm(built, row, shown=shown)

    assert refusal.value.kind is Kind.STALE
    with pytest.raises(Refused, match="pack_confirmed"):
        confirm(built, row)


def test_newer_data_without_what_the_council_chose_are_refused_until_it_is_annulled(
    built: MinBulak, tmp_path: Path
) -> None:
    row = adopt(built)
    newer = spoiled(tmp_path, file="pack.toml", old='id = "strict-lists"', new='id = "exact-lists"', pack=MODEL)
    with clock.set_to(at(DAY)):
        choose_reading("strict-lists", by=built.admin, municipality=built.place.pk, resolution=DECIDED)

    with shipping(newer):
        assert pack_of(built.place).adoption.readings == ("strict-lists",)
        with pytest.raises(Refused, match="choice_outlived") as refusal:
            confirm(built, row)
        with pytest.raises(Refused, match="unknown_reading"), clock.set_to(at(DAY)):
            choose_reading("exact-lists", by=built.admin, municipality=built.place.pk, resolution=DECIDED)

    assert "strict-lists" in str(refusal.value.refusals[0].message)


def test_the_days_of_a_year_are_those_of_the_adopted_data(built: MinBulak, tmp_path: Path) -> None:
    adopt(built)
    day = '\n[[day]]\nday = 2027-03-21\nkind = "off"\nname.ky = "Н"\nname.ru = "Н"\nname.en = "N"\nsource = "№ 1"\n'
    newer = spoiled(tmp_path, file="calendar.toml", old="", new=day, pack=MODEL)

    with shipping(newer), clock.set_to(at(DAY)):
        origins = {one.origin for one in days_of_year(2027, by=built.admin, municipality=built.place.pk)}

    assert origins == {Origin.PROPOSED}
