-- Preorder4j on PostgreSQL, version 1.
--
-- Every key has the tenant in it, so that shops can share a database and never see each other. It comes first, but where one
-- looks for orders, customers or holders: there it comes last, and is compared by another collation than the indexes have, with the same result.
-- Where people search, it comes first in the collation of the index, which is not that of the key.
-- Otherwise the primary key would be taken for as good as their index as long as it has fewer levels and the table
-- was never analyzed. That is so for some hundred rows, and a plan outlives them.
-- Units are whole pieces. A day is ISO text, a time is microseconds since 1970-01-01T00:00Z. A truth is 0 or 1.
-- Texts are compared by their bytes in UTF-8, which is the order of their code points.
--
-- An index "where" something holds that always does is taken by a query that says so too, and by no other. PostgreSQL cannot be
-- told by name which index to take; without numbers of a table, or with old ones, all seem to be as good.
--
-- Flyway runs this file as it is, with a placeholder "prefix"; so does JdbcStore.createSchema().

-- Processes that start at the same time make the tables one after the other: "if not exists" alone does not see to that.
DO $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('preorder4j schema', 0));
    IF current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION 'the encoding of the database is % instead of UTF8', current_setting('server_encoding');
    END IF;
END
$$;

-- A SKU opened for pre-order: what the shop decided about its sale.
CREATE TABLE IF NOT EXISTS ${prefix}offer (
    tenant  TEXT COLLATE "C" NOT NULL,
    sku     TEXT COLLATE "C" NOT NULL,
    details TEXT COLLATE "C" NOT NULL, -- flat JSON
    PRIMARY KEY (tenant, sku)
);

-- How much of an offer is sold: apart from it, because the one changes rarely and the other all the time.
CREATE TABLE IF NOT EXISTS ${prefix}tally (
    tenant          TEXT COLLATE "C" NOT NULL,
    sku             TEXT COLLATE "C" NOT NULL,
    active          BIGINT           NOT NULL CHECK (active >= 0), -- sold or held, and neither cancelled nor expired since
    channels        TEXT COLLATE "C" NOT NULL, -- the part of it that was sold through each channel, flat JSON
    holds_end_after BIGINT, -- no hold of the SKU ends before this time; NULL if there is none to end
    PRIMARY KEY (tenant, sku)
);

