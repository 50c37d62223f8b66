package io.preorder4j.jdbc;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the elements of an array are. */
enum ArrayType {
    TEXT("text") {
        @Override
        @Nullable
        Object[] newArray(int length) {
            return new String[length];
        }
    },
    NUMBER("bigint") {
        @Override
        @Nullable
        Object[] newArray(int length) {
            return new Long[length];
        }
    };

    private final String typeName;

    ArrayType(String typeName) {
        this.typeName = typeName;
    }

    abstract @Nullable Object[] newArray(int length);

    void bind(PreparedStatement statement, int position, @Nullable Object[] elements) throws SQLException {
        Array array = statement.getConnection().createArrayOf(typeName, elements);
        statement.setArray(position, array);
        array.free();
    }
}
