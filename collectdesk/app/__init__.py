"""The composition root: what starts CollectDesk, with or without a window."""