-- One order line that was sold before its goods arrived, and how many of its units stand in each stage. Moves change
-- nothing that is in an index, and half of each page is left to them: so they write a row and no index, in a fourth of the time.
CREATE TABLE IF NOT EXISTS ${prefix}preorder (
    tenant            TEXT COLLATE "C" NOT NULL,
    sequence          BIGINT           NOT NULL, -- the journal's number of its placement
    order_id          TEXT COLLATE "C" NOT NULL,
    line_id           TEXT COLLATE "C" NOT NULL,
    sku               TEXT COLLATE "C" NOT NULL,
    customer          TEXT COLLATE "C" NOT NULL,
    channel           TEXT COLLATE "C",
    line_class        TEXT COLLATE "C" NOT NULL,
    placed_at         BIGINT           NOT NULL,
    promised          TEXT COLLATE "C" NOT NULL, -- when it is expected, as the customer was told first, and the time zone
    due               BIGINT           NOT NULL, -- the first instant after that; 9223372036854775807, the last, for none
    told              TEXT COLLATE "C", -- when it is expected, as the customer was told last; NULL if as first
    tags              TEXT COLLATE "C" NOT NULL, -- sorted, with a space between two
    rank              BIGINT           NOT NULL, -- the number that the policy gave; the smallest is served first
    held              BIGINT           NOT NULL DEFAULT 0,
    waiting           BIGINT           NOT NULL DEFAULT 0,
    allocated         BIGINT           NOT NULL DEFAULT 0,
    picked            BIGINT           NOT NULL DEFAULT 0,
    packed            BIGINT           NOT NULL DEFAULT 0,
    awaiting_shipment BIGINT           NOT NULL DEFAULT 0,
    dispatched        BIGINT           NOT NULL DEFAULT 0,
    cancelled         BIGINT           NOT NULL DEFAULT 0,
    expired           BIGINT           NOT NULL DEFAULT 0,
    blocks            TEXT COLLATE "C" NOT NULL DEFAULT '', -- the reasons, with a space between two
    kept_from_goods   BIGINT           NOT NULL DEFAULT 0, -- whether one of these blocks does that
    pinned            BIGINT           NOT NULL DEFAULT 0,
    held_until        BIGINT,
    payment_open      TEXT COLLATE "C" NOT NULL DEFAULT '', -- what part of the price is owed, with a space between two
    payment_met       TEXT COLLATE "C" NOT NULL DEFAULT '', -- what part of the price is paid, with a space between two
    payment_failed    BIGINT           NOT NULL DEFAULT 0,
    payment_due       BIGINT, -- NULL if nothing is owed, or the time has passed
    delay_case        TEXT COLLATE "C", -- flat JSON: how it stands under the law of delays; NULL if under none
    delay_deadline    BIGINT, -- when time alone changes that; NULL if it does not
    active            BIGINT           NOT NULL GENERATED ALWAYS AS ( -- whether any unit is neither held nor given up
        CASE WHEN waiting + allocated + picked + packed + awaiting_shipment + dispatched > 0 THEN 1 ELSE 0 END) STORED,
    -- How far it is, in what does not change when goods are given or taken back: 0 it waits or has goods, 1 it is in fulfilment,
    -- 2 dispatched, 3 cancelled, 4 expired, 5 held.
    phase             BIGINT           NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN held > 0 THEN 5
            WHEN waiting + allocated + picked + packed + awaiting_shipment > 0
                THEN CASE WHEN picked + packed + awaiting_shipment + dispatched > 0 THEN 1 ELSE 0 END
            WHEN dispatched > 0 THEN 2
            WHEN expired > 0 THEN 4
            ELSE 3
        END) STORED,
    PRIMARY KEY (tenant, sequence),
    -- One check for many columns: each is read anew for every statement, which a single row pays for.
    CHECK (least(held, waiting, allocated, picked, packed, awaiting_shipment, dispatched, cancelled, expired) >= 0),
    CHECK (least(kept_from_goods, pinned, payment_failed) >= 0 AND greatest(kept_from_goods, pinned, payment_failed) <= 1)
) WITH (fillfactor = 50);

-- An order line is one pre-order.
CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}preorder_by_order_line
    ON ${prefix}preorder (order_id, line_id, tenant) WHERE order_id <> '';

-- What a customer has bought of a SKU. The customer comes first: the lines of an order lie side by side.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_by_buyer
    ON ${prefix}preorder (customer, sku, tenant) WHERE customer <> '';

-- What people search by, and what allocation does not change. The tenant is compared by another collation than in the key, so that
-- the key is not taken for as good, as long as it has fewer levels. A page by number is put together from those of each phase and date.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_by_sku
    ON ${prefix}preorder (tenant COLLATE "POSIX", sku, phase, due, sequence) WHERE sku <> '';
CREATE INDEX IF NOT EXISTS ${prefix}preorder_by_due
    ON ${prefix}preorder (tenant COLLATE "POSIX", phase, due, sequence) WHERE due > -9223372036854775808;

-- What is in fulfilment or over, and what is blocked: few in a shop that has just begun, or few of a kind. Nobody is here when placed.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_by_phase
    ON ${prefix}preorder (tenant COLLATE "POSIX", phase, sequence) WHERE phase BETWEEN 1 AND 4;
CREATE INDEX IF NOT EXISTS ${prefix}preorder_blocked
    ON ${prefix}preorder (tenant COLLATE "POSIX", phase, due, sequence) WHERE blocks <> '';

-- Whose hold ends.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_held
    ON ${prefix}preorder (tenant, sku, held_until, sequence) WHERE held > 0;

-- Whose time to pay ends.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_unpaid
    ON ${prefix}preorder (tenant, sku, payment_due, sequence) WHERE payment_due IS NOT NULL;

-- Who has a deadline under the law of delays: not before a hold is confirmed, and not when all is cancelled.
CREATE INDEX IF NOT EXISTS ${prefix}preorder_delayed
    ON ${prefix}preorder (tenant, sku, delay_deadline, sequence)
    WHERE delay_deadline IS NOT NULL AND held = 0 AND active = 1;

