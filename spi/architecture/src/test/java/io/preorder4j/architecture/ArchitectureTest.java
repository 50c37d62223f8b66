package io.preorder4j.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house: which room knows which, and what the core does without. */
class ArchitectureTest {

    private static final String CORE = "io.preorder4j.core..";
    private static final String TESTKIT = "io.preorder4j.testkit..";
    private static final String JDBC = "io.preorder4j.jdbc..";
    private static final String FEED_CSV = "io.preorder4j.feed.csv..";
    private static final String INTERNAL = "io.preorder4j.internal..";
    private static final String LIBRARY = "io.preorder4j..";

    private static final JavaClasses CLASSES = LibraryModule.classesOfAll();

    @Test
    void every_module_of_the_library_is_seen() {
        assertThat(LibraryModule.all())
                .extracting(LibraryModule::name)
                .containsExactly(
                        "io.preorder4j.core",
                        "io.preorder4j.feed.csv",
                        "io.preorder4j.jdbc",
                        "io.preorder4j.spi",
                        "io.preorder4j.testkit");
    }

    // Arrows point one way.

    @Test
    void the_core_knows_no_other_module() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat(resideInAPackage(LIBRARY).and(resideOutsideOfPackages(CORE)))
                .check(CLASSES);
    }

    @Test
    void the_boundary_knows_only_the_core() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CORE, TESTKIT, JDBC, FEED_CSV)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TESTKIT, JDBC, FEED_CSV)
                .check(CLASSES);
    }

    @Test
    void a_store_knows_neither_the_testkit_nor_a_feed() {
        noClasses()
                .that()
                .resideInAPackage(JDBC)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TESTKIT, FEED_CSV)
                .check(CLASSES);
    }

    @Test
    void a_feed_knows_neither_the_testkit_nor_a_store() {
        noClasses()
                .that()
                .resideInAPackage(FEED_CSV)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TESTKIT, JDBC)
                .check(CLASSES);
    }

    @Test
    void the_testkit_knows_no_store_but_its_own() {
        noClasses()
                .that()
                .resideInAPackage(TESTKIT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JDBC, FEED_CSV)
                .check(CLASSES);
    }

    @Test
    void what_is_internal_is_used_by_the_boundary_alone() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE, TESTKIT, JDBC, FEED_CSV)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INTERNAL)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("io.preorder4j.architecture.LibraryModule#all")
    void the_packages_of_a_module_form_no_cycle(LibraryModule module) {
        slices().assignedFrom(byPackage()).should().beFreeOfCycles().check(module.classes());
    }

    @Test
    void packages_are_named_after_concepts_not_after_kinds() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..manager..",
                        "..managers..",
                        "..helper..",
                        "..helpers..",
                        "..impl..",
                        "..model..",
                        "..models..")
                .check(CLASSES);
    }

    // What the core does without: given the same arguments, it answers the same.

    @Test
    void the_core_uses_the_values_and_collections_of_the_jdk_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        CORE,
                        "java.lang",
                        "java.lang.annotation",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.math",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void the_core_knows_no_clock() {
        noCoreClassCalls("java\\.time\\..*", "now|system.*|tick.*");
        noCoreClassCalls("java\\.lang\\.System", "currentTimeMillis|nanoTime");
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class, java.util.Date.class, java.util.Calendar.class)
                .check(CLASSES);
    }

    @Test
    void the_core_throws_no_dice() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.Collections.class, "shuffle", List.class)
                .check(CLASSES);
    }

    @Test
    void the_core_starts_no_thread_and_waits_for_none() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, ThreadLocal.class, Runtime.class, Process.class, ProcessBuilder.class)
                .check(CLASSES);
        noCoreClassCalls("java\\.lang\\.Object", "wait|notify|notifyAll");
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(CORE)
                .should()
                .haveModifier(JavaModifier.SYNCHRONIZED)
                .check(CLASSES);
    }

    @Test
    void the_core_does_not_ask_where_it_runs() {
        noCoreClassCalls("java\\.lang\\.System", "getProperty|getProperties|getenv|exit|lineSeparator|console");
        noCoreClassCalls("java\\.util\\.(Locale|TimeZone)", "getDefault");
    }

    @Test
    void the_core_prints_nothing() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .accessFieldWhere(target(owner(nameMatching("java\\.lang\\.System")))
                        .and(target(nameMatching("in|out|err")))
                        .as("a stream of the process"))
                .check(CLASSES);
        noCoreClassCalls("java\\.lang\\.Throwable", "printStackTrace");
        noCoreClassCalls("java\\.lang\\.System", "getLogger");
    }

    private static void noCoreClassCalls(String owner, String method) {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .accessTargetWhere(target(owner(nameMatching(owner)))
                        .and(target(nameMatching(method)))
                        .as(owner + "." + method))
                .check(CLASSES);
    }

    private static SliceAssignment byPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return SliceIdentifier.of(javaClass.getPackageName());
            }

            @Override
            public String getDescription() {
                return "the packages of a module";
            }
        };
    }
}
