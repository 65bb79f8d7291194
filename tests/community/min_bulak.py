"""The invented municipality of the demonstration, built by the acts that a real one would do, each at its hour."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial

from esep.access import OPERATOR, Actor, Role
from esep.community.commands import (
    AccountEntry,
    BodyEntry,
    CommissionEntry,
    ConvocationEntry,
    DistrictEntry,
    Figures,
    HoldingEntry,
    MandateEntry,
    MembershipEntry,
    MunicipalityEntry,
    Names,
    PersonEntry,
    PositionEntry,
    RegulationEntry,
    Resolution,
    RoleEntry,
    VenueEntry,
    VillageEntry,
    add_body,
    add_position,
    add_village,
    adopt_regulation,
    appoint_first,
    appoint_member,
    check_venue,
    end_mandate,
    form_commission,
    form_district,
    give_mandate,
    grant_role,
    keep_municipality,
    open_account,
    open_convocation,
    register_person,
    register_venue,
    take_office,
)
from esep.community.models import Commission, LsgBody, Position
from esep.kernel import clock, projections
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, Municipality
from esep.kernel.opening import open_municipality
from esep.regulation.dates import BISHKEK
from esep.regulation.facts.deputy import MandateEnd

FIRST_SESSION = date(2024, 11, 27)
LAST_DAY = date(2029, 11, 26)
ENTERED = date(2024, 12, 20)
TODAY = date(2026, 9, 14)
PASSWORD = "a long password of the example"

VILLAGES = (
    ("V1", "Миң-Булак", "Мин-Булак", "Min-Bulak", "0", 5240, 1182, 3280),
    ("V2", "Ак-Тилек", "Ак-Тилек", "Ak-Tilek", "7", 3110, 688, 1950),
    ("V3", "Кара-Ой", "Кара-Ой", "Kara-Oy", "11", 2460, 541, 1540),
    ("V4", "Жаңы-Турмуш", "Жаны-Турмуш", "Jany-Turmush", "5", 2215, 497, 1385),
    ("V5", "Сары-Камыш", "Сары-Камыш", "Sary-Kamysh", "19", 1870, 402, 1170),
    ("V6", "Төрт-Көл", "Торт-Коль", "Tort-Kol", "9", 1640, 365, 1025),
    ("V7", "Чоң-Арык", "Чон-Арык", "Chon-Aryk", "14", 1205, 268, 755),
    ("V8", "Үч-Терек", "Уч-Терек", "Uch-Terek", "26", 680, 149, 425),
)
DISTRICTS = (
    ("D1", 1, "Миң-Булак", "V1", 6),
    ("D2", 2, "Ак-Тилек", "V2 V8", 4),
    ("D3", 3, "Кара-Ой", "V3 V7", 4),
    ("D4", 4, "Жаңы-Турмуш", "V4 V6", 5),
    ("D5", 5, "Сары-Камыш", "V5", 2),
)
DEPUTIES = (
    ("1", "Асанов Бакыт Токтосунович", "D1", "m"),
    ("2", "Жумабекова Гүлнара Эсенбековна", "D1", "f"),
    ("3", "Турдубаев Нурлан Калыбекович", "D1", "m"),
    ("4", "Осмонова Айнура Маратовна", "D1", "f"),
    ("5", "Кадыров Эрмек Сагынбаевич", "D1", "m"),
    ("6", "Бейшенова Чолпон Аскаровна", "D1", "f"),
    ("7", "Мамытов Таалайбек Жекшенович", "D2", "m"),
    ("8", "Сыдыкова Назира Кубанычевна", "D2", "f"),
    ("9", "Абдыкеримов Улан Байышович", "D2", "m"),
    ("10", "Исаев Мирбек Туратович", "D2", "m"),
    ("11", "Орозбеков Кубат Шаршенович", "D3", "m"),
    ("12", "Токтогулова Жылдыз Омурбековна", "D3", "f"),
    ("13", "Эшимов Данияр Качкынович", "D3", "m"),
    ("14", "Алиева Бурул Сатаровна", "D3", "f"),
    ("15", "Садыков Искендер Момунович", "D4", "m"),
    ("16", "Нурматова Зейнегүл Раимовна", "D4", "f"),
    ("17", "Байсалов Азамат Дүйшөнович", "D4", "m"),
    ("22", "Кенжебаев Арстан Болотович", "D4", "m"),
    ("19", "Кожомкулова Рахат Ильязовна", "D4", "f"),
    ("20", "Дүйшеев Замирбек Акматович", "D5", "m"),
    ("21", "Султанова Мээрим Бектуровна", "D5", "f"),
)
SUCCESSOR = ("18", "Чекиров Руслан Асанбекович", "D4", "m")
LEFT_ON, TAKEN_ON = date(2026, 2, 10), date(2026, 3, 12)
COMMISSIONS = (
    ("C1", "Бюджет, экономика жана муниципалдык менчик", "15 1 5 7 13 21"),
    ("C2", "Социалдык маселелер, билим, саламаттык", "2 6 8 12 16 19"),
    ("C3", "Айыл чарба, жер, суу, экология", "11 3 9 17 20"),
    ("C4", "Мыйзамдуулук, регламент, ачыктык", "14 4 10"),
)
TEMPORARY = ("T1", "Ичүүчү суу долбоорун текшерүү", "20 4 9 16")
TEMPORARY_SINCE = date(2026, 5, 15)
VENUES = (
    ("W1", "Маданият үйү", "V1", 280, True, "central"),
    ("W2", "Орто мектептин жыйын залы", "V2", 160, True, "central"),
    ("W3", "Клуб", "V3", 140, False, "stove"),
    ("W4", "Орто мектеп", "V4", 150, True, "central"),
    ("W5", "Айылдык клуб", "V5", 90, False, "stove"),
    ("W6", "Медпункттун залы (ФАП)", "V7", 40, True, "central"),
    ("W7", "Мектептин спорт залы", "V6", 110, False, "central"),
)
CHECKS = (
    ("W7", date(2025, 8, 20)),
    ("W1", date(2026, 1, 20)),
    ("W6", date(2026, 3, 11)),
    ("W3", date(2026, 5, 4)),
    ("W2", date(2026, 7, 30)),
    ("W4", date(2026, 9, 2)),
)
OFFICES = (
    ("head", "Айыл өкмөтүнүн башчысы", "head", "Мамбеталиев Канат Жолдошбекович", None),
    ("secretary", "Жооптуу катчы", "responsible_secretary", "Асылбекова Нургүл Темировна", None),
    ("finance", "Финансы бөлүмүнүн башчысы", "finance_chief", "Сатыбалдиев Эркин Усенович", None),
    ("land", "Жер жана менчик боюнча адис", "staff", "Ибраимов Максат Жолдубаевич", None),
    ("social", "Социалдык коргоо боюнча адис", "staff", "Турганбаева Кыял Нурдиновна", None),
    ("appeals", "Кайрылуулар жана жарыялоо боюнча адис", "staff", "Калыкова Динара Эмилевна", None),
    ("lawyer", "Юрист, кадрлар боюнча адис", "staff", "Бакиров Айбек Садырович", None),
    ("headman-V2", "Айыл башчысы, Ак-Тилек", "headman", "Омуров Сапар", "V2"),
    ("headman-V3", "Айыл башчысы, Кара-Ой", "headman", "Жолдошов Адыл", "V3"),
    ("headman-V8", "Айыл башчысы, Үч-Терек", "headman", "Маматкулова Сайра", "V8"),
)
COUNCIL = (
    ("chair", "Кеңештин төрагасы", "kenesh_chair", "1"),
    ("vice", "Төраганын орун басары", "kenesh_vice_chair", "7"),
)


@dataclass
class MinBulak:
    """The municipality with its administrator, and its people (their rows) by the code of deputy or office."""

    place: Municipality
    admin: Actor
    people: dict[str, int] = field(default_factory=dict)


def at(day: date, *, hour: int = 9) -> datetime:
    """An hour of office on a day."""
    return datetime.combine(day, time(hour), BISHKEK)


def opened(slug: str = "min-bulak", *, day: date = ENTERED) -> MinBulak:
    """The municipality with an administrator and nothing else."""
    with clock.set_to(at(day, hour=8)):
        place = open_municipality(
            Municipality(
                slug=slug, name_ky="Миң-Булак айыл аймагы", name_ru="Айылный аймак Мин-Булак", is_invented=True
            ),
            by=OPERATOR,
        )
        account = Account(login=f"admin-{slug}", full_name="Асылбекова Нургүл", created_at=clock.now())
        account.set_password(PASSWORD)
        account.save()
        appoint_first(account.login, by=OPERATOR, municipality=place.pk)
        return MinBulak(place, actor_of(account))


def a_colleague(built: MinBulak, role: Role, *, login: str, deputy: str = "") -> Actor:
    """An account with one role, opened by the administrator."""
    place = built.place.pk
    account = open_account(
        AccountEntry(login=login, full_name=login), by=built.admin, municipality=place, password=PASSWORD
    )
    grant_role(RoleEntry(login=login, role=role, deputy=deputy), by=built.admin, municipality=place)
    return actor_of(account)


def build(slug: str = "min-bulak") -> MinBulak:
    """Everything of the example's municipality and people, up to its frozen day."""
    with projections.gathered():
        built = opened(slug)
        with clock.set_to(at(ENTERED)):
            add_places(built)
            add_council(built)
            add_offices(built)
            add_commissions(built)
            add_venues(built)
            add_regulation(built)
        live_through(built)
    return built


