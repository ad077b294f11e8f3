"""Exit codes of the commands."""

DONE, REFUSED, USAGE, TROUBLE, CANCELLED = range(5)

MEANING = {
    DONE: "done",
    REFUSED: "refused, nothing was written",
    USAGE: "wrong usage",
    TROUBLE: "trouble with a file, the office or the disk",
    CANCELLED: "cancelled (Ctrl+C), nothing was written",
}
EPILOG = (
    "Exit codes: "
    + "; ".join(f"{code} {meaning}" for code, meaning in MEANING.items())
    + ". The password comes from --password-file, from the file named by COLLECTDESK_PASSWORD_FILE, or from a"
    " prompt, never from an argument. The README has the shape of --json."
)
