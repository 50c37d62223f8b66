/**
 * How what is owed to customers reaches them.
 *
 * <p>{@link io.preorder4j.PreOrders} writes each notice with the change that owes it. A {@link
 * io.preorder4j.notice.NoticeRelay}, which the host runs, takes what is due: the notices of one order and one kind leave
 * as one {@link io.preorder4j.notice.Letter}, put into words by a {@link io.preorder4j.notice.NoticeTemplate} and
 * handed to the host's {@link io.preorder4j.notice.Notifier}. {@link io.preorder4j.notice.Outbox} is where people look:
 * what waits, what was sent, what was given up.
 *
 * <p>A letter is delivered <em>at least once</em>: a process that is killed after the notifier was done and before that
 * was written leaves a letter that is sent again. It has the same id and the same notices then, so that a receiver who
 * remembers ids takes it once. Nobody can promise more through a notifier that could be anything.
 */
@NullMarked
package io.preorder4j.notice;

import org.jspecify.annotations.NullMarked;
