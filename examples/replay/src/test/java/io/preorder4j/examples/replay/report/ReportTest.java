package io.preorder4j.examples.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.examples.replay.DataFiles;
import io.preorder4j.examples.replay.ReferenceShop;
import io.preorder4j.examples.replay.dataset.DataFolder;
import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.play.Answers;
import io.preorder4j.examples.replay.play.Player;
import io.preorder4j.examples.replay.play.ReplayClock;
import io.preorder4j.examples.replay.progress.Progress;
import io.preorder4j.examples.replay.result.Accountant;
import io.preorder4j.examples.replay.result.Measurement;
import io.preorder4j.examples.replay.shop.Policy;
import io.preorder4j.examples.replay.shop.Shop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private DataFiles files;

    @BeforeEach
    void a_correct_data_set() throws IOException {
        files = DataFiles.in(folder);
    }

    @Test
    void text_from_the_data_is_text_in_the_page() throws IOException {
        files.with(
                        "offers.csv",
                        "sku,title,available_on,cap,customer_limit",
                        "A,</script><script>alert('1')</script>{{style}}$1\\,2010-12-20,10,",
                        "B,\"\"\"><img src=x onerror=alert(2)>\",2010-12-21,,3")
                .with("ATTRIBUTION.txt", "<b>&amp;</b>");
        assertThat(page())
                .doesNotContain("<script>alert", "<img", "<b>&amp;")
                .contains("&lt;/script&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;{{style}}$1\\")
                .contains("&quot;&gt;&lt;img src=x onerror=alert(2)&gt;")
                .contains("&lt;b&gt;&amp;amp;&lt;/b&gt;");
    }

    @Test
    void a_sku_cannot_leave_its_attribute() throws IOException {
        files.with("offers.csv", "sku,title,available_on,cap,customer_limit", "\"\"\"onx=\"\"\",Lamp,2010-12-20,,")
                .with(
                        "orders.csv",
                        "order_id,line,sku,customer,country,quantity,placed_at,tags",
                        "1,1,\"\"\"onx=\"\"\",C1,France,4,2010-12-01T08:00:00Z,")
                .with("supplies.csv", "supply_id,sku,quantity,expected_on")
                .with("receipts.csv", "receipt_id,supply_id,sku,quantity,received_at")
                .with("adjustments.csv", "adjustment_id,sku,quantity,adjusted_at,reason");
        assertThat(page())
                .doesNotContain("\"onx=\"")
                .contains("aria-label=\"Backlog of &quot;onx=&quot;: at most 4 units");
    }

    @Test
    void the_page_loads_nothing() throws IOException {
        assertThat(page())
                .doesNotContainPattern("<(script|img|iframe|source)[^>]*\\ssrc=")
                .doesNotContain("<link", "@import", "url(http", "{{");
    }

    @Test
    void the_script_gets_what_it_draws() throws IOException {
        JsonNode data = data(page());
        assertThat(data.at("/flow").toString()).isEqualTo(json("""
                {'ordered':[['2010-12-01',6]],'received':[['2010-12-21',5]],'allocated':[['2010-12-21',3]]}"""));
        assertThat(data.at("/backlogs").toString()).isEqualTo(json("""
                [[['2010-12-01',4],['2010-12-03',3],['2010-12-21',0]],[['2010-12-01',2]]]"""));
        assertThat(data.at("/waits/bars")).hasSize(21);
        assertThat(data.at("/waits/median").asDouble()).isEqualTo(20.0);
    }

    @Test
    void the_tables_have_what_the_charts_show() throws IOException {
        assertThat(page())
                .contains("<th scope=\"row\">December 2010</th><td>6</td><td>5</td><td>3</td>")
                .contains("<th scope=\"row\">20 to 21</th><td>1</td>")
                .contains("<th scope=\"row\">21 or more</th><td>0</td>")
                .contains(
                        "<th scope=\"row\">A</th><td>Lamp</td><td>4</td><td>4</td><td>1 December 2010</td><td>0</td>");
    }

    @Test
    void promises_are_shown_beside_what_came() throws IOException {
        String page = page();
        JsonNode promises = data(page).at("/promises");
        assertThat(promises.at("/weeks").toString()).isEqualTo(json("[['2010-12-20',0,0,1,0]]"));
        int oneDayLate = 1 - promises.at("/from").asInt();
        assertThat(promises.at("/names").get(oneDayLate).asString()).isEqualTo("1 day late");
        assertThat(promises.at("/first").get(oneDayLate).asInt()).isOne();
        assertThat(page)
                .contains("<th scope=\"row\">1 day late</th><td>1</td><td>1</td>")
                .contains("<th scope=\"row\">Days late on average</th><td>1.00</td><td>1.00</td>")
                .contains("<th scope=\"row\">20 December 2010</th><td>0</td><td>0</td><td>1</td><td>0</td>")
                .contains("1 notices of other dates reached their customers, in 1 letters")
                .contains("The most, 1, went to customer C1.");
    }

    @Test
    void a_data_set_in_which_nothing_happens_has_a_page_too() throws IOException {
        files.with("orders.csv", "order_id,line,sku,customer,country,quantity,placed_at,tags")
                .with("cancellations.csv", "order_id,line,quantity,cancelled_at")
                .with("receipts.csv", "receipt_id,supply_id,sku,quantity,received_at")
                .with("adjustments.csv", "adjustment_id,sku,quantity,adjusted_at,reason");
        assertThat(page()).contains("in which nothing happens");
    }

    /** The page without the drawing library, which is not ours and long. */
    private String page() throws IOException {
        DataSet data = DataFolder.read(folder);
        ReplayClock clock = new ReplayClock();
        StringWriter page = new StringWriter();
        try (Shop shop = new ReferenceShop(Policy.PRIORITY, clock);
                Progress progress = Progress.of(data.rows(), new PrintWriter(new StringWriter()))) {
            Answers answers = Player.play(data, shop, clock, progress);
            Report.write(
                    Accountant.results(data, Policy.PRIORITY, shop, answers),
                    new Measurement(Duration.ofSeconds(1), false, 1_000_000),
                    List.of(),
                    page);
        }
        return page.toString().replace(Echarts.script(), "");
    }

    private static JsonNode data(String page) {
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return new JsonMapper().readTree(data.group(1));
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}
