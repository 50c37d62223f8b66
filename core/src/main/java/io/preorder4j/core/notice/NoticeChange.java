package io.preorder4j.core.notice;

import java.util.List;

/**
 * What changes in what is owed to customers.
 *
 * @param withdrawn notices that have not left and are owed no more
 * @param added notices that are owed from now on, in the order of their ids; one that was withdrawn may be among them with
 *     fewer units
 */
public record NoticeChange(List<Notice> withdrawn, List<Notice> added) {

    /** Copies the lists. */
    public NoticeChange {
        withdrawn = List.copyOf(withdrawn);
        added = List.copyOf(added);
    }
}
