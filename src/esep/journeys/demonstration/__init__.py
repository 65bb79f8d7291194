"""Loading the invented municipality: its two years are lived through again, act by act, each at its hour."""

from esep.journeys.demonstration.loading import Loaded, load
from esep.journeys.demonstration.resetting import refuse_real, reset
from esep.journeys.demonstration.serving import Serving, refuse_mixing

__all__ = ["Loaded", "Serving", "load", "refuse_mixing", "refuse_real", "reset"]
