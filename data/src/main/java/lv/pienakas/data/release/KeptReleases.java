package lv.pienakas.data.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lv.pienakas.rules.source.RuleSources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every rule release that was active, whole, and since when. */
@Repository
public class KeptReleases {

    private final JdbcClient jdbc;

    KeptReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The release is active from that moment on, unless it is already. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void activate(RuleSources sources, Instant from) {
        String hash = sources.hash();
        if (isActive(hash, from)) {
            return;
        }
        // nodes may start together
        jdbc.sql("lock table releases.activation in share row exclusive mode").update();
        if (isActive(hash, from)) {
            return;
        }
        jdbc.sql("insert into releases.rule_release (release_hash, sources, kept_at) values (:hash, :sources, :from)"
                        + " on conflict (release_hash) do nothing")
                .param("hash", hash)
                .param("sources", zip(sources))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into releases.activation (active_from, release_hash) values (:from, :hash)"
                        + " on conflict (active_from) do update set release_hash = excluded.release_hash")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .update();
    }

    private boolean isActive(String hash, Instant moment) {
        return activeAt(moment).filter(hash::equals).isPresent();
    }

    /** Hash of the release that was active at a moment; empty before the first one was kept. */
    @Transactional(readOnly = true)
    public Optional<String> activeAt(Instant moment) {
        return jdbc.sql("select release_hash from releases.activation where active_from <= :moment"
                        + " order by active_from desc limit 1")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Since when it is kept which release was active; empty: not yet. */
    @Transactional(readOnly = true)
    public Optional<Instant> keptSince() {
        return jdbc.sql("select min(active_from) from releases.activation having count(*) > 0")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The rule files of a release that was active once. */
    @Transactional(readOnly = true)
    public Optional<RuleSources> find(String hash) {
        return jdbc.sql("select sources from releases.rule_release where release_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> unzip(row.getBytes(1)))
                .optional();
    }

    private static byte[] zip(RuleSources sources) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            sources.writeZip(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    private static RuleSources unzip(byte[] zip) {
        try {
            return RuleSources.ofZip(new ByteArrayInputStream(zip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
