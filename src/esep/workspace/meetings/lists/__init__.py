"""The lists of those who come and speak, invitations and the agenda (2.5, fifth and sixth items; 2.11)."""
