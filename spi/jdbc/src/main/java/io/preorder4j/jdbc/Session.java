package io.preorder4j.jdbc;

import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one transaction of one tenant.
 *
 * <p>After a failure the transaction is not committed any more, even if the caller goes on as if nothing had happened.
 */
final class Session {

    private final Conversation conversation;
    private final Dialect dialect;
    private final TablePrefix prefix;
    private final String tenant;
    private final Access access;
    private @Nullable RuntimeException failure;
    private boolean over;

    Session(Conversation conversation, Dialect dialect, TablePrefix prefix, String tenant, Access access) {
        this.conversation = conversation;
        this.dialect = dialect;
        this.prefix = prefix;
        this.tenant = tenant;
        this.access = access;
    }

    /** The rows that answer a query, in its order. */
    <T> List<T> list(Query query, StatementParameters.Binding binding, Row.Reader<T> reader) {
        return later(query, binding, reader).get();
    }

    /** The same for who needs it later: what is asked before that is asked together. */
    <T> Later<List<T>> later(Query query, StatementParameters.Binding binding, Row.Reader<T> reader) {
        return later(query, words(query), binding, reader);
    }

    private <T> Later<List<T>> later(
            Object what, String words, StatementParameters.Binding binding, Row.Reader<T> reader) {
        Rows<T> rows = new Rows<>(reader);
        attempt(what, () -> {
            conversation.say(new Conversation.Said(words, filling(binding), rows));
            return rows;
        });
        return () -> {
            if (!rows.heard) {
                attempt(what, () -> {
                    conversation.send();
                    return rows;
                });
            }
            return rows.heard();
        };
    }

    /** The rows that answer a search, in its order. */
    <T> List<T> list(Search search, Row.Reader<T> reader) {
        return later(search, reader).get();
    }

    /** The same for who needs it later. */
    <T> Later<List<T>> later(Search search, Row.Reader<T> reader) {
        Search.Asked asked = search.in(dialect.sql(search));
        return later(search, prefix.in(asked.words()), asked, reader);
    }

    /** The only row that answers a query, if there is one. */
    <T> Optional<T> find(Query query, StatementParameters.Binding binding, Row.Reader<T> reader) {
        return list(query, binding, reader).stream().findFirst();
    }

    /** The rows that answer a query, by their key. */
    <K, T> Map<K, T> map(Query query, StatementParameters.Binding binding, Row.Reader<T> reader, Function<T, K> key) {
        return mapLater(query, binding, reader, key).get();
    }

    /** The same for who needs it later. */
    <K, T> Later<Map<K, T>> mapLater(
            Query query, StatementParameters.Binding binding, Row.Reader<T> reader, Function<T, K> key) {
        Later<List<T>> rows = later(query, binding, reader);
        return () -> rows.get().stream().collect(Collectors.toMap(key, Function.identity()));
    }

    /** Changes one row for each of these. */
    <T> void changeEach(Query query, Collection<T> rows, Parameters.RowBinding<T> binding) {
        change(query, rows, binding, new Each(query));
    }

    /** Changes one row for each of these, as it was read; or it has lost a race, as somebody else changed one since. */
    <T> void changeEachAsRead(Query query, Collection<T> rows, Parameters.RowBinding<T> binding) {
        change(query, rows, binding, new AsRead(query));
    }

    /** Changes what there is for each of these. */
    <T> void change(Query query, Collection<T> rows, Parameters.RowBinding<T> binding) {
        change(query, rows, binding, (changed, told) -> {});
    }

    /**
     * Changes what there is for each of these, at once.
     *
     * @return how many rows were changed in all
     */
    <T> int changeAndCount(Query query, Collection<T> rows, Parameters.RowBinding<T> binding) {
        AtomicInteger sum = new AtomicInteger();
        change(query, rows, binding, (changed, told) -> sum.addAndGet(changed));
        send();
        return sum.get();
    }

    private <T> void change(Query query, Collection<T> rows, Parameters.RowBinding<T> binding, Changes.Heard heard) {
        ensureWriting(query);
        if (!rows.isEmpty()) {
            attempt(query, () -> {
                dialect.changes().make(conversation, words(query), tenant, rows, binding, heard);
                return rows;
            });
        }
    }

    /** Changes what the words alone tell. */
    void change(Query query, StatementParameters.Binding binding) {
        ensureWriting(query);
        tell(query, binding, changed -> {});
    }

