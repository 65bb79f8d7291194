"""Objects of the register and works of programmes from a table: all rows or none (5.2-property, 4.4-programmes)."""

from decimal import Decimal

import pytest

from esep.access import Actor
from esep.community.lists import Change, apply, preview
from esep.community.names import Names
from esep.finance.commands.programmes.entering import ProgrammeEntry, enter_programme
from esep.finance.lists.assets import ASSETS
from esep.finance.lists.works import WORKS
from esep.finance.models import Activity, ActivityMoney, Asset, Programme
from esep.kernel import scope
from tests.community.min_bulak import MinBulak

pytestmark = pytest.mark.django_db


@pytest.mark.clause("5.2-property")
def test_objects_of_the_register_come_from_a_table_once(built: MinBulak, secretary: Actor) -> None:
    table = "Code;Name in Kyrgyz;Kind;Village;Square metres\nP-90;Эски дүкөн;building;V1;84,5\n".encode()
    done = [apply(ASSETS, table, name="т.csv", by=secretary, municipality=built.place.pk) for _ in range(2)]
    assert [one.rows[0].change for one in done] == [Change.NEW, Change.SAME]
    with scope.of(built.place.pk):
        asset = Asset.objects.select_related("village").get(code="P-90")
    assert (asset.square_metres, asset.kind) == (Decimal("84.5"), "building")
    wrong = table.replace("Эски дүкөн".encode(), "Жаңы дүкөн".encode()).replace(b"84,5", b"many")
    found = preview(ASSETS, wrong, name="т.csv", by=secretary, municipality=built.place.pk)
    assert [(one.code, one.line) for one in found.complaints] == [("code_belongs_elsewhere", 2)]


@pytest.mark.clause("4.4-programmes")
def test_works_come_from_a_table_with_their_plan(built: MinBulak, secretary: Actor) -> None:
    entry = ProgrammeEntry(names=Names(ky="Өнүгүү"), kind=Programme.Kind.DEVELOPMENT)
    enter_programme("PR-9", entry, by=secretary, municipality=built.place.pk)
    head = "Code;Name in Kyrgyz;Programme;Villages;How much;Unit in Kyrgyz;Year;Plan of the year, thousand soms\n"
    table = f"{head}A-90;Жол оңдоо;PR-9;V1, V2;4,2;км;2027;1 250,5\n".encode()
    apply(WORKS, table, name="т.csv", by=secretary, municipality=built.place.pk)
    with scope.of(built.place.pk):
        work = Activity.objects.get(code="A-90")
        assert work.villages.count() == 2
        money = ActivityMoney.objects.get(activity=work)
    assert (work.target, money.year, money.year_plan) == (Decimal("4.20"), 2027, Decimal("1250500.00"))
    wrong = table.replace(b"A-90", b"A-91").replace(b"1 250,5", "көп".encode())
    found = preview(WORKS, wrong, name="т.csv", by=secretary, municipality=built.place.pk)
    assert [(one.code, one.column) for one in found.complaints] == [("table_not_a_sum", "year_plan")]
