package io.preorder4j.testkit;

import java.util.List;

/** Identifiers that a careless store loses, changes, confuses or executes. All of them are valid, and none is another. */
final class HostileTexts {

    /** Texts, in no order. */
    static final List<String> ALL = List.of(
            // syntax
            "'; DROP TABLE offer; --",
            "\" OR \"1\"=\"1",
            "back\\slash\\' and `tick`",
            "%_*?",
            "{\"sku\":[1]}",
            "</td><script>&amp;",
            "${env:HOME} {0} %s",
            // numbers and words that a column might take them for
            "17",
            "017",
            "17.0",
            "1e3",
            "NULL",
            "true",
            // letters that fold into each other
            "a",
            "A",
            "\u00E4",
            "a\u0308",
            "\u0130\u0131\u00DF",
            // spaces of many kinds, and signs that take none
            "two  spaces",
            "no\u00A0break",
            "as wide\u3000as a character",
            "\u200Bzero\u202Ewidth\u200B",
            // the order of UTF-16 differs from the order of code points here
            "\uD7FF",
            "\uE000",
            "\uFFFD",
            "\uD800\uDC00",
            "\uD83D\uDE00",
            "\uDBFF\uDFFD",
            // the longest, in characters and in bytes
            "x".repeat(128),
            "\uFFFD".repeat(128),
            "\uD83D\uDE00".repeat(64));

    /** Those that may be tags. */
    static final List<String> WITHOUT_SPACES = ALL.stream()
            .filter(text -> text.chars().noneMatch(Character::isSpaceChar))
            .toList();

    private HostileTexts() {}
}
