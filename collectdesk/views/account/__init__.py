"""The Account page: one borrower's loan, may I call, what happened, and the log of a call."""
