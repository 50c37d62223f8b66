package io.preorder4j.spi;

import io.preorder4j.core.CommandKey;

/**
 * A command that was answered. Its answer is the entries of the journal that it caused.
 *
 * @param key the key that came with it
 * @param fingerprint a digest of its content: 32 hexadecimal digits; or {@link #FORGOTTEN}
 * @param sequence the number of its first entry in the journal
 * @param entries how many entries make up its answer, 1 or more
 */
public record CommandRecord(CommandKey key, String fingerprint, long sequence, int entries) {

    /** What stands for the digest of a content that told who a customer was. No content has it. */
    public static final String FORGOTTEN = "forgotten";
}
