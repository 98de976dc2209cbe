package dev.loopscope.scenario;

/** A value that a scenario's parameter does not accept. */
public final class RefusedArgument extends IllegalArgumentException {
    private final String parameter;
    private final Text rule;

    RefusedArgument(String parameter, Text rule) {
        super("%s must be %s".formatted(parameter, rule.en()));
        this.parameter = parameter;
        this.rule = rule;
    }

    /** The parameter's name. */
    public String parameter() {
        return parameter;
    }

    /** What its value must be. */
    public Text rule() {
        return rule;
    }
}
