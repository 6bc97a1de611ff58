package lv.pienakas.service.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lv.pienakas.data.casework.IncomingDocument;
import org.jspecify.annotations.Nullable;

/** Documents of all kinds, services, channels and circumstances, on days since there is a table, and some before. */
final class RandomDocuments {

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant BEFORE_ALL_LINES = Instant.parse("2019-12-02T00:00:00Z");
    private static final int MINUTES_TO_JUNE_2026 = 2_365 * 24 * 60;
    private static final int MINUTES_TO_CHRISTMAS = 16 * 24 * 60;

    private final List<String> services = Tables.codes("services.csv");
    private final List<String> kinds = Tables.incomingKinds();
    private final List<String> channels = Tables.codes("channels.csv").stream()
            .filter(code -> !code.equals("INTERNAL"))
            .toList();
    private final List<String> circumstances = Tables.codes("circumstances.csv");
    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    IncomingDocument opening() {
        return of(service(), person(), some(circumstances), null);
    }

    Set<String> some(Collection<String> codes) {
        Set<String> own = new HashSet<>();
        for (String code : codes) {
            if (random.nextInt(5) == 0) {
                own.add(code);
            }
        }
        return own;
    }

    Set<String> anyCircumstances() {
        return some(circumstances);
    }

    IncomingDocument of(String service, String person, Set<String> own, @Nullable Long caseId) {
        Instant received = random.nextInt(15) == 0
                ? BEFORE_ALL_LINES.plus(random.nextInt(MINUTES_TO_CHRISTMAS), ChronoUnit.MINUTES)
                : FIRST.plus(random.nextInt(MINUTES_TO_JUNE_2026), ChronoUnit.MINUTES);
        return new IncomingDocument(kind(), service, one(channels), own, person, caseId, received);
    }

    private String kind() {
        // most are applications, and the rarest way is that of a change of account
        return switch (random.nextInt(6)) {
            case 0, 1 -> "APPLICATION";
            case 2 -> "BANK_DETAILS";
            default -> one(kinds);
        };
    }

    /** Those with manual queues and skipped stages come up more often than their share. */
    String service() {
        return random.nextInt(4) == 0
                ? one(List.of("STATEMENT", "SERVICE_PENSION", "SICKNESS_BENEFIT"))
                : one(services);
    }

    String person() {
        return "%06d-%05d".formatted(random.nextInt(1_000_000), random.nextInt(100_000));
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
