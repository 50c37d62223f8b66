package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.SupplyCancelled;
import io.preorder4j.core.event.SupplyRevised;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Books what is expected in. */
public final class SupplyDesk {

    private final CommandDesk desk;

    /**
     * A desk for supplies.
     *
     * @param desk where commands are answered
     */
    public SupplyDesk(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * Announces supplies, all or none.
     *
     * @param key the command's key
     * @param supplies the supplies
     * @return the supplies as they were announced
     */
    public Answer<List<Supply>> announce(CommandKey key, List<Supply> supplies) {
        Batch.checked("supplies", supplies.size());
        Fingerprint content = Fingerprint.of("announce");
        supplies.forEach(supply -> content.with(new SupplyAnnounced(supply)));
        return desk.answer(
                key,
                content,
                (unit, now) -> announced(unit, now, supplies),
                facts -> facts.stream()
                        .map(fact -> ((SupplyAnnounced) fact).supply())
                        .toList());
    }

    /**
     * Changes the date or the units of a supply.
     *
     * @param key the command's key
     * @param id the supply
     * @param units how many will have come in all
     * @param expectedOn the day on which those to come are expected
     * @return the supply as it is from now on
     */
    public Answer<Supply> revise(CommandKey key, SupplyId id, long units, LocalDate expectedOn) {
        return answer(
                key,
                Fingerprint.of("revise-supply").with(id).with(units).with(expectedOn),
                id,
                (unit, supply) -> revised(unit, supply.revised(units, expectedOn)));
    }

    /**
     * Changes the date or the units of a supply, and how sure it is.
     *
     * @param key the command's key
     * @param id the supply
     * @param units how many will have come in all
     * @param expectedOn the day on which those to come are expected
     * @param confidence how many in a hundred of them one may count on
     * @return the supply as it is from now on
     */
    public Answer<Supply> revise(CommandKey key, SupplyId id, long units, LocalDate expectedOn, int confidence) {
        return answer(
                key,
                Fingerprint.of("revise-supply")
                        .with(id)
                        .with(units)
                        .with(expectedOn)
                        .with(confidence),
                id,
                (unit, supply) ->
                        revised(unit, supply.revised(units, expectedOn).withConfidence(confidence)));
    }

    /**
     * Has nothing more come of a supply.
     *
     * @param key the command's key
     * @param id the supply
     * @return the supply as it is from now on
     */
    public Answer<Supply> cancel(CommandKey key, SupplyId id) {
        return answer(key, Fingerprint.of("cancel-supply").with(id), id, (unit, supply) -> {
            Supply cancelled = supply.cancelled();
            unit.stocks().updateSupplies(List.of(cancelled));
            return List.of(new SupplyCancelled(cancelled));
        });
    }

    /**
     * Has some units of a supply come as another one.
     *
     * @param key the command's key
     * @param id the supply
     * @param part the other supply, of the same SKU
     * @return the supply without these units
     */
    public Answer<Supply> split(CommandKey key, SupplyId id, Supply part) {
        Fingerprint content = Fingerprint.of("split-supply").with(id).with(new SupplyAnnounced(part));
        return answer(key, content, id, (unit, supply) -> {
            if (!supply.sku().equals(part.sku())) {
                throw new InvalidInputException(
                        "sku", part.sku().value(), "is not " + supply.sku() + ", of which " + id + " is");
            }
            if (!unit.stocks().supplies(Set.of(part.id())).isEmpty()) {
                refuseSecond(part.id());
            }
            List<Event> facts = new ArrayList<>(revised(unit, supply.without(part.units())));
            unit.stocks().addSupplies(List.of(part));
            facts.add(new SupplyAnnounced(part));
            return facts;
        });
    }

    private static List<Event> revised(UnitOfWork unit, Supply supply) {
        unit.stocks().updateSupplies(List.of(supply));
        return List.of(new SupplyRevised(supply));
    }

    private Answer<Supply> answer(
            CommandKey key, Fingerprint content, SupplyId id, BiFunction<UnitOfWork, Supply, List<Event>> change) {
        return desk.answer(
                key,
                content,
                (unit, now) -> {
                    SortedSet<Sku> sku = new TreeSet<>(Set.of(supply(unit, id).sku()));
                    unit.offers().lock(sku);
                    unit.stocks().lock(sku);
                    // Read again: only under the lock does it stand still.
                    return Decision.record(unit, now, change.apply(unit, supply(unit, id)));
                },
                facts -> facts.get(0) instanceof SupplyCancelled cancelled
                        ? cancelled.supply()
                        : ((SupplyRevised) facts.get(0)).supply());
    }

    private static Supply supply(UnitOfWork unit, SupplyId id) {
        Supply supply = unit.stocks().supplies(Set.of(id)).get(id);
        if (supply == null) {
            throw new UnknownIdException("supply", id.value());
        }
        return supply;
    }

    private static Decision announced(UnitOfWork unit, Instant now, List<Supply> supplies) {
        Set<SupplyId> ids = new HashSet<>();
        for (Supply supply : supplies) {
            Units.positive("units", supply.units());
            if (!ids.add(supply.id())) {
                refuseSecond(supply.id());
            }
        }
        unit.offers().lock(supplies.stream().map(Supply::sku).collect(Collectors.toCollection(TreeSet::new)));
        unit.stocks().supplies(ids).keySet().stream().sorted().findFirst().ifPresent(SupplyDesk::refuseSecond);
        unit.stocks().addSupplies(supplies);
        return Decision.record(
                unit, now, supplies.stream().map(SupplyAnnounced::new).toList());
    }

    private static void refuseSecond(SupplyId id) {
        throw new DuplicateIdException("supply", id.value());
    }
}
