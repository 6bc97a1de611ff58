package lv.pienakas.data.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where messages are put in the transaction of what they tell of: both are stored, or neither. */
@Repository
public class Outbox {

    /** Each is delivered by one node at a time. A stored message keeps its partition, so more need no migration. */
    public static final int PARTITIONS = 10;

    /** Before streams whose receivers may be slow: they have the last partitions, so that nobody else waits for them. */
    public static final String SLOW = "notice-";

    private static final int SLOW_PARTITIONS = 2;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String topic, String stream, String payload, Instant at) {
        add(List.of(new NewMessage(topic, stream, payload)), at);
    }

    /**
     * Adds messages in the order of the list, with one statement. Until the transaction ends nobody else can add to their
     * streams; streams are locked in the order of their names.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<NewMessage> messages, Instant at) {
        if (messages.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        messages.forEach(message -> counts.merge(message.stream(), 1, Integer::sum));
        Map<String, Integer> used = new HashMap<>();
        // how many of the same stream come from here on, this one too
        Integer[] left = messages.stream()
                .map(message ->
                        counts.getOrDefault(message.stream(), 0) - used.merge(message.stream(), 1, Integer::sum) + 1)
                .toArray(Integer[]::new);
        jdbc.sql("""
                        with counted as (
                          insert into outbox.stream as known (stream, last_number)
                          select * from unnest(:streams, :counts)
                          on conflict (stream) do update set last_number = known.last_number + excluded.last_number
                          returning stream, last_number)
                        insert into outbox.message (stream, number, partition, topic, payload, created_at, next_attempt_at)
                        select stream, last_number - places_left + 1, partition, topic, payload::jsonb, :at, :at
                        from unnest(:of, :left, :partitions, :topics, :payloads)
                          as added (stream, places_left, partition, topic, payload)
                        join counted using (stream)
                        """)
                .param("streams", counts.keySet().toArray(String[]::new))
                .param("counts", counts.values().toArray(Integer[]::new))
                .param("of", messages.stream().map(NewMessage::stream).toArray(String[]::new))
                .param("left", left)
                .param(
                        "partitions",
                        messages.stream()
                                .map(message -> partition(message.stream()))
                                .toArray(Integer[]::new))
                .param("topics", messages.stream().map(NewMessage::topic).toArray(String[]::new))
                .param("payloads", messages.stream().map(NewMessage::payload).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** 0 to {@link #PARTITIONS} - 1. */
    public static int partition(String stream) {
        int others = PARTITIONS - SLOW_PARTITIONS;
        return stream.startsWith(SLOW)
                ? others + Math.floorMod(stream.hashCode(), SLOW_PARTITIONS)
                : Math.floorMod(stream.hashCode(), others);
    }
}
