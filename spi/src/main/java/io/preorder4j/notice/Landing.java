package io.preorder4j.notice;

/**
 * What came of a letter that was sent.
 *
 * @param lease the letter
 * @param delivered whether it was delivered
 */
record Landing(Lease lease, boolean delivered) {}
