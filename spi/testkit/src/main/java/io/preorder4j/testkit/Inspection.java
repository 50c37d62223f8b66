package io.preorder4j.testkit;

import io.preorder4j.core.event.CustomerAnonymised;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.recount.Recount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Checks the {@linkplain Invariants invariants} of one store again and again: of the journal, only what is new is read
 * each time; all of it after a customer was forgotten, as that writes entries over. For long histories; a store that altered an
 * old entry is noticed by {@link Invariants#check} alone. Not
 * thread-safe.
 */
public final class Inspection {

    private final Store store;
    private Recount told = new Recount();
    private long known;

    /**
     * Begins; nothing is checked yet.
     *
     * @param store the store
     */
    public Inspection(Store store) {
        this.store = store;
    }

    /**
     * Checks the present state, and whether every entry since the last time was possible.
     *
     * @throws AssertionError as {@link Invariants#check}
     */
    public void check() {
        check(List.of(Invariants.PRESENT, Invariants.AT_REST), Invariants.TOLD);
    }

    void checkUnsettled() {
        check(List.of(Invariants.PRESENT), Invariants.TOLD);
    }

    private void check(List<List<Invariants.Invariant>> invariants, List<Invariants.Invariant> toldOnes) {
        List<String> broken = new ArrayList<>();
        store.read(work -> {
            State state = State.read(work, told, known);
            if (state.news.stream().anyMatch(entry -> entry.event() instanceof CustomerAnonymised)) {
                told = new Recount();
                known = 0;
                state = State.read(work, told, known);
            }
            State present = state;
            invariants.forEach(some -> some.forEach(invariant -> invariant.check(present, broken::add)));
            // Where something was deleted for good, the journal cannot tell how the rest came about.
            if (present.purged.isEmpty() && tell(present.news, broken::add)) {
                present.readWhatIsTold(work);
                toldOnes.forEach(invariant -> invariant.check(present, broken::add));
            }
            return broken;
        });
        if (!broken.isEmpty()) {
            throw new AssertionError("the state is impossible:\n  " + String.join("\n  ", broken));
        }
    }

    /** Whether all entries were possible, one after the other. */
    private boolean tell(List<JournalEntry> news, Consumer<String> broken) {
        for (JournalEntry entry : news) {
            known = entry.sequence();
            try {
                told.add(entry);
            } catch (IllegalStateException | IllegalArgumentException e) {
                broken.accept("Journal: entry " + entry.sequence() + ", " + entry.event() + ", was not possible: "
                        + e.getMessage());
                return false;
            }
        }
        return true;
    }
}
