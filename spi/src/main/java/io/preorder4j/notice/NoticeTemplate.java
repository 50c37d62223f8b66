package io.preorder4j.notice;

import io.preorder4j.core.notice.NoticeKind;

/**
 * Puts letters into words. {@link PlainEnglish} is there; a host has its own for all kinds or for some:
 *
 * <pre>{@code
 * NoticeTemplate template = new PlainEnglish().with(NoticeKind.DISPATCHED, letter -> ourWords(letter));
 * }</pre>
 *
 * <p>It is asked by several threads at once, outside every transaction. An exception is a failed attempt to deliver.
 */
@FunctionalInterface
public interface NoticeTemplate {

    /**
     * Words of a letter.
     *
     * @param letter the letter
     * @return its words
     */
    Wording words(Letter letter);

    /**
     * This template, but for one kind of letter.
     *
     * @param kind the kind
     * @param other the template of that kind
     * @return both together
     */
    default NoticeTemplate with(NoticeKind kind, NoticeTemplate other) {
        return letter -> letter.kind() == kind ? other.words(letter) : words(letter);
    }
}
