package dev.loopscope.script.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/** What is around a statement within one function, class body or module: the scope and the blocks, from the outermost. */
final class Around {
    /** How many blocks CPython lets be in one another. */
    private static final int MOST_BLOCKS = 21;

    /** A block that a statement can jump out of. */
    enum Block {
        LOOP, GROUP_HANDLER, OTHER
    }

    final Scope scope;
    final @Nullable Around outer;
    private final Deque<Block> blocks = new ArrayDeque<>();

    Around(Scope scope, @Nullable Around outer) {
        this.scope = scope;
        this.outer = outer;
        if (scope.kind() == Scope.Kind.FUNCTION && (scope.isAsync() || scope.isGenerator())) {
            blocks.push(Block.OTHER);
        }
    }

    /** Whether one may wait here: within an async function, or a comprehension that becomes one by it. */
    boolean mayWait() {
        return scope.kind() == Scope.Kind.COMPREHENSION || isAsyncFunction();
    }

    boolean isAsyncFunction() {
        return scope.kind() == Scope.Kind.FUNCTION && scope.isAsync();
    }

    /** Enters a block; false if it is one too many. */
    boolean enter(Block block) {
        blocks.push(block);
        return blocks.size() <= MOST_BLOCKS;
    }

    void leave() {
        blocks.pop();
    }

    boolean isInLoop() {
        return blocks.contains(Block.LOOP);
    }

    /** Whether a jump out of the innermost loop, or of the function, leaves an {@code except*}. */
    boolean leavesGroupHandler(boolean loopOnly) {
        for (Block block : blocks) {
            if (block == Block.GROUP_HANDLER) {
                return true;
            } else if (block == Block.LOOP && loopOnly) {
                return false;
            }
        }
        return false;
    }
}