-- The pre-orders that wait or are held, in the order in which they are served. A row is here only while it waits or is held.
CREATE TABLE IF NOT EXISTS ${prefix}backlog (
    tenant   TEXT COLLATE "C" NOT NULL,
    sku      TEXT COLLATE "C" NOT NULL,
    rank     BIGINT           NOT NULL,
    sequence BIGINT           NOT NULL,
    order_id TEXT COLLATE "C" NOT NULL,
    line_id  TEXT COLLATE "C" NOT NULL,
    queued   BIGINT           NOT NULL CHECK (queued > 0), -- held or waiting
    units    BIGINT           NOT NULL CHECK (units BETWEEN 0 AND queued), -- those that may be given goods
    PRIMARY KEY (tenant, sku, rank, sequence)
);

-- Who waits, in the order of placement, whatever the SKU: for people who look.
CREATE INDEX IF NOT EXISTS ${prefix}backlog_by_sequence
    ON ${prefix}backlog (tenant COLLATE "POSIX", sequence) WHERE queued > 0;

-- Whose units are taken back when stock is lost: the last in rank first. A row is here only while there are such units. One that is
-- pinned is passed over.
CREATE TABLE IF NOT EXISTS ${prefix}recallable (
    tenant   TEXT COLLATE "C" NOT NULL,
    sku      TEXT COLLATE "C" NOT NULL,
    rank     BIGINT           NOT NULL,
    sequence BIGINT           NOT NULL,
    order_id TEXT COLLATE "C" NOT NULL,
    line_id  TEXT COLLATE "C" NOT NULL,
    units    BIGINT           NOT NULL CHECK (units > 0),
    PRIMARY KEY (tenant, sku, rank, sequence)
);

-- Who has goods, in the order of placement, whatever the SKU: for people who look.
CREATE INDEX IF NOT EXISTS ${prefix}recallable_by_sequence
    ON ${prefix}recallable (tenant COLLATE "POSIX", sequence) WHERE units > 0;

-- How the supplies of a SKU cut its queue: who is promised what.
CREATE TABLE IF NOT EXISTS ${prefix}timetable (
    tenant  TEXT COLLATE "C" NOT NULL,
    sku     TEXT COLLATE "C" NOT NULL,
    details TEXT COLLATE "C" NOT NULL, -- flat JSON
    PRIMARY KEY (tenant, sku)
);

-- Units of a SKU that came in together, and how many of them are free.
CREATE TABLE IF NOT EXISTS ${prefix}lot (
    tenant   TEXT COLLATE "C" NOT NULL,
    sku      TEXT COLLATE "C" NOT NULL,
    lot      BIGINT           NOT NULL, -- the journal's number of what brought them
    free     BIGINT           NOT NULL CHECK (free >= 0),
    reversed BIGINT           NOT NULL CHECK (reversed IN (0, 1)), -- whether the receipt that brought them was taken back
    PRIMARY KEY (tenant, sku, lot)
);

-- Lots to give from, the oldest first: without those that were given away long ago.
CREATE INDEX IF NOT EXISTS ${prefix}lot_with_free_units
    ON ${prefix}lot (tenant, sku, lot) WHERE free > 0;

-- Lots to replace.
CREATE INDEX IF NOT EXISTS ${prefix}lot_reversed
    ON ${prefix}lot (tenant, sku, lot) WHERE reversed = 1;

-- What a pre-order has of a lot, from allocated to dispatched.
CREATE TABLE IF NOT EXISTS ${prefix}holding (
    tenant   TEXT COLLATE "C" NOT NULL,
    sequence BIGINT           NOT NULL, -- of the pre-order
    lot      BIGINT           NOT NULL,
    sku      TEXT COLLATE "C" NOT NULL,
    units    BIGINT           NOT NULL CHECK (units >= 0), -- 0 only in the middle of a change
    PRIMARY KEY (tenant, sequence, lot)
);

-- Who has units of a lot.
CREATE INDEX IF NOT EXISTS ${prefix}holding_by_lot
    ON ${prefix}holding (lot, sku, sequence, tenant) WHERE sku <> '';

