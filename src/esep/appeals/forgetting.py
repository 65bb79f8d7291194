"""Forgetting who wrote: the author's row, the letters sent to them, the files they sent, inside an act (2.2-2.4)."""

from django.db.models import Q

from esep.appeals.models import Author, ReceptionVisit, Submission, SubmissionFile
from esep.kernel.acting import Acting
from esep.kernel.forgetting import forget_letters
from esep.records.erasing import erase_files

RECEIPT, ANSWER = "receipt", "appeal"
"""Topics of the letters that authors get."""


def empty_author(acting: Acting, author: Author) -> None:
    """Empty how somebody can be reached, and the letters to them; what waits is not sent any more."""
    forget_letters(acting, _letters_to(author))
    for field in Author.CONTENT:
        setattr(author, field, "")
    author.erased_at = acting.at
    acting.save(author)


def erase_what_came(acting: Acting, author: Author) -> None:
    """Erase the files that an author sent, where nothing else speaks of them, and the notes of their visits."""
    sent = SubmissionFile.objects.filter(submission__author=author, erased_at__isnull=True).select_related("file")
    rows = list(sent.order_by("pk"))
    for row in rows:
        row.name, row.erased_at = "", acting.at
        acting.save(row)
    erase_files(acting, {row.file_id: row.file for row in rows}.values())
    for visit in ReceptionVisit.objects.filter(author=author).order_by("pk"):
        visit.issue, visit.author, visit.erased_at = "", None, acting.at
        acting.edit(visit, seen=visit.version)


def _letters_to(author: Author) -> Q:
    own = Q(pk__in=())
    for submission in Submission.objects.filter(author=author).order_by("pk"):
        own |= Q(topic=RECEIPT, key=f"{RECEIPT}:{submission.code}")
        own |= Q(topic=ANSWER, key__startswith=f"{ANSWER}:", key__endswith=f":{submission.pk}")
    return own
