"""Founding: the municipality, its places, council, offices and accounts, entered on the day on which it joined."""

from decimal import Decimal

from esep.access import OPERATOR, Role
from esep.community import commands
from esep.community.commands import (
    BodyEntry,
    ConvocationEntry,
    DistrictEntry,
    Figures,
    HoldingEntry,
    MunicipalityEntry,
    OrganizationEntry,
    PersonEntry,
    PositionEntry,
    RegulationEntry,
    Resolution,
    VillageEntry,
)
from esep.community.commands.letterhead import UNWRITTEN, LetterheadEntry, keep_letterhead
from esep.community.models import LsgBody, Organization, Position
from esep.community.texts import Texts
from esep.demonstration import directory as said
from esep.journeys.demonstration.place import Place, form, give_account, hour, names
from esep.kernel import clock
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, Municipality
from esep.kernel.opening import open_municipality
from esep.regulation.facts import envelope


def found(municipality: envelope.Municipality) -> Place:
    """Everything that was there when the records began, but mandates and rooms: those are facts."""
    directory = said.directory()
    with clock.set_to(hour(directory.entered_on, 8)):
        place = _opened(municipality, directory)
        _enter_places(place, municipality, directory)
        _enter_council(place, directory)
        _enter_offices(place, directory)
        _enter_organizations(place, directory)
        for commission in directory.commissions:
            if commission.since <= directory.entered_on:
                form(place, commission)
        for account in directory.accounts.of:
            if account.deputy is None and account.role != Role.MUNICIPAL_ADMIN:
                give_account(place, account)
        return place


def _opened(municipality: envelope.Municipality, directory: said.Directory) -> Place:
    """The municipality with its administrator, its names, its adopted text and its letterhead."""
    own = names(municipality.name)
    row = Municipality(slug=municipality.id, kind=municipality.kind.value, is_invented=True, **own.columns)
    row = open_municipality(row, by=OPERATOR)
    deputies = municipality.deputies or {}
    first = next(account for account in directory.accounts.of if account.role == Role.MUNICIPAL_ADMIN)
    account = Account(login=first.login, full_name=said.owner_of(first, deputies=deputies), created_at=clock.now())
    account.set_password(directory.accounts.password)
    account.save(force_insert=True)
    commands.appoint_first(first.login, by=OPERATOR, municipality=row.pk)
    admin = actor_of(account)
    kept = commands.keep_municipality(
        MunicipalityEntry(names=own, rayon=names(directory.rayon), records_from=municipality.records_from),
        by=admin,
        municipality=row.pk,
        seen=row.version,
    )
    adopted = directory.regulation
    commands.adopt_regulation(
        RegulationEntry(
            title=names(adopted.title),
            resolution=Resolution(number=adopted.decision_number, on=adopted.decision_on),
            since=adopted.since,
            legal_basis=adopted.legal_basis,
        ),
        by=admin,
        municipality=row.pk,
    )
    head = directory.letterhead
    keep_letterhead(
        LetterheadEntry(address=Texts(**head.address), hours=Texts(**head.hours), phone=head.phone, email=head.email),
        by=admin,
        municipality=row.pk,
        seen=UNWRITTEN,
    )
    return Place(municipality=kept, admin=admin, deputies=deputies)


def _enter_places(place: Place, municipality: envelope.Municipality, directory: said.Directory) -> None:
    areas = municipality.areas or {}
    for village in directory.villages:
        figures = Figures(
            population=village.population,
            households=village.households,
            voters=village.voters,
            distance_km=Decimal(village.distance_km),
            is_centre=village.is_centre,
            network=village.network,
        )
        entry = VillageEntry(code=village.code, names=names(areas[village.code]), figures=figures)
        commands.add_village(entry, by=place.admin, municipality=place.pk)


def _enter_council(place: Place, directory: said.Directory) -> None:
    """The convocation, its districts, and the people who will sit in it."""
    term = directory.convocation
    convocation = ConvocationEntry(
        number=term.number,
        elected_on=term.elected_on,
        first_session_on=term.first_session_on,
        until=term.until,
        seats=term.seats,
    )
    commands.open_convocation(convocation, by=place.admin, municipality=place.pk)
    for district in directory.districts:
        entry = DistrictEntry(
            code=district.code,
            number=district.number,
            names=names(district.names),
            seats=district.seats,
            villages=district.villages,
        )
        commands.form_district(entry, by=place.admin, municipality=place.pk)
    women = {code for district in directory.districts for code in district.women}
    for code, name in place.deputies.items():
        _register(place, code, said.Holder(**name, sex="f" if code in women else "m"))


def _enter_offices(place: Place, directory: said.Directory) -> None:
    for body in directory.bodies:
        entry = BodyEntry(code=body.code, names=names(body.names), kind=LsgBody.Kind(body.kind))
        commands.add_body(entry, by=place.admin, municipality=place.pk)
    for office in directory.offices:
        position = PositionEntry(
            code=office.code,
            names=names(office.names),
            body=office.body,
            kind=Position.Kind(office.kind),
            village=office.village,
        )
        commands.add_position(position, by=place.admin, municipality=place.pk)
        if office.person is not None:
            _register(place, office.code, office.person)
        holding = HoldingEntry(
            position=office.code, person=place.people[office.deputy or office.code], since=office.since
        )
        commands.take_office(holding, by=place.admin, municipality=place.pk)


def _enter_organizations(place: Place, directory: said.Directory) -> None:
    for organization in directory.organizations:
        entry = OrganizationEntry(
            names=names(organization.names),
            kind=Organization.Kind(organization.kind),
            sector=organization.sector,
            is_state_media=organization.is_state_media,
            email=organization.email,
        )
        commands.register_organization(organization.code, by=place.admin, municipality=place.pk, entry=entry)


def _register(place: Place, code: str, person: said.Holder) -> None:
    family, given, *patronymic = person.ky.split()
    entry = PersonEntry(
        family_name=family,
        given_name=given,
        patronymic=" ".join(patronymic),
        name_ru=person.ru,
        name_en=person.en,
        sex=person.sex,
        phone=person.phone,
        email=person.email,
    )
    place.people[code] = commands.register_person(entry, by=place.admin, municipality=place.pk).pk