-- The books of a SKU: received + adjusted = free - deficit + units with pre-orders. A SKU of which nothing was booked yet may
-- have a row all the same, so that there is something to lock.
CREATE TABLE IF NOT EXISTS ${prefix}stock (
    tenant   TEXT COLLATE "C" NOT NULL,
    sku      TEXT COLLATE "C" NOT NULL,
    received BIGINT           NOT NULL CHECK (received >= 0),
    adjusted BIGINT           NOT NULL,
    free     BIGINT           NOT NULL CHECK (free >= 0),
    deficit  BIGINT           NOT NULL CHECK (deficit >= 0),
    booked   BIGINT           NOT NULL CHECK (booked IN (0, 1)), -- whether anything was booked
    PRIMARY KEY (tenant, sku),
    CHECK (free = 0 OR deficit = 0)
);

-- Units that are expected in.
CREATE TABLE IF NOT EXISTS ${prefix}supply (
    tenant      TEXT COLLATE "C" NOT NULL,
    supply_id   TEXT COLLATE "C" NOT NULL,
    sku         TEXT COLLATE "C" NOT NULL,
    units       BIGINT           NOT NULL CHECK (units >= 0),
    expected_on TEXT COLLATE "C" NOT NULL,
    received    BIGINT           NOT NULL CHECK (received >= 0),
    confidence  BIGINT           NOT NULL CHECK (confidence BETWEEN 0 AND 100), -- percent of those still to come
    PRIMARY KEY (tenant, supply_id)
);

-- What is still to come of a SKU, by day.
CREATE INDEX IF NOT EXISTS ${prefix}supply_expected
    ON ${prefix}supply (tenant, sku, expected_on, supply_id) WHERE received < units;

-- Units that arrived. Each receipt counts once.
CREATE TABLE IF NOT EXISTS ${prefix}receipt (
    tenant     TEXT COLLATE "C" NOT NULL,
    receipt_id TEXT COLLATE "C" NOT NULL,
    details    TEXT COLLATE "C" NOT NULL, -- flat JSON
    lot        BIGINT           NOT NULL, -- that it brought, of each of its SKUs
    reversed   BIGINT           NOT NULL CHECK (reversed IN (0, 1)), -- whether it was taken back
    PRIMARY KEY (tenant, receipt_id)
);

-- Corrections of the count of a SKU. Each adjustment counts once.
CREATE TABLE IF NOT EXISTS ${prefix}adjustment (
    tenant        TEXT COLLATE "C" NOT NULL,
    adjustment_id TEXT COLLATE "C" NOT NULL,
    sku           TEXT COLLATE "C" NOT NULL,
    units         BIGINT           NOT NULL CHECK (units <> 0), -- negative for units lost
    reason        TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, adjustment_id)
);

-- What happened, in the order of decision: appended, never changed.
CREATE TABLE IF NOT EXISTS ${prefix}journal (
    tenant   TEXT COLLATE "C" NOT NULL,
    sequence BIGINT           NOT NULL,
    at       BIGINT           NOT NULL,
    kind     TEXT COLLATE "C" NOT NULL,
    details  TEXT COLLATE "C" NOT NULL, -- flat JSON
    order_id TEXT COLLATE "C", -- which order line it is about, NULL if it is not about a single one
    line_id  TEXT COLLATE "C",
    conflict BIGINT           NOT NULL CHECK (conflict IN (0, 1)), -- whether it was kept aside for a person to look at
    horizon  XID8             NOT NULL, -- no transaction with this id or a later one owns a lower number
    PRIMARY KEY (tenant, sequence)
);

-- What happened to an order line.
CREATE INDEX IF NOT EXISTS ${prefix}journal_by_order_line
    ON ${prefix}journal (order_id, line_id, sequence, tenant) WHERE order_id IS NOT NULL;

-- What was kept aside.
CREATE INDEX IF NOT EXISTS ${prefix}journal_of_conflicts
    ON ${prefix}journal (tenant, sequence) WHERE conflict = 1;

-- The numbers of the journal, those of all tenants. They never go back, whatever becomes of the entries.
CREATE SEQUENCE IF NOT EXISTS ${prefix}journal_number AS BIGINT;

-- Who draws numbers locks the only row meanwhile.
CREATE TABLE IF NOT EXISTS ${prefix}journal_end (
    tenant TEXT COLLATE "C" NOT NULL CHECK (tenant = ''), -- none, as all draw from one sequence
    PRIMARY KEY (tenant)
);
INSERT INTO ${prefix}journal_end (tenant) VALUES ('') ON CONFLICT DO NOTHING;

