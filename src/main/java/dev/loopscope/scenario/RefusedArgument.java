package dev.loopscope.scenario;

/** A value that a scenario's parameter does not accept. */
public final class RefusedArgument extends IllegalArgumentException {
    private final String parameter;
    private final String rule;

    RefusedArgument(String parameter, String rule) {
        super("%s must be %s".formatted(parameter, rule));
        this.parameter = parameter;
        this.rule = rule;
    }

    /** The parameter's name. */
    public String parameter() {
        return parameter;
    }

    /** What its value must be. */
    public String rule() {
        return rule;
    }
}
