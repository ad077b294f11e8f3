"""From facts to a formal letter: templates, composition, setting."""
