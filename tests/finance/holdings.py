"""Tables 5e to 5g of the example, entered by the acts of the office: property, fund, debt, works. Thousand soms."""

from datetime import date
from decimal import Decimal

from esep.access import Actor
from esep.community.names import Names
from esep.finance.commands.debts.borrowing import LoanEntry, take_loan
from esep.finance.commands.debts.paying import PaymentEntry, pay_loan
from esep.finance.commands.funds.moving import MovementEntry, move_fund
from esep.finance.commands.funds.opening import FundEntry, open_fund
from esep.finance.commands.programmes.entering import ProgrammeEntry, WorkEntry, enter_programme, enter_work
from esep.finance.commands.programmes.spending import MoneyEntry, set_money
from esep.finance.commands.programmes.stepping import StepEntry, step_work
from esep.finance.commands.property.dealing import DealEntry, make_deal
from esep.finance.commands.property.registering import AssetEntry, register_asset
from esep.finance.commands.property.renting import RentEntry, set_rent
from esep.finance.commands.property.valuing import ValuationEntry, value_asset
from esep.finance.entering import Said
from esep.finance.models import ActivityStep, Asset, Deal, FundMovement, Programme

BUILDING, PLOT, VEHICLE, LAND = Asset.Kind.BUILDING, Asset.Kind.PLOT, Asset.Kind.VEHICLE, Asset.Kind.FARM_LAND
ASSETS = (
    ("P-001", "Айыл өкмөтүнүн имараты", BUILDING, "V1"),
    ("P-002", "Маданият үйү", BUILDING, "V1"),
    ("P-003", "Эски дүкөн", BUILDING, "V1"),
    ("P-004", "Гараж", BUILDING, "V1"),
    ("P-005", "Мончо", BUILDING, "V2"),
    ("P-006", "Клуб", BUILDING, "V3"),
    ("P-007", "Кампа", BUILDING, "V3"),
    ("P-008", "Эски бала бакча", BUILDING, "V6"),
    ("P-009", "Дарыкана бөлмөсү", BUILDING, "V4"),
    ("P-010", "Айылдык клуб", BUILDING, "V5"),
    ("P-011", "Тегирмен", BUILDING, "V6"),
    ("P-012", "Таштанды унаасы", VEHICLE, ""),
    ("P-013", "МТЗ-80 трактору", VEHICLE, ""),
    ("P-014", "Дүкөнгө жер тилкеси", PLOT, "V1"),
)
LEASES = (
    ("L-03", "P-003", "«Береке» ЖЧК", "180", "90", "90", (date(2025, 11, 14), "1240")),
    ("L-05", "P-005", "ЖИ Осмонов", "144", "72", "60", (date(2024, 9, 2), "980")),
    ("L-07", "P-007", "«Дан» кооперативи", "240", "120", "120", (date(2025, 11, 14), "1510")),
    ("L-09", "P-009", "ЖИ Мамытова", "96", "48", "48", (date(2025, 11, 14), "390")),
    ("L-11", "P-011", "ЖИ Саматов", "60", "30", "23.2", None),
)
FIELDS = (
    ("F-1", "Миң-Булак, Кара-Ой", "260", 41, "640", "588.5"),
    ("F-2", "Жаңы-Турмуш, Төрт-Көл", "214", 33, "520", "451"),
    ("F-3", "Сары-Камыш, Чоң-Арык", "138", 20, "340", "279"),
)
MOVEMENTS = (
    (date(2026, 2, 10), "residents", "410", "Жардам жыйноо", ""),
    (date(2026, 3, 5), "sponsors", "565", "Демөөрчүлөрдөн", ""),
    (date(2026, 4, 14), "donor", "300", "Донордук долбоор", ""),
    (date(2026, 5, 20), "spent", "520", "Жөө көпүрө", "V8"),
    (date(2026, 6, 8), "spent", "318.6", "Спорт аянтынын жарыгы", "V1"),
    (date(2026, 6, 25), "spent", "280", "28 үй-бүлөгө жардам", ""),
)
S = ActivityStep.State
WORKS = (
    ("A-01", "Суу түтүгүн алмаштыруу", ("V4", "V6"), "9800", "4500", "3620", S.IN_WORK, 68),
    ("A-02", "Көчө жарыгы", ("V1",), "1900", "900", "874.3", S.IN_WORK, None),
    ("A-03", "Достук көчөсү", ("V4",), "3600", "1500", "0", S.LATE, None),
    ("A-04", "ФАП оңдоо", ("V7",), "2200", "1100", "648", S.LATE, 30),
    ("A-05", "Бала бакча тобу", ("V1",), "2400", "1200", "1200", S.DONE, 100),
    ("A-06", "Таштанды полигону", (), "900", "450", "441.6", S.DONE, 100),
    ("A-07", "Спорт аянты", ("V1",), "1100", "550", "530.2", S.IN_WORK, 90),
    ("A-08", "Канал тазалоо", ("V3",), "700", "350", "336.5", S.IN_WORK, 95),
    ("A-09", "Жардам", (), "2800", "1400", "1388", S.IN_WORK, None),
    ("A-10", "Мектеп чатыры", ("V2",), "640", "0", "0", None, None),
)
COUNTED = {"A-02": ("38", "22"), "A-09": ("312", "305")}


