"""Figures beside the aims of the regulation: what helps to judge them, and no judgement."""
