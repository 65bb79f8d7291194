"""Drills: whether a backup can be restored and worked with, tried before it is needed (R3).

A copy of the installation is made in an empty place, served there, and taken away again. What runs is never touched.

Nothing is imported here: :mod:`esep.journeys.drilling.copy` runs as a process of its own.
"""
