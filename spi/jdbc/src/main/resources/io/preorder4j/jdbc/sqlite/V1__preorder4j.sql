-- Preorder4j on SQLite, version 1.
--
-- Every key begins with the tenant, so that shops can share a database and never see each other.
-- Units are whole pieces. A day is ISO text, a time is microseconds since 1970-01-01T00:00Z. A truth is 0 or 1.
-- Texts are compared by their bytes in UTF-8, which is the order of their code points.
-- Flyway runs this file as it is, with a placeholder "prefix"; so does JdbcStore.createSchema().

-- A SKU opened for pre-order: what the shop decided about its sale.
CREATE TABLE IF NOT EXISTS ${prefix}offer (
    tenant  TEXT NOT NULL,
    sku     TEXT NOT NULL,
    details TEXT NOT NULL, -- flat JSON
    PRIMARY KEY (tenant, sku)
) STRICT, WITHOUT ROWID;

-- How much of an offer is sold: apart from it, because the one changes rarely and the other all the time.
CREATE TABLE IF NOT EXISTS ${prefix}tally (
    tenant          TEXT    NOT NULL,
    sku             TEXT    NOT NULL,
    active          INTEGER NOT NULL CHECK (active >= 0), -- sold or held, and neither cancelled nor expired since
    channels        TEXT    NOT NULL, -- the part of it that was sold through each channel, flat JSON
    holds_end_after INTEGER,          -- no hold of the SKU ends before this time; NULL if there is none to end
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
    channel           TEXT,
    line_class        TEXT    NOT NULL,
    placed_at         INTEGER NOT NULL,
    promised          TEXT    NOT NULL, -- when it is expected, as the customer was told first, and the time zone
    due               INTEGER NOT NULL, -- the first instant after that; 9223372036854775807, the last, for none
    told              TEXT,             -- when it is expected, as the customer was told last; NULL if as first
    tags              TEXT    NOT NULL, -- sorted, with a space between two
    rank              INTEGER NOT NULL, -- the number that the policy gave; the smallest is served first
    held              INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
    waiting           INTEGER NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    allocated         INTEGER NOT NULL DEFAULT 0 CHECK (allocated >= 0),
    picked            INTEGER NOT NULL DEFAULT 0 CHECK (picked >= 0),
    packed            INTEGER NOT NULL DEFAULT 0 CHECK (packed >= 0),
    awaiting_shipment INTEGER NOT NULL DEFAULT 0 CHECK (awaiting_shipment >= 0),
    dispatched        INTEGER NOT NULL DEFAULT 0 CHECK (dispatched >= 0),
    cancelled         INTEGER NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
    expired           INTEGER NOT NULL DEFAULT 0 CHECK (expired >= 0),
    blocks            TEXT    NOT NULL DEFAULT '', -- the reasons, with a space between two
    kept_from_goods   INTEGER NOT NULL DEFAULT 0 CHECK (kept_from_goods IN (0, 1)), -- whether one of these blocks does that
    pinned            INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    held_until        INTEGER,
    payment_open      TEXT    NOT NULL DEFAULT '', -- what part of the price is owed, with a space between two
    payment_met       TEXT    NOT NULL DEFAULT '', -- what part of the price is paid, with a space between two
    payment_failed    INTEGER NOT NULL DEFAULT 0 CHECK (payment_failed IN (0, 1)),
    payment_due       INTEGER,          -- NULL if nothing is owed, or the time has passed
    delay_case        TEXT,             -- flat JSON: how it stands under the law of delays; NULL if under none
    delay_deadline    INTEGER,          -- when time alone changes that; NULL if it does not
    PRIMARY KEY (tenant, sequence)
) STRICT, WITHOUT ROWID;

-- An order line is one pre-order.
CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}preorder_by_order_line
    ON ${prefix}preorder (tenant, order_id, line_id);

-- What a customer has bought of a SKU. The customer comes first: the lines of an order lie side by side.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_by_buyer
    ON ${prefix}preorder (tenant, customer, sku);

