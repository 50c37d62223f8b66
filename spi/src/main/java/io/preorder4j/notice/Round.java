package io.preorder4j.notice;

/**
 * What a relay did at once.
 *
 * @param delivered how many letters were delivered
 * @param failed how many attempts failed, so that their letters are tried again later
 * @param dead how many letters were given up
 */
public record Round(long delivered, long failed, long dead) {

    static final Round NOTHING = new Round(0, 0, 0);

    Round plus(Round other) {
        return new Round(delivered + other.delivered, failed + other.failed, dead + other.dead);
    }
}
