package lv.pienakas.service.cli;

import java.util.Arrays;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What an operator expects of a command. */
final class RunAssert extends AbstractAssert<RunAssert, Run> {

    private RunAssert(Run run) {
        super(run, RunAssert.class);
    }

    static RunAssert assertThat(Run run) {
        return new RunAssert(run);
    }

    RunAssert succeeds() {
        Assertions.assertThat(actual.err()).as("standard error").isEmpty();
        Assertions.assertThat(actual.exitCode()).as("exit code").isZero();
        return this;
    }

    /** Exit 2, and exactly these lines for the operator: one a problem, never a stack trace. */
    RunAssert refusesWith(String... lines) {
        Assertions.assertThat(actual.err().lines())
                .as("standard error")
                .containsExactlyElementsOf(
                        Arrays.stream(lines).map(line -> "pienakas: " + line).toList());
        Assertions.assertThat(actual.exitCode()).as("exit code").isEqualTo(2);
        return this;
    }

    RunAssert says(String line) {
        Assertions.assertThat(actual.out().lines()).as("standard output").contains(line);
        return this;
    }
}
