/** A feed of CSV files that are dropped into a folder. */
module io.preorder4j.feed.csv {
    requires transitive io.preorder4j.spi;
    requires de.siegmar.fastcsv;
    requires org.slf4j;

    exports io.preorder4j.feed.csv;
}
