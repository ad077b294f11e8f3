"""The Today page: the queue, ranked, each row with its reason."""
