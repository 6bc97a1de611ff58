package lv.pienakas.service.notice;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people are told.
 *
 * @param pause between two looks at who is to be told, and what leaves
 * @param perDay notices and reminders of a service that leave on a day at most, 0 or more
 * @param perDayOf the same for single services, by code
 * @param takeUp share of those told that is expected to apply, above 0 to 1
 * @param capacityShare share of a unit's working time that may go into their applications, above 0 to 1
 * @param assumedAmount euros that a payment is reckoned at where the rules don't know it
 * @param lastChance a right that is lost for good within this time comes before all others
 * @param reminderAfter from when a notice was sent
 * @param scanAge nothing leaves once the last scan finished longer ago
 * @param formUrl with {@code {service}}, the code
 * @param explanationUrl with {@code {notice}}, the token
 * @param author institution in whose name the e-address sends
 * @param documentKind as registered with the e-address service
 * @param eAddressPause between two looks at what became of messages
 * @param spool folder from which the print house takes letters
 */
@ConfigurationProperties("pienakas.notices")
record NoticeProperties(
        Duration pause,
        int perDay,
        Map<String, Integer> perDayOf,
        double takeUp,
        double capacityShare,
        BigDecimal assumedAmount,
        Duration lastChance,
        Duration reminderAfter,
        Duration scanAge,
        String formUrl,
        String explanationUrl,
        String author,
        String documentKind,
        Duration eAddressPause,
        Path spool) {

    private static final String PREFIX = "pienakas.notices.";

    static final String SERVICE = "{service}";
    static final String NOTICE = "{notice}";

    /** @throws IllegalArgumentException naming the property */
    NoticeProperties {
        perDayOf = Map.copyOf(perDayOf == null ? Map.of() : perDayOf);
        positive("pause", pause);
        positive("reminder-after", reminderAfter);
        positive("scan-age", scanAge);
        positive("e-address-pause", eAddressPause);
        require(!lastChance.isNegative(), "last-chance", lastChance, "0 or longer, e.g. 45d");
        require(perDay >= 0, "per-day", perDay, "0 or more");
        perDayOf.forEach((service, most) -> require(most >= 0, "per-day-of." + service, most, "0 or more"));
        share("take-up", takeUp);
        share("capacity-share", capacityShare);
        require(assumedAmount.signum() >= 0, "assumed-amount", assumedAmount, "0 or more euros");
        link("form-url", formUrl, SERVICE);
        link("explanation-url", explanationUrl, NOTICE);
        require(!spool.toString().isBlank(), "spool", spool, "a folder");
    }

    /** Notices and reminders of a service that leave on a day at most. */
    int perDay(String service) {
        return perDayOf.getOrDefault(service, perDay);
    }

    private static void positive(String name, Duration value) {
        require(!value.isNegative() && !value.isZero(), name, value, "longer than 0, e.g. 1m");
    }

    private static void share(String name, double value) {
        require(value > 0 && value <= 1, name, value, "above 0 and not above 1");
    }

    private static void link(String name, String value, String placeholder) {
        require(
                value.matches("https?://\\S+") && value.contains(placeholder),
                name,
                value,
                "an address like https://host/path/" + placeholder);
    }

    private static void require(boolean holds, String name, Object value, String what) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + name + " is " + value + "; it has to be " + what);
        }
    }
}
