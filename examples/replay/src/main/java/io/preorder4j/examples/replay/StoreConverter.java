package io.preorder4j.examples.replay;

import io.preorder4j.examples.replay.shop.StoreChoice;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Reads the value of {@code --store}: {@code memory}, {@code postgres}, or a file. */
final class StoreConverter implements ITypeConverter<StoreChoice> {

    @Override
    public StoreChoice convert(String value) {
        return switch (value) {
            case "memory" -> new StoreChoice.Memory();
            case "postgres" -> new StoreChoice.Postgres();
            default -> new StoreChoice.File(Path.of(value));
        };
    }
}
