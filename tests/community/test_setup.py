"""The set-up: every step is judged from the records, as they come in one after the other."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.apps import apps
from django.core.mail import EmailMessage
from django.test import override_settings

from esep.access import Actor, Role
from esep.community import commands
from esep.community.commands.letterhead import LetterheadEntry, keep_letterhead
from esep.community.commands.setup import mark_step, try_mail
from esep.community.models import LsgBody, Position
from esep.community.queries.setup import Mark, SetUp, State, Step, mail_tests, setup_of
from esep.community.texts import Texts
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.kernel.posting import deliver
from esep.kernel.refusals import Kind, Refused
from esep.records.models import Document
from esep.records.series import continue_register
from tests.community.min_bulak import TODAY, MinBulak, add_council, add_offices, add_places, at, opened, seat
from tests.kernel.people import a_holder, a_municipality

pytestmark = pytest.mark.django_db

SERIES = dict(Document.Direction.choices)
SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture
def here() -> Iterator[MinBulak]:
    """A municipality just opened."""
    built = opened(day=TODAY)
    with clock.set_to(at(TODAY)):
        yield built


def setup(here: MinBulak) -> SetUp:
    return setup_of(by=here.admin, municipality=here.place.pk, series=SERIES)


def stands(here: MinBulak, step: Step) -> tuple[State, list[str]]:
    found = setup(here).of(step)
    return found.state, [str(words) for words in found.missing]


def say(here: MinBulak, mark: Mark) -> None:
    mark_step(mark.value, by=here.admin, municipality=here.place.pk)


def test_a_municipality_just_opened_begins_with_its_names(here: MinBulak) -> None:
    found = setup(here)

    assert found.next is not None
    assert found.next.step is Step.NAMES
    assert (found.done, found.is_ready) == (0, False)
    assert [step.step for step in found.steps] == list(Step)


def test_names_and_the_first_day_are_done_once_they_stand_in_the_municipalitys_row(here: MinBulak) -> None:
    assert stands(here, Step.NAMES)[0] is State.BEGUN
    assert stands(here, Step.RECORDS_FROM)[0] is State.NOT_BEGUN

    add_places(here)

    assert stands(here, Step.NAMES) == (State.DONE, [])
    assert stands(here, Step.RECORDS_FROM) == (State.DONE, [])


def test_a_first_day_that_has_not_come_is_only_a_beginning(here: MinBulak) -> None:
    entry = commands.MunicipalityEntry(
        names=commands.Names(ky="Миң-Булак"), rayon=commands.Names(ky=""), records_from=date(2027, 1, 1)
    )
    commands.keep_municipality(entry, by=here.admin, municipality=here.place.pk, seen=here.place.version)

    assert stands(here, Step.RECORDS_FROM)[0] is State.BEGUN


def test_a_letterhead_says_what_it_lacks_and_may_be_without_arms(here: MinBulak) -> None:
    entry = LetterheadEntry(address=Texts(ky="Манас, 1"), hours=Texts(ky="9–18"))
    keep_letterhead(entry, by=here.admin, municipality=here.place.pk, seen=1)
    lacking = stands(here, Step.LETTERHEAD)

    say(here, Mark.NO_ARMS)

    assert (lacking[0], len(lacking[1])) == (State.BEGUN, 2)
    assert len(stands(here, Step.LETTERHEAD)[1]) == 1


@pytest.mark.clause("2.5-notice", "1.7-deputy-accountable")
def test_villages_outside_every_district_are_missing_by_name(here: MinBulak) -> None:
    assert stands(here, Step.VILLAGES)[0] is State.NOT_BEGUN
    add_places(here)
    add_council(here, only=())
    names = commands.Names(ky="Көк-Жар")
    commands.add_village(commands.VillageEntry(code="V9", names=names), by=here.admin, municipality=here.place.pk)

    assert stands(here, Step.VILLAGES) == (State.DONE, [])
    assert stands(here, Step.DISTRICTS) == (State.BEGUN, ["Көк-Жар"])


def test_a_village_without_a_centre_is_only_a_beginning(here: MinBulak) -> None:
    entry = commands.VillageEntry(code="V1", names=commands.Names(ky="Көк-Жар"))
    commands.add_village(entry, by=here.admin, municipality=here.place.pk)

    assert stands(here, Step.VILLAGES)[0] is State.BEGUN


@pytest.mark.clause("1.8-annual-report")
def test_seats_are_counted_by_district_until_the_others_are_said_to_be_empty(here: MinBulak) -> None:
    add_places(here)
    assert stands(here, Step.SEATS)[0] is State.NOT_BEGUN
    add_council(here, only=())
    seat(here, "20", "Дүйшеев Замирбек", "D5", "m", since=date(2025, 1, 9))

    missing = stands(here, Step.SEATS)
    say(here, Mark.EMPTY_SEATS)

    assert missing[0] is State.BEGUN
    assert missing[1][-1] == "№5 Сары-Камыш: 1"
    assert stands(here, Step.SEATS) == (State.DONE, [])


def test_four_offices_need_somebody_who_holds_them(here: MinBulak) -> None:
    add_places(here)
    add_council(here, only=("1", "7"))
    body = commands.BodyEntry(code="b", names=commands.Names(ky="Өкмөт"), kind=LsgBody.Kind.RAYON_ADMINISTRATION)
    commands.add_body(body, by=here.admin, municipality=here.place.pk)
    position = commands.PositionEntry(code="p", names=commands.Names(ky="Башчы"), body="b", kind=Position.Kind.HEAD)
    commands.add_position(position, by=here.admin, municipality=here.place.pk)
    empty, council = stands(here, Step.OFFICES), stands(here, Step.COUNCIL)

    add_offices(here)

    assert (empty[0], len(empty[1])) == (State.BEGUN, 4)
    assert (council[0], len(council[1])) == (State.BEGUN, 2)
    assert stands(here, Step.OFFICES) == (State.DONE, [])
    assert stands(here, Step.COUNCIL) == (State.DONE, [])


@pytest.mark.clause("2.5-venue")
def test_villages_without_a_room_are_missing_until_it_is_said_that_they_have_none(here: MinBulak) -> None:
    add_places(here)
    assert stands(here, Step.VENUES)[0] is State.NOT_BEGUN
    entry = commands.VenueEntry(names=commands.Names(ky="Клуб"), village="V1")
    commands.register_venue("W1", entry=entry, since=TODAY, by=here.admin, municipality=here.place.pk)

    lacking = stands(here, Step.VENUES)
    say(here, Mark.NO_VENUES)

    assert (lacking[0], len(lacking[1])) == (State.BEGUN, 7)
    assert stands(here, Step.VENUES) == (State.DONE, [])


@pytest.mark.clause("0-preamble", "1.1-scope")
def test_the_adopted_text_is_done_with_its_words_and_the_numbers_with_a_look_or_a_choice(here: MinBulak) -> None:
    resolution = commands.Resolution(number="2/7", on=date(2024, 12, 18))
    title = commands.Names(ky="Регламент")
    entry = commands.RegulationEntry(title=title, resolution=resolution, since=date(2025, 1, 1))
    row = commands.adopt_regulation(entry, by=here.admin, municipality=here.place.pk)
    before = stands(here, Step.TEXT)[0], stands(here, Step.OWN_NUMBERS)[0]

    written = commands.RegulationEntry(title=title, resolution=resolution, since=date(2025, 1, 1), text="1. Жалпы")
    commands.correct_regulation(row.pk, by=here.admin, municipality=here.place.pk, seen=row.version, entry=written)
    chosen = commands.choose_reading("roll-forward", resolution=resolution, by=here.admin, municipality=here.place.pk)

    assert before == (State.BEGUN, State.NOT_BEGUN)
    assert (stands(here, Step.TEXT)[0], stands(here, Step.OWN_NUMBERS)[0]) == (State.DONE, State.DONE)
    commands.annul_reading(chosen.pk, by=here.admin, municipality=here.place.pk, reason="ката")
    assert stands(here, Step.OWN_NUMBERS)[0] is State.NOT_BEGUN
    say(here, Mark.OWN_NUMBERS)
    assert stands(here, Step.OWN_NUMBERS)[0] is State.DONE


@pytest.mark.clause("3.7-keeping")
def test_every_series_of_the_register_is_continued_or_begins_at_one(here: MinBulak) -> None:
    states = []
    for code, first in (("incoming", 413), ("outgoing", 1), ("internal", 1)):
        continue_register(code, by=here.admin, municipality=here.place.pk, year=TODAY.year, first=first)
        states.append(stands(here, Step.REGISTER)[0])

    assert states == [State.BEGUN, State.BEGUN, State.DONE]


def test_a_test_of_the_mail_waits_and_then_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[EmailMessage] = []
    monkeypatch.setattr(EmailMessage, "send", lambda message: sent.append(message))
    place = a_municipality("kara-oy")
    here = MinBulak(place, a_holder(Role.MUNICIPAL_ADMIN, place))
    try_mail("aty@example.invalid", by=here.admin, municipality=here.place.pk)
    waiting = stands(here, Step.MAIL)[0]

    with override_settings(EMAIL_BACKEND=SMTP):
        deliver()

    assert waiting is State.BEGUN
    assert stands(here, Step.MAIL)[0] is State.DONE
    assert [message.to for message in sent] == [["aty@example.invalid"]]
    (test,) = mail_tests(by=here.admin, municipality=here.place.pk)
    assert test.is_sent


def test_a_test_goes_to_no_wrong_address(here: MinBulak) -> None:
    with pytest.raises(Refused):
        try_mail("aty example", by=here.admin, municipality=here.place.pk)

    assert mail_tests(by=here.admin, municipality=here.place.pk) == ()


@pytest.mark.parametrize(("mark", "step"), [(Mark.NO_MAIL, Step.MAIL), (Mark.PRINTED, Step.PRINT)])
def test_a_word_is_enough_where_no_record_can_show_it(here: MinBulak, mark: Mark, step: Step) -> None:
    assert stands(here, step)[0] is State.NOT_BEGUN

    say(here, mark)

    assert stands(here, step)[0] is State.DONE


def test_a_second_administrator_counts_once_and_only_while_the_role_lasts(here: MinBulak) -> None:
    alone = stands(here, Step.ADMINISTRATORS)[0]
    a_holder(Role.MUNICIPAL_ADMIN, here.place, login="second")
    together, unsecured = stands(here, Step.ADMINISTRATORS)[0], stands(here, Step.SECOND_FACTOR)

    assert (alone, together) == (State.BEGUN, State.DONE)
    assert unsecured == (State.NOT_BEGUN, ["Асылбекова Нургүл", "second"])


def test_a_second_factor_counts_and_recovery_codes_alone_do_not(here: MinBulak) -> None:
    factors = apps.get_model("mfa", "Authenticator")._default_manager
    factors.create(user_id=here.admin.account, type="recovery_codes", data={})
    before = stands(here, Step.SECOND_FACTOR)[0]

    factors.create(user_id=here.admin.account, type="totp", data={})

    assert before is State.NOT_BEGUN
    assert stands(here, Step.SECOND_FACTOR) == (State.DONE, [])


@pytest.mark.parametrize("role", [Role.OFFICE_STAFF, Role.DEPUTY])
def test_the_set_up_is_not_for_every_role(here: MinBulak, role: Role) -> None:
    actor: Actor = a_holder(role, here.place)

    with pytest.raises(Refused) as refused:
        setup_of(by=actor, municipality=here.place.pk, series=SERIES)

    assert refused.value.kind is Kind.FORBIDDEN


def test_another_municipality_is_judged_by_its_own_records(here: MinBulak) -> None:
    say(here, Mark.PRINTED)
    other = opened("kara-oy", day=TODAY)

    assert stands(other, Step.PRINT)[0] is State.NOT_BEGUN
    assert Municipality.objects.count() == 2
