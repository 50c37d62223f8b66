package io.preorder4j.examples.feedhttp;

import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.feed.FeedItem;
import io.preorder4j.feed.FeedPage;
import io.preorder4j.feed.InventoryFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a warehouse for its news: {@code GET /news?limit=500&after=CURSOR} gives
 *
 * <pre>{@code
 * {"items": [
 *    {"type": "supply", "id": "po-1", "sku": "LP-1977", "units": 8, "expectedOn": "2026-07-01"},
 *    {"type": "calledOff", "id": "po-2"},
 *    {"type": "receipt", "id": "grn-1", "lines": [{"sku": "LP-1977", "accepted": 6, "rejected": 1, "supply": "po-1"}]},
 *    {"type": "reversal", "id": "grn-1"},
 *    {"type": "adjustment", "id": "count-1", "sku": "LP-1977", "units": -1, "reason": "water damage"}],
 *  "cursor": "5", "more": false}
 * }</pre>
 *
 * <p>An item that cannot be understood is passed on as such, and holds up nothing. Whatever else goes wrong is thrown, and the
 * reader asks again later.
 */
public final class HttpFeed implements InventoryFeed {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int OK = 200;

    private final URI news;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Asks at an address, such as {@code https://warehouse.example/news}. */
    public HttpFeed(URI news) {
        this.news = news;
    }

    @Override
    public FeedPage pull(Optional<String> cursor, int limit) {
        String after = cursor.map(text -> "&after=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
        JsonNode page = JSON.readTree(get(URI.create(news + "?limit=" + limit + after)));
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : page.required("items")) {
            items.add(item(item));
        }
        return new FeedPage(
                items,
                Optional.of(page.required("cursor").stringValue()),
                page.required("more").booleanValue());
    }

    private byte[] get(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new IllegalStateException("the warehouse answered " + response.statusCode());
                }
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new IllegalStateException("the warehouse answered more than " + MOST_BYTES + " bytes");
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the warehouse was asked", e);
        }
    }

    private static FeedItem item(JsonNode item) {
        try {
            return understood(item);
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            String name =
                    item.path("type").asString("item") + " " + item.path("id").asString("without id");
            return new FeedItem.Unreadable(name, item.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static FeedItem understood(JsonNode item) {
        String id = text(item, "id");
        String type = text(item, "type");
        return switch (type) {
            case "supply" ->
                new FeedItem.Expected(
                        new SupplyId(id),
                        new Sku(text(item, "sku")),
                        number(item, "units"),
                        LocalDate.parse(text(item, "expectedOn")));
            case "calledOff" -> new FeedItem.CalledOff(new SupplyId(id));
            case "receipt" -> new FeedItem.Arrived(new GoodsReceipt(new ReceiptId(id), lines(item.required("lines"))));
            case "reversal" -> new FeedItem.TakenBack(new ReceiptId(id));
            case "adjustment" ->
                new FeedItem.Corrected(new Adjustment(
                        new AdjustmentId(id), new Sku(text(item, "sku")), number(item, "units"), text(item, "reason")));
            default -> throw new IllegalArgumentException("there is no type of item '" + type + "'");
        };
    }

    private static List<ReceiptLine> lines(JsonNode lines) {
        List<ReceiptLine> read = new ArrayList<>();
        for (JsonNode line : lines) {
            read.add(new ReceiptLine(
                    new Sku(text(line, "sku")),
                    number(line, "accepted"),
                    line.has("rejected") ? number(line, "rejected") : 0,
                    line.has("supply") ? Optional.of(new SupplyId(text(line, "supply"))) : Optional.empty()));
        }
        return read;
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static long number(JsonNode node, String name) {
        JsonNode number = node.required(name);
        if (!number.isIntegralNumber()) {
            throw new IllegalArgumentException(name + " is no whole number");
        }
        return number.longValue();
    }
}
