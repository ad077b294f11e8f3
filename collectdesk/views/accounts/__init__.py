"""The Accounts page: the browsable book."""
