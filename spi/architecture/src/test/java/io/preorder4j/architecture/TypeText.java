package io.preorder4j.architecture;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Declarations as their source would say them, with the types' simple names, generics and nullness. */
final class TypeText {

    private TypeText() {}

    static String declaration(Class<?> type) {
        return modifiers(type)
                + kind(type)
                + simpleName(type)
                + variables(type.getTypeParameters()).strip()
                + components(type)
                + superclass(type)
                + list(type.isInterface() ? " extends " : " implements ", type.getAnnotatedInterfaces())
                + cases(type);
    }

    static String field(Field field) {
        return word(Modifier.toString(field.getModifiers())) + text(field.getAnnotatedType()) + " " + field.getName();
    }

    static String constructor(Constructor<?> constructor) {
        return word(Modifier.toString(constructor.getModifiers()))
                + variables(constructor.getTypeParameters())
                + simpleName(constructor.getDeclaringClass())
                + parameters(constructor)
                + list(" throws ", constructor.getAnnotatedExceptionTypes());
    }

    static String method(Method method) {
        int given = method.getDeclaringClass().isInterface() ? Modifier.PUBLIC | Modifier.ABSTRACT : 0;
        return word(Modifier.toString(method.getModifiers() & Modifier.methodModifiers() & ~given))
                + (method.isDefault() ? "default " : "")
                + variables(method.getTypeParameters())
                + text(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + parameters(method)
                + list(" throws ", method.getAnnotatedExceptionTypes());
    }

    private static String modifiers(Class<?> type) {
        int given = Modifier.INTERFACE
                | (type.isInterface() ? Modifier.ABSTRACT | Modifier.STATIC : 0)
                | (type.isRecord() ? Modifier.FINAL | Modifier.STATIC : 0)
                | (type.isEnum() ? Modifier.FINAL | Modifier.STATIC | Modifier.ABSTRACT : 0);
        return word(Modifier.toString(type.getModifiers() & ~given))
                + (type.isSealed() && !type.isEnum() ? "sealed " : "");
    }

    private static String word(String text) {
        return text.isEmpty() ? "" : text + " ";
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface ";
        }
        return type.isInterface() ? "interface " : type.isRecord() ? "record " : type.isEnum() ? "enum " : "class ";
    }

    private static String components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> text(component.getAnnotatedType()) + " " + component.getName())
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
    }

    private static String superclass(Class<?> type) {
        var given = List.of(Object.class, Record.class, Enum.class);
        return type.getSuperclass() == null || given.contains(type.getSuperclass())
                ? ""
                : " extends " + text(type.getAnnotatedSuperclass());
    }

    private static String cases(Class<?> type) {
        return type.isSealed() && !type.isEnum()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .map(TypeText::simpleName)
                        .collect(Collectors.joining(", ", " permits ", ""))
                : "";
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(TypeText::variable).collect(Collectors.joining(", ", "<", "> "));
    }

    private static String variable(TypeVariable<?> variable) {
        var bounds = Arrays.stream(variable.getAnnotatedBounds())
                .map(TypeText::text)
                .filter(bound -> !bound.equals("Object"))
                .collect(Collectors.joining(" & "));
        return variable.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(TypeText::parameter)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Parameter parameter) {
        var text = text(parameter.getAnnotatedType());
        return parameter.isVarArgs() ? text.substring(0, text.length() - "[]".length()) + "..." : text;
    }

    private static String list(String before, AnnotatedType[] types) {
        return types.length == 0
                ? ""
                : Arrays.stream(types).map(TypeText::text).collect(Collectors.joining(", ", before, ""));
    }

    private static String text(AnnotatedType type) {
        return (type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "") + unannotated(type);
    }

    private static String unannotated(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            var raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            return simpleName(raw)
                    + Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                            .map(TypeText::text)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof AnnotatedArrayType array) {
            return text(array.getAnnotatedGenericComponentType()) + "[]";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return "?"
                    + bound(" super ", wildcard.getAnnotatedLowerBounds())
                    + bound(" extends ", wildcard.getAnnotatedUpperBounds());
        }
        return simpleName(type.getType());
    }

    private static String bound(String before, AnnotatedType[] bounds) {
        return Stream.of(bounds)
                .map(TypeText::text)
                .filter(bound -> !bound.equals("Object"))
                .map(before::concat)
                .collect(Collectors.joining());
    }

    /** Without the package, but with the types around it. */
    private static String simpleName(Type type) {
        return type instanceof Class<?> c && c.getDeclaringClass() != null
                ? simpleName(c.getDeclaringClass()) + "." + c.getSimpleName()
                : type instanceof Class<?> c ? c.getSimpleName() : type.getTypeName();
    }
}
