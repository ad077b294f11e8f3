"""One file for each schema version that ever landed."""
