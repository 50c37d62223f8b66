package io.preorder4j.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source whose only connection is never closed, so that a test sees in what state it is given back. On request,
 * one statement fails: before it is executed, or when only its answer is lost.
 */
final class OneConnection {

    private final Connection connection;
    private final Map<String, SQLException> failures = new HashMap<>();
    private final Map<String, SQLException> lostAnswers = new HashMap<>();
    private int borrowed;

    OneConnection(Connection connection) {
        this.connection = connection;
    }

    /** Lets a statement fail from now on. */
    void fail(String sql, SQLException failure) {
        failures.put(sql, failure);
    }

    /** Lets the answer to a statement be lost from now on. */
    void loseAnswer(String sql, SQLException failure) {
        lostAnswers.put(sql, failure);
    }

    /** How many times the connection was taken and not given back. */
    int borrowed() {
        return borrowed;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            borrowed++;
            return proxy(Connection.class, this::onConnection);
        });
    }

    private @Nullable Object onConnection(Method method, @Nullable Object... arguments) throws Throwable {
        if (method.getName().equals("close")) {
            borrowed--;
            return null;
        }
        if (method.getName().equals("isWrapperFor")) {
            return false;
        }
        Object result = invoke(connection, method, arguments);
        return switch (method.getName()) {
            case "createStatement" -> onStatement(Statement.class, result, "");
            case "prepareStatement" -> onStatement(PreparedStatement.class, result, arguments[0]);
            default -> result;
        };
    }

    private <T> T onStatement(Class<T> type, @Nullable Object statement, @Nullable Object prepared) {
        return proxy(type, (method, arguments) -> {
            boolean executed = method.getName().startsWith("execute");
            Object sql = arguments == null ? prepared : arguments[0];
            throwIfThere(executed ? last(failures, sql) : null);
            Object result = invoke(Objects.requireNonNull(statement), method, arguments);
            throwIfThere(executed ? last(lostAnswers, sql) : null);
            return result;
        });
    }

    /** What is to happen to a statement, or to the last of several. */
    private static @Nullable SQLException last(Map<String, SQLException> all, @Nullable Object sql) {
        return all.get(String.valueOf(sql).replaceFirst("(?s).*;\\s*", ""));
    }

    private static void throwIfThere(@Nullable SQLException failure) throws SQLException {
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object... arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.to(method, arguments)));
    }

    @FunctionalInterface
    private interface Call {
        @Nullable
        Object to(Method method, @Nullable Object... arguments) throws Throwable;
    }
}
