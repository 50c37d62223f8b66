package io.preorder4j.examples.replay.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The drawing library, as its jar brings it: lines and bars, and both renderers. */
final class Echarts {

    private static final String ABOUT = "/META-INF/maven/org.webjars.npm/echarts/pom.properties";

    private Echarts() {}

    static String script() {
        return Template.text("/META-INF/resources/webjars/echarts/" + version() + "/dist/echarts.common.min.js");
    }

    private static String version() {
        Properties about = new Properties();
        try {
            about.load(new StringReader(Template.text(ABOUT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return about.getProperty("version", "");
    }
}
