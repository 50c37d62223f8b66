package io.preorder4j.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a module offers, a line each: its exported packages, in them the public and protected types, and under a type its
 * members. Types go by name; members stand sorted, but the constants of an enum, the components of a record and the cases
 * of a sealed type in their order. What the language gives by itself (a record's accessors, an enum's {@code valueOf})
 * is not told.
 */
final class PublicApi {

    private static final String INDENT = "    ";

    private PublicApi() {}

    static Stream<String> of(LibraryModule module) {
        var types = module.classes().stream()
                .map(JavaClass::reflect)
                .filter(PublicApi::isOffered)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        return Stream.concat(
                heading(module.descriptor()),
                module.exportedPackages()
                        .flatMap(name -> Stream.concat(
                                Stream.of("", "package " + name),
                                types.stream()
                                        .filter(type -> type.getPackageName().equals(name))
                                        .flatMap(PublicApi::type))));
    }

    private static Stream<String> heading(ModuleDescriptor module) {
        return Stream.concat(
                Stream.of("", "module " + module.name()),
                Stream.concat(
                        module.requires().stream()
                                .filter(requires ->
                                        requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                                .map(requires -> INDENT + "requires transitive " + requires.name())
                                .sorted(),
                        Stream.concat(
                                module.uses().stream()
                                        .map(service -> INDENT + "uses " + service)
                                        .sorted(),
                                module.provides().stream()
                                        .map(p -> INDENT + "provides " + p.service() + " with "
                                                + String.join(", ", p.providers()))
                                        .sorted())));
    }

    private static Stream<String> type(Class<?> type) {
        return Stream.of(Stream.of("", TypeText.declaration(type)), constants(type), members(type))
                .flatMap(lines -> lines);
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .map(constant -> INDENT + constant.getName());
    }

    private static Stream<String> members(Class<?> type) {
        var fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isOffered(field) && !field.isEnumConstant())
                .map(TypeText::field)
                .sorted();
        var constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isOffered(constructor) && !isCanonical(constructor))
                .map(TypeText::constructor)
                .sorted();
        var methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isOffered(method) && !isGiven(method))
                .map(TypeText::method)
                .sorted();
        return Stream.of(fields, constructors, methods).flatMap(lines -> lines).map(line -> INDENT + line);
    }

    private static boolean isOffered(Class<?> type) {
        return isOffered(type.getModifiers())
                && !type.isSynthetic()
                && (type.getDeclaringClass() == null || isOffered(type.getDeclaringClass()));
    }

    private static boolean isOffered(Member member) {
        return isOffered(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean isOffered(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isCanonical(Constructor<?> constructor) {
        var type = constructor.getDeclaringClass();
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private static boolean isGiven(Method method) {
        var type = method.getDeclaringClass();
        return isObjectMethod(method)
                || (type.isEnum()
                        && Modifier.isStatic(method.getModifiers())
                        && List.of("values", "valueOf").contains(method.getName()))
                || (type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component.getAccessor().equals(method)));
    }

    private static boolean isObjectMethod(Executable method) {
        return switch (method.getName()) {
            case "toString", "hashCode" -> method.getParameterCount() == 0;
            case "equals" -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Object.class});
            default -> false;
        };
    }
}
