package io.preorder4j.examples.feedhttp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The other system: it tells its news over HTTP, and its cursor is how many of them it has told. */
final class Warehouse implements AutoCloseable {

    private static final Pattern LIMIT = Pattern.compile("\\blimit=(\\d{1,4})\\b");
    private static final Pattern AFTER = Pattern.compile("\\bafter=(\\d{1,9})\\b");

    private final HttpServer server;
    private final List<String> news = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    Warehouse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/news", this::answer);
        server.start();
    }

    URI news() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/news");
    }

    /** Adds an item, as JSON. */
    void tell(String item) {
        news.add(item);
    }

    void breakDown() {
        broken = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body =
                    page(String.valueOf(exchange.getRequestURI().getQuery())).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(broken ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String page(String query) {
        int from = Math.min(number(AFTER, query, 0), news.size());
        int to = Math.min(from + number(LIMIT, query, 100), news.size());
        return "{\"items\":[" + String.join(",", news.subList(from, to)) + "],\"cursor\":\"" + to + "\",\"more\":"
                + (to < news.size()) + "}";
    }

    private static int number(Pattern parameter, String query, int otherwise) {
        Matcher found = parameter.matcher(query);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }
}
