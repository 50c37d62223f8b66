/**
 * The contracts of Preorder4j's ports and the laws of its policies, as classes to extend, and a store in memory.
 *
 * <p>Open, because JUnit and jqwik find the tests of a contract by reflection.
 */
@SuppressWarnings("requires-transitive-automatic") // jqwik has a stable name, but no descriptor
open module io.preorder4j.testkit {
    requires transitive io.preorder4j.spi;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;

    exports io.preorder4j.testkit;
    exports io.preorder4j.testkit.feature;
    exports io.preorder4j.testkit.history;
    exports io.preorder4j.testkit.memory;
}
