"""What every page stands on: the desk, actions, questions, words, theme."""
