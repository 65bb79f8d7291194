"""Finding is the same on both engines: what people type, in which order they see it, and that nothing breaks it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from esep.access import Act, Role
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.regulation.wording import Language
from esep.search.finding import Narrowed, found_by, found_everywhere
from esep.search.models import PublicEntry, StaffEntry
from esep.search.said import Kind, Said
from tests.databases import for_a_module
from tests.kernel.people import a_holder, a_municipality
from tests.search.entries import an_entry, found, refs, write

DAY = date(2026, 9, 14)
ENTRIES = (
    an_entry("water", "Ичүүчү суу түтүгү", "Миң-Булак айылынын жаңы түтүгү", day=DAY, villages=("V1",)),
    an_entry("older", "Суу жана жол", "Көчөлөр", day=DAY - timedelta(days=400), kind=Kind.PROMISE),
    an_entry("school", "Мектептин чатыры", "Таза суу жана жылуулук", day=DAY, villages=("V2",)),
    an_entry("letter", "Кат № 01-12/45", "Жалал-Абад шаарына, 2.5-пункт", day=DAY),
    an_entry("both", "Жыйын", "Кыргызча", ru=("Собрание о дороге", "Ёлка у Дома культуры"), day=DAY),
    an_entry("name", "Осмонова Айнура", "Төрага", kind=Kind.DEPUTY),
    an_entry("signs", "О'Коннор съезд", "до\u00adро\u00adга", day=date(2020, 1, 1)),
)


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Municipality, Municipality]]:
    with for_a_module(django_db_blocker):
        here, there = a_municipality("here"), a_municipality("there")
        write(here, ENTRIES)
        write(there, [an_entry("foreign", "Суу алыста")])
        secret = an_entry("secret", "Суу жөнүндө кат", "Купуя", act=Act.VIEW_REGISTER, kind=Kind.DOCUMENT)
        planned = an_entry("planned", "Суу боюнча жыйын", act=Act.VIEW_MEETINGS)
        write(here, [secret, planned], is_public=False)
        yield here, there


@pytest.fixture
def place(built: tuple[Municipality, Municipality], db: None) -> Municipality:
    return built[0]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("суу", ["water", "older", "school"]),
        ("СУУ!", ["water", "older", "school"]),
        ("Суу -жол", ["water", "school"]),
        ("суу жол", ["older"]),
        ("мектеп", ["school"]),
        ("мектеп чат", ["school"]),
        ("се", ["signs"]),
        ('"таза суу"', ["school"]),
        ('"суу таза"', []),
        ('"таза суу жана"', ["school"]),
        ('"суу жана таза"', []),
        ('"суу жа"', []),
        ("«суу жана»", ["older", "school"]),
        ("тутугу", ["water"]),
        ("tutugu", ["water"]),
        ("min-bulak", ["water"]),
        ("миң-бул", ["water"]),
        ("bulak-min", []),
        ("Zhalal-Abad", ["letter"]),
        ("Джалал", ["letter"]),
        ("01-12/45", ["letter"]),
        ("12-01", []),
        ("2.5", ["letter"]),
        ("ainura", ["name"]),
        ("Aynura", ["name"]),
        ("дорога", ["signs"]),
        ("елка", ["both"]),
        ("Собрание кыргызча", ["both"]),
        ('"культуры жыйын"', []),
        ("О’Коннор", ["signs"]),
        ("okonnor", ["signs"]),
        ("с", []),
        ("сезд", ["signs"]),
        ("-суу", []),
        ("о", ["both"]),
        ("!!! ??? «»", []),
        ("p1", []),
        ("kmeeting", []),
    ],
)
def test_what_is_typed_finds(place: Municipality, typed: str, expected: list[str]) -> None:
    answer = found(place, typed)

    assert ([] if answer.loosely else refs(answer)) == expected


def test_what_the_title_says_comes_first_and_then_what_is_newest(place: Municipality) -> None:
    assert refs(found(place, "суу")) == ["water", "older", "school"]


def test_where_nothing_has_the_whole_word_its_beginning_is_looked_for_and_it_is_said(place: Municipality) -> None:
    answers = [found(place, typed) for typed in ("түтүктөр", "мектебибиздин", "чатырыбыздын")]

    assert [(refs(one), one.loosely) for one in answers] == [(["water"], True), (["school"], True), (["school"], True)]


def test_the_words_are_marked_and_shown_in_the_language_that_has_them(place: Municipality) -> None:
    (hit,) = found(place, "дороге").hits

    assert "".join(piece.text for piece in hit.title) == "Жыйын"
    assert [piece.text for piece in hit.excerpt if piece.is_hit] == ["дороге"]
    assert hit.excerpt_language is Language.RU


def test_it_is_narrowed_by_kind_village_and_year(place: Municipality) -> None:
    narrowed = (Narrowed(kind=Kind.PROMISE), Narrowed(village="V2"), Narrowed(year=2026), Narrowed(village="V9"))

    assert [refs(found(place, "суу", narrowed=one)) for one in narrowed] == [
        ["older"],
        ["school"],
        ["water", "school"],
        [],
    ]


def test_pages_hold_twenty_and_none_is_shown_twice(place: Municipality) -> None:
    many = [an_entry(f"m{number}", "Көпүрө", day=DAY - timedelta(days=number)) for number in range(30)]
    write(place, [*many, *(an_entry(f"b{number}", "Башка", "көпүрө") for number in range(15))])

    pages = [found(place, "көпүрө", page=number) for number in (1, 2, 3, 4)]

    seen = [ref for one in pages for ref in refs(one)]
    assert [(len(one.hits), one.has_more) for one in pages] == [(20, True), (20, True), (5, False), (0, False)]
    assert len(set(seen)) == 45
    assert seen[:30] == [f"m{number}" for number in range(30)]


TREES: dict[str, tuple[Callable[[int], bool], Callable[[int], bool]]] = {
    # By what is typed, whose titles and whose texts have it. What is rare is looked up, what is common is soon met; a
    # question may be the one in titles and the other anywhere.
    "чынар": (lambda n: n % 40 == 0, lambda n: n % 2 == 0),
    "чы": (lambda n: n % 2 == 1 or n % 40 == 0, lambda n: n % 2 == 0),
    "карагай": (lambda n: False, lambda n: n % 30 == 0),
    '"арча карагай"': (lambda n: False, lambda n: n % 60 == 0),
    "чынар -карагай": (lambda n: n % 40 == 0 and n % 30 != 0, lambda n: n % 2 == 0 and n % 30 != 0),
    "чырпык чынар": (lambda n: False, lambda n: False),
}


def test_rare_words_and_common_ones_are_found_in_one_order(built: tuple[Municipality, Municipality], db: None) -> None:
    _here, place = built
    days = {number: number * 77 % 240 for number in range(240)}
    write(place, [_a_tree(number, day=DAY + timedelta(days=day)) for number, day in days.items()])

    seen = {typed: [ref for page in range(1, 14) for ref in refs(found(place, typed, page=page))] for typed in TREES}

    newest = sorted(days, key=lambda number: -days[number])
    expected = {
        typed: [n for n in newest if titled(n)] + [n for n in newest if anywhere(n) and not titled(n)]
        for typed, (titled, anywhere) in TREES.items()
    }
    assert seen == {typed: [f"tree{number}" for number in numbers] for typed, numbers in expected.items()}


def _a_tree(number: int, *, day: date) -> Said:
    title = "Чынар" if number % 40 == 0 else "Чырпык" if number % 2 else "Бак"
    body = "чынар" if number % 2 == 0 else "теректер"
    if number % 30 == 0:
        body += " арча карагай" if number % 60 == 0 else " карагай арча"
    return an_entry(f"tree{number}", title, body, day=day)


def test_what_changed_or_is_gone_is_found_so(place: Municipality) -> None:
    write(place, [an_entry("water", "Жарык", day=DAY)])

    assert (refs(found(place, "суу")), refs(found(place, "жарык"))) == ([], ["water"])


def test_r5_another_municipality_finds_nothing_and_everywhere_finds_what_is_public(
    built: tuple[Municipality, Municipality], db: None
) -> None:
    here, there = built

    assert refs(found(there, "суу")) == ["foreign"]
    assert "foreign" not in refs(found(here, "суу"))
    everywhere = found_everywhere("суу", language=Language.KY)
    assert {(hit.municipality, dict(hit.arguments)["code"]) for hit in everywhere.hits} == {
        (there.pk, "foreign"),
        *((here.pk, ref) for ref in ("water", "older", "school")),
    }


def test_r4_somebody_of_the_office_finds_what_the_role_may_see(place: Municipality) -> None:
    seen = {}
    for role in (Role.RESPONSIBLE_SECRETARY, Role.DESK_VOLUNTEER, Role.DEPUTY):
        actor = a_holder(role, place, deputy="15" if role is Role.DEPUTY else "")
        seen[role] = refs(found_by(actor, "суу", municipality=place, language=Language.KY))

    assert seen == {
        Role.RESPONSIBLE_SECRETARY: ["planned", "secret"],
        Role.DESK_VOLUNTEER: ["planned"],
        Role.DEPUTY: ["planned"],
    }


def test_r4_a_deputy_finds_what_is_theirs_alone_and_nothing_of_another_whose_code_is_like_it(
    place: Municipality,
) -> None:
    owned = {"1-5": ("1-5",), "15": ("15",), "both": ("1-5", "15"), "nobody": ()}
    entries = [an_entry(ref, "Арык", act=Act.VIEW_APPEALS, owners=owners) for ref, owners in owned.items()]
    meetings = an_entry("meeting", "Арык", act=Act.VIEW_MEETINGS)
    write(place, [*entries, meetings], is_public=False)

    def seen(deputy: str) -> set[object]:
        actor = a_holder(Role.DEPUTY, place, login=f"deputy-{deputy}", deputy=deputy)
        return set(refs(found_by(actor, "арык", municipality=place, language=Language.KY)))

    assert {code: seen(code) for code in ("1-5", "15", "1.5")} == {
        "1-5": {"1-5", "both", "meeting"},
        "15": {"15", "both", "meeting"},
        "1.5": {"meeting"},
    }


def test_what_is_a_deputys_own_here_is_nobodys_elsewhere(built: tuple[Municipality, Municipality], db: None) -> None:
    here, there = built
    write(here, [an_entry("own", "Арык", act=Act.VIEW_APPEALS, owners=("15",))], is_public=False)
    of_there = a_holder(Role.DEPUTY, there, deputy="15")

    answers = [found_by(of_there, "арык", municipality=one, language=Language.KY) for one in (here, there)]

    assert [one.hits for one in answers] == [(), ()]


def test_who_has_no_role_here_finds_nothing(built: tuple[Municipality, Municipality], db: None) -> None:
    here, there = built
    stranger = a_holder(Role.RESPONSIBLE_SECRETARY, there)

    assert found_by(stranger, "суу", municipality=here, language=Language.KY).hits == ()


def test_r5_what_the_office_finds_is_no_public_table(place: Municipality) -> None:
    with scope.public_all(), pytest.raises(scope.NoScope):
        StaffEntry.objects.count()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no roles")
@pytest.mark.parametrize("table", ["search_public_words", "search_staff_words"])
def test_r5_postgresql_shows_the_words_to_nobody(place: Municipality, table: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no row-level security")
def test_r5_postgresql_answers_only_for_the_municipality_in_scope(
    built: tuple[Municipality, Municipality], db: None
) -> None:
    def keys(index: str, whose: str) -> int:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT count(*) FROM {index}_found(%s, %s, 0, 130000, 100, 0)", [f"{whose}tsuu:*", f"{whose}asuu:*"]
            )
            return int(cursor.fetchone()[0])

    here, there = (f"{one.pk}_" for one in built)
    with scope.of(built[1].pk):
        own = keys("search_public", there), keys("search_staff", there)
        foreign = keys("search_public", here), keys("search_staff", here)
    with scope.public_all():
        everywhere = keys("search_public", ""), keys("search_staff", here)

    assert (own, foreign, everywhere, keys("search_public", here)) == ((1, 0), (0, 0), (4, 0), 0)


def test_a_public_entry_is_read_by_everybody_and_by_sql_in_its_own_municipality(place: Municipality) -> None:
    with scope.public_all():
        assert PublicEntry.objects.filter(source="tests").count() == len(ENTRIES) + 1


HOSTILE = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(
            ['"', "'", "*", "-", "(", ")", ":", "AND", "OR", "NOT", "NEAR", "суу", "су", "\0", "%", "\\", "<->", "🙂"]
        ),
        max_size=14,
    ).map(" ".join),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=HOSTILE)
@example(typed="суу " * 3000)
@example(typed="\0" * 10_000)
@example(typed="'; DROP TABLE search_publicentry; --")
@example(typed='"' * 9)
@example(typed="й" * 10_000)
@example(typed="-" * 500)
@example(typed="-суу -жол")
@example(typed="İİİ ǅ ﬁ ß ²")
def test_whatever_is_typed_is_answered(built: tuple[Municipality, Municipality], db: None, typed: str) -> None:
    answer = found(built[0], typed)

    assert len(answer.hits) <= 20