def soms(thousands: str) -> Decimal:
    """Thousand soms in soms."""
    return (Decimal(thousands) * 1000).quantize(Decimal("0.01"))


def a_property(by: Actor, municipality: int) -> None:
    """Table 5e: fourteen objects and the farm land, with what was let, sold and handed over."""
    for code, name, kind, village in ASSETS:
        entry = AssetEntry(names=Names(ky=name), kind=kind, village=village)
        register_asset(code, entry, by=by, municipality=municipality)
    for code, asset, party, rent, due, paid, valued in LEASES:
        lease = DealEntry(kind=Deal.Kind.LEASE, party=party, since=date(2025, 1, 1), year_rent=soms(rent))
        make_deal(code, lease, asset=asset, by=by, municipality=municipality)
        let = RentEntry(year=2026, half=1, due=soms(due), paid=soms(paid))
        set_rent(code, let, by=by, municipality=municipality)
        if valued is not None:
            said = ValuationEntry(valued_on=valued[0], amount=soms(valued[1]))
            value_asset(asset, said, by=by, municipality=municipality)
    for code, name, hectares, contracts, due, paid in FIELDS:
        land = AssetEntry(names=Names(ky=name), kind=LAND, hectares=Decimal(hectares))
        register_asset(code, land, by=by, municipality=municipality)
        lease = DealEntry(kind=Deal.Kind.LEASE, party="", since=date(2025, 1, 1), contracts=contracts)
        make_deal(f"L-{code}", lease, asset=code, by=by, municipality=municipality)
        let = RentEntry(year=2026, half=1, due=soms(due), paid=soms(paid))
        set_rent(f"L-{code}", let, by=by, municipality=municipality)
    for code, asset, on, price in (
        ("S-13", "P-013", date(2026, 4, 21), "245"),
        ("S-14", "P-014", date(2026, 5, 14), "600"),
    ):
        sale = DealEntry(kind=Deal.Kind.SALE, party="", since=on, auction_on=on, price=soms(price))
        make_deal(code, sale, asset=asset, by=by, municipality=municipality)
    handed = DealEntry(
        kind=Deal.Kind.TRANSFER,
        party="Райондук билим берүү бөлүмү",
        since=date(2026, 3, 1),
        until=date(2031, 5, 31),
        decision="12-4",
    )
    make_deal("T-08", handed, asset="P-008", by=by, municipality=municipality)


def a_fund(by: Actor, municipality: int) -> None:
    """Table 5f: the fund «Айылга көмөк»."""
    opened = FundEntry(names=Names(ky="Айылга көмөк"), since=date(2026, 1, 1), opening=soms("640"))
    open_fund("F-A", opened, by=by, municipality=municipality)
    for day, kind, amount, purpose, village in MOVEMENTS:
        entry = MovementEntry(
            day=day,
            kind=FundMovement.Kind(kind),
            amount=soms(amount),
            purpose=Said(ky=purpose),
            village=village,
            giver="Бир Адам" if kind == "residents" else "",
        )
        move_fund("F-A", entry, by=by, municipality=municipality)


def a_debt(by: Actor, municipality: int) -> None:
    """The loan for the water line, paid back twice."""
    loan = LoanEntry(
        lender="Республикалык бюджет",
        purpose=Said(ky="Суу түтүгү"),
        amount=soms("2400"),
        taken_on=date(2025, 5, 20),
        due_on=date(2028, 5, 20),
    )
    take_loan("LN-1", loan, by=by, municipality=municipality)
    for day in (date(2025, 11, 20), date(2026, 5, 20)):
        pay_loan("LN-1", PaymentEntry(day=day, amount=soms("400")), by=by, municipality=municipality)


def some_works(by: Actor, municipality: int) -> None:
    """Table 5g: ten works of the development programme."""
    programme = ProgrammeEntry(
        names=Names(ky="СЭӨП 2025-2029"),
        kind=Programme.Kind.DEVELOPMENT,
        since=date(2025, 1, 1),
        until=date(2029, 12, 31),
    )
    enter_programme("PR-1", programme, by=by, municipality=municipality)
    for code, name, villages, year, half, spent, state, percent in WORKS:
        target, done = COUNTED.get(code, ("", ""))
        work = WorkEntry(
            names=Names(ky=name),
            programme="PR-1",
            villages=villages,
            target=Decimal(target) if target else None,
            unit=Said(ky="даана", ru="штук"),
        )
        enter_work(code, work, by=by, municipality=municipality)
        money = MoneyEntry(year=2026, year_plan=soms(year), half_plan=soms(half), spent_first=soms(spent))
        set_money(code, money, by=by, municipality=municipality)
        if state is not None:
            step = StepEntry(
                day=date(2026, 6, 30),
                state=state,
                percent=percent,
                done=Decimal(done) if done else None,
                words=Said(ky="Тендер кайталанды"),
            )
            step_work(code, step, by=by, municipality=municipality)
