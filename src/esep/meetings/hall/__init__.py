"""The hall on the day itself (3.1-3.5): what happens there as events, and what follows from them.

Everything here is reckoned from events alone, so that a device without a network can send them later, in any order and
more than once, with the same result.
"""
