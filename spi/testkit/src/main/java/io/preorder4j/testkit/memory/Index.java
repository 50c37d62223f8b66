package io.preorder4j.testkit.memory;

/** Another way to find the rows of a table. It is told of every change, undone ones too. */
interface Index<V> {

    void added(V row);

    void removed(V row);
}
