"""The schema's history, as literal operations."""
