package io.preorder4j.core.cart;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.RefusalReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides what each line of a cart is. */
public final class Cart {

    private Cart() {}

    /**
     * Classifies the lines of a cart, one after the other: two lines of one SKU share its stock. A line is in stock as
     * far as the stock reaches; what is missing is shipped by a supplier if one does, or sold by the offer.
     *
     * @param lines the lines
     * @param stock what the shop can deliver of each SKU, none where it is missing
     * @param mixed what the shop does with mixed carts
     * @param sale answers for units that would be pre-ordered
     * @return each line with its parts, in the order of the lines
     */
    public static List<ClassifiedLine> classified(
            List<OrderLine> lines, Map<Sku, ShopStock> stock, MixedCart mixed, Sale sale) {
        Map<Sku, Long> left = new HashMap<>();
        List<ClassifiedLine> classified = new ArrayList<>();
        for (OrderLine line : lines) {
            ShopStock shop = stock.getOrDefault(line.sku(), ShopStock.NONE);
            long inStock = Math.min(left.getOrDefault(line.sku(), shop.inStock()), line.units());
            if (inStock < line.units() && mixed != MixedCart.SHIP_AS_AVAILABLE) {
                inStock = 0;
            }
            left.put(line.sku(), left.getOrDefault(line.sku(), shop.inStock()) - inStock);
            classified.add(new ClassifiedLine(line, parts(line, inStock, shop, sale)));
        }
        return mixed == MixedCart.REFUSE_MIXED && isMixed(classified) ? refused(classified) : List.copyOf(classified);
    }

    private static List<LinePart> parts(OrderLine line, long inStock, ShopStock shop, Sale sale) {
        List<LinePart> parts = new ArrayList<>();
        if (inStock > 0) {
            parts.add(LinePart.of(LineClass.IN_STOCK, inStock));
        }
        long missing = line.units() - inStock;
        if (missing > 0) {
            parts.add(shop.dropShips() ? LinePart.of(LineClass.DROP_SHIP, missing) : sale.part(line.of(missing)));
        }
        return parts;
    }

    private static boolean isMixed(List<ClassifiedLine> lines) {
        List<LineClass> classes = lines.stream()
                .flatMap(line -> line.parts().stream())
                .map(LinePart::lineClass)
                .toList();
        return classes.stream().anyMatch(LineClass::shipsNow)
                && classes.stream().anyMatch(LineClass::shipsLater);
    }

    /** Every line that could be had cannot; the others keep their own reason. */
    private static List<ClassifiedLine> refused(List<ClassifiedLine> lines) {
        return lines.stream().map(Cart::refused).toList();
    }

    private static ClassifiedLine refused(ClassifiedLine line) {
        RefusalReason reason = line.parts().stream()
                .flatMap(part -> part.reason().stream())
                .findFirst()
                .orElse(RefusalReason.MIXED_CART);
        return new ClassifiedLine(line.line(), LinePart.unavailable(line.line().units(), reason));
    }

    /** What the offers say to units that are not in stock. */
    @FunctionalInterface
    public interface Sale {

        /**
         * Answers for a line.
         *
         * @param line a line, with the units that are not in stock; all earlier answers count
         * @return all its units as one part that ships later or is unavailable
         */
        LinePart part(OrderLine line);
    }
}
