"""Voter mandates as pages show them: listed, one with its steps, and for everybody (2.2)."""

from esep.appeals.queries.voter_mandates.listing import Given, voter_mandates
from esep.appeals.queries.voter_mandates.one import OneGiven, voter_mandate_of

__all__ = ["Given", "OneGiven", "voter_mandate_of", "voter_mandates"]
