package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.pienakas.data.casework.WorkQueues;
import lv.pienakas.data.idempotency.IdempotencyKeys;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same call with the same key is done once, whoever was in doubt. */
@ApiTest
class IdempotencyTest {

    private static final int PARALLEL = 50;

    private final Api api;
    private final WorkQueues queues;
    private final IdempotencyKeys keys;
    private final Clock clock;

    IdempotencyTest(
            @LocalServerPort int port,
            @Autowired Staff staff,
            @Autowired WorkQueues queues,
            @Autowired IdempotencyKeys keys,
            @Autowired Clock clock) {
        this.api = Api.on(port);
        this.queues = queues;
        this.keys = keys;
        this.clock = clock;
        SicknessOffice.open(staff);
    }

    @Test
    void repeated_call_gets_the_same_answer_to_the_byte_and_does_nothing() {
        String key = UUID.randomUUID().toString();
        Api.Answer first = register(api, key, "PORTAL").is(201);
        long documents = queues.documents();

        Api.Answer again = register(api, key, "PORTAL").is(201);

        assertThat(again.response().body()).isEqualTo(first.response().body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).isEqualTo(first.header(header)).isNotEmpty();
        }
        assertThat(queues.documents()).isEqualTo(documents);
    }

    @Test
    void answer_is_repeated_as_it_was_even_if_the_case_has_gone_on() {
        String key = UUID.randomUUID().toString();
        Api.Answer first = register(api, key, "PORTAL").is(201);
        String item = first.json().path("workItem").path("workItemId").asString();
        String inspector = first.json().path("inspector").asString();
        Api.Answer done = complete(item, key + "-done", inspector).is(200);

        assertThat(complete(item, key + "-done", inspector).is(200).text()).isEqualTo(done.text());
        assertThat(register(api, key, "PORTAL").is(201).text()).isEqualTo(first.text());
        complete(item, key + "-other", inspector).isProblem(409, "refused");
    }

    @Test
    void key_is_not_to_be_used_for_another_body_or_address() {
        String key = UUID.randomUUID().toString();
        register(api, key, "PORTAL").is(201);

        assertThat(register(api, key, "POST").isProblem(422, "key-reused").detail())
                .contains(key);
        api.post("/api/v1/bulk-tasks")
                .header("Idempotency-Key", key)
                .json("service", SicknessOffice.SERVICE, "personCodes", List.of("010180-12345"))
                .send()
                .isProblem(422, "key-reused");
    }

    @Test
    void keys_are_each_callers_own() {
        String key = UUID.randomUUID().toString();
        long first = register(api, key, "PORTAL").is(201).json().path("caseId").asLong();

        long other = register(api.as(Tokens.machine("INTAKE", "documents.write")), key, "PORTAL")
                .is(201)
                .json()
                .path("caseId")
                .asLong();

        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void refused_call_leaves_its_key_free_for_the_corrected_one() {
        String key = UUID.randomUUID().toString();
        document(api, key, "PORTAL", "caseId", 999_999_999L).send().isProblem(422, "unprocessable");

        register(api, key, "PORTAL").is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with blank", "\t"})
    void key_that_is_none_is_refused(String key) {
        assertThat(document(api, key.isEmpty() ? null : key, "PORTAL")
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsOnlyKeys("Idempotency-Key");
    }

    @Test
    void longest_key_is_taken_and_a_longer_one_is_not() {
        register(api, UUID.randomUUID() + "k".repeat(200 - 36), "PORTAL").is(201);
        register(api, "k".repeat(201), "PORTAL").isProblem(400, "invalid-request");
    }

    @Test
    void fifty_at_once_with_one_key_make_one_document_and_all_get_its_answer() throws InterruptedException {
        long before = queues.documents();
        String key = UUID.randomUUID().toString();
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try {
            CountDownLatch ready = new CountDownLatch(PARALLEL);
            List<CompletableFuture<Api.Answer>> answers = IntStream.range(0, PARALLEL)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                ready.countDown();
                                await(ready);
                                return register(api, key, "PORTAL");
                            },
                            threads))
                    .toList();

            Set<String> different =
                    answers.stream().map(answer -> answer.join().is(201).text()).collect(Collectors.toSet());

            assertThat(different).hasSize(1);
            assertThat(queues.documents()).isEqualTo(before + 1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void key_is_forgotten_after_its_time() {
        String key = UUID.randomUUID().toString();
        long first = register(api, key, "PORTAL").is(201).json().path("caseId").asLong();

        keys.forget(clock.instant().minus(Duration.ofDays(1)));
        assertThat(register(api, key, "PORTAL").json().path("caseId").asLong()).isEqualTo(first);

        keys.forget(clock.instant().plusSeconds(1));
        assertThat(register(api, key, "PORTAL").json().path("caseId").asLong()).isNotEqualTo(first);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Api.Answer complete(String item, String key, String inspector) {
        return api.post("/api/v1/work-items/" + item + "/completion")
                .header("Idempotency-Key", key)
                .json("outcome", "GRANT", "minutes", 20, "completedBy", inspector)
                .send();
    }

    private static Api.Answer register(Api api, String key, String channel) {
        return document(api, key, channel).send();
    }

    private static Api.Call document(Api api, @Nullable String key, String channel, Object... more) {
        Object[] fields = {
            "documentKind",
            "APPLICATION",
            "service",
            SicknessOffice.SERVICE,
            "channel",
            channel,
            "personCode",
            "010180-12345",
            "received",
            "2026-03-02T10:15:00+02:00"
        };
        Object[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return api.post("/api/v1/documents").header("Idempotency-Key", key).json(all);
    }
}
