"""Accounts given to staff."""
