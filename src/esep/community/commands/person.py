"""People: registered, corrected, and their contacts erased on demand."""

from dataclasses import asdict, dataclass, replace

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import change
from esep.community.models import Person
from esep.community.refusals import reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found

NO_CONTACTS = {"phone": "", "email": "", "address": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """A person as entered. Without a ``public_name`` public pages show the full name; ``sex`` is `f`, `m` or empty."""

    family_name: str
    given_name: str
    patronymic: str = ""
    name_ru: str = ""
    name_en: str = ""
    public_name: str = ""
    sex: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""

    @property
    def columns(self) -> dict[str, str]:
        """The person as the table keeps it."""
        written = {field: str(value).strip() for field, value in asdict(self).items()}
        full = " ".join(written[part] for part in ("family_name", "given_name", "patronymic") if written[part])
        return written | {"public_name": written["public_name"] or full}


def entry_of(person: Person) -> PersonEntry:
    """A person as they stand, to be changed in part."""
    values = {field: getattr(person, field) for field in PersonEntry.__dataclass_fields__}
    entry = PersonEntry(**values)
    return replace(entry, public_name="") if entry.public_name == person.full_name else entry


def register_person(entry: PersonEntry, *, by: Actor, municipality: int) -> Person:
    """Enter a person. Raises Refused without a name."""
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality) as acting:
        return put_person(acting, entry)


def correct_person(person: int, *, by: Actor, municipality: int, seen: int, entry: PersonEntry) -> Person:
    """Correct a person's name or contacts. Raises Refused (STALE, not found)."""
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality) as acting:
        return change(acting, known_person(person), seen=seen, **entry.columns)


def erase_personal_data(person: int, *, by: Actor, municipality: int, seen: int, reason: str) -> Person:
    """Blank a person's phone, e-mail and address for good. The name stays: it stands in public records.

    Those in rows that were merged into this one go too. The journal keeps only keyed digests, so that nothing can be
    brought back from it. Raises Refused.
    """
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality) as acting:
        if not reason.strip():
            raise reason_missing()
        acting.note_as(f"erased:{Person.REF}:{person}", reason.strip())
        stays = known_person(person)
        for row in stays.merged.all():
            change(acting, row, seen=None, **NO_CONTACTS, contacts_erased_at=acting.at)
        return change(acting, stays, seen=seen, **NO_CONTACTS, contacts_erased_at=acting.at)


def put_person(acting: Acting, entry: PersonEntry) -> Person:
    """Enter a person inside an act."""
    return acting.save(Person(municipality=acting.municipality, **entry.columns))


def known_person(person: int) -> Person:
    """The person with a number. Raises Refused (NOT_FOUND), also for a row that was merged into another."""
    found = Person.objects.select_related("merged_into").filter(pk=person).first()
    if found is None:
        raise not_found()
    if found.merged_into is not None:
        raise Refused.because(
            "person_merged",
            _("This person was entered twice. The records are one now."),
            remedy=_("Choose the record that stays: %(name)s.") % {"name": found.merged_into.full_name},
            field="person",
        )
    return found