-- What customers are to be told, and were told. Notices with one letter leave together.
CREATE TABLE IF NOT EXISTS ${prefix}notice (
    tenant   TEXT COLLATE "C" NOT NULL,
    order_id TEXT COLLATE "C" NOT NULL,
    line_id  TEXT COLLATE "C" NOT NULL,
    sequence BIGINT           NOT NULL, -- the journal's number of the fact that owes it
    sku      TEXT COLLATE "C" NOT NULL,
    kind     TEXT COLLATE "C" NOT NULL,
    units    BIGINT           NOT NULL CHECK (units >= 0),
    fact     TEXT COLLATE "C", -- the kind of what happened; NULL if it is what the journal has under the number
    details  TEXT COLLATE "C", -- flat JSON, likewise
    state    TEXT COLLATE "C" NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    letter   BIGINT, -- the sequence of the first notice of its letter; NULL until it is first taken
    attempts BIGINT           NOT NULL CHECK (attempts >= 0),
    at       BIGINT           NOT NULL, -- when it may be taken next, was delivered, or was given up
    holder   TEXT COLLATE "C", -- who has taken it, until then
    PRIMARY KEY (order_id, line_id, sequence, tenant) -- what an order is told
);

-- What is to be delivered next, without what was delivered.
CREATE INDEX IF NOT EXISTS ${prefix}notice_by_state
    ON ${prefix}notice (tenant, state, at, sequence) WHERE kind <> '';

-- How far a reader of the journal has come.
CREATE TABLE IF NOT EXISTS ${prefix}journal_read (
    tenant   TEXT COLLATE "C" NOT NULL,
    reader   TEXT COLLATE "C" NOT NULL,
    sequence BIGINT           NOT NULL, -- of the last entry that it has read
    PRIMARY KEY (tenant, reader)
);

-- The day book: what follows from the journal, by days. It is written when somebody asks, as far as its reader has come.

-- What customers asked for of a SKU on a day.
CREATE TABLE IF NOT EXISTS ${prefix}demand (
    tenant  TEXT COLLATE "C" NOT NULL,
    sku     TEXT COLLATE "C" NOT NULL,
    day     TEXT COLLATE "C" NOT NULL,
    sold    BIGINT           NOT NULL, -- less those cancelled on that day
    refused BIGINT           NOT NULL CHECK (refused >= 0), -- because nothing was left to sell
    PRIMARY KEY (tenant, sku, day)
);

-- When a supply was to come, and when it came.
CREATE TABLE IF NOT EXISTS ${prefix}delivery (
    tenant        TEXT COLLATE "C" NOT NULL,
    supply_id     TEXT COLLATE "C" NOT NULL,
    sku           TEXT COLLATE "C" NOT NULL,
    announced_for TEXT COLLATE "C" NOT NULL, -- at first, whatever was said later
    came_on       TEXT COLLATE "C", -- when the last units so far came; NULL if none came
    PRIMARY KEY (tenant, supply_id)
);

-- What came on a day.
CREATE INDEX IF NOT EXISTS ${prefix}delivery_by_day
    ON ${prefix}delivery (tenant, came_on, supply_id) WHERE came_on IS NOT NULL;

-- How many pre-orders had their last units dispatched on a day, by what they were promised.
CREATE TABLE IF NOT EXISTS ${prefix}dispatches (
    tenant       TEXT COLLATE "C" NOT NULL,
    day          TEXT COLLATE "C" NOT NULL,
    sku          TEXT COLLATE "C" NOT NULL,
    promised_for TEXT COLLATE "C" NOT NULL,
    preorders    BIGINT           NOT NULL CHECK (preorders > 0),
    PRIMARY KEY (tenant, day, sku, promised_for)
);

-- The commands that were answered. The answer is the entries of the journal that the command caused.
CREATE TABLE IF NOT EXISTS ${prefix}command (
    tenant      TEXT COLLATE "C" NOT NULL,
    command_key TEXT COLLATE "C" NOT NULL,
    fingerprint TEXT COLLATE "C" NOT NULL,
    sequence    BIGINT           NOT NULL, -- of its first entry in the journal
    entries     BIGINT           NOT NULL CHECK (entries > 0),
    PRIMARY KEY (tenant, command_key)
);

