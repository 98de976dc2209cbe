package dev.loopscope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader of the Javadoc can count on. That its links lead somewhere is a matter of the compiler. */
class JavadocTests {
    private static final Path MAIN = Path.of("src/main/java/dev/loopscope");
    private static final Path TEST = Path.of("src/test/java");
    private static final Pattern SNIPPET = Pattern.compile("\\{@snippet class=\"([\\w.]+)\" region=\"([\\w-]+)\"}");
    private static final Pattern REGION = Pattern.compile("@start region=\"([\\w-]+)\"");

    @Test
    void everyPublicTypeAndMethodSaysWhatItIs() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources()));
        Silence silence = new Silence(DocTrees.instance(task));
        silence.scan(task.parse(), null);
        assertThat(silence.found).isEmpty();
    }

    @Test
    void theExamplesThatAreShownAreThoseThatRun() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path source : sources()) {
            SNIPPET.matcher(Files.readString(source)).results().map(JavadocTests::address).forEach(shown::add);
        }
        String examples = Files.readString(TEST.resolve("dev/loopscope/loop/Examples.java"));
        assertThat(REGION.matcher(examples).results().map(region -> "dev.loopscope.loop.Examples " + region.group(1))
                .collect(Collectors.toSet())).isNotEmpty().isEqualTo(shown);
    }

    private static String address(MatchResult snippet) {
        return snippet.group(1) + " " + snippet.group(2);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Finds what can be used from outside and has no comment; what overrides has that of what it overrides. */
    private static final class Silence extends TreePathScanner<Void, Void> {
        private final DocTrees comments;
        private final List<String> found = new ArrayList<>();

        private Silence(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            check(type.getSimpleName());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
            if (isPublic(method.getModifiers()) && !overrides) {
                check(method.getName());
            }
            return null;
        }

        /** Members of an interface are public without saying so. */
        private boolean isPublic(ModifiersTree modifiers) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            return around.getKind() == Tree.Kind.INTERFACE || modifiers.getFlags().contains(Modifier.PUBLIC);
        }

        private void check(CharSequence name) {
            TreePath path = getCurrentPath();
            if (comments.getDocComment(path) == null) {
                CompilationUnitTree unit = path.getCompilationUnit();
                found.add("%s: %s".formatted(unit.getSourceFile().getName(), name));
            }
        }
    }
}
