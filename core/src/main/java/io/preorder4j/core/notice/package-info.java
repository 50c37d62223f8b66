/**
 * What is owed to whom: the one message that a change owes to its customer.
 *
 * <p>A {@link io.preorder4j.core.notice.Notice} follows from a fact of the journal and has its number. {@link
 * io.preorder4j.core.notice.NoticeRules} tells which facts owe one, and what becomes of notices that have not left yet
 * when more happens: a customer is told what is new, and told it once.
 */
@NullMarked
package io.preorder4j.core.notice;

import org.jspecify.annotations.NullMarked;
