package io.preorder4j.jdbc;

import io.preorder4j.core.Identifier;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.sql.Connection;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps everything in a relational database, reached through the host's own {@link DataSource}.
 *
 * <pre>{@code
 * JdbcStore store = JdbcStore.sqlite(dataSource).forTenant("berlin").withTablePrefix("shop_");
 * store.createSchema();
 * }</pre>
 *
 * <p>Let the data source be a pool. A transaction borrows one connection, in auto-commit mode or not, and gives it back
 * as it came, but for the settings named below. A data source whose connections may be in a transaction already is for
 * {@link #joining(DataSource)} alone: here, that transaction would be ended.
 *
 * <p>A store is immutable and safe for use by many threads. Within its work, a thread uses the {@link UnitOfWork} that
 * it was given: to begin a second transaction there is an {@link IllegalStateException}.
 *
 * <h2>SQLite</h2>
 *
 * <p>Needs SQLite 3.38 or later, and a file. Every connection gets {@code journal_mode=WAL}, {@code synchronous=FULL} and
 * a {@code busy_timeout}, and they are verified before each transaction, so that what was committed survives the loss
 * of power. Who writes has locked the whole database: the threads of one store, whatever its tenant, queue for that in
 * the order in which they came, and other stores and processes wait for it as SQLite does. Who reads waits for nobody.
 * Statements stay prepared as long as a connection of the pool is open, at most 256 for each.
 *
 * <h2>PostgreSQL</h2>
 *
 * <p>Needs PostgreSQL 15 or later, and a database in UTF-8. Whatever a connection is set to, a transaction waits for its commit to
 * be durable, sees what it has to see, and goes to its rows by the indexes; all settings end with it. Who writes waits for those
 * who decide about the same SKUs, and for nobody else; who reads waits for nobody.
 *
 * <p>The numbers of the journal come from one sequence for all tenants, and have gaps: a transaction that is rolled back
 * leaves one. The library asks {@code pg_snapshot_xmin} whether a gap may still be filled, so a transaction that somebody
 * leaves open anywhere on the server, after it has written, delays those who follow the journal: rules and the day book.
 */
public final class JdbcStore implements Store {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final String tenant;
    private final TablePrefix prefix;

    private JdbcStore(Transactions transactions, String tenant, TablePrefix prefix) {
        this.transactions = transactions;
        this.tenant = tenant;
        this.prefix = prefix;
    }

    /**
     * A store in a SQLite database, for the tenant {@code default} and with the table prefix {@code preorder4j_}. A
     * transaction waits at most 5 seconds for its turn to write.
     *
     * @param dataSource where connections to the database come from
     * @return the store; its tables have to be there, or to be {@linkplain #createSchema() created}
     */
    public static JdbcStore sqlite(DataSource dataSource) {
        return sqlite(dataSource, LOCK_TIMEOUT);
    }

    /**
     * A store in a SQLite database, for the tenant {@code default} and with the table prefix {@code preorder4j_}.
     *
     * @param dataSource where connections to the database come from
     * @param lockTimeout how long a transaction waits for its turn to write before it gives up with a {@link
     *     io.preorder4j.spi.ContentionException}, to the millisecond
     * @return the store; its tables have to be there, or to be {@linkplain #createSchema() created}
     */
    public static JdbcStore sqlite(DataSource dataSource, Duration lockTimeout) {
        return over(dataSource, new SqliteDialect(), lockTimeout);
    }

    /**
     * A store in a PostgreSQL database, for the tenant {@code default} and with the table prefix {@code preorder4j_}. A
     * statement waits at most 5 seconds for another transaction.
     *
     * @param dataSource where connections to the database come from
     * @return the store; its tables have to be there, or to be {@linkplain #createSchema() created}
     */
    public static JdbcStore postgres(DataSource dataSource) {
        return postgres(dataSource, LOCK_TIMEOUT);
    }

    /**
     * A store in a PostgreSQL database, for the tenant {@code default} and with the table prefix {@code preorder4j_}.
     *
     * @param dataSource where connections to the database come from
     * @param lockTimeout how long a statement waits for another transaction before its own gives up with a {@link
     *     io.preorder4j.spi.ContentionException}, 1 ms or more, to the millisecond
     * @return the store; its tables have to be there, or to be {@linkplain #createSchema() created}
     */
    public static JdbcStore postgres(DataSource dataSource, Duration lockTimeout) {
        return over(dataSource, new PostgresDialect(), lockTimeout);
    }

    private static JdbcStore over(DataSource dataSource, Dialect dialect, Duration lockTimeout) {
        Transactions transactions = new Transactions(dataSource, dialect, lockTimeout);
        return new JdbcStore(transactions, "default", new TablePrefix("preorder4j_"));
    }

    /**
     * The store of another tenant in the same tables. Tenants never see each other.
     *
     * @param name the tenant, an {@link Identifier}
     * @return the store
     * @throws io.preorder4j.core.InvalidInputException if that is not an identifier
     */
    public JdbcStore forTenant(String name) {
        return new JdbcStore(transactions, Identifier.checked("tenant", name), prefix);
    }

    /**
     * The store in other tables of the same database.
     *
     * @param text what the name of every table begins with: a small letter, then up to 30 small letters, digits and
     *     underscores
     * @return the store
     * @throws io.preorder4j.core.InvalidInputException if the text is anything else
     */
    public JdbcStore withTablePrefix(String text) {
        return new JdbcStore(transactions, tenant, new TablePrefix(text));
    }

    /**
     * Creates the tables, for all tenants, where they are not there yet. Who prefers Flyway points it to {@code
     * classpath:io/preorder4j/jdbc/sqlite} or {@code …/postgresql}, with the table prefix as the placeholder {@code
     * prefix}.
     */
    public void createSchema() {
        new Schema(transactions, prefix).create();
    }

    /**
     * The same tables, within the transaction that a connection is in; for {@code PreOrders.within}.
     *
     * <p>The store neither begins nor commits, rolls back or closes anything. What fails is taken back to a savepoint, so that the
     * transaction can go on without it — unless the failure is a {@link io.preorder4j.spi.ContentionException} or a {@link
     * io.preorder4j.spi.StoreException}: roll back after these. Whoever waits for locks waits as long as the connection says.
     *
     * <p>While the transaction is open, its thread writes nothing through this store itself: that would wait for the transaction.
     * To read is possible, and sees what is committed.
     *
     * <p>A connection in auto-commit mode is an {@link IllegalStateException}, and one with settings that do not do a {@code
     * StoreException}:
     *
     * <ul>
     *   <li>With SQLite, give your connections {@code synchronous=FULL}, the driver's default. Let your transaction write before
     *       it reads, or call this store first: SQLite does not let a transaction write that has read what another has changed
     *       since, and that is a {@code ContentionException}.
     *   <li>With PostgreSQL, a transaction that gives commands is {@code READ COMMITTED}, the default. Its commit is made durable.
     *       One that only asks had better be {@code REPEATABLE READ}: otherwise, a question that takes several statements sees
     *       what is committed between them.
     * </ul>
     *
     * @param connection a connection to the same database, with auto-commit off, used by one thread at a time
     * @return a store for as long as the connection is open, for one transaction after the other
     */
    public Store joining(Connection connection) {
        return new Joining(() -> JoinedConnection.of(connection));
    }

    /**
     * The same tables, within the transaction that a thread is in, as a data source knows it; for {@code PreOrders.within}.
     * Otherwise it is as {@link #joining(Connection)} says, and can be kept and shared by threads.
     *
     * <pre>{@code
     * Store joining = store.joining(new TransactionAwareDataSourceProxy(dataSource)); // Spring's
     * }</pre>
     *
     * @param dataSource gives every call from within a transaction that transaction's connection, which stays open when it is
     *     closed: a {@code TransactionAwareDataSourceProxy}, or what a container with JTA offers. An ordinary pool is none: nobody
     *     would commit what was done there
     * @return a store that finds the transaction by itself
     */
    public Store joining(DataSource dataSource) {
        return new Joining(() -> JoinedConnection.of(dataSource));
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        return run(Access.WRITE, work);
    }

    @Override
    public int writers() {
        return transactions.dialect().writers();
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return run(Access.READ, work);
    }

    private <R> R run(Access access, Function<UnitOfWork, R> work) {
        return transactions.run(access, inSession(access, work));
    }

    private <R> Transactions.Work<R> inSession(Access access, Function<UnitOfWork, R> work) {
        return conversation -> {
            Session session = new Session(conversation, transactions.dialect(), prefix, tenant, access);
            R result = work.apply(JdbcUnitOfWork.over(session));
            session.end();
            return result;
        };
    }

    /** The same tables, within a transaction of the host's. */
    private final class Joining implements Store {

        private final JoinedTransactions joined;

        Joining(JoinedTransactions.Host host) {
            this.joined = new JoinedTransactions(transactions, host, prefix);
        }

        @Override
        public <R> R write(Function<UnitOfWork, R> work) {
            return joined.run(Access.WRITE, inSession(Access.WRITE, work));
        }

        @Override
        public <R> R read(Function<UnitOfWork, R> work) {
            return joined.run(Access.READ, inSession(Access.READ, work));
        }

        @Override
        public boolean isShared() {
            return false;
        }
    }
}