-- What people search by, and what never changes: each costs something when a pre-order is placed, and nothing later.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_by_sku
    ON ${prefix}preorder (tenant, sku, sequence);
CREATE INDEX IF NOT EXISTS ${prefix}preorder_by_due
    ON ${prefix}preorder (tenant, due, sequence);

-- Whose hold ends.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_held
    ON ${prefix}preorder (tenant, sku, held_until, sequence) WHERE held > 0;

-- Whose time to pay ends.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_unpaid
    ON ${prefix}preorder (tenant, sku, payment_due, sequence) WHERE payment_due IS NOT NULL;

-- Who has a deadline under the law of delays: not before a hold is confirmed, and not when all is cancelled.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_delayed
    ON ${prefix}preorder (tenant, sku, delay_deadline, sequence)
    WHERE delay_deadline IS NOT NULL
        AND held = 0
        AND waiting + allocated + picked + packed + awaiting_shipment + dispatched > 0;

-- The pre-orders that wait or are held, in the order in which they are served. A row is here only while it waits or is held.
CREATE TABLE IF NOT EXISTS ${prefix}backlog (
    tenant   TEXT    NOT NULL,
    sku      TEXT    NOT NULL,
    rank     INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    order_id TEXT    NOT NULL,
    line_id  TEXT    NOT NULL,
    queued   INTEGER NOT NULL CHECK (queued > 0), -- held or waiting
    units    INTEGER NOT NULL CHECK (units BETWEEN 0 AND queued), -- those that may be given goods
    PRIMARY KEY (tenant, sku, rank, sequence)
) STRICT, WITHOUT ROWID;

-- Whose units are taken back when stock is lost: the last in rank first. A row is here only while there are such units. One that is
-- pinned is passed over.
CREATE TABLE IF NOT EXISTS ${prefix}recallable (
    tenant   TEXT    NOT NULL,
    sku      TEXT    NOT NULL,
    rank     INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    order_id TEXT    NOT NULL,
    line_id  TEXT    NOT NULL,
    units    INTEGER NOT NULL CHECK (units > 0),
    PRIMARY KEY (tenant, sku, rank, sequence)
) STRICT, WITHOUT ROWID;

-- How the supplies of a SKU cut its queue: who is promised what.
CREATE TABLE IF NOT EXISTS ${prefix}timetable (
    tenant  TEXT NOT NULL,
    sku     TEXT NOT NULL,
    details TEXT NOT NULL, -- flat JSON
    PRIMARY KEY (tenant, sku)
) STRICT, WITHOUT ROWID;

-- Units of a SKU that came in together, and how many of them are free.
CREATE TABLE IF NOT EXISTS ${prefix}lot (
    tenant   TEXT    NOT NULL,
    sku      TEXT    NOT NULL,
    lot      INTEGER NOT NULL, -- the journal's number of what brought them
    free     INTEGER NOT NULL CHECK (free >= 0),
    reversed INTEGER NOT NULL CHECK (reversed IN (0, 1)), -- whether the receipt that brought them was taken back
    PRIMARY KEY (tenant, sku, lot)
) STRICT, WITHOUT ROWID;

-- Lots to give from, the oldest first: without those that were given away long ago.
CREATE INDEX IF NOT EXISTS ${prefix}lot_with_free_units
    ON ${prefix}lot (tenant, sku, lot) WHERE free > 0;

-- Lots to replace.
CREATE INDEX IF NOT EXISTS ${prefix}lot_reversed
    ON ${prefix}lot (tenant, sku, lot) WHERE reversed = 1;

-- What a pre-order has of a lot, from allocated to dispatched.
CREATE TABLE IF NOT EXISTS ${prefix}holding (
    tenant   TEXT    NOT NULL,
    sequence INTEGER NOT NULL, -- of the pre-order
    lot      INTEGER NOT NULL,
    sku      TEXT    NOT NULL,
    units    INTEGER NOT NULL CHECK (units >= 0), -- 0 only in the middle of a change
    PRIMARY KEY (tenant, sequence, lot)
) STRICT, WITHOUT ROWID;

