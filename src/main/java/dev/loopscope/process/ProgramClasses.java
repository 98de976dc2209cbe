package dev.loopscope.process;

/**
 * Classes of programs by their names. In the packed jar a program's classes are inside, where only the loader of the thread
 * that runs it finds them; these rooms' own loader finds what lies beside them.
 */
final class ProgramClasses {
    private ProgramClasses() {}

    /** The class of a name; it is not initialised. */
    static Class<?> find(String name) throws ClassNotFoundException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Class.forName(name, false, loader == null ? ProgramClasses.class.getClassLoader() : loader);
    }
}
