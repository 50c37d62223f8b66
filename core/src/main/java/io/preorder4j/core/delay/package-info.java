/**
 * What the law asks of a seller when a pre-order cannot be shipped by the day that the customer was told.
 *
 * <p><strong>This is no legal advice.</strong> It is a reading of two texts by engineers; ask a lawyer before you rely on
 * it. The texts change, national and state law adds to them, and neither is here in full.
 *
 * <p>A {@link io.preorder4j.core.delay.DelayRule} is the law of one place, as a plug-in. It opens a {@link
 * io.preorder4j.core.delay.DelayCase} for what was {@link io.preorder4j.core.delay.Ordered}: the data that is stored with
 * the pre-order. A {@link io.preorder4j.core.delay.DelayFact} tells what happened (the date slipped, the notice was sent,
 * the customer agreed, the parcel left), and the {@link io.preorder4j.core.delay.Outcome} is the next case with the {@link
 * io.preorder4j.core.delay.Duty duties} that arise. Nothing here sends a mail, cancels an order or pays a refund: the host
 * does, and tells.
 *
 * <p>Silence is a fact too. A case says at which {@linkplain io.preorder4j.core.delay.DelayCase#nextDeadline() instant} it
 * changes if nobody says anything; a host looks cases up by it and tells them that {@linkplain
 * io.preorder4j.core.delay.DelayFact.TimePassed time passed}. A host that is late loses nothing: before any fact is
 * heard, the deadlines before it have their effect.
 *
 * <pre>
 *     {@link io.preorder4j.core.delay.UsMailOrderRule United States}
 *     PROMISED → NOTICE_OWED → DELAYED            a date at most 30 days later: silence consents
 *                NOTICE_OWED → CONSENT_AWAITED    later, unknown, or a further slip: silence cancels
 *                              CONSENT_AWAITED → DELAYED
 *     DELAYED  → NOTICE_OWED                      a further slip
 *     any of these → CANCELLED at its deadline, or when the customer declines, or FULFILLED when it is shipped
 *
 *     {@link io.preorder4j.core.delay.EuDeliveryRule European Union}
 *     PROMISED → CONSENT_AWAITED → DELAYED        a new date is agreed; silence leaves the old one
 *     any of these → OVERDUE → ADDITIONAL_PERIOD → TERMINABLE → CANCELLED
 *                                                 silence cancels nothing: each step after the first is the customer's
 * </pre>
 *
 * <p>Days are days in the shop's time zone. A deadline is the last day on which something is in time, and it has passed at
 * the first instant of the next day.
 *
 * <p>Sources: 16 CFR Part 435, Mail, Internet, or Telephone Order Merchandise, as in the <a
 * href="https://www.ecfr.gov/current/title-16/chapter-I/subchapter-D/part-435">eCFR</a>; <a
 * href="https://eur-lex.europa.eu/eli/dir/2011/83/oj">Directive 2011/83/EU</a> on consumer rights, Article 18.
 */
@NullMarked
package io.preorder4j.core.delay;

import org.jspecify.annotations.NullMarked;
