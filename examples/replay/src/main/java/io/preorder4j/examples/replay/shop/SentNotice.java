package io.preorder4j.examples.replay.shop;

import io.preorder4j.examples.replay.dataset.LineId;

/**
 * A notice of another date that reached its customer.
 *
 * @param line which pre-order it is about
 * @param letter in which letter it came: those of one order that are due together come in one
 */
public record SentNotice(LineId line, long letter) {}
