"""The Office page: details, staff, imports, backup, rules, journal."""
