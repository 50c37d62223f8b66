/** The ports of Preorder4j over a {@link javax.sql.DataSource}. */
@SuppressWarnings("opens") // the migrations are no classes
module io.preorder4j.jdbc {
    requires transitive io.preorder4j.spi;
    requires transitive java.sql;
    requires org.slf4j;

    exports io.preorder4j.jdbc;

    opens io.preorder4j.jdbc.postgresql;
    opens io.preorder4j.jdbc.sqlite;
}
