package lv.pienakas.data.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lv.pienakas.data.audit.ChainCheck.Fault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who may do everything in the database tampers with a random chain, once; it is found, at the right record. */
class ChainPropertyTest {

    /** Each sets a column to something else than it is. */
    private static final List<String> CHANGES = List.of(
            "at = at + interval '1 microsecond'",
            "at = '3000-01-01'",
            "at = 'infinity'",
            "who = who || 'x'",
            "action = lower(action) || '_'",
            "objects = objects || array['case/1']",
            "objects = array[array_to_string(objects, ',') || ',']",
            "outcome = case outcome when 'SHOWN' then 'REFUSED' else 'SHOWN' end",
            "ground = ground || purpose || ':', purpose = ''",
            "purpose = purpose || ' '",
            "origin = 'o' || origin",
            "hash = set_byte(hash, 7, 255 - get_byte(hash, 7))",
            "hash = ''");

    @Property(tries = 60)
    void what_nobody_touched_is_intact(@ForAll("looks") @Size(max = 12) List<Look> looks) {
        AuditDatabase.chain(looks);

        ChainCheck check = AuditDatabase.CHAIN.verify(ChainHead.NONE);
        assertThat(check).isEqualTo(new ChainCheck(looks.size(), check.head(), null, 0));
        assertThat(AuditDatabase.CHAIN.verify(check.head()).isIntact()).isTrue();
    }

    @Property(tries = 120)
    void changed_record(
            @ForAll("looks") @Size(min = 1, max = 8) List<Look> looks,
            @ForAll @IntRange(min = 0, max = 7) int where,
            @ForAll @IntRange(min = 0, max = 12) int change) {
        int victim = 1 + where % looks.size();
        AuditDatabase.chain(looks);
        AuditDatabase.tamper("update audit.record set " + CHANGES.get(change) + " where number = " + victim);

        assertBroken(ChainHead.NONE, Fault.CHANGED, victim);
    }

    @Property(tries = 60)
    void record_taken_out(
            @ForAll("looks") @Size(min = 2, max = 8) List<Look> looks,
            @ForAll @IntRange(min = 0, max = 6) int where,
            @ForAll boolean closeTheGap) {
        int victim = 1 + where % (looks.size() - 1);
        AuditDatabase.chain(looks);
        AuditDatabase.tamper("delete from audit.record where number = " + victim);
        if (closeTheGap) {
            shift(victim, -1);
        }

        assertBroken(ChainHead.NONE, closeTheGap ? Fault.CHANGED : Fault.MISSING, victim);
    }

    /** The forger knows how hashes are made, but the next record was sealed with another one before it. */
    @Property(tries = 60)
    void record_put_in(
            @ForAll("looks") @Size(min = 1, max = 8) List<Look> looks,
            @ForAll("look") Look forged,
            @ForAll @IntRange(min = 0, max = 7) int where) {
        int place = 1 + where % looks.size();
        AuditDatabase.chain(looks);
        shift(place - 1, 1);
        insert(place, forged);

        assertBroken(ChainHead.NONE, Fault.CHANGED, place + 1);
    }

    @Property(tries = 60)
    void two_records_in_each_others_place(
            @ForAll("looks") @Size(min = 2, max = 8) List<Look> looks,
            @ForAll @IntRange(min = 0, max = 7) int one,
            @ForAll @IntRange(min = 1, max = 6) int distance) {
        int first = 1 + one % looks.size();
        int second = 1 + (one + 1 + distance % (looks.size() - 1)) % looks.size();
        AuditDatabase.chain(looks);
        AuditDatabase.tamper(
                "update audit.record set number = -1 where number = " + first,
                "update audit.record set number = " + first + " where number = " + second,
                "update audit.record set number = " + second + " where number = -1");

        assertBroken(ChainHead.NONE, Fault.CHANGED, Math.min(first, second));
    }