-- Who has units of a lot.
CREATE INDEX IF NOT EXISTS ${prefix}holding_by_lot
    ON ${prefix}holding (tenant, sku, lot, sequence);

-- The books of a SKU: received + adjusted = free - deficit + units with pre-orders. A SKU of which nothing was booked yet may
-- have a row all the same, so that there is something to lock.
CREATE TABLE IF NOT EXISTS ${prefix}stock (
    tenant   TEXT    NOT NULL,
    sku      TEXT    NOT NULL,
    received INTEGER NOT NULL CHECK (received >= 0),
    adjusted INTEGER NOT NULL,
    free     INTEGER NOT NULL CHECK (free >= 0),
    deficit  INTEGER NOT NULL CHECK (deficit >= 0),
    booked   INTEGER NOT NULL CHECK (booked IN (0, 1)), -- whether anything was booked
    PRIMARY KEY (tenant, sku),
    CHECK (free = 0 OR deficit = 0)
) STRICT, WITHOUT ROWID;

-- Units that are expected in.
CREATE TABLE IF NOT EXISTS ${prefix}supply (
    tenant      TEXT    NOT NULL,
    supply_id   TEXT    NOT NULL,
    sku         TEXT    NOT NULL,
    units       INTEGER NOT NULL CHECK (units >= 0),
    expected_on TEXT    NOT NULL,
    received    INTEGER NOT NULL CHECK (received >= 0),
    confidence  INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 100), -- percent of those still to come
    PRIMARY KEY (tenant, supply_id)
) STRICT, WITHOUT ROWID;

-- What is still to come of a SKU, by day.
CREATE INDEX IF NOT EXISTS ${prefix}supply_expected
    ON ${prefix}supply (tenant, sku, expected_on, supply_id) WHERE received < units;

-- Units that arrived. Each receipt counts once.
CREATE TABLE IF NOT EXISTS ${prefix}receipt (
    tenant     TEXT    NOT NULL,
    receipt_id TEXT    NOT NULL,
    details    TEXT    NOT NULL, -- flat JSON
    lot        INTEGER NOT NULL, -- that it brought, of each of its SKUs
    reversed   INTEGER NOT NULL CHECK (reversed IN (0, 1)), -- whether it was taken back
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
    order_id TEXT,             -- which order line it is about, NULL if it is not about a single one
    line_id  TEXT,
    conflict INTEGER NOT NULL CHECK (conflict IN (0, 1)), -- whether it was kept aside for a person to look at
    PRIMARY KEY (tenant, sequence)
) STRICT, WITHOUT ROWID;

-- What happened to an order line.
CREATE INDEX IF NOT EXISTS ${prefix}journal_by_order_line
    ON ${prefix}journal (tenant, order_id, line_id, sequence) WHERE order_id IS NOT NULL;

-- What was kept aside.
CREATE INDEX IF NOT EXISTS ${prefix}journal_of_conflicts
    ON ${prefix}journal (tenant, sequence) WHERE conflict = 1;

-- The last number of the journal that was given out. It never goes back, whatever becomes of the entries.
CREATE TABLE IF NOT EXISTS ${prefix}journal_end (
    tenant   TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (tenant)
) STRICT, WITHOUT ROWID;

-- What customers are to be told, and were told. Notices with one letter leave together.
CREATE TABLE IF NOT EXISTS ${prefix}notice (
    tenant   TEXT    NOT NULL,
    order_id TEXT    NOT NULL,
    line_id  TEXT    NOT NULL,
    sequence INTEGER NOT NULL, -- the journal's number of the fact that owes it
    sku      TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    units    INTEGER NOT NULL CHECK (units >= 0),
    fact     TEXT,             -- the kind of what happened; NULL if it is what the journal has under the number
    details  TEXT,             -- flat JSON, likewise
    state    TEXT    NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    letter   INTEGER,          -- the sequence of the first notice of its letter; NULL until it is first taken
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    at       INTEGER NOT NULL, -- when it may be taken next, was delivered, or was given up
    holder   TEXT,             -- who has taken it, until then
    PRIMARY KEY (tenant, order_id, line_id, sequence) -- what an order is told
) STRICT, WITHOUT ROWID;

