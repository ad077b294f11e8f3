"""The first books: office, staff, parties, accounts, ledger, contacts, letters, imports, journal."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SCHEMA = """
CREATE TABLE journal (
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    operator_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subjects TEXT NOT NULL,
    parent INTEGER,
    digest BLOB NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (seq)
) STRICT;
CREATE TABLE mappings (
    id INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    mapping TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (fingerprint)
) STRICT;
CREATE TABLE office (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    pack TEXT NOT NULL,
    country TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    language TEXT NOT NULL,
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    bank_details TEXT NOT NULL,
    signatory TEXT NOT NULL,
    signatory_title TEXT NOT NULL,
    window TEXT NOT NULL,
    site INTEGER NOT NULL,
    demo INTEGER NOT NULL,
    founded_at TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE parties (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    id_number TEXT NOT NULL,
    id_tail TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX parties_by_id_tail ON parties (id_tail);
CREATE INDEX parties_by_name ON parties (name);
CREATE TABLE sequences (
    name TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (name)
) STRICT;
CREATE TABLE staff (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    key_slot TEXT NOT NULL,
    active INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
) STRICT;
CREATE TABLE contact_points (
    id INTEGER NOT NULL,
    party_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    tail TEXT NOT NULL,
    postcode TEXT NOT NULL,
    country TEXT NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    verified INTEGER NOT NULL,
    state TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(party_id) REFERENCES parties (id)
) STRICT;
CREATE INDEX contact_points_by_party ON contact_points (party_id);
CREATE INDEX contact_points_by_tail ON contact_points (tail);
CREATE TABLE imports (
    id INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    list_date TEXT NOT NULL,
    new INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    currency TEXT NOT NULL,
    total INTEGER NOT NULL,
    staff_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
) STRICT;
CREATE TABLE journal_bodies (
    seq INTEGER NOT NULL,
    salt BLOB NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (seq),
    FOREIGN KEY(seq) REFERENCES journal (seq)
) STRICT;
CREATE TABLE accounts (
    id INTEGER NOT NULL,
    contract_number TEXT NOT NULL,
    borrower_id INTEGER NOT NULL,
    product TEXT NOT NULL,
    currency TEXT NOT NULL,
    principal INTEGER,
    annual_rate TEXT,
    overdue_rate TEXT,
    repayment_method TEXT NOT NULL,
    instalment_count INTEGER,
    instalments_overdue INTEGER,
    instalment_amount INTEGER,
    signed_on TEXT,
    disbursed_on TEXT,
    final_due_on TEXT,
    oldest_unpaid_on TEXT,
    overdue INTEGER NOT NULL,
    balance INTEGER,
    area TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    status TEXT NOT NULL,
    assigned_to INTEGER,
    first_listed_on TEXT NOT NULL,
    last_import_id INTEGER,
    last_contact_at TEXT,
    last_result TEXT,
    next_action TEXT NOT NULL,
    next_on TEXT,
    next_at TEXT,
    PRIMARY KEY (id),
    UNIQUE (contract_number),
    FOREIGN KEY(borrower_id) REFERENCES parties (id),
    FOREIGN KEY(assigned_to) REFERENCES staff (id),
    FOREIGN KEY(last_import_id) REFERENCES imports (id)
) STRICT;
CREATE INDEX accounts_by_borrower ON accounts (borrower_id);
CREATE INDEX accounts_by_oldest_unpaid ON accounts (state, oldest_unpaid_on, id);
CREATE INDEX accounts_by_overdue ON accounts (state, overdue, id);
CREATE INDEX accounts_by_status ON accounts (state, status);
CREATE TABLE opt_outs (
    id INTEGER NOT NULL,
    party_id INTEGER NOT NULL,
    point_id INTEGER,
    channel TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    reason TEXT NOT NULL,
    staff_id INTEGER NOT NULL,
    lifted_at TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(party_id) REFERENCES parties (id),
    FOREIGN KEY(point_id) REFERENCES contact_points (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
) STRICT;
CREATE INDEX opt_outs_by_party ON opt_outs (party_id);
CREATE TABLE account_parties (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    party_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    relation TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (account_id, party_id, role),
    FOREIGN KEY(account_id) REFERENCES accounts (id),
    FOREIGN KEY(party_id) REFERENCES parties (id)
) STRICT;
CREATE INDEX account_parties_by_party ON account_parties (party_id);
CREATE TABLE contacts (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    party_id INTEGER,
    point_id INTEGER,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    reached TEXT NOT NULL,
    started_at TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    duration_s INTEGER NOT NULL,
    result TEXT NOT NULL,
    reason TEXT,
    willingness INTEGER,
    ability INTEGER,
    note TEXT NOT NULL,
    staff_id INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    corrects INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(account_id) REFERENCES accounts (id),
    FOREIGN KEY(party_id) REFERENCES parties (id),
    FOREIGN KEY(point_id) REFERENCES contact_points (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id),
    FOREIGN KEY(corrects) REFERENCES contacts (id)
) STRICT;
CREATE INDEX contacts_by_account ON contacts (account_id, started_at);
CREATE INDEX contacts_by_staff ON contacts (staff_id, started_at);
CREATE TABLE drafts (
    id INTEGER NOT NULL,
    staff_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (staff_id, account_id),
    FOREIGN KEY(staff_id) REFERENCES staff (id),
    FOREIGN KEY(account_id) REFERENCES accounts (id)
) STRICT;
CREATE TABLE follow_ups (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    action TEXT NOT NULL,
    due_on TEXT NOT NULL,
    due_at TEXT,
    note TEXT NOT NULL,
    staff_id INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    done_at TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(account_id) REFERENCES accounts (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
) STRICT;
CREATE INDEX follow_ups_by_account ON follow_ups (account_id);
CREATE INDEX follow_ups_open ON follow_ups (done_at, due_on);
CREATE TABLE ledger (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    effective_on TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    component TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    source TEXT NOT NULL,
    source_id INTEGER,
    source_line INTEGER,
    reverses INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(account_id) REFERENCES accounts (id),
    FOREIGN KEY(reverses) REFERENCES ledger (id)
) STRICT;
CREATE INDEX ledger_by_account ON ledger (account_id);
CREATE TABLE letters (
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    account_id INTEGER NOT NULL,
    party_id INTEGER NOT NULL,
    template TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    dated TEXT NOT NULL,
    pay_by TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    sealed_name TEXT NOT NULL,
    sealed_key BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    staff_id INTEGER NOT NULL,
    issued_at TEXT NOT NULL,
    printed_at TEXT,
    posted_on TEXT,
    service TEXT,
    tracking TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (number),
    FOREIGN KEY(account_id) REFERENCES accounts (id),
    FOREIGN KEY(party_id) REFERENCES parties (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
) STRICT;
CREATE INDEX letters_by_account ON letters (account_id);
CREATE INDEX letters_by_state ON letters (state, id);
CREATE TABLE open_calls (
    id INTEGER NOT NULL,
    staff_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    point_id INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (staff_id),
    FOREIGN KEY(staff_id) REFERENCES staff (id),
    FOREIGN KEY(account_id) REFERENCES accounts (id),
    FOREIGN KEY(point_id) REFERENCES contact_points (id)
) STRICT;
CREATE TABLE promises (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    made_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    channel TEXT NOT NULL,
    staff_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    decided_at TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(account_id) REFERENCES accounts (id),
    FOREIGN KEY(contact_id) REFERENCES contacts (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
) STRICT;
CREATE INDEX promises_by_account ON promises (account_id);
CREATE INDEX promises_by_state ON promises (state, due_on);
CREATE VIRTUAL TABLE account_search USING fts5(
    tokens, content='', contentless_delete=1, detail='none',
    tokenize='unicode61 remove_diacritics 2'
);
"""


def upgrade() -> None:
    for statement in SCHEMA.split(";\n"):
        if statement.strip():
            op.execute(statement)
