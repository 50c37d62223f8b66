package io.preorder4j.examples.replay.play;

import io.preorder4j.examples.replay.dataset.AdjustmentRow;
import io.preorder4j.examples.replay.dataset.CancellationRow;
import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.dataset.Event;
import io.preorder4j.examples.replay.dataset.Placement;
import io.preorder4j.examples.replay.dataset.ReceiptRow;
import io.preorder4j.examples.replay.progress.Progress;
import io.preorder4j.examples.replay.shop.Batches;
import io.preorder4j.examples.replay.shop.LineAnswer;
import io.preorder4j.examples.replay.shop.Shop;
import java.util.List;
import java.util.function.Consumer;

/** Sends a data set to a shop, from the beginning, one command after the other. */
public final class Player {

    private final Shop shop;
    private final ReplayClock clock;
    private final Progress progress;
    private final Answers answers = new Answers();

    private Player(Shop shop, ReplayClock clock, Progress progress) {
        this.shop = shop;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Plays the whole data set.
     *
     * @param clock is what the shop reads the time from
     * @param progress is told of every row that is done
     * @return what the shop answered
     */
    public static Answers play(DataSet data, Shop shop, ReplayClock clock, Progress progress) {
        return new Player(shop, clock, progress).play(data);
    }

    private Answers play(DataSet data) {
        List<Event> timeline = data.timeline();
        timeline.stream().findFirst().ifPresent(first -> clock.set(first.at()));
        inBatches(data.offers(), shop::open);
        inBatches(data.supplies(), shop::announce);
        if (!timeline.isEmpty()) {
            play(timeline, new Nights(data, shop, clock, timeline.get(0).at()));
        }
        return answers;
    }

    private void play(List<Event> timeline, Nights nights) {
        for (Event event : timeline) {
            nights.passUntil(event.at());
            send(event);
        }
        nights.passOne();
    }

    private <T> void inBatches(List<T> rows, Consumer<List<T>> command) {
        for (List<T> batch : Batches.of(rows)) {
            command.accept(batch);
            progress.advance(batch.size());
        }
    }

    private void send(Event event) {
        clock.set(event.at());
        if (event instanceof Placement placement) {
            place(placement);
        } else if (event instanceof CancellationRow cancellation) {
            answers.cancellation(shop.cancel(cancellation));
        } else if (event instanceof ReceiptRow receipt) {
            answers.receipt(receipt, shop.receive(receipt));
        } else if (event instanceof AdjustmentRow adjustment) {
            shop.adjust(adjustment);
        }
        progress.advance(event.rows());
    }

    private void place(Placement placement) {
        List<LineAnswer> given = shop.place(placement);
        if (given.size() != placement.rows()) {
            throw new IllegalStateException(
                    "%d answers to %d lines of %s".formatted(given.size(), placement.rows(), placement.key()));
        }
        for (int i = 0; i < given.size(); i++) {
            answers.line(placement.lines().get(i), given.get(i));
        }
    }
}
