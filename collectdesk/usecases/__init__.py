"""What the office does: one function, one transaction, one event."""