-- What is to be delivered next, without what was delivered.
CREATE INDEX IF NOT EXISTS ${prefix}notice_by_state
    ON ${prefix}notice (tenant, state, at, sequence);

-- How far a reader of the journal has come.
CREATE TABLE IF NOT EXISTS ${prefix}journal_read (
    tenant   TEXT    NOT NULL,
    reader   TEXT    NOT NULL,
    sequence INTEGER NOT NULL, -- of the last entry that it has read
    PRIMARY KEY (tenant, reader)
) STRICT, WITHOUT ROWID;

-- The day book: what follows from the journal, by days. It is written when somebody asks, as far as its reader has come.

-- What customers asked for of a SKU on a day.
CREATE TABLE IF NOT EXISTS ${prefix}demand (
    tenant  TEXT    NOT NULL,
    sku     TEXT    NOT NULL,
    day     TEXT    NOT NULL,
    sold    INTEGER NOT NULL, -- less those cancelled on that day
    refused INTEGER NOT NULL CHECK (refused >= 0), -- because nothing was left to sell
    PRIMARY KEY (tenant, sku, day)
) STRICT, WITHOUT ROWID;

-- When a supply was to come, and when it came.
CREATE TABLE IF NOT EXISTS ${prefix}delivery (
    tenant        TEXT NOT NULL,
    supply_id     TEXT NOT NULL,
    sku           TEXT NOT NULL,
    announced_for TEXT NOT NULL, -- at first, whatever was said later
    came_on       TEXT,          -- when the last units so far came; NULL if none came
    PRIMARY KEY (tenant, supply_id)
) STRICT, WITHOUT ROWID;

-- What came on a day.
CREATE INDEX IF NOT EXISTS ${prefix}delivery_by_day
    ON ${prefix}delivery (tenant, came_on, supply_id) WHERE came_on IS NOT NULL;

