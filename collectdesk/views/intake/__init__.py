"""The import of an overdue list: read, corrected, answered, compared, taken in whole."""
