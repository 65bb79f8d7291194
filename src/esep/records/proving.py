"""Proving: evidence is kept for what happened, replaced by better, and withdrawn with a reason (glossary 122)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.intake.upload import Accepted
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused, not_found
from esep.records.changing import changeable, given
from esep.records.files import keep_file
from esep.records.models import Document, Evidence
from esep.regulation.dates import legal_day
from esep.regulation.facts.common import Evidence as FactEvidence
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.fields import FIRST_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What somebody brings: a file or a link, what sort it is, and the day on which it is said to have happened."""

    kind: EvidenceKind
    claimed_on: date
    file: Accepted | None = None
    link: str = ""
    note: str = ""


def keep_evidence(
    proof: Proof, *, subject: str, by: Actor, municipality: int, supersedes: int | None = None
) -> Evidence:
    """Keep evidence for a fact (``fact:<code>``) or a row (``document:12``).

    The server says when it came, so that the days between claim and receipt show. ``supersedes`` is older evidence for
    the same subject that it takes the place of. Raises Refused for a day to come, an unknown subject, and for a closed
    document.
    """
    with command(Act.KEEP_EVIDENCE, by=by, municipality=municipality) as acting:
        return put_evidence(acting, proof, subject=subject, supersedes=supersedes)


def put_evidence(acting: Acting, proof: Proof, *, subject: str, supersedes: int | None = None) -> Evidence:
    """Keep evidence inside an act."""
    _check_subject(acting, subject)
    _check_day(proof.claimed_on, today=legal_day(acting.at))
    return acting.save(
        Evidence(
            municipality=acting.municipality,
            subject=subject,
            kind=proof.kind.value,
            file=keep_file(acting, proof.file) if proof.file is not None else None,
            name=proof.file.name if proof.file is not None else "",
            link=proof.link.strip(),
            claimed_on=proof.claimed_on,
            received_at=acting.at,
            received_by=acting.account,
            note=proof.note.strip(),
            supersedes=standing(supersedes, subject=subject) if supersedes is not None else None,
        )
    )


def said_of(acting: Acting, proof: Proof) -> FactEvidence:
    """A proof as a fact names it: a file by its name and digest, a link by itself. The file is kept inside the act."""
    if proof.file is None:
        return FactEvidence(proof.kind, proof.link.strip()[:200])
    file = keep_file(acting, proof.file)
    return FactEvidence(proof.kind, proof.file.name, file.sha256)


def withdraw_evidence(evidence: int, *, reason: str, by: Actor, municipality: int) -> Evidence:
    """Withdraw evidence that should never have been kept. It stays to be seen, with the reason."""
    with command(Act.WITHDRAW_EVIDENCE, by=by, municipality=municipality) as acting:
        found = standing(evidence)
        _check_subject(acting, found.subject)
        found.withdrawn_at = acting.at
        found.withdrawn_by = acting.account
        found.withdraw_reason = given(reason)
        return acting.save(found)


def standing(evidence: int, *, subject: str | None = None) -> Evidence:
    """Evidence that still counts. Raises Refused for what was withdrawn or replaced."""
    rows = Evidence.objects.filter(pk=evidence)
    found = (rows if subject is None else rows.filter(subject=subject)).first()
    if found is None:
        raise not_found()
    if found.withdrawn_at is not None or Evidence.objects.filter(supersedes=found).exists():
        raise Refused.because(
            "evidence_laid_aside",
            _("This evidence was withdrawn or replaced already."),
            remedy=_("Look at the present list of evidence."),
        )
    return found


def _check_subject(acting: Acting, subject: str) -> None:
    """Of what lives at or below this room we know whether it is there; chapters above answer for their own.

    A document is noted, so that the journal shows the act in its history too.
    """
    word, _colon, name = subject.partition(":")
    if word == Document.REF:
        acting.note(changeable(int(name) if name.isascii() and name.isdigit() else 0))
    elif word == RecordedFact.REF and not RecordedFact.objects.filter(code=name).exists():
        raise not_found()


def _check_day(claimed_on: date, *, today: date) -> None:
    if claimed_on > today:
        raise Refused.because("day_in_future", _("This day has not come yet."), field="claimed_on")
    if claimed_on.year < FIRST_YEAR:
        raise Refused.because("day_too_early", _("This year is too early. Check it."), field="claimed_on")
