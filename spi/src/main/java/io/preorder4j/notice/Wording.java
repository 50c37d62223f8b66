package io.preorder4j.notice;

/**
 * A letter in words, as plain text: whoever puts them on a page escapes them.
 *
 * @param subject what it is about, in one line
 * @param text what it says
 */
public record Wording(String subject, String text) {}
