package io.preorder4j.core.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.RefusalReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CartProperties {

    private static final List<Sku> SKUS = List.of(new Sku("85123A"), new Sku("LP-1977"));

    @Property
    void the_parts_of_a_line_sum_to_the_line_and_every_line_is_answered_in_its_place(
            @ForAll("carts") List<OrderLine> cart,
            @ForAll("stocks") Map<Sku, ShopStock> stock,
            @ForAll MixedCart mixed) {
        List<ClassifiedLine> classified = classified(cart, stock, mixed);

        assertThat(classified).extracting(ClassifiedLine::line).isEqualTo(cart);
        assertThat(classified)
                .allSatisfy(line -> assertThat(
                                parts(List.of(line)).mapToLong(LinePart::units).sum())
                        .isEqualTo(line.line().units()))
                .allSatisfy(line ->
                        assertThat(line.parts()).extracting(LinePart::lineClass).isSorted());
    }

    @Property
    void the_lines_of_a_sku_never_take_more_stock_than_there_is(
            @ForAll("carts") List<OrderLine> cart,
            @ForAll("stocks") Map<Sku, ShopStock> stock,
            @ForAll MixedCart mixed) {
        List<ClassifiedLine> classified = classified(cart, stock, mixed);

        assertThat(SKUS)
                .allSatisfy(sku -> assertThat(units(classified, sku, LineClass.IN_STOCK))
                        .isLessThanOrEqualTo(inStock(stock, sku)));
    }

    @Property
    void what_ships_as_available_leaves_no_stock_behind_that_a_line_wanted(
            @ForAll("carts") List<OrderLine> cart, @ForAll("stocks") Map<Sku, ShopStock> stock) {
        List<ClassifiedLine> classified = classified(cart, stock, MixedCart.SHIP_AS_AVAILABLE);

        assertThat(SKUS)
                .allSatisfy(sku -> assertThat(units(classified, sku, LineClass.IN_STOCK))
                        .isEqualTo(Math.min(inStock(stock, sku), wanted(cart, sku))));
    }

    @Property
    void no_line_is_split_unless_the_cart_ships_as_available(
            @ForAll("carts") List<OrderLine> cart, @ForAll("stocks") Map<Sku, ShopStock> stock) {
        assertThat(classified(cart, stock, MixedCart.SHIP_TOGETHER))
                .allMatch(line -> line.parts().size() == 1);
        assertThat(classified(cart, stock, MixedCart.REFUSE_MIXED))
                .allMatch(line -> line.parts().size() == 1);
    }

    @Property
    void where_mixed_carts_are_refused_no_cart_ships_now_and_later(
            @ForAll("carts") List<OrderLine> cart, @ForAll("stocks") Map<Sku, ShopStock> stock) {
        List<LineClass> together = classes(classified(cart, stock, MixedCart.SHIP_TOGETHER));
        List<LineClass> refused = classes(classified(cart, stock, MixedCart.REFUSE_MIXED));

        if (isMixed(together)) {
            assertThat(refused).containsOnly(LineClass.UNAVAILABLE);
        } else {
            assertThat(refused).isEqualTo(together);
        }
    }

    @Provide
    Arbitrary<List<OrderLine>> carts() {
        return Combinators.combine(Arbitraries.of(SKUS), Arbitraries.longs().between(1, 9))
                .as((sku, units) -> OrderLine.of("any", sku, units))
                .list()
                .ofMaxSize(6)
                .map(CartProperties::numbered);
    }

    @Provide
    Arbitrary<Map<Sku, ShopStock>> stocks() {
        Arbitrary<ShopStock> stock = Combinators.combine(
                        Arbitraries.longs().between(-2, 20), Arbitraries.of(true, false, false))
                .as(ShopStock::new);
        return Arbitraries.maps(Arbitraries.of(SKUS), stock);
    }

    private static List<OrderLine> numbered(List<OrderLine> lines) {
        List<OrderLine> numbered = new ArrayList<>();
        lines.forEach(line -> numbered.add(OrderLine.of("line-" + numbered.size(), line.sku(), line.units())));
        return numbered;
    }

    /** One SKU is sold by an offer, the other one cannot be had. */
    private static List<ClassifiedLine> classified(List<OrderLine> cart, Map<Sku, ShopStock> stock, MixedCart mixed) {
        return Cart.classified(
                cart,
                stock,
                mixed,
                line -> line.sku().equals(SKUS.get(0))
                        ? LinePart.of(LineClass.BACKORDER, line.units())
                        : LinePart.unavailable(line.units(), RefusalReason.CAP_REACHED));
    }

    private static boolean isMixed(List<LineClass> classes) {
        return classes.contains(LineClass.BACKORDER)
                && (classes.contains(LineClass.IN_STOCK) || classes.contains(LineClass.DROP_SHIP));
    }

    private static List<LineClass> classes(List<ClassifiedLine> lines) {
        return parts(lines).map(LinePart::lineClass).toList();
    }

    private static Stream<LinePart> parts(List<ClassifiedLine> lines) {
        return lines.stream().flatMap(line -> line.parts().stream());
    }

    private static long units(List<ClassifiedLine> lines, Sku sku, LineClass lineClass) {
        return parts(lines.stream()
                        .filter(line -> line.line().sku().equals(sku))
                        .toList())
                .filter(part -> part.lineClass() == lineClass)
                .mapToLong(LinePart::units)
                .sum();
    }

    private static long wanted(List<OrderLine> lines, Sku sku) {
        return lines.stream()
                .filter(line -> line.sku().equals(sku))
                .mapToLong(OrderLine::units)
                .sum();
    }

    private static long inStock(Map<Sku, ShopStock> stock, Sku sku) {
        return stock.getOrDefault(sku, ShopStock.NONE).inStock();
    }
}
