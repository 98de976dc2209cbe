package dev.loopscope.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RemoteFunctionTests {
    /** One that has this class for itself, as the packed jar's has those of the programs inside. */
    private static final class OwnLoader extends ClassLoader {
        private static final String INSIDE = RemoteFunctionTests.class.getName();

        OwnLoader() {
            super(RemoteFunctionTests.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(INSIDE) && findLoadedClass(name) == null ? define() : super.loadClass(name, resolve);
        }

        private Class<?> define() throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(INSIDE.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(file).readAllBytes();
                return defineClass(INSIDE, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(INSIDE, e);
            }
        }
    }

    static int one() {
        return 1;
    }

    @Test
    void isFoundByTheLoaderOfTheThreadThatRunsTheProgram() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = new OwnLoader();
        thread.setContextClassLoader(own);
        try {
            RemoteFunction found = RemoteFunction.find(RemoteFunctionTests.class.getName(), "one", "()I");
            assertThat(found.executable().getDeclaringClass().getClassLoader()).isSameAs(own);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
