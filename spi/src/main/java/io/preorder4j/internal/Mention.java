package io.preorder4j.internal;

import io.preorder4j.spi.Erasure;
import io.preorder4j.spi.Leftover;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer's id where it stands as a word of its own in a text, and what is to stand there. */
record Mention(Pattern word, String instead) {

    /** What is part of a word. */
    private static final String LETTER = "[\\p{L}\\p{N}_-]";

    static Mention of(Erasure erasure) {
        String id = Pattern.quote(erasure.customer().value());
        return new Mention(
                Pattern.compile("(?<!" + LETTER + ")" + id + "(?!" + LETTER + ")"),
                Matcher.quoteReplacement(erasure.pseudonym().value()));
    }

    Leftover hiddenIn(Leftover leftover) {
        return new Leftover(
                leftover.reader(),
                leftover.item(),
                word.matcher(leftover.content()).replaceAll(instead),
                word.matcher(leftover.reason()).replaceAll(instead),
                leftover.at());
    }
}
