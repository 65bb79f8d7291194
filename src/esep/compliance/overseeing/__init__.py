"""Many municipalities side by side: how many duties fell due in a period, and how they stand today.

Duties are counted, never people: nothing here is gathered by a person, scored or put in order of success.
"""
