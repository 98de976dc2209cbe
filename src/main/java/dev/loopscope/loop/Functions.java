package dev.loopscope.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What is known of functions that are given as method references or lambda expressions: their names and places. */
public final class Functions {
    /** Asked for once for each place in the code that gives a function, since each is a class of its own. */
    private static final ClassValue<Known> KNOWN = new ClassValue<>() {
        @Override
        protected Known computeValue(Class<?> type) {
            return new Known();
        }
    };

    /** A function of the engine that calls another one, which it is shown as. */
    interface StandIn {
        /** The other one. */
        Serializable original();
    }

    private Functions() {}

    /** The method that a method reference leads to, {@code <lambda>} for a lambda expression. */
    public static String name(Serializable function) {
        Serializable original = original(function);
        return original instanceof Named named ? named.name() : known(original).name;
    }

    /** The function as a call, {@code f()}, with the place. */
    public static String call(Serializable function) {
        String name = name(function);
        return (name.endsWith(")") ? name : name + "()") + place(function);
    }

    /** Where the function begins, {@code  at Counting.java:24}; nothing where that is not known. */
    static String place(Serializable function) {
        Serializable original = original(function);
        return original instanceof Named named
                ? at(named.place())
                : known(original).place(original.getClass());
    }

    static String at(String place) {
        return place.isEmpty() ? "" : " at " + place;
    }

    private static Serializable original(Serializable function) {
        return function instanceof StandIn standIn ? standIn.original() : function;
    }

    private static Known known(Serializable function) {
        Known known = KNOWN.get(function.getClass());
        known.learn(function);
        return known;
    }

    /** What is known of the functions of one class. */
    private static final class Known {
        private volatile String name = "";
        private volatile @Nullable SerializedLambda lambda;
        private volatile @Nullable String place;

        private void learn(Serializable function) {
            if (!name.isEmpty()) {
                return;
            }
            try {
                Method replacement = function.getClass().getDeclaredMethod("writeReplace");
                replacement.setAccessible(true);
                SerializedLambda found = (SerializedLambda) replacement.invoke(function);
                lambda = found;
                name = found.getImplMethodName().startsWith("lambda$") ? "<lambda>" : found.getImplMethodName();
            } catch (ReflectiveOperationException | ClassCastException notALambda) {
                name = function.getClass().getSimpleName();
            }
        }

        private String place(Class<?> type) {
            String known = place;
            if (known == null) {
                SerializedLambda method = lambda;
                known = method == null ? "" : firstLine(method, type.getClassLoader()).map(" at "::concat).orElse("");
                place = known;
            }
            return known;
        }
    }

    private static Optional<String> firstLine(SerializedLambda method, @Nullable ClassLoader loader) {
        String file = method.getImplClass() + ".class";
        try (InputStream code = loader == null
                ? ClassLoader.getSystemResourceAsStream(file)
                : loader.getResourceAsStream(file)) {
            return code == null ? Optional.empty() : firstLine(method, ClassFile.of().parse(code.readAllBytes()));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> firstLine(SerializedLambda wanted, ClassModel type) {
        return type.findAttribute(Attributes.sourceFile()).flatMap(source -> type.methods().stream()
                .filter(method -> isSame(method, wanted)).findFirst().flatMap(MethodModel::code)
                .flatMap(Functions::firstLine).map(line -> source.sourceFile().stringValue() + ":" + line));
    }

    private static boolean isSame(MethodModel method, SerializedLambda wanted) {
        return method.methodName().equalsString(wanted.getImplMethodName())
                && method.methodType().equalsString(wanted.getImplMethodSignature());
    }

    private static Optional<Integer> firstLine(CodeModel code) {
        return code.findAttribute(Attributes.lineNumberTable()).flatMap(table -> table.lineNumbers().stream()
                .min(Comparator.comparingInt(LineNumberInfo::startPc)).map(LineNumberInfo::lineNumber));
    }
}
