"""The parts every page is made of; each reads its colours and fonts from shell.theme when it paints."""
