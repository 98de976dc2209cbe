package dev.loopscope.scenario;

/** A part of the catalogue. */
public enum Chapter {
    /** Coroutines and tasks on one thread. */
    COROUTINES(new Text("Coroutines", "协程"), new Text("What a task is, and what runs it.", "任务是什么，由谁来执行。")),
    /** Waiting for several things at once. */
    GATHER(new Text("Many at once", "同时做多件事"), new Text("Waiting overlaps on one thread.", "等待可以在一个线程上重叠。")),
    /** Functions that block, and who runs them. */
    BLOCKING(new Text("Blocking code", "阻塞的代码"),
            new Text("Who runs a function that blocks, and who waits meanwhile.", "阻塞的函数由谁执行，谁在等待。")),
    /** Loops in threads of their own. */
    LOOPS(new Text("Loops and threads", "事件循环与线程"),
            new Text("A loop beside the main thread, and everything together.", "主线程之外的事件循环，以及全部合在一起。"));

    private final Text title;
    private final Text lead;

    Chapter(Text title, Text lead) {
        this.title = title;
        this.lead = lead;
    }

    /** A word or two. */
    public Text title() {
        return title;
    }

    /** One sentence. */
    public Text lead() {
        return lead;
    }
}
