package io.preorder4j.notice;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How somebody reads.
 *
 * @param locale the language, and how dates are written
 * @param zone where the clock is that times are told by
 */
public record Recipient(Locale locale, ZoneId zone) {}
