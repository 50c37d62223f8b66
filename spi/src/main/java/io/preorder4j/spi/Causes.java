package io.preorder4j.spi;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which entries of the journal came about by rules. */
public interface Causes {

    /**
     * Reads causes.
     *
     * @param sequences the numbers of at most 1000 entries
     * @return the causes of those entries that rules caused, by their numbers
     */
    Map<Long, Cause> find(Set<Long> sequences);

    /**
     * Adds causes.
     *
     * @param causes causes of entries that have none yet
     */
    void add(Collection<Cause> causes);
}
