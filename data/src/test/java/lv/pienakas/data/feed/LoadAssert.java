package lv.pienakas.data.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Loads a delivery and looks at what became of it. */
final class LoadAssert extends AbstractAssert<LoadAssert, Path> {

    private final @Nullable LoadResult result;
    private final List<String> problems;
    private final List<String> rejects;

    private LoadAssert(Path folder, @Nullable LoadResult result, List<String> problems, List<String> rejects) {
        super(folder, LoadAssert.class);
        this.result = result;
        this.problems = problems;
        this.rejects = rejects;
    }

    static LoadAssert assertThatLoading(TestFolder folder) {
        return assertThatLoading(folder.path());
    }

    static LoadAssert assertThatLoading(Path folder) {
        return assertThatLoading(null, folder);
    }

    static LoadAssert assertThatLoading(FeedSource source, TestFolder folder) {
        return assertThatLoading(source, folder.path());
    }

    private static LoadAssert assertThatLoading(@Nullable FeedSource source, Path folder) {
        try {
            Path rejects = Files.createTempFile("rejects", ".csv");
            LoadResult result = null;
            List<String> problems = List.of();
            try {
                result = TestRegister.deliveries().load(source, folder, rejects);
            } catch (RefusedDeliveryException e) {
                problems = e.problems();
            }
            List<String> lines = Files.readAllLines(rejects);
            Files.delete(rejects);
            assertThat(lines.get(0)).isEqualTo("file,line,column,value,reason");
            return new LoadAssert(folder, result, problems, lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoadResult result() {
        assertThat(problems).as("problems").isEmpty();
        assertThat(result).isNotNull();
        return Objects.requireNonNull(result);
    }

    /** Loaded with nothing set aside and nothing to warn of. */
    LoadAssert isLoadedWhole() {
        return isLoaded().hasRejects().hasWarnings();
    }

    LoadAssert isLoaded() {
        assertThat(result().skipped()).as("skipped").isNull();
        assertThat(result().deliveryId()).as("delivery id").isNotNull();
        return this;
    }

    LoadAssert isSkippedBecause(String reason) {
        assertThat(result().skipped()).contains(reason);
        assertThat(result().deliveryId()).isNull();
        return this;
    }

    /** The sentences themselves, each on one line. */
    LoadAssert isRefusedBecause(String... sentences) {
        assertThat(problems).containsExactly(sentences);
        assertThat(problems).noneMatch(problem -> problem.contains("\n"));
        return this;
    }

    LoadAssert hasRejects(String... lines) {
        assertThat(rejects).containsExactly(lines);
        return this;
    }

    /** File and line of every reject, whatever its reason. */
    LoadAssert rejectsLinesOf(List<String> filesAndLines) {
        assertThat(rejects)
                .extracting(line -> line.split(",", 3)[0] + "," + line.split(",", 3)[1])
                .containsExactlyElementsOf(filesAndLines);
        return this;
    }

    LoadAssert hasWarnings(String... warnings) {
        assertThat(result().warnings()).containsExactly(warnings);
        return this;
    }

    LoadAssert counts(String file, long rows, long rejected) {
        assertThat(result().files()).contains(new FileCount(file, rows, rejected));
        return this;
    }
}
