"""Tables of the kernel."""

from esep.kernel.models.access_code import AccessCode
from esep.kernel.models.account import Account, PlatformGrant, RoleGrant
from esep.kernel.models.base import Editable, Named, OfMunicipality, Scoped, canonical
from esep.kernel.models.fact import FactCase, RecordedFact
from esep.kernel.models.journal import GENESIS, HeadAddress, JournalEntry, JournalSubject
from esep.kernel.models.municipality import JournalKey, Municipality
from esep.kernel.models.number import IssuedNumber, NumberCounter, NumberSeries
from esep.kernel.models.outbox import OutboxMessage
from esep.kernel.models.pack import KeptPack
from esep.kernel.models.request import SecondPersonRequest

__all__ = [
    "GENESIS",
    "AccessCode",
    "Account",
    "Editable",
    "FactCase",
    "HeadAddress",
    "IssuedNumber",
    "JournalEntry",
    "JournalKey",
    "JournalSubject",
    "KeptPack",
    "Municipality",
    "Named",
    "NumberCounter",
    "NumberSeries",
    "OfMunicipality",
    "OutboxMessage",
    "PlatformGrant",
    "RecordedFact",
    "RoleGrant",
    "Scoped",
    "SecondPersonRequest",
    "canonical",
]