-- How many pre-orders had their last units dispatched on a day, by what they were promised.
CREATE TABLE IF NOT EXISTS ${prefix}dispatches (
    tenant       TEXT    NOT NULL,
    day          TEXT    NOT NULL,
    sku          TEXT    NOT NULL,
    promised_for TEXT    NOT NULL,
    preorders    INTEGER NOT NULL CHECK (preorders > 0),
    PRIMARY KEY (tenant, day, sku, promised_for)
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

-- How far those have come who read something bit by bit: feeds, and rules that read the journal.
CREATE TABLE IF NOT EXISTS ${prefix}cursor (
    tenant       TEXT NOT NULL,
    reader       TEXT NOT NULL,
    position     TEXT NOT NULL, -- in words of the reader
    last_success INTEGER,       -- when it last read to the end of what there was; NULL if it never did
    PRIMARY KEY (tenant, reader)
) STRICT, WITHOUT ROWID;

-- What they could not use, kept aside for a person to look at.
CREATE TABLE IF NOT EXISTS ${prefix}leftover (
    tenant  TEXT    NOT NULL,
    reader  TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    content TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (tenant, reader, item)
) STRICT, WITHOUT ROWID;

-- Which entries of the journal came about by rules.
CREATE TABLE IF NOT EXISTS ${prefix}cause (
    tenant           TEXT    NOT NULL,
    sequence         INTEGER NOT NULL, -- of the entry
    rule             TEXT    NOT NULL,
    trigger_sequence INTEGER NOT NULL, -- of the entry that the rule answered, 0 if it looked at the clock
    depth            INTEGER NOT NULL CHECK (depth > 0),
    PRIMARY KEY (tenant, sequence)
) STRICT, WITHOUT ROWID;

-- Which command an entry of the journal belongs to, to forget what it said.
CREATE INDEX IF NOT EXISTS ${prefix}command_by_entry
    ON ${prefix}command (tenant, sequence);

-- Customers who are being forgotten. A row is gone when that is done: it alone knows both names.
CREATE TABLE IF NOT EXISTS ${prefix}erasure (
    tenant      TEXT    NOT NULL,
    command_key TEXT    NOT NULL,
    customer    TEXT    NOT NULL,
    pseudonym   TEXT    NOT NULL,
    position    INTEGER NOT NULL, -- up to which entry the journal was gone through
    preorders   INTEGER NOT NULL, -- how many name the customer no more
    PRIMARY KEY (tenant, command_key)
) STRICT, WITHOUT ROWID;

-- The archive: what is over, with the columns that it had. Nothing here is in the way of what sells.

-- Offers whose pre-orders are in the archive, or were deleted there.
CREATE TABLE IF NOT EXISTS ${prefix}archived_offer (
    tenant    TEXT    NOT NULL,
    sku       TEXT    NOT NULL,
    preorders INTEGER NOT NULL,
    at        INTEGER NOT NULL, -- when they were put there
    purged    INTEGER NOT NULL CHECK (purged IN (0, 1)),
    PRIMARY KEY (tenant, sku)
) STRICT, WITHOUT ROWID;

-- Pre-orders, column by column as in preorder.
CREATE TABLE IF NOT EXISTS ${prefix}archived_preorder (
    tenant            TEXT    NOT NULL,
    sequence          INTEGER NOT NULL,
    order_id          TEXT    NOT NULL,
    line_id           TEXT    NOT NULL,
    sku               TEXT    NOT NULL,
    customer          TEXT    NOT NULL,
    channel           TEXT,
    line_class        TEXT    NOT NULL,
    placed_at         INTEGER NOT NULL,
    promised          TEXT    NOT NULL,
    due               INTEGER NOT NULL,
    told              TEXT,
    tags              TEXT    NOT NULL,
    rank              INTEGER NOT NULL,
    held              INTEGER NOT NULL,
    waiting           INTEGER NOT NULL,
    allocated         INTEGER NOT NULL,
    picked            INTEGER NOT NULL,
    packed            INTEGER NOT NULL,
    awaiting_shipment INTEGER NOT NULL,
    dispatched        INTEGER NOT NULL,
    cancelled         INTEGER NOT NULL,
    expired           INTEGER NOT NULL,
    blocks            TEXT    NOT NULL,
    kept_from_goods   INTEGER NOT NULL,
    pinned            INTEGER NOT NULL,
    held_until        INTEGER,
    payment_open      TEXT    NOT NULL,
    payment_met       TEXT    NOT NULL,
    payment_failed    INTEGER NOT NULL,
    payment_due       INTEGER,
    delay_case        TEXT,
    delay_deadline    INTEGER,
    PRIMARY KEY (tenant, sequence)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}archived_preorder_by_order_line
    ON ${prefix}archived_preorder (tenant, order_id, line_id);
CREATE INDEX IF NOT EXISTS ${prefix}archived_preorder_by_sku
    ON ${prefix}archived_preorder (tenant, sku, sequence);

-- Entries of the journal about them, column by column as in journal.
CREATE TABLE IF NOT EXISTS ${prefix}archived_entry (
    tenant   TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    details  TEXT    NOT NULL,
    order_id TEXT,
    line_id  TEXT,
    conflict INTEGER NOT NULL,
    PRIMARY KEY (tenant, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS ${prefix}archived_entry_by_order_line
    ON ${prefix}archived_entry (tenant, order_id, line_id, sequence);

-- What their customers were told, column by column as in notice.
CREATE TABLE IF NOT EXISTS ${prefix}archived_notice (
    tenant   TEXT    NOT NULL,
    order_id TEXT    NOT NULL,
    line_id  TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    sku      TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    units    INTEGER NOT NULL,
    fact     TEXT,
    details  TEXT,
    state    TEXT    NOT NULL,
    letter   INTEGER,
    attempts INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    holder   TEXT,
    PRIMARY KEY (tenant, order_id, line_id, sequence)
) STRICT, WITHOUT ROWID;
