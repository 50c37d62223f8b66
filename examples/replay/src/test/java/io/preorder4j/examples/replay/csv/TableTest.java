package io.preorder4j.examples.replay.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    private static final String GOOD = "A,1,2010-12-20,2010-12-20T08:00:00Z";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("goods.csv");
    }

    @Test
    void every_row_knows_its_number_and_its_line() throws IOException {
        write("sku,quantity,day,at", GOOD, "\"B\nb\",2,,", GOOD);
        assertThat(read(row -> row.number() + " on line " + row.line()))
                .containsExactly("1 on line 2", "2 on line 3", "3 on line 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | must be from 1 to 1000000000, but is 0
            -3         | must be from 1 to 1000000000, but is -3
            1000000001 | must be from 1 to 1000000000, but is 1000000001
            1.5        | must be a whole number, but is "1.5"
            many       | must be a whole number, but is "many"
            1e3        | must be a whole number, but is "1e3"
            99999999999999999999 | must be a whole number, but is "99999999999999999999"
            """)
    void a_wrong_quantity_is_found_where_it_stands(String quantity, String what) throws IOException {
        write("sku,quantity,day,at", GOOD, "A," + quantity + ",2010-12-20,2010-12-20T08:00:00Z");
        assertBad(row -> row.units("quantity"), "line 3, column 2 (quantity): " + what);
    }

    @Test
    void a_loss_must_be_below_zero() throws IOException {
        write("sku,quantity,day,at", GOOD);
        assertBad(
                row -> row.lostUnits("quantity"),
                "line 2, column 2 (quantity): must be from -1000000000 to -1, but is 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010-13-20 | must be a day like 2010-12-20, but is "2010-13-20"
            20.12.2010 | must be a day like 2010-12-20, but is "20.12.2010"
            1066-10-14 | must be from 1970-01-01 to 9999-12-31, but is 1066-10-14
            """)
    void a_wrong_day_is_found_where_it_stands(String day, String what) throws IOException {
        write("sku,quantity,day,at", "A,1," + day + ",2010-12-20T08:00:00Z");
        assertBad(row -> row.day("day"), "line 2, column 3 (day): " + what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010-12-20           | must be an instant like 2010-12-01T08:26:00Z, but is "2010-12-20"
            2010-12-20T25:00:00Z | must be an instant like 2010-12-01T08:26:00Z, but is "2010-12-20T25:00:00Z"
            1066-10-14T08:00:00Z | must be from 1970-01-01T00:00:00Z to 9999-12-31T23:59:59Z, but is 1066-10-14T08:00:00Z
            """)
    void a_wrong_instant_is_found_where_it_stands(String instant, String what) throws IOException {
        write("sku,quantity,day,at", "A,1,2010-12-20," + instant);
        assertBad(row -> row.instant("at"), "line 2, column 4 (at): " + what);
    }

    @Test
    void an_id_must_be_there() throws IOException {
        write("sku,quantity,day,at", ",1,2010-12-20,");
        assertBad(row -> row.id("sku"), "line 2, column 1 (sku): is missing");
    }

    @Test
    void an_id_must_be_short() throws IOException {
        write("sku,quantity,day,at", "x".repeat(65) + ",1,2010-12-20,");
        assertBad(
                row -> row.id("sku"),
                "line 2, column 1 (sku): is longer than 64 characters: \"" + "x".repeat(60) + "...\"");
    }

    @Test
    void an_id_must_not_begin_or_end_with_white_space() throws IOException {
        write("sku,quantity,day,at", "A ,1,2010-12-20,");
        assertBad(row -> row.id("sku"), "line 2, column 1 (sku): begins or ends with white space: \"A \"");
    }

    @Test
    void ids_are_separated_by_one_space() throws IOException {
        write("sku,quantity,day,at", "B A,1,,", "B  A,1,,");
        assertBad(row -> row.ids("sku"), "line 3, column 1 (sku): is missing");
    }

    @Test
    void an_error_shows_control_characters_as_escapes() throws IOException {
        write("sku,quantity,day,at", "A\u001b[31mB,1,2010-12-20,");
        assertBad(row -> row.id("sku"), "line 2, column 1 (sku): has a control character in it: \"A\\u001b[31mB\"");
    }

    @Test
    void the_header_must_have_the_columns_in_their_order() throws IOException {
        write("sku,units,day,at", GOOD);
        assertBad(Row::number, "line 1, column 2 (quantity): the header has \"units\" in its place");
    }

    @Test
    void the_header_must_have_all_columns() throws IOException {
        write("sku,quantity", "A,1");
        assertBad(Row::number, "line 1, column 3 (day): the header lacks it");
    }

    @Test
    void the_header_must_have_no_other_column() throws IOException {
        write("sku,quantity,day,at,price", GOOD + ",1");
        assertBad(Row::number, "line 1, column 5: the header has a column too many: \"price\"");
    }

    @Test
    void an_empty_file_lacks_a_header() throws IOException {
        write();
        assertBad(Row::number, "line 1, column 1 (sku): the header lacks it");
    }

    @Test
    void a_row_must_have_all_fields() throws IOException {
        write("sku,quantity,day,at", GOOD, "A,1,2010-12-20");
        assertBad(Row::number, "line 3, column 4 (at): is missing: the row has 3 fields instead of 4");
    }

    @Test
    void a_row_must_have_no_other_field() throws IOException {
        write("sku,quantity,day,at", GOOD + ",1");
        assertBad(Row::number, "line 2, column 5: is too many: the row has 5 fields instead of 4");
    }

    @Test
    void a_quote_must_be_closed() throws IOException {
        write("sku,quantity,day,at", GOOD, "\"A,1,2010-12-20,");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read(Row::number))
                .withMessageStartingWith(file + ", after line 2: cannot be read as CSV in UTF-8: ");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() throws IOException {
        Files.write(file, "sku,quantity,day,at\nÄ,1,2010-12-20,\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read(Row::number))
                .withMessageContaining("cannot be read as CSV in UTF-8");
    }

    @Test
    void a_damaged_gzip_file_is_refused() throws IOException {
        file = folder.resolve("goods.csv.gz");
        write("sku,quantity,day,at", GOOD);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read(Row::number))
                .withMessage(file + ", after line 0: cannot be read as CSV in UTF-8: Not in GZIP format");
    }

    private void write(String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines));
    }

    private <T> List<T> read(Function<Row, T> reading) {
        return Table.of(CsvFile.in(folder, "goods.csv"), "sku", "quantity", "day", "at")
                .read(sha256(), reading);
    }

    private void assertBad(Function<Row, ?> reading, String where) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read(reading))
                .withMessage(file + ", " + where);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
