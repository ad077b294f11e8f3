"""The field itself: money, accounts, contacts, promises, letters. Standard library only."""
