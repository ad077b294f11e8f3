"""Undo of imports, flags on people, hand-overs, saved views, and an index for every order of the book."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SCHEMA = """
ALTER TABLE parties ADD COLUMN import_id INTEGER REFERENCES imports (id);
ALTER TABLE account_parties ADD COLUMN import_id INTEGER REFERENCES imports (id);
ALTER TABLE contact_points ADD COLUMN preferred_hours TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_points ADD COLUMN import_id INTEGER REFERENCES imports (id);
ALTER TABLE imports ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN corrects INTEGER REFERENCES imports (id);
ALTER TABLE imports ADD COLUMN undone_at TEXT;
ALTER TABLE imports ADD COLUMN undone_by INTEGER REFERENCES staff (id);
ALTER TABLE imports ADD COLUMN undo_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE mappings ADD COLUMN name TEXT NOT NULL DEFAULT '';
CREATE TABLE import_changes (
    id INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    what TEXT NOT NULL,
    before TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(import_id) REFERENCES imports (id)
) STRICT;
CREATE TABLE party_flags (
    id INTEGER NOT NULL,
    party_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    evidence TEXT NOT NULL,
    contact_id INTEGER,
    staff_id INTEGER NOT NULL,
    lifted_at TEXT,
    lifted_by INTEGER,
    lift_reason TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(party_id) REFERENCES parties (id),
    FOREIGN KEY(contact_id) REFERENCES contacts (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id),
    FOREIGN KEY(lifted_by) REFERENCES staff (id)
) STRICT;
CREATE TABLE handovers (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    from_staff INTEGER,
    to_staff INTEGER,
    note TEXT NOT NULL,
    staff_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(account_id) REFERENCES accounts (id),
    FOREIGN KEY(from_staff) REFERENCES staff (id),
    FOREIGN KEY(to_staff) REFERENCES staff (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
) STRICT;
CREATE TABLE saved_views (
    id INTEGER NOT NULL,
    owner INTEGER,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner) REFERENCES staff (id)
) STRICT;
CREATE INDEX account_parties_by_import ON account_parties (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX accounts_by_assigned ON accounts (state, assigned_to, id);
CREATE INDEX accounts_by_last_contact ON accounts (state, last_contact_at, id);
DROP INDEX accounts_by_borrower;
CREATE INDEX accounts_by_borrower ON accounts (borrower_id, state);
DROP INDEX accounts_by_oldest_unpaid;
CREATE INDEX accounts_by_oldest_unpaid ON accounts (state, oldest_unpaid_on, currency, overdue);
CREATE INDEX accounts_by_next ON accounts (state, next_on, next_at, id);
CREATE INDEX accounts_by_product ON accounts (state, product, id);
DROP INDEX accounts_by_status;
CREATE INDEX accounts_by_status ON accounts (
    state, status, assigned_to, oldest_unpaid_on, overdue, currency, last_contact_at, next_on, first_listed_on
);
DROP INDEX follow_ups_open;
CREATE INDEX follow_ups_open ON follow_ups (due_on, action, due_at, account_id) WHERE done_at IS NULL;
CREATE INDEX letters_by_posted ON letters (posted_on, account_id);
CREATE INDEX contacts_by_party ON contacts (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX contacts_by_point ON contacts (point_id) WHERE point_id IS NOT NULL;
CREATE INDEX contact_points_by_import ON contact_points (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX handovers_by_account ON handovers (account_id);
CREATE INDEX import_changes_by_import ON import_changes (import_id);
CREATE INDEX ledger_by_reversed ON ledger (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX letters_by_party ON letters (party_id);
CREATE INDEX opt_outs_by_point ON opt_outs (point_id) WHERE point_id IS NOT NULL;
CREATE INDEX ledger_by_source ON ledger (source, source_id);
CREATE INDEX parties_by_import ON parties (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX parties_by_sort_name ON parties (sort_name, name, id);
CREATE INDEX party_flags_by_party ON party_flags (party_id);
CREATE INDEX saved_views_by_owner ON saved_views (owner, name);
INSERT INTO party_flags
WITH told (result, kind, status) AS (
    VALUES ('disputes', 'dispute', 'dispute'), ('hardship', 'hardship', 'hardship'),
    ('deceased', 'deceased', 'no_contact')
),
last (contact_id, borrower_id, kind) AS (
    SELECT max(c.id), a.borrower_id, t.kind FROM accounts a
    JOIN told t ON t.status = a.status
    JOIN contacts c ON c.account_id = a.id AND c.result = t.result
    GROUP BY a.borrower_id, t.kind
)
SELECT o.site * 1099511627776 + row_number() OVER (ORDER BY c.id), l.borrower_id, l.kind, c.recorded_at, NULL,
    substr(c.note, 1, 2000), c.id, c.staff_id, NULL, NULL, ''
FROM last l JOIN contacts c ON c.id = l.contact_id CROSS JOIN office o;
INSERT INTO sequences SELECT 'party_flags', count(*) FROM party_flags HAVING count(*) > 0;
"""


def upgrade() -> None:
    """What a dispute, hardship or death held before gets its flag: rules hold flags, and staff lift them."""
    for statement in SCHEMA.split(";\n"):
        if statement.strip():
            op.execute(statement)
