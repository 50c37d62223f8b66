/**
 * What an operator wants to see: how many, how long, and how it ended.
 *
 * <p>A host gives a {@link io.preorder4j.metrics.Metrics} to the builders of {@link io.preorder4j.PreOrders}, {@link
 * io.preorder4j.notice.NoticeRelay}, {@link io.preorder4j.feed.FeedReader} and {@link io.preorder4j.automation.Automation}. It
 * is told one {@link io.preorder4j.metrics.Measurement} at a time, each a record that can be asked for what it is, or read
 * as names and numbers like any other. So all of them go to Micrometer in a few lines:
 *
 * <pre>{@code
 * Metrics metrics = measurement -> {
 *     String name = "preorder4j." + measurement.name() + ".";
 *     List<Tag> tags = measurement.labels().entrySet().stream()
 *             .map(label -> Tag.of(label.getKey(), label.getValue()))
 *             .toList();
 *     measurement.timings().forEach((what, time) -> registry.timer(name + what, tags).record(time));
 *     measurement.counts().forEach((what, count) -> registry.counter(name + what, tags).increment(count));
 * };
 * PreOrders preOrders = PreOrders.builder(store).metrics(metrics).build();
 * }</pre>
 *
 * <p>The values of labels are few: names of commands, outcomes, classes of exceptions, and what the host calls its feeds and
 * rules. No SKU, order or customer is among them.
 *
 * <p>A {@code preorder4j.command.duration} that grows with the {@code preorder4j.transaction.retries} tells of contention;
 * one that ends {@code FAILED} tells by which exception. A {@code preorder4j.letter.overdue} that grows tells of a relay
 * that is too slow or gone, and {@code preorder4j.feed.staleness} of a feed that is down.
 */
@NullMarked
package io.preorder4j.metrics;

import org.jspecify.annotations.NullMarked;