def add_places(built: MinBulak) -> None:
    """Villages, and the municipality's own names."""
    place, by = built.place.pk, built.admin
    for code, ky, ru, en, distance, population, households, voters in VILLAGES:
        figures = Figures(
            population=population,
            households=households,
            voters=voters,
            distance_km=Decimal(distance),
            is_centre=code == "V1",
            network="4G жок" if code == "V8" else "",
        )
        add_village(
            VillageEntry(code=code, names=Names(ky=ky, ru=ru, en=en), figures=figures), by=by, municipality=place
        )
    keep_municipality(
        MunicipalityEntry(
            names=Names(ky="Миң-Булак айыл аймагы", ru="Айылный аймак Мин-Булак", en="Min-Bulak ayil aimak"),
            rayon=Names(ky="Жашыл-Тоо району", ru="Жашыл-Тооский район", en="Jashyl-Too rayon"),
            records_from=date(2025, 1, 1),
        ),
        by=by,
        municipality=place,
        seen=built.place.version,
    )
    built.place.refresh_from_db()


def add_council(built: MinBulak, *, only: Collection[str] | None = None) -> None:
    """The convocation, its districts and its first 21 deputies, or some of them by their codes."""
    place, by = built.place.pk, built.admin
    open_convocation(
        ConvocationEntry(
            number=8, elected_on=date(2024, 11, 17), first_session_on=FIRST_SESSION, until=LAST_DAY, seats=21
        ),
        by=by,
        municipality=place,
    )
    for code, number, name, villages, seats in DISTRICTS:
        form_district(
            DistrictEntry(
                code=code, number=number, names=Names(ky=f"№{number} {name}"), seats=seats, villages=villages.split()
            ),
            by=by,
            municipality=place,
        )
    for code, name, district, sex in DEPUTIES:
        if only is None or code in only:
            seat(built, code, name, district, sex, since=FIRST_SESSION)


