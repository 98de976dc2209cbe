package dev.loopscope.process;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A method or constructor that was found by its name, and how to call it. */
record RemoteFunction(Executable executable) {
    /**
     * The method that this name leads to.
     *
     * @throws UnsendableValueException if there is none in this process
     */
    static RemoteFunction find(String type, String method, String descriptor) {
        try {
            ClassLoader loader = RemoteFunction.class.getClassLoader();
            Class<?> declaring = Class.forName(type, true, loader);
            MethodType shape = MethodType.fromMethodDescriptorString(descriptor, loader);
            Executable found = method.equals("<init>")
                    ? declaring.getDeclaredConstructor(shape.parameterArray())
                    : find(declaring, method, shape).orElseThrow(NoSuchMethodException::new);
            found.setAccessible(true);
            return new RemoteFunction(found);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new UnsendableValueException("%s.%s is not known in the worker process: %s"
                    .formatted(type, method, e));
        }
    }

    private static Optional<Method> find(Class<?> type, String name, MethodType shape) {
        return lineage(type).flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name) && method.getReturnType() == shape.returnType()
                        && List.of(method.getParameterTypes()).equals(shape.parameterList()))
                .findFirst();
    }

    private static Stream<Class<?>> lineage(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(Stream.of(type), Stream.concat(lineage(type.getSuperclass()),
                        Arrays.stream(type.getInterfaces()).flatMap(RemoteFunction::lineage)));
    }

    /** Calls it; the object whose method it is comes first among the arguments. */
    @Nullable
    Object call(List<?> arguments) throws Throwable {
        try {
            if (executable instanceof Constructor<?> constructor) {
                return constructor.newInstance(arguments.toArray());
            }
            Method method = (Method) executable;
            return Modifier.isStatic(method.getModifiers())
                    ? method.invoke(null, arguments.toArray())
                    : method.invoke(arguments.getFirst(), arguments.subList(1, arguments.size()).toArray());
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
