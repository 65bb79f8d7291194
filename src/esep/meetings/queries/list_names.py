"""Names and posts on the lists: in the reader's language where the directory knows them, else as they were written."""

from esep.community.models import Commission, Person, Position
from esep.documents.telling import tell
from esep.meetings.models import Invitation, SpeakerEntry


def name_said(row: Invitation, language: str) -> str:
    """The name of somebody invited, in one language."""
    person, organization = row.person, row.organization
    if person is not None and row.name == person.full_name:
        return person_said(person, language)
    if organization is not None and row.name == organization.name_ky:
        return organization.name_in(language)
    return row.name


def speaker_said(row: SpeakerEntry, language: str) -> str:
    """The name of somebody who speaks, in one language."""
    person = row.mandate.person if row.mandate is not None else None
    if person is not None and language != "ky" and row.name in (person.full_name, person.public_name):
        return person_said(person, language)
    return row.name


def person_said(person: Person, language: str) -> str:
    """The whole name of a person of the directory, in one language; in Kyrgyz where there is none."""
    return person.full_name if language == "ky" else person.names.get(language, person.full_name)


def post_of_chair(commission: Commission, language: str) -> str:
    """What the chair of a commission is called."""
    return tell("suggesting.commission_chair", language, commission=commission.name_in(language))


def posts_in(language: str) -> dict[str, str]:
    """Posts of the directory by their Kyrgyz words, in one language. Two queries, none for Kyrgyz."""
    if language == "ky":
        return {}
    offices = {row.name_ky: row.name_in(language) for row in Position.objects.all()}
    chairs = {post_of_chair(row, "ky"): post_of_chair(row, language) for row in Commission.objects.all()}
    return {**offices, **chairs}
