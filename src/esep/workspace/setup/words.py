"""The steps in words: what each is, why it matters, by which clause, and where it is done."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.queries.setup import Mark, Step
from esep.kernel.refusals import Words


@dataclass(frozen=True, slots=True)
class Way:
    """A page where something of a step is done: its words, the name of its address, the act that opens it.

    ``value`` is the variable of the address, where it has one.
    """

    words: Words
    name: str
    act: Act
    value: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A step in words. The first way is the one to go; ``clause`` is what asks for it."""

    title: Words
    why: Words
    clause: str = ""
    ways: tuple[Way, ...]


def table(kind: str) -> Way:
    """The page that takes a list from a table."""
    return Way(_("Or bring a table"), "office-lists-upload", Act.IMPORT_LIST, {"kind": kind})


def saying(words: Words, mark: Mark) -> Way:
    """The page on which one says what no record shows."""
    return Way(words, "office-setup-say", Act.KEEP_SETUP, {"mark": mark.value})


MUNICIPALITY = Way(_("Enter the municipality's data"), "office-settings-municipality", Act.KEEP_MUNICIPALITY)

STEPS: Mapping[Step, Told] = {
    Step.NAMES: Told(
        title=_("Names of municipality and rayon"),
        why=_("Pages and papers bear them in both official languages."),
        clause="1.1-scope",
        ways=(MUNICIPALITY,),
    ),
    Step.LETTERHEAD: Told(
        title=_("Arms and letterhead"),
        why=_("People must know where to turn; papers must show who wrote them."),
        clause="2.1-contacts",
        ways=(
            Way(_("Enter the letterhead"), "office-setup-letterhead", Act.KEEP_SETUP),
            saying(_("We have no arms"), Mark.NO_ARMS),
        ),
    ),
    Step.VILLAGES: Told(
        title=_("Villages"),
        why=_("Every village is told of a meeting."),
        clause="2.5-notice",
        ways=(Way(_("Enter the villages"), "office-directory-villages", Act.KEEP_DIRECTORY), table("villages")),
    ),
    Step.DISTRICTS: Told(
        title=_("Electoral districts"),
        why=_("A deputy answers to the voters of a district."),
        clause="1.7-deputy-accountable",
        ways=(Way(_("Enter the districts"), "office-directory-districts", Act.KEEP_DIRECTORY), table("districts")),
    ),
    Step.COUNCIL: Told(
        title=_("Council, executive body and convocation"),
        why=_("The executive body prepares meetings; the council receives their minutes."),
        clause="2.5-organizer",
        ways=(
            Way(_("Enter the bodies"), "office-directory-bodies", Act.KEEP_DIRECTORY),
            Way(_("Enter the convocation"), "office-directory-convocations", Act.KEEP_DIRECTORY),
        ),
    ),
    Step.OFFICES: Told(
        title=_("Offices and who holds them"),
        why=_("The head reports to the council; others sign, invite and keep papers."),
        clause="1.9-head-report",
        ways=(
            Way(_("Enter the offices"), "office-directory-offices", Act.KEEP_DIRECTORY),
            table("offices"),
        ),
    ),
    Step.SEATS: Told(
        title=_("Mandates of the deputies"),
        why=_("Every deputy owes a report each year."),
        clause="1.8-annual-report",
        ways=(
            Way(_("Enter the deputies"), "office-directory-deputies", Act.KEEP_PEOPLE),
            table("deputies"),
            saying(_("The other seats are empty"), Mark.EMPTY_SEATS),
        ),
    ),
    Step.VENUES: Told(
        title=_("Venues"),
        why=_("A meeting needs a room that was checked."),
        clause="2.5-venue",
        ways=(
            Way(_("Enter the venues"), "office-directory-venues", Act.KEEP_DIRECTORY),
            table("venues"),
            saying(_("The other villages have no room"), Mark.NO_VENUES),
        ),
    ),
    Step.TEXT: Told(
        title=_("Adopted regulation"),
        why=_("Duties hold because the council adopted them."),
        clause="0-preamble",
        ways=(
            Way(_("Enter the adopted regulation"), "office-settings-adopt", Act.ADOPT_REGULATION),
            Way(_("Look at what is entered"), "office-settings", Act.VIEW_DIRECTORY),
        ),
    ),
    Step.OWN_NUMBERS: Told(
        title=_("The council's own numbers and readings"),
        why=_("Where the council decided otherwise than the model, its decision counts."),
        clause="1.1-scope",
        ways=(
            saying(_("Look at the numbers of the model"), Mark.OWN_NUMBERS),
            Way(_("Enter the council's own number"), "office-settings-override", Act.ADOPT_REGULATION),
            Way(_("Choose how a clause is read"), "office-settings-reading", Act.ADOPT_REGULATION),
        ),
    ),
    Step.RECORDS_FROM: Told(
        title=_("Since when records are kept"),
        why=_("What was due before that day is not judged."),
        ways=(MUNICIPALITY,),
    ),
    Step.REGISTER: Told(
        title=_("Last numbers of the paper book"),
        why=_("The register goes on without a gap, and gives no number twice."),
        clause="3.7-keeping",
        ways=(Way(_("Continue the paper book"), "office-setup-register", Act.KEEP_MUNICIPALITY),),
    ),
    Step.MAIL: Told(
        title=_("Test of the mail"),
        why=_("Every day the hash of the journal leaves the building by mail."),
        ways=(
            Way(_("Send a test message"), "office-setup-mail", Act.KEEP_SETUP),
            saying(_("We do without mail"), Mark.NO_MAIL),
        ),
    ),
    Step.PRINT: Told(
        title=_("Test of the printer"),
        why=_("Notices hang on boards: every letter must be seen on paper."),
        clause="2.5-notice-channels",
        ways=(Way(_("Print a test page"), "office-setup-print", Act.KEEP_SETUP),),
    ),
    Step.ADMINISTRATORS: Told(
        title=_("A second administrator"),
        why=_("Some acts need two persons; and one of them may fall ill."),
        ways=(Way(_("People and rights"), "office-rights", Act.GRANT_ROLE),),
    ),
    Step.SECOND_FACTOR: Told(
        title=_("Second factor of the administrators"),
        why=_("A password alone can be seen by others. Each adds the factor in person."),
        ways=(Way(_("My account"), "account", Act.VIEW_OFFICE),),
    ),
}
