package dev.loopscope.process;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

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
            Class<?> declaring = ProgramClasses.find(type);
            MethodType shape = MethodType.fromMethodDescriptorString(descriptor, declaring.getClassLoader());
            Executable found = method.equals("<init>")
                    ? declaring.getDeclaredConstructor(shape.parameterArray())
                    : find(declaring, method, shape);
            if (found == null) {
                throw new NoSuchMethodException(method + descriptor);
            }
            found.setAccessible(true);
            return new RemoteFunction(found);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new UnsendableValueException("%s.%s is not known in the worker process: %s"
                    .formatted(type, method, e));
        }
    }

    /** The method in the type itself or in what it inherits from. */
    private static @Nullable Method find(@Nullable Class<?> type, String name, MethodType shape) {
        if (type == null) {
            return null;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name) && shape.equals(shapeOf(method))) {
                return method;
            }
        }
        Method inherited = find(type.getSuperclass(), name, shape);
        for (Class<?> parent : type.getInterfaces()) {
            inherited = inherited == null ? find(parent, name, shape) : inherited;
        }
        return inherited;
    }

    private static MethodType shapeOf(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
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