def seat(built: MinBulak, code: str, name: str, district: str, sex: str, *, since: date) -> None:
    """A person, and the mandate."""
    person = a_person(built, name, sex=sex)
    built.people[code] = person
    give_mandate(
        MandateEntry(code=code, person=person, convocation=8, district=district, since=since),
        by=built.admin,
        municipality=built.place.pk,
    )


def a_person(built: MinBulak, name: str, *, sex: str = "") -> int:
    """A person by the whole name."""
    family, given, *rest = name.split()
    entry = PersonEntry(family_name=family, given_name=given, patronymic=" ".join(rest), sex=sex)
    return register_person(entry, by=built.admin, municipality=built.place.pk).pk


def add_offices(built: MinBulak) -> None:
    """Bodies, offices, and who holds them."""
    place, by = built.place.pk, built.admin
    add_body(
        BodyEntry(code="kenesh", names=Names(ky="Миң-Булак айылдык кеңеши"), kind=LsgBody.Kind.KENESH),
        by=by,
        municipality=place,
    )
    add_body(
        BodyEntry(code="okmotu", names=Names(ky="Миң-Булак айыл өкмөтү"), kind=LsgBody.Kind.EXECUTIVE),
        by=by,
        municipality=place,
    )
    for code, title, kind, name, village in OFFICES:
        add_position(
            PositionEntry(code=code, names=Names(ky=title), body="okmotu", kind=Position.Kind(kind), village=village),
            by=by,
            municipality=place,
        )
        built.people[code] = a_person(built, name)
        take_office(
            HoldingEntry(position=code, person=built.people[code], since=date(2024, 12, 9)), by=by, municipality=place
        )
    for code, title, kind, deputy in COUNCIL:
        add_position(
            PositionEntry(code=code, names=Names(ky=title), body="kenesh", kind=Position.Kind(kind)),
            by=by,
            municipality=place,
        )
        take_office(
            HoldingEntry(position=code, person=built.people[deputy], since=FIRST_SESSION), by=by, municipality=place
        )


