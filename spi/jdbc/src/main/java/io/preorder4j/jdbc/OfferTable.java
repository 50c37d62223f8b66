package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.spi.OfferRepository;
import io.preorder4j.spi.ValueText;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The tables {@code offer} and {@code tally}. */
final class OfferTable implements OfferRepository {

    private final Session session;

    OfferTable(Session session) {
        this.session = session;
    }

    @Override
    public Map<Sku, Offer> find(Set<Sku> skus) {
        return findLater(skus).get();
    }

    Session.Later<Map<Sku, Offer>> findLater(Set<Sku> skus) {
        return session.mapLater(Query.OFFERS, p -> p.texts(skus, Sku::value).tenant(), OfferTable::offer, Offer::sku);
    }

    @Override
    public List<Offer> page(Optional<Sku> after, int limit) {
        return session.list(
                Query.OFFER_PAGE, p -> p.tenant().after(after.map(Sku::value)).number(limit), OfferTable::offer);
    }

    @Override
    public void add(Collection<Offer> offers) {
        session.changeEach(Query.ADD_OFFER, offers, OfferTable::bind);
        session.changeEach(
                Query.ADD_TALLY,
                offers.stream().map(offer -> Tally.none(offer.sku())).toList(),
                OfferTable::bind);
    }

    @Override
    public void update(Offer offer) {
        session.changeEach(Query.UPDATE_OFFER, List.of(offer), OfferTable::bind);
    }

    @Override
    public Map<Sku, Tally> lock(SortedSet<Sku> skus) {
        return lockLater(skus).get();
    }

    Session.Later<Map<Sku, Tally>> lockLater(SortedSet<Sku> skus) {
        return tallies(Query.LOCKED_TALLIES, skus);
    }

    @Override
    public Map<Sku, Tally> tallies(Set<Sku> skus) {
        return tallies(Query.TALLIES, skus).get();
    }

    private Session.Later<Map<Sku, Tally>> tallies(Query query, Set<Sku> skus) {
        return session.mapLater(query, p -> p.texts(skus, Sku::value).tenant(), OfferTable::tally, Tally::sku);
    }

    @Override
    public void updateTallies(Collection<Tally> tallies) {
        session.changeEach(Query.PUT_TALLY, tallies, OfferTable::bind);
    }

    private static void bind(Parameters p, Offer offer) throws SQLException {
        p.text(ValueText.of(offer)).tenant().text(offer.sku().value());
    }

    private static Offer offer(Row row) throws SQLException {
        return ValueText.offer(row.text());
    }

    private static void bind(Parameters p, Tally tally) throws SQLException {
        p.number(tally.active())
                .text(ValueText.of(tally.channels()))
                .optionalInstant(tally.holdsEndAfter())
                .tenant()
                .text(tally.sku().value());
    }

    private static Tally tally(Row row) throws SQLException {
        return new Tally(new Sku(row.text()), row.number(), ValueText.channels(row.text()), row.optionalInstant());
    }
}
