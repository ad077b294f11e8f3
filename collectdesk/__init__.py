"""CollectDesk: overdue loans paid back lawfully and decently."""
