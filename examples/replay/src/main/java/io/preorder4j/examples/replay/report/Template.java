package io.preorder4j.examples.replay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that lie beside the classes, with places in them to be filled: <code>{{name}}</code>. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9-]+)}}");

    private Template() {}

    /** The page, each place filled. All places are filled at once: what is filled in is never itself a template. */
    static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
    }

    /** A text from the class path, in UTF-8; a relative path starts at this package. */
    static String text(String path) {
        try (InputStream in = Template.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing to fill into " + name);
        }
        return value;
    }
}
