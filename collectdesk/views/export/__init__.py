"""Accounts to a spreadsheet: what, which columns, where, proven by the own password."""
