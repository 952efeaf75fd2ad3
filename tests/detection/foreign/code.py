"""By tide and time: tables for the harbour."""

# By Oona Tarrell
# March 5, 2031

from datetime import date


def level(hour: float) -> float:
    """Give the level at an hour, as the tables of the board have it, which is right to the hand."""
    return 2.4 * hour


RELEASED = date(2031, 3, 5)
