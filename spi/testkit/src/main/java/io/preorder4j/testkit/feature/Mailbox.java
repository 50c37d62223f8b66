package io.preorder4j.testkit.feature;

import io.preorder4j.core.CustomerId;
import io.preorder4j.notice.Letter;
import io.preorder4j.notice.Notifier;
import io.preorder4j.notice.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Takes letters, but for those of some customers. Safe for use by many threads. */
final class Mailbox implements Notifier {

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final List<Wording> words = new CopyOnWriteArrayList<>();
    private final Set<CustomerId> refused = ConcurrentHashMap.newKeySet();
    private final Set<CustomerId> hanging = ConcurrentHashMap.newKeySet();

    /** To deliver to this customer fails from now on. */
    void refuse(CustomerId customer) {
        refused.add(customer);
    }

    /** To deliver to this customer never ends from now on. */
    void hangAt(CustomerId customer) {
        hanging.add(customer);
    }

    /** To deliver works again for everybody. */
    void recover() {
        refused.clear();
        hanging.clear();
    }

    @Override
    public void deliver(Letter letter, Wording wording) {
        if (refused.contains(letter.customer())) {
            throw new IllegalStateException("no such mailbox");
        }
        if (hanging.contains(letter.customer())) {
            hang();
        }
        letters.add(letter);
        words.add(wording);
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    List<Letter> letters() {
        return letters;
    }

    List<Wording> words() {
        return words;
    }

    /** What came since the last time, as text, such as {@code o-1 CONFIRMATION 1 2}, with the lines of the order. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (Letter letter : letters) {
            StringBuilder text = new StringBuilder(letter.orderId() + " " + letter.kind());
            letter.lines()
                    .forEach(line ->
                            text.append(' ').append(line.notice().preOrder().lineId()));
            told.add(text.toString());
        }
        letters.clear();
        return told;
    }
}
