"""Verification of the journal: the chain, heads kept outside, and every row that it speaks of."""

from esep.kernel.verification.finding import Fault, Finding
from esep.kernel.verification.outside import OutsideHead, read_head
from esep.kernel.verification.verifying import Verified, verify

__all__ = ["Fault", "Finding", "OutsideHead", "Verified", "read_head", "verify"]
