package io.preorder4j.examples.replay;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Replay.class.getPackage().getImplementationVersion();
        return new String[] {"replay " + Objects.requireNonNullElse(built, "(not built as a jar)")};
    }
}
