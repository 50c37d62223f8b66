package io.preorder4j.spi;

import io.preorder4j.core.notice.Notice;

/**
 * A notice, and how far it has come on its way to the customer.
 *
 * @param notice the notice
 * @param delivery how far it has come
 */
public record OwedNotice(Notice notice, Delivery delivery) {

    /**
     * The same notice, farther on its way.
     *
     * @param next how far
     * @return the notice from then on
     */
    public OwedNotice with(Delivery next) {
        return new OwedNotice(notice, next);
    }
}
