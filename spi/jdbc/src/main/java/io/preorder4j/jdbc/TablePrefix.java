package io.preorder4j.jdbc;

import io.preorder4j.core.InvalidInputException;
import java.util.regex.Pattern;

/** What the name of every table begins with. It is the one text from outside that becomes part of a statement. */
record TablePrefix(String value) {

    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    TablePrefix {
        if (!RULE.matcher(value).matches()) {
            throw new InvalidInputException("tablePrefix", value, "does not match " + RULE);
        }
    }

    String in(String sql) {
        return sql.replace("${prefix}", value);
    }
}
