"""The pages of the window; they speak to the office only through the desk."""
