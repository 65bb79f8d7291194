"""Tables of the people's voice."""

from esep.appeals.models.appeal import Appeal, AppealStep
from esep.appeals.models.author import Author
from esep.appeals.models.contact import Contact
from esep.appeals.models.demand import Demand, DemandDeputy
from esep.appeals.models.reception import Reception, ReceptionHours, ReceptionOff, ReceptionVisit
from esep.appeals.models.remark import Remark
from esep.appeals.models.submission import Submission, SubmissionFile
from esep.appeals.models.voter_mandate import VoterMandate, VoterMandateStep

__all__ = [
    "Appeal",
    "AppealStep",
    "Author",
    "Contact",
    "Demand",
    "DemandDeputy",
    "Reception",
    "ReceptionHours",
    "ReceptionOff",
    "ReceptionVisit",
    "Remark",
    "Submission",
    "SubmissionFile",
    "VoterMandate",
    "VoterMandateStep",
]
