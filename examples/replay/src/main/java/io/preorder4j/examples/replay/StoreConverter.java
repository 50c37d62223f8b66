package io.preorder4j.examples.replay;

import io.preorder4j.examples.replay.shop.StoreChoice;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Reads the value of {@code --store}: {@code memory}, or a file. */
final class StoreConverter implements ITypeConverter<StoreChoice> {

    @Override
    public StoreChoice convert(String value) {
        return value.equals("memory") ? new StoreChoice.Memory() : new StoreChoice.File(Path.of(value));
    }
}
