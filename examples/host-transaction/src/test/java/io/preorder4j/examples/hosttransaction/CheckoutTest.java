package io.preorder4j.examples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;

/** The shop's row and the pre-order share one fate, however the shop sells. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckoutTest {

    @TempDir
    Path folder;

    static List<Function<Shop, Checkout>> waysToSell() {
        return List.of(Shop::withJdbc, Shop::withSpring);
    }

    @ParameterizedTest
    @MethodSource("waysToSell")
    void what_is_sold_has_a_row_and_a_pre_order(Function<Shop, Checkout> way) {
        Shop shop = shop(5);

        assertThat(way.apply(shop).sell(HostTransaction.order("1001", "Anna", 2)))
                .isTrue();

        assertThat(shop.orders()).containsExactly("1001");
        assertThat(shop.hasPreOrder("1001")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("waysToSell")
    void a_rollback_leaves_neither_and_the_same_key_is_as_good_as_new(Function<Shop, Checkout> way) {
        Shop shop = shop(5);
        Checkout checkout = way.apply(shop);

        assertThat(checkout.sell(HostTransaction.order("1001", "Anna", 6))).isFalse();

        assertThat(shop.orders()).isEmpty();
        assertThat(shop.hasPreOrder("1001")).isFalse();
        assertThat(checkout.sell(HostTransaction.order("1001", "Anna", 5))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("waysToSell")
    void a_row_that_cannot_be_written_leaves_no_pre_order(Function<Shop, Checkout> way) {
        Shop shop = shop(5);
        Checkout checkout = way.apply(shop);
        checkout.sell(HostTransaction.order("1001", "Anna", 1));

        assertThatThrownBy(() -> checkout.sell(HostTransaction.order("1001", "Anna", 2)))
                .isInstanceOfAny(IllegalStateException.class, DataAccessException.class);

        assertThat(shop.preOrders().tally(Shop.RECORD).orElseThrow().active()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("waysToSell")
    void many_customers_at_once_get_a_row_each_for_what_they_got(Function<Shop, Checkout> way) {
        Shop shop = shop(10);
        Checkout checkout = way.apply(shop);
        List<CompletableFuture<Boolean>> sales = new ArrayList<>();
        for (int customer = 0; customer < 16; customer++) {
            String id = "10" + customer;
            sales.add(CompletableFuture.supplyAsync(() -> checkout.sell(HostTransaction.order(id, "Anna", 1))));
        }

        assertThat(sales.stream().filter(CompletableFuture::join)).hasSize(10);

        assertThat(shop.orders()).hasSize(10).allMatch(shop::hasPreOrder);
    }

    private Shop shop(long cap) {
        return new Shop(folder.resolve("shop.db"), cap);
    }
}