    /**
     * Changes what the words alone tell, at once.
     *
     * @return how many rows were changed
     */
    int changeAndCount(Query query, StatementParameters.Binding binding) {
        ensureWriting(query);
        AtomicInteger changed = new AtomicInteger();
        tell(query, binding, changed::addAndGet);
        send();
        return changed.get();
    }

    private void tell(Query query, StatementParameters.Binding binding, IntConsumer changed) {
        attempt(query, () -> {
            conversation.say(new Conversation.Said(words(query), filling(binding), new Conversation.Hearing() {
                @Override
                public void changed(int count) {
                    changed.accept(count);
                }
            }));
            return query;
        });
    }

    /** Changes one row, and reads what became of it when somebody needs it. */
    <T> Later<List<T>> changeAndReadLater(Query query, StatementParameters.Binding binding, Row.Reader<T> reader) {
        ensureWriting(query);
        return later(query, binding, reader);
    }

    private void send() {
        attempt("what was told", () -> {
            conversation.send();
            return conversation;
        });
    }

    /** Ends the work. Throws the first failure again, if there was one: what is left of such a transaction is not to be committed. */
    void end() {
        over = true;
        if (failure != null) {
            throw failure;
        }
    }

    private void ensureWriting(Query query) {
        if (access != Access.WRITE) {
            throw new IllegalStateException("'" + query + "' is not for a transaction that only reads");
        }
    }

    private String words(Query query) {
        return prefix.in(dialect.sql(query));
    }

    private Conversation.Filling filling(StatementParameters.Binding binding) {
        return (statement, after) -> {
            StatementParameters parameters = new StatementParameters(statement, dialect.sets(), tenant, after);
            binding.bind(parameters);
            return parameters.last();
        };
    }

    /** Makes an attempt to ask or to tell something, a {@link Query} or a {@link Search}. */
    private <R> R attempt(Object what, Attempt<R> attempt) {
        if (over) {
            throw new IllegalStateException("'" + what + "' comes after the end of its transaction");
        }
        try {
            return attempt.run();
        } catch (SQLException e) {
            throw failed(inWordsOfThePorts(what, e));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    /** A command's key is added by whoever comes first. Who comes second tries again, and then finds the answer. */
    private RuntimeException inWordsOfThePorts(Object what, SQLException e) {
        return what == Query.ADD_COMMAND && dialect.isConstraint(e)
                ? new ContentionException("another transaction answered the command first", e)
                : dialect.failed("run '" + what + "'", e);
    }

    private RuntimeException failed(RuntimeException e) {
        if (failure == null) {
            failure = e;
        }
        return e;
    }

    /** Whether much can be asked at once, so that it is worth asking early. */
    boolean asksManyAtOnce() {
        return dialect.takesManyAtOnce();
    }

    /** Whether those in one status are found without passing by those in others. */
    boolean findsByStatus() {
        return dialect.findsByStatus();
    }

    /** An answer that is there when it is needed. */
    @FunctionalInterface
    interface Later<T> {
        T get();
    }

    /** The rows of an answer. */
    private static final class Rows<T> implements Conversation.Hearing {

        private final Row.Reader<T> reader;
        private final List<T> all = new ArrayList<>();
        private boolean heard;

        Rows(Row.Reader<T> reader) {
            this.reader = reader;
        }

        List<T> heard() {
            if (!heard) {
                throw new IllegalStateException("a question was not answered");
            }
            return all;
        }

        @Override
        public void rows(ResultSet result) throws SQLException {
            heard = true;
            while (result.next()) {
                all.add(reader.read(new Row(result)));
            }
        }
    }

    /** Every row was to be there. */
    private record Each(Query query) implements Changes.Heard {

        @Override
        public void hear(int changed, int told) {
            if (changed != told) {
                throw new StoreException("'" + query + "' changed " + changed + " rows instead of " + told, null);
            }
        }

        @Override
        public boolean isAwaited() {
            return !query.isCertain();
        }
    }

    /** Every row was to be there as it was read. */
    private record AsRead(Query query) implements Changes.Heard {

        @Override
        public void hear(int changed, int told) {
            if (changed != told) {
                throw new ContentionException(
                        "'" + query + "' found " + changed + " rows as they were read instead of " + told, null);
            }
        }

        @Override
        public boolean isAwaited() {
            return true;
        }
    }

    @FunctionalInterface
    private interface Attempt<R> {
        R run() throws SQLException;
    }
}
