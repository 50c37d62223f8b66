-- Preorder4j on SQLite, version 1.
--
-- Every key begins with the tenant, so that shops can share a database and never see each other.
-- Units are whole pieces. A day is ISO text, a time is microseconds since 1970-01-01T00:00Z.
-- Texts are compared by their bytes in UTF-8, which is the order of their code points.
-- Flyway runs this file as it is, with a placeholder "prefix"; so does JdbcStore.createSchema().

-- A SKU opened for pre-order: what the shop decided about its sale. A limit that is NULL is none.
CREATE TABLE IF NOT EXISTS ${prefix}offer (
    tenant         TEXT    NOT NULL,
    sku            TEXT    NOT NULL,
    day            TEXT    NOT NULL, -- on which the units are expected
    zone           TEXT    NOT NULL, -- in which that day begins
    state          TEXT    NOT NULL,
    cap            INTEGER CHECK (cap >= 0),
    customer_limit INTEGER CHECK (customer_limit >= 0),
    policy         TEXT    NOT NULL, -- the name of the allocation policy
    PRIMARY KEY (tenant, sku)
) STRICT, WITHOUT ROWID;

-- How much of an offer is sold: apart from it, because the one changes rarely and the other all the time.
CREATE TABLE IF NOT EXISTS ${prefix}tally (
    tenant TEXT    NOT NULL,
    sku    TEXT    NOT NULL,
    active INTEGER NOT NULL CHECK (active >= 0), -- sold and not cancelled since
    PRIMARY KEY (tenant, sku)
) STRICT, WITHOUT ROWID;

-- One order line that was sold before its goods arrived, and how many of its units stand in each stage.
CREATE TABLE IF NOT EXISTS ${prefix}preorder (
    tenant            TEXT    NOT NULL,
    sequence          INTEGER NOT NULL, -- the journal's number of its placement
    order_id          TEXT    NOT NULL,
    line_id           TEXT    NOT NULL,
    sku               TEXT    NOT NULL,
    customer          TEXT    NOT NULL,
    tags              TEXT    NOT NULL, -- sorted, with a space between two
    rank              INTEGER NOT NULL, -- the number that the policy gave; the smallest is served first
    placed_at         INTEGER NOT NULL,
    waiting           INTEGER NOT NULL CHECK (waiting >= 0),
    allocated         INTEGER NOT NULL CHECK (allocated >= 0),
    picked            INTEGER NOT NULL CHECK (picked >= 0),
    packed            INTEGER NOT NULL CHECK (packed >= 0),
    awaiting_shipment INTEGER NOT NULL CHECK (awaiting_shipment >= 0),
    dispatched        INTEGER NOT NULL CHECK (dispatched >= 0),
    cancelled         INTEGER NOT NULL CHECK (cancelled >= 0),
    PRIMARY KEY (tenant, sequence)
) STRICT, WITHOUT ROWID;

-- An order line is one pre-order.
CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}preorder_by_order_line
    ON ${prefix}preorder (tenant, order_id, line_id);

-- What a customer has bought of a SKU. The customer comes first: the lines of an order lie side by side.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_by_buyer
    ON ${prefix}preorder (tenant, customer, sku);

-- Whose units are taken back when stock is lost: the last in rank first.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_with_allocated_units
    ON ${prefix}preorder (tenant, sku, rank, sequence) WHERE allocated > 0;

-- The pre-orders with waiting units, in the order in which they are served. A row is here only while it waits.
CREATE TABLE IF NOT EXISTS ${prefix}backlog (
    tenant   TEXT    NOT NULL,
    sku      TEXT    NOT NULL,
    rank     INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    order_id TEXT    NOT NULL,
    line_id  TEXT    NOT NULL,
    units    INTEGER NOT NULL CHECK (units > 0),
    PRIMARY KEY (tenant, sku, rank, sequence)
) STRICT, WITHOUT ROWID;

-- The books of a SKU: received + adjusted = free - deficit + units with pre-orders.
CREATE TABLE IF NOT EXISTS ${prefix}stock (
    tenant   TEXT    NOT NULL,
    sku      TEXT    NOT NULL,
    received INTEGER NOT NULL CHECK (received >= 0),
    adjusted INTEGER NOT NULL,
    free     INTEGER NOT NULL CHECK (free >= 0),
    deficit  INTEGER NOT NULL CHECK (deficit >= 0),
    PRIMARY KEY (tenant, sku),
    CHECK (free = 0 OR deficit = 0)
) STRICT, WITHOUT ROWID;

-- Units that are expected in.
CREATE TABLE IF NOT EXISTS ${prefix}supply (
    tenant      TEXT    NOT NULL,
    supply_id   TEXT    NOT NULL,
    sku         TEXT    NOT NULL,
    units       INTEGER NOT NULL CHECK (units > 0),
    expected_on TEXT    NOT NULL,
    received    INTEGER NOT NULL CHECK (received >= 0),
    PRIMARY KEY (tenant, supply_id)
) STRICT, WITHOUT ROWID;

-- Units that arrived. Each receipt counts once.
CREATE TABLE IF NOT EXISTS ${prefix}receipt (
    tenant     TEXT    NOT NULL,
    receipt_id TEXT    NOT NULL,
    sku        TEXT    NOT NULL,
    units      INTEGER NOT NULL CHECK (units > 0),
    supply_id  TEXT, -- that the units belong to; it need not be known here
    PRIMARY KEY (tenant, receipt_id)
) STRICT, WITHOUT ROWID;

-- Corrections of the count of a SKU. Each adjustment counts once.
CREATE TABLE IF NOT EXISTS ${prefix}adjustment (
    tenant        TEXT    NOT NULL,
    adjustment_id TEXT    NOT NULL,
    sku           TEXT    NOT NULL,
    units         INTEGER NOT NULL CHECK (units <> 0), -- negative for units lost
    reason        TEXT    NOT NULL,
    PRIMARY KEY (tenant, adjustment_id)
) STRICT, WITHOUT ROWID;

-- What happened, in the order of decision: appended, never changed.
CREATE TABLE IF NOT EXISTS ${prefix}journal (
    tenant   TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    details  TEXT    NOT NULL, -- flat JSON
    PRIMARY KEY (tenant, sequence)
) STRICT, WITHOUT ROWID;

-- The last number of the journal that was given out. It never goes back, whatever becomes of the entries.
CREATE TABLE IF NOT EXISTS ${prefix}journal_end (
    tenant   TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (tenant)
) STRICT, WITHOUT ROWID;

-- The commands that were answered. The answer is the entries of the journal that the command caused.
CREATE TABLE IF NOT EXISTS ${prefix}command (
    tenant      TEXT    NOT NULL,
    command_key TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    sequence    INTEGER NOT NULL, -- of its first entry in the journal
    entries     INTEGER NOT NULL CHECK (entries > 0),
    PRIMARY KEY (tenant, command_key)
) STRICT, WITHOUT ROWID;