-- How far those have come who read something bit by bit: feeds, and rules that read the journal.
CREATE TABLE IF NOT EXISTS ${prefix}cursor (
    tenant       TEXT COLLATE "C" NOT NULL,
    reader       TEXT COLLATE "C" NOT NULL,
    position     TEXT COLLATE "C" NOT NULL, -- in words of the reader
    last_success BIGINT, -- when it last read to the end of what there was; NULL if it never did
    PRIMARY KEY (tenant, reader)
);

-- What they could not use, kept aside for a person to look at.
CREATE TABLE IF NOT EXISTS ${prefix}leftover (
    tenant  TEXT COLLATE "C" NOT NULL,
    reader  TEXT COLLATE "C" NOT NULL,
    item    TEXT COLLATE "C" NOT NULL,
    content TEXT COLLATE "C" NOT NULL,
    reason  TEXT COLLATE "C" NOT NULL,
    at      BIGINT           NOT NULL,
    PRIMARY KEY (tenant, reader, item)
);

-- Which entries of the journal came about by rules.
CREATE TABLE IF NOT EXISTS ${prefix}cause (
    tenant           TEXT COLLATE "C" NOT NULL,
    sequence         BIGINT           NOT NULL, -- of the entry
    rule             TEXT COLLATE "C" NOT NULL,
    trigger_sequence BIGINT           NOT NULL, -- of the entry that the rule answered, 0 if it looked at the clock
    depth            BIGINT           NOT NULL CHECK (depth > 0),
    PRIMARY KEY (tenant, sequence)
);

-- Which command an entry of the journal belongs to, to forget what it said.
CREATE INDEX IF NOT EXISTS ${prefix}command_by_entry
    ON ${prefix}command (tenant, sequence) WHERE command_key <> '';

-- Customers who are being forgotten. A row is gone when that is done: it alone knows both names.
CREATE TABLE IF NOT EXISTS ${prefix}erasure (
    tenant      TEXT COLLATE "C" NOT NULL,
    command_key TEXT COLLATE "C" NOT NULL,
    customer    TEXT COLLATE "C" NOT NULL,
    pseudonym   TEXT COLLATE "C" NOT NULL,
    position    BIGINT           NOT NULL, -- up to which entry the journal was gone through
    preorders   BIGINT           NOT NULL, -- how many name the customer no more
    PRIMARY KEY (tenant, command_key)
);

-- The archive: what is over, with the columns that it had. Nothing here is in the way of what sells.

-- Offers whose pre-orders are in the archive, or were deleted there.
CREATE TABLE IF NOT EXISTS ${prefix}archived_offer (
    tenant    TEXT COLLATE "C" NOT NULL,
    sku       TEXT COLLATE "C" NOT NULL,
    preorders BIGINT           NOT NULL,
    at        BIGINT           NOT NULL, -- when they were put there
    purged    BIGINT           NOT NULL CHECK (purged IN (0, 1)),
    PRIMARY KEY (tenant, sku)
);

-- Pre-orders, column by column as in preorder.
CREATE TABLE IF NOT EXISTS ${prefix}archived_preorder (
    LIKE ${prefix}preorder,
    PRIMARY KEY (tenant, sequence)
);

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}archived_preorder_by_order_line
    ON ${prefix}archived_preorder (order_id, line_id, tenant) WHERE order_id <> '';
CREATE INDEX IF NOT EXISTS ${prefix}archived_preorder_by_sku
    ON ${prefix}archived_preorder (tenant, sku, sequence) WHERE sku <> '';

-- Entries of the journal about them, column by column as in journal.
CREATE TABLE IF NOT EXISTS ${prefix}archived_entry (
    LIKE ${prefix}journal,
    PRIMARY KEY (tenant, sequence)
);

CREATE INDEX IF NOT EXISTS ${prefix}archived_entry_by_order_line
    ON ${prefix}archived_entry (order_id, line_id, sequence, tenant) WHERE order_id IS NOT NULL;

-- What their customers were told, column by column as in notice.
CREATE TABLE IF NOT EXISTS ${prefix}archived_notice (
    LIKE ${prefix}notice,
    PRIMARY KEY (tenant, order_id, line_id, sequence)
);
