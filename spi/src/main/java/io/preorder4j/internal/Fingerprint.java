package io.preorder4j.internal;

import io.preorder4j.core.event.Event;
import io.preorder4j.spi.EventText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest of what a command says, to tell a repetition from another command under the same key. Each part goes in with
 * its length, so that no two contents read alike.
 */
public final class Fingerprint {

    private static final int BYTES_KEPT = 16;

    private final String command;
    private final MessageDigest digest;

    private Fingerprint(String command, MessageDigest digest) {
        this.command = command;
        this.digest = digest;
    }

    /**
     * Begins a fingerprint.
     *
     * @param command what kind of content it is
     * @return a fingerprint to add parts to
     */
    public static Fingerprint of(String command) {
        try {
            return new Fingerprint(command, MessageDigest.getInstance("SHA-256")).with(command);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Adds a part.
     *
     * @param part anything; what counts is its text
     * @return this fingerprint
     */
    public Fingerprint with(Object part) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** What kind of content it is. */
    String command() {
        return command;
    }

    /** Adds what would be recorded: the text of an event is stable from version to version. */
    Fingerprint with(Event event) {
        return with(EventText.of(event).details());
    }

    /**
     * Ends the fingerprint.
     *
     * @return the digest as 32 hexadecimal digits
     */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_KEPT);
    }
}
