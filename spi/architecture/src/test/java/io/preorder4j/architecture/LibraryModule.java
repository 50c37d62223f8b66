package io.preorder4j.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module of the library as it was built: its descriptor, and the folder or jar that it stands in.
 *
 * <p>The modules are found on the class path by their descriptors, so that a new one can't be forgotten here.
 */
record LibraryModule(ModuleDescriptor descriptor, Location location) {

    private static final String DESCRIPTOR = "module-info.class";

    /** Those that this module's pom depends on, by name. */
    static List<LibraryModule> all() {
        try {
            return Collections.list(LibraryModule.class.getClassLoader().getResources(DESCRIPTOR)).stream()
                    .map(LibraryModule::describedAt)
                    .filter(module -> module.name().startsWith("io.preorder4j."))
                    .sorted(Comparator.comparing(LibraryModule::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LibraryModule describedAt(URL descriptor) {
        try (var bytes = descriptor.openStream()) {
            var folder =
                    descriptor.toString().substring(0, descriptor.toString().length() - DESCRIPTOR.length());
            return new LibraryModule(ModuleDescriptor.read(bytes), Location.of(URI.create(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavaClasses classesOfAll() {
        return new ClassFileImporter()
                .importLocations(all().stream().map(LibraryModule::location).collect(Collectors.toSet()));
    }

    String name() {
        return descriptor.name();
    }

    JavaClasses classes() {
        return new ClassFileImporter().importLocations(List.of(location));
    }

    /** The packages that every other module may use. */
    Stream<String> exportedPackages() {
        return descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted();
    }

    @Override
    public String toString() {
        return name();
    }
}