    @Property(tries = 60)
    void end_cut_off_after_the_head_was_noted(
            @ForAll("looks") @Size(min = 1, max = 8) List<Look> looks, @ForAll @IntRange(min = 0, max = 7) int where) {
        int from = 1 + where % looks.size();
        AuditDatabase.chain(looks);
        ChainHead noted = AuditDatabase.head();
        AuditDatabase.tamper("delete from audit.record where number >= " + from);

        assertBroken(noted, Fault.CUT_OFF, from);
    }

    /** Every hash fits the one before; only who noted the head knows better, also after further looks. */
    @Property(tries = 60)
    void everything_from_a_record_on_written_anew_after_the_head_was_noted(
            @ForAll("looks") @Size(min = 1, max = 8) List<Look> looks,
            @ForAll("look") Look forged,
            @ForAll @IntRange(min = 0, max = 7) int where,
            @ForAll @IntRange(min = 0, max = 2) int later) {
        int from = 1 + where % looks.size();
        AuditDatabase.chain(looks);
        ChainHead noted = AuditDatabase.head();
        AuditDatabase.tamper("delete from audit.record where number >= " + from);
        Look other = new Look(
                forged.at(), forged.who() + " forged", "FORGED", List.of(), forged.outcome(), "", "", forged.origin());
        insert(from, other);
        looks.subList(from, looks.size()).forEach(AuditDatabase.LOG::append);
        looks.stream().limit(later).forEach(AuditDatabase.LOG::append);

        assertThat(AuditDatabase.CHAIN.verify(ChainHead.NONE).isIntact()).isTrue();
        assertBroken(noted, Fault.NOT_AS_NOTED, noted.number());
    }

    private static void assertBroken(ChainHead noted, Fault fault, long at) {
        ChainCheck check = AuditDatabase.CHAIN.verify(noted);
        assertThat(check.isIntact()).isFalse();
        assertThat(check.fault()).isEqualTo(fault);
        assertThat(check.brokenAt()).isEqualTo(at);
    }

    /** Numbers above the given one. */
    private static void shift(long above, int by) {
        AuditDatabase.tamper(
                "update audit.record set number = -number where number > " + above,
                "update audit.record set number = -number + " + by + " where number < 0");
    }

    private static void insert(long number, Look look) {
        JdbcClient jdbc = JdbcClient.create(AuditDatabase.SUPERUSER);
        byte[] before = number == 1
                ? new byte[0]
                : jdbc.sql("select hash from audit.record where number = ?")
                        .param(number - 1)
                        .query(byte[].class)
                        .single();
        byte[] hash = new Seal().hash(before, number, look);
        jdbc.sql("insert into audit.record values (?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'))")
                .params(
                        number,
                        look.at().atOffset(ZoneOffset.UTC),
                        look.who(),
                        look.action(),
                        look.objects().toArray(String[]::new),
                        look.outcome().name(),
                        look.ground(),
                        look.purpose(),
                        look.origin(),
                        HexFormat.of().formatHex(hash))
                .update();
    }

    @Provide
    Arbitrary<List<Look>> looks() {
        return look().list();
    }

    @Provide
    Arbitrary<Look> look() {
        return Combinators.combine(
                        Arbitraries.longs().between(-9_000_000_000L, 9_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999),
                        text(),
                        text(),
                        text().list().ofMaxSize(3),
                        Arbitraries.of(Look.Outcome.class),
                        text().list().ofSize(3))
                .as((seconds, nanos, who, action, objects, outcome, rest) -> new Look(
                        Instant.ofEpochSecond(seconds, nanos),
                        who,
                        action,
                        objects,
                        outcome,
                        rest.get(0),
                        rest.get(1),
                        rest.get(2)));
    }

    /** What could be taken for a length or an end, and letters of one to four bytes. */
    private static Arbitrary<String> text() {
        return Arbitraries.of("I1", "case/", "1:", ",", "0:,", "ā", "€", "😀", "\n", "{}", "\"", "\\", "NULL")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", new ArrayList<>(parts)));
    }
}
