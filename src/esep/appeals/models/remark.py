"""Remarks about this site: a mistake on a page, personal data to be hidden. Work with a day, no clause of the law."""

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from esep.appeals.models.submission import Submission
from esep.community.models.coded import Coded, code_once
from esep.kernel.models import Account, Editable


class Remark(Editable, Coded):
    """Somebody found a mistake, or asks that something of them is hidden. ``code`` is ``E-7``; ``due_on`` is the day
    by which the office means to have looked.
    """

    REF = "remark"

    class State(models.TextChoices):
        """Whether it was looked at."""

        OPEN = "open", pgettext_lazy("state of a remark", "open")
        DONE = "done", pgettext_lazy("state of a remark", "put right")
        DECLINED = "declined", pgettext_lazy("state of a remark", "left as it is")

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="remarks")
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    answer = models.CharField(max_length=2000, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("municipality", "state", "due_on", "code")
        constraints = (
            code_once("remark"),
            models.UniqueConstraint(fields=("municipality", "submission"), name="one_remark_of_a_submission"),
            models.CheckConstraint(
                condition=Q(state="open", closed_on__isnull=True)
                | (~Q(state="open") & Q(closed_on__isnull=False) & ~Q(answer="")),
                name="remark_closed_with_an_answer",
            ),
        )