def add_commissions(built: MinBulak, those: Sequence[tuple[str, str, str]] = COMMISSIONS) -> None:
    """Standing commissions; the first deputy named is the chair."""
    for code, name, members in those:
        form_commission(
            CommissionEntry(code=code, names=Names(ky=name), kind=Commission.Kind.STANDING, since=FIRST_SESSION),
            by=built.admin,
            municipality=built.place.pk,
        )
        for index, deputy in enumerate(members.split()):
            join(built, code, deputy, since=FIRST_SESSION, is_chair=index == 0)


def join(built: MinBulak, commission: str, deputy: str, *, since: date, is_chair: bool = False) -> None:
    """A seat in a commission."""
    appoint_member(
        MembershipEntry(commission=commission, deputy=deputy, since=since, is_chair=is_chair),
        by=built.admin,
        municipality=built.place.pk,
    )


def add_venues(built: MinBulak) -> None:
    """Rooms where meetings can be held."""
    for code, name, village, seats, has_ramp, heating in VENUES:
        register_venue(
            code,
            by=built.admin,
            municipality=built.place.pk,
            entry=VenueEntry(names=Names(ky=name), village=village, seats=seats, has_ramp=has_ramp, heating=heating),
            since=ENTERED,
        )


def add_regulation(built: MinBulak) -> None:
    """The adopted text."""
    adopt_regulation(
        RegulationEntry(
            title=Names(ky="Отчет берүү регламенти", ru="Регламент отчётности", en="Reporting regulation"),
            resolution=Resolution(number="2/7", on=date(2024, 12, 18)),
            since=date(2025, 1, 1),
            legal_basis=("Кыргыз Республикасынын Конституциясы",),
        ),
        by=built.admin,
        municipality=built.place.pk,
    )


def live_through(built: MinBulak) -> None:
    """What happened after the entry, in the order of days."""
    history: list[tuple[date, Callable[[], None]]] = [
        *((day, partial(check, built, code, day=day)) for code, day in CHECKS),
        (LEFT_ON + timedelta(days=2), partial(leave, built)),
        (TAKEN_ON, partial(succeed, built)),
        (TEMPORARY_SINCE, partial(add_temporary, built)),
    ]
    for day, happen in sorted(history, key=lambda step: step[0]):
        with clock.set_to(at(day, hour=15)):
            happen()


def check(built: MinBulak, code: str, *, day: date) -> None:
    """A sanitary check of a room."""
    check_venue(
        code,
        by=built.admin,
        municipality=built.place.pk,
        checked_on=day,
        checked_by="Райондук санитардык көзөмөл бөлүмү",
    )


def leave(built: MinBulak) -> None:
    """A deputy resigned two days ago."""
    end_mandate("22", by=built.admin, municipality=built.place.pk, on=LEFT_ON, cause=MandateEnd.RESIGNED)


def succeed(built: MinBulak) -> None:
    """Another takes the empty seat."""
    code, name, district, sex = SUCCESSOR
    seat(built, code, name, district, sex, since=TAKEN_ON)
    join(built, "C4", code, since=TAKEN_ON)


def add_temporary(built: MinBulak) -> None:
    """The temporary commission."""
    code, name, members = TEMPORARY
    form_commission(
        CommissionEntry(
            code=code,
            names=Names(ky=name),
            kind=Commission.Kind.TEMPORARY,
            since=TEMPORARY_SINCE,
            until=date(2026, 11, 30),
        ),
        by=built.admin,
        municipality=built.place.pk,
    )
    for index, deputy in enumerate(members.split()):
        join(built, code, deputy, since=TEMPORARY_SINCE, is_chair=index == 0)
