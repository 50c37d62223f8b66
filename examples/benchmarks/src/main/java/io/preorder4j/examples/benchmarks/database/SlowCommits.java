package io.preorder4j.examples.benchmarks.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A disk that takes a millisecond longer for each commit, as one across a network does. */
final class SlowCommits {

    private static final long DELAY = TimeUnit.MILLISECONDS.toNanos(1);

    private SlowCommits() {}

    /** The same connections, with such a disk below them. */
    static DataSource of(DataSource dataSource) {
        return wrapped(DataSource.class, dataSource);
    }

    private static <T> T wrapped(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (isCommit(method.getName(), arguments)) {
                        delay();
                    }
                    Object result = invoked(target, method, arguments);
                    return result instanceof PreparedStatement statement && saysCommit(arguments)
                            ? slow(statement)
                            : wrapped(result);
                }));
    }

    /** A statement that commits whenever it is executed. */
    private static PreparedStatement slow(PreparedStatement commit) {
        return (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        delay();
                    }
                    return invoked(commit, method, arguments);
                });
    }

    private static @Nullable Object invoked(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof Connection connection) {
            return wrapped(Connection.class, connection);
        } else if (result instanceof PreparedStatement statement) {
            return wrapped(PreparedStatement.class, statement);
        } else if (result instanceof Statement statement) {
            return wrapped(Statement.class, statement);
        }
        return result;
    }

    private static boolean isCommit(String method, Object @Nullable [] arguments) {
        return method.equals("commit") || (method.startsWith("execute") && saysCommit(arguments));
    }

    private static boolean saysCommit(Object @Nullable [] arguments) {
        return arguments != null && arguments.length == 1 && "COMMIT".equals(arguments[0]);
    }

    private static void delay() {
        long end = System.nanoTime() + DELAY;
        for (long left = DELAY; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
