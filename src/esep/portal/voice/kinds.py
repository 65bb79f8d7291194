"""What can be written: the three kinds of appeals, voter mandates and demands, each explained in plain words."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.appeals.models import Submission

KIND = Submission.Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteKind:
    """One kind: the word in its address, its title, when it is the right one, and the clause it follows.

    ``next`` says what happens with it; ``public`` what everybody will see.
    """

    kind: Submission.Kind
    word: str
    title: Promise
    when: Promise
    next: Promise
    public: Promise
    clause: str

    @property
    def number(self) -> str:
        """The clause as it is printed."""
        return self.clause.partition("-")[0]


ANSWERED = _("You get an answer within the term of the law on appeals. The receipt names the last day.")
COUNTED = _("Everybody sees that it came: its kind, topic, village and days. The text only after the office hid names.")
KINDS = (
    WriteKind(
        kind=KIND.COMPLAINT,
        word="complaint",
        title=pgettext_lazy("what to write", "Complaint"),
        when=_("Something is wrong, or somebody's rights were hurt, and it must be put right."),
        next=ANSWERED,
        public=COUNTED,
        clause="2.3-appeals",
    ),
    WriteKind(
        kind=KIND.APPLICATION,
        word="application",
        title=pgettext_lazy("what to write", "Application"),
        when=_("You need something from the office or a deputy: help, a paper, a decision."),
        next=ANSWERED,
        public=COUNTED,
        clause="2.3-appeals",
    ),
    WriteKind(
        kind=KIND.PROPOSAL,
        word="proposal",
        title=pgettext_lazy("what to write", "Proposal"),
        when=_("You know how something in the village could be better."),
        next=ANSWERED,
        public=COUNTED,
        clause="2.3-appeals",
    ),
    WriteKind(
        kind=KIND.VOTER_MANDATE,
        word="voter-mandate",
        title=pgettext_lazy("what to write", "Voter mandate"),
        when=_("You give your deputy a task that serves many: a road, a bridge, a kindergarten."),
        next=_("The office words it for everybody. Then the deputy says how far it has come."),
        public=_("Everybody reads the task as the office words it, and what the deputy does about it."),
        clause="2.2-voter-mandate",
    ),
    WriteKind(
        kind=KIND.DEMAND,
        word="demand",
        title=pgettext_lazy("what to write", "Demand for a report"),
        when=_("Your group, association or party wants deputies to report to the people now."),
        next=_("The deputies answer, or a meeting is called. The regulation names no last day for it."),
        public=_("Everybody sees which group demands it, of whom, about what, and the answer."),
        clause="2.4-on-demand",
    ),
)
BY_WORD = {one.word: one for one in KINDS}
