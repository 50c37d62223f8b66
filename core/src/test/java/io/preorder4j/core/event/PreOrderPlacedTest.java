package io.preorder4j.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreOrderPlacedTest {

    @Test
    void a_placement_tells_what_was_sold_to_whom_and_where_it_stands() {
        PreOrder placed = new PreOrderPlaced(SamplePreOrder.numbered(17, Stages.waiting(5), Tag.PRIORITY)
                        .ranked(3))
                .preOrder();

        assertThat(placed.sku()).isEqualTo(SamplePreOrder.SKU);
        assertThat(placed.customer()).isEqualTo(new CustomerId("Ann"));
        assertThat(placed.stages().ordered()).isEqualTo(5);
        assertThat(placed.tags()).containsExactly(Tag.PRIORITY);
        assertThat(placed.rank()).isEqualTo(new Rank(3, 17));
    }

    @Test
    void a_fact_does_not_change_with_the_set_that_its_tags_came_in() {
        PreOrder preOrder = SamplePreOrder.numbered(17, Stages.waiting(5));
        Set<Tag> tags = new HashSet<>(Set.of(Tag.PREORDER));
        PreOrderPlaced placed = new PreOrderPlaced(preOrder.tagged(tags));

        tags.add(Tag.PRIORITY);

        assertThat(placed.preOrder().tags()).containsExactly(Tag.PREORDER);
    }
}
