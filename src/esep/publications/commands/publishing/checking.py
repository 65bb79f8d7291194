"""Looking: nothing is new, or what the item tells about has changed (7.2)."""

from datetime import date

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.community.refusals import in_years, not_in_future
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.models import FactCase, RecordedFact
from esep.kernel.refusals import Refused
from esep.publications.commands.publishing.entry import too_long
from esep.publications.commands.publishing.publishing import PUBLISHED
from esep.publications.finding import FoundItem, item_of
from esep.publications.models import Publication, PublicationCheck
from esep.regulation.facts.council import PublicationChecked, PublicationMatterChanged

CHECKED, CHANGED = "publication.checked", "publication.matter_changed"
LONGEST_WHAT = 2000


def check_publication(item: str, *, by: Actor, municipality: int) -> PublicationCheck:
    """Say that the newest version is still right: nothing new, looked at today.

    Said again on the same day it is the same answer, and nothing is written. Raises Refused: an unknown item, one that
    was never published, or of which a change was recorded since.
    """
    with seeing(Act.PUBLISH, by=by, municipality=municipality):
        known = _of_day(item, clock.today())
    if known is not None:
        return known
    with command(Act.PUBLISH, by=by, municipality=municipality) as acting:
        today = clock.today()
        found = item_of(item, municipality=acting.municipality)
        known = _of_day(item, today)
        if known is not None:
            acting.mention(known.ref)
            return known
        if not _was_published(found):
            raise Refused.because(
                "never_published",
                _("Nothing was published of this item yet, so there is nothing to look at."),
                remedy=_("Publish its first version."),
                clause=found.clause,
            )
        changed_on = _changed_since_published(found)
        if changed_on is not None:
            raise Refused.because(
                "changed_since",
                _("On %(day)s it was recorded that something changed, and no version was published since.")
                % {"day": f"{changed_on:%d.%m.%Y}"},
                remedy=_("Publish the new version."),
                clause=found.clause,
            )
        row = PublicationCheck(
            municipality=acting.municipality,
            item=item,
            checked_on=today,
            recorded_at=acting.at,
            recorded_by=acting.account,
        )
        if not found.is_extra:
            row.fact = acting.record(CHECKED, PublicationChecked(), records=[found.record], on=today)
        return acting.save(row)


def say_changed(item: str, what: str, *, on: date, by: Actor, municipality: int) -> RecordedFact:
    """Say that what the item tells about changed on a day; the law then advises a new version sooner.

    Raises Refused: an unknown item, one beyond the regulation, no words, a day to come.
    """
    with command(Act.PUBLISH, by=by, municipality=municipality) as acting:
        found = item_of(item, municipality=acting.municipality)
        if found.is_extra:
            raise Refused.because(
                "beyond_regulation",
                _("The regulation does not ask for this item, so no term follows from a change."),
                remedy=_("Publish the new version."),
            )
        words = what.strip()
        if not words:
            raise Refused.because("what_missing", _("Write what changed."), clause=found.clause, field="what")
        if len(words) > LONGEST_WHAT:
            raise too_long("what")
        in_years(on, field="on")
        not_in_future(on, today=clock.today(), field="on")
        return acting.record(CHANGED, PublicationMatterChanged(what=words), records=[found.record], on=on)


def _of_day(item: str, day: date) -> PublicationCheck | None:
    return PublicationCheck.objects.select_related("fact").filter(item=item, checked_on=day).first()


def _was_published(item: FoundItem) -> bool:
    """Whether a version stands, as a row or as a fact that another chapter told."""
    if item.is_extra:
        return Publication.objects.filter(item=item.code, withdrawn_at__isnull=True).exists()
    return _last_told(item, PUBLISHED) is not None


def _changed_since_published(item: FoundItem) -> date | None:
    """The day of a change that no version has told yet."""
    changed, published = _last_told(item, CHANGED), _last_told(item, PUBLISHED)
    return changed if changed is not None and (published is None or changed > published) else None


def _last_told(item: FoundItem, kind: str) -> date | None:
    """The last day of which the law was told something of an item."""
    told = FactCase.objects.filter(record=item.record, fact__kind=kind, fact__superseded_by__isnull=True)
    last: date | None = told.aggregate(last=Max("fact__occurred_on"))["last"]
    return last
