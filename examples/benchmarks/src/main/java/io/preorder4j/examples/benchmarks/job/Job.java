package io.preorder4j.examples.benchmarks.job;

import io.preorder4j.examples.benchmarks.result.Result;

/** Something to measure. */
public interface Job {

    /** Its name on the command line. */
    String name();

    /** Measures it. */
    Result run(Workbench bench);
}
