"""The Letters page, and the page where one letter is written."""
