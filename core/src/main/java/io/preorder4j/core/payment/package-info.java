/**
 * The payment gate, without doing payments: when money is owed, and what waits for it.
 *
 * <p>An offer has {@link io.preorder4j.core.payment.PaymentTerms}. From them follow obligations, each an event with the
 * time until which it is to be met; the host collects the money and says {@code paid} or {@code failed}. While a
 * {@link io.preorder4j.core.payment.Payment} is open, units are not picked. The library knows no price and no currency.
 */
@NullMarked
package io.preorder4j.core.payment;

import org.jspecify.annotations.NullMarked;
