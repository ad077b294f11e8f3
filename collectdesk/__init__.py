"""CollectDesk: overdue loans paid back lawfully and decently."""

__version__ = "0.1.0"
