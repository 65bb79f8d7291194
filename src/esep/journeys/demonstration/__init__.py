"""Loading the invented municipality: its two years are lived through again, act by act, each at its hour."""

from esep.journeys.demonstration.loading import Loaded, load

__all__ = ["Loaded", "load"]
