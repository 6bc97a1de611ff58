package lv.pienakas.service.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NightPropertyTest {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    @Property(tries = 400)
    void night_begins_and_ends_when_a_watched_clock_first_shows_it(
            @ForAll @IntRange(min = -2, max = 3) int days,
            @ForAll boolean spring,
            @ForAll @IntRange(max = 287) int at,
            @ForAll @IntRange(max = 287) int endBy,
            @ForAll @IntRange(max = 287) int now) {
        if (at == endBy) {
            return;
        }
        LocalDate day = (spring ? SPRING : AUTUMN).plusDays(days);
        Instant moment = day.atStartOfDay(RIGA).toInstant().plus(Duration.ofMinutes(5L * now));

        Night night = Night.latest(moment, time(at), time(endBy), RIGA);

        PlainNight expected = PlainNight.latest(moment, time(at), time(endBy));
        assertThat(night.day()).isEqualTo(expected.day);
        assertThat(night.start()).isEqualTo(expected.start);
        assertThat(night.end()).isEqualTo(expected.end);
        assertThat(night.start()).isBeforeOrEqualTo(moment).isBefore(night.end());
        Night next = Night.next(moment, time(at), time(endBy), RIGA);
        assertThat(next.day()).isEqualTo(night.day().plusDays(1));
        assertThat(next.start()).isAfter(moment).isAfterOrEqualTo(night.end());
    }

    @Property(tries = 200)
    void every_moment_of_a_year_belongs_to_one_night_and_days_follow_one_another(
            @ForAll @IntRange(max = 287) int at, @ForAll @IntRange(min = 1, max = 287) int length) {
        LocalTime start = time(at);
        LocalTime end = start.plusMinutes(5L * length);
        Instant moment = LocalDate.of(2026, 1, 5).atStartOfDay(RIGA).toInstant();
        LocalDate last = null;
        while (moment.isBefore(Instant.parse("2026-12-30T00:00:00Z"))) {
            LocalDate day = Night.latest(moment, start, end, RIGA).day();
            assertThat(last == null || day.equals(last) || day.equals(last.plusDays(1)))
                    .as("%s after %s at %s", day, last, moment)
                    .isTrue();
            last = day;
            moment = moment.plus(Duration.ofHours(7));
        }
    }

    @Example
    void nights_of_the_changes_of_clocks_are_an_hour_shorter_and_longer() {
        assertThat(length(SPRING, "02:00", "06:00")).isEqualTo(Duration.ofHours(3));
        assertThat(length(AUTUMN, "02:00", "06:00")).isEqualTo(Duration.ofHours(5));
        assertThat(length(SPRING, "22:00", "04:00")).isEqualTo(Duration.ofHours(6));
        assertThat(length(SPRING.minusDays(1), "22:00", "04:30")).isEqualTo(Duration.ofMinutes(330));
        assertThat(length(SPRING, "03:10", "03:40")).isEqualTo(Duration.ofMinutes(30));
    }

    private static Duration length(LocalDate day, String at, String endBy) {
        Instant late = day.atTime(23, 59).atZone(RIGA).toInstant();
        Night night = Night.latest(late, LocalTime.parse(at), LocalTime.parse(endBy), RIGA);
        assertThat(night.day()).isEqualTo(day);
        return Duration.between(night.start(), night.end());
    }

    private static LocalTime time(int fiveMinutes) {
        return LocalTime.MIN.plusMinutes(5L * fiveMinutes);
    }

    /** By watching a clock on the wall, minute by minute; no window of it knows of rules for the change of clocks. */
    private record PlainNight(LocalDate day, Instant start, Instant end) {

        static PlainNight latest(Instant moment, LocalTime at, LocalTime endBy) {
            LocalDate today = moment.atZone(RIGA).toLocalDate();
            PlainNight tonight = of(today, at, endBy);
            return tonight.start.isAfter(moment) ? of(today.minusDays(1), at, endBy) : tonight;
        }

        private static PlainNight of(LocalDate day, LocalTime at, LocalTime endBy) {
            LocalDateTime begins = day.atTime(at);
            LocalDateTime ends = (endBy.isAfter(at) ? day : day.plusDays(1)).atTime(endBy);
            Instant start = shown(begins);
            Instant end = shown(ends);
            boolean none = !end.isAfter(start);
            return new PlainNight(day, start, none ? start.plus(Duration.between(begins, ends)) : end);
        }

        private static Instant shown(LocalDateTime time) {
            Instant moment = time.toLocalDate().minusDays(1).atStartOfDay(RIGA).toInstant();
            while (LocalDateTime.ofInstant(moment, RIGA).isBefore(time)) {
                moment = moment.plus(Duration.ofMinutes(1));
            }
            return moment;
        }
    }
}
