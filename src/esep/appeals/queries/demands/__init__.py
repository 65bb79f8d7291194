"""Demands for a report as pages show them: in the office and for everybody (2.4)."""

from esep.appeals.queries.demands.listing import Asked, demand_of, demands, demands_in_public

__all__ = ["Asked", "demand_of", "demands", "demands_in_public"]
