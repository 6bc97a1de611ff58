package lv.pienakas.service.scan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When scans are run without anybody asking.
 *
 * @param oldest age of the last scan from which on a person has to see to it
 * @param part persons, at most, that a worker evaluates and stores at once: so many are lost if it is killed
 */
@ConfigurationProperties("pienakas.scan")
public record ScanProperties(Nightly nightly, Duration oldest, int part) {

    private static final String PREFIX = "pienakas.scan.";

    /** @throws IllegalArgumentException naming the property */
    public ScanProperties {
        require(!oldest.isNegative() && !oldest.isZero(), "oldest", oldest, "longer than 0, e.g. 36h");
        require(part > 0, "part", part, "1 or more, e.g. 25000");
    }

    /**
     * The scan of every night.
     *
     * @param enabled whether there is one
     * @param at when it begins, by the clocks of Riga
     * @param endBy when it must have ended; not after {@code at}: on the next day
     * @param fullOn day of the week on which everybody is evaluated too, and the two must agree
     */
    public record Nightly(boolean enabled, LocalTime at, LocalTime endBy, DayOfWeek fullOn) {

        /** @throws IllegalArgumentException naming the property */
        public Nightly {
            require(!endBy.equals(at), "nightly.end-by", endBy, "another time than nightly.at, e.g. 06:00");
        }
    }

    private static void require(boolean holds, String name, Object value, String what) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + name + " is " + value + "; it has to be " + what);
        }
    }
}
