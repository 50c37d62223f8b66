package io.preorder4j.examples.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, with what each allocates on the heap. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs those that are named, or all.
     *
     * @param args as JMH takes them; {@code -h} tells which
     * @throws RunnerException if a benchmark fails
     * @throws CommandLineOptionException if JMH does not understand an argument
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .addProfiler(GCProfiler.class)
                .build();
        new Runner(options).run();
    }
}
