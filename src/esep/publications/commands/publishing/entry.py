"""What is said of a version: its titles and day, where it can be found, and where its content lives."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.community.refusals import in_years, not_in_future
from esep.community.texts import Texts
from esep.kernel.refusals import Refused
from esep.publications.contents import contents_of
from esep.publications.finding import FoundItem
from esep.records.models import Document
from esep.records.proving import Proof
from esep.records.weblinks import web_address
from esep.regulation.facts.council import PublicationChannel

LONGEST_TITLE = 200
LONGEST_WHERE = 300
LONGEST_LINK = 1000
MOST_CHANNELS = 10
OPEN_KINDS = frozenset(
    {Document.Kind.REPORT, Document.Kind.NOTICE, Document.Kind.DECISION, Document.Kind.ACT, Document.Kind.OTHER}
)
"""Documents that may become public as they are: letters, lists and minutes name people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelEntry:
    """A place where a version can be found, since a day (without one: since it was published), with its proof."""

    channel: PublicationChannel
    since: date | None = None
    where: str = ""
    proof: Proof | None = None

    def check(self, *, published_on: date, today: date) -> None:
        """Raise Refused: a day to come or before the version was published, a place in too many words."""
        if len(self.where.strip()) > LONGEST_WHERE:
            raise too_long("where")
        if self.since is None:
            return
        in_years(self.since, field="since")
        not_in_future(self.since, today=today, field="since")
        if self.since < published_on:
            raise Refused.because(
                "channel_before_publication",
                _("On this day the version was not published yet."),
                remedy=_("Check the day, or publish the version with its earlier day."),
                field="since",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationEntry:
    """A version as the office says it: public since ``on``. ``period`` is the half-year that a report is about.

    Its content is a ``document`` of the register, an address elsewhere (``link``), a chapter of this site
    (``content``), or what a proof shows: the photo of the sheet on the board.
    """

    titles: Texts
    on: date
    channels: Sequence[ChannelEntry]
    period: str = ""
    document: int | None = None
    link: str = ""
    content: str = ""

    def check(self, item: FoundItem, *, today: date) -> None:
        """Raise Refused with what is wrong and the way out."""
        if not self.titles.ky.strip():
            raise Refused.because("title_missing", _("Write the title in Kyrgyz."), field="title_ky")
        for language in ("ky", "ru", "en"):
            if len(getattr(self.titles, language).strip()) > LONGEST_TITLE:
                raise too_long(f"title_{language}")
        in_years(self.on, field="on")
        not_in_future(self.on, today=today, field="on")
        if not self.channels:
            raise Refused.because(
                "channels_missing",
                _("Say where it can be found."),
                remedy=_("Choose at least one place: the site, the notice board or another."),
                clause=item.clause,
                field="channels",
            )
        if len(self.channels) > MOST_CHANNELS:
            raise Refused.because("too_many_channels", _("These are too many places."), field="channels")
        for channel in self.channels:
            channel.check(published_on=self.on, today=today)
        self._check_content(item)

    def _check_content(self, item: FoundItem) -> None:
        if self.content and self.content not in contents_of(item.code):
            raise Refused.because(
                "unknown_content",
                _("This item is not told on that page."),
                remedy=_("Choose a page from the list."),
                field="content",
            )
        if len(self.link.strip()) > LONGEST_LINK:
            raise too_long("link")
        if sum(map(bool, (self.document, self.link.strip(), self.content))) > 1:
            raise Refused.because(
                "content_twice",
                _("The content is in one place: a page here, a document, or an address elsewhere."),
                remedy=_("Leave one of them."),
                field="content",
            )
        is_shown = any(channel.proof is not None for channel in self.channels)
        if not (self.document or self.link.strip() or self.content or is_shown):
            raise Refused.because(
                "content_missing",
                _("Say where the content can be read."),
                remedy=_("Choose a page or a document, write an address, or add a photo of the board."),
                clause=item.clause,
                field="content",
            )

    @property
    def address(self) -> str:
        """The address elsewhere, if there is one. Raises Refused: no address on the web."""
        return web_address(self.link) if self.link.strip() else ""


def open_document(document: int | None) -> Document | None:
    """The document whose files become public. Raises Refused: unknown, annulled, or one that may name residents."""
    if document is None:
        return None
    found = Document.objects.select_related("number").filter(pk=document).first()
    if found is None or found.number is None or found.is_annulled:
        raise Refused.because(
            "unknown_document",
            _("The register has no such document."),
            remedy=_("Choose one from the list, or register it first."),
            field="document",
        )
    if found.kind not in OPEN_KINDS or found.counterparty or found.direction == Document.Direction.INCOMING:
        raise Refused.because(
            "document_may_name_people",
            _("A letter, a list or minutes may name residents, so it is not published as it is."),
            remedy=_("Register a copy without names, and choose that one."),
            field="document",
        )
    return found


def too_long(field: str) -> Refused:
    """A text that does not fit."""
    return Refused.because("text_too_long", _("This text is too long. Shorten it."), field=field)
