package dev.loopscope.stress;

/** Says which JDK runs it. */
final class Here {
    private Here() {}

    public static void main(String[] arguments) {
        System.out.println(System.getProperty("java.home"));
    }
}
