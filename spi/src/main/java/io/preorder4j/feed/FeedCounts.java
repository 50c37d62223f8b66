package io.preorder4j.feed;

/**
 * What became of the items of a feed.
 *
 * @param applied how many had an effect
 * @param repeated how many were known already, and changed nothing
 * @param conflicting how many came under the id of something else, and are kept aside in the journal
 * @param keptAside how many could not be used
 */
public record FeedCounts(long applied, long repeated, long conflicting, long keptAside) {

    static final FeedCounts NONE = new FeedCounts(0, 0, 0, 0);

    FeedCounts and(Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> new FeedCounts(applied + 1, repeated, conflicting, keptAside);
            case REPEATED -> new FeedCounts(applied, repeated + 1, conflicting, keptAside);
            case CONFLICTING -> new FeedCounts(applied, repeated, conflicting + 1, keptAside);
            case KEPT_ASIDE -> new FeedCounts(applied, repeated, conflicting, keptAside + 1);
        };
    }

    FeedCounts since(FeedCounts before) {
        return new FeedCounts(
                applied - before.applied,
                repeated - before.repeated,
                conflicting - before.conflicting,
                keptAside - before.keptAside);
    }

    /** What became of one item. */
    enum Outcome {
        APPLIED,
        REPEATED,
        CONFLICTING,
        KEPT_ASIDE
    }
}
