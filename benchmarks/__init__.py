"""Measures how fast journeymap is, side by side with what it is compared to; ``make bench`` runs it.

Machines are shared and noisy, so each comparison runs its commands in turn (A B A B ...) and prints the
ratio of medians of the same run. They are no tests: nothing fails when a number is high.
"""
