package lv.pienakas.service.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How the pages say things in one language: texts, dates, numbers, names. */
final class Wording {

    private static final int PERCENT = 100;

    private final MessageSource messages;
    private final RuleRelease release;
    private final Locale language;
    private final Locale numbers;

    Wording(MessageSource messages, RuleRelease release, Locale language) {
        this.messages = messages;
        this.release = release;
        this.language = language;
        this.numbers = language.equals(Languages.LATVIAN) ? Locale.forLanguageTag("lv-LV") : Locale.UK;
    }

    Locale language() {
        return language;
    }

    boolean latvian() {
        return language.equals(Languages.LATVIAN);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    Optional<String> textIfAny(String key, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, language));
    }

    String service(Service service) {
        return latvian() ? service.latvian() : service.english();
    }

    /** Name of a benefit by its code: a service of the release, else one of the agency's others. */
    String service(String code) {
        return release.services().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .map(this::service)
                .or(() -> textIfAny("benefit." + code))
                .orElse(code);
    }

    /** In full, for a sentence. */
    String date(LocalDate date) {
        return format(date, "format.date");
    }

    /** Short, for a table; empty where there is none. */
    String day(@Nullable LocalDate date) {
        return date == null ? "" : format(date, "format.day");
    }

    String dayOfYear(MonthDay day) {
        return DateTimeFormatter.ofPattern(text("format.monthday"), numbers).format(day);
    }

    String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(text("format.moment"), numbers).format(moment);
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(numbers).format(count);
    }

    /** A share from 0 to 1 with one decimal, rounded down so that a bound is never said to be better than it is. */
    String percent(double share) {
        NumberFormat format = NumberFormat.getNumberInstance(numbers);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.FLOOR);
        // 0.29 times 100 is less than 29
        return text("format.percent", format.format(BigDecimal.valueOf(share).movePointRight(2)));
    }

    /** A share, 1 for all of it, in whole percent. */
    String wholePercent(double share) {
        return text("format.percent", count(Math.round(PERCENT * share)));
    }

    /** A difference of shares from -1 to 1, in percentage points with its sign. */
    String points(double difference) {
        NumberFormat format = NumberFormat.getNumberInstance(numbers);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        String points = format.format(Math.abs(difference) * PERCENT);
        boolean nothing = Math.abs(difference) * PERCENT < 0.05;
        return nothing ? points : (difference < 0 ? "−" : "+") + points;
    }

    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(numbers);
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    /** Euros with both decimals; empty where the sum is not known. */
    String euros(@Nullable BigDecimal sum) {
        if (sum == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(numbers);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return text("format.euros", format.format(sum));
    }

    /** Years and months in words, e.g. "64 years 9 months". */
    String duration(Period period) {
        List<String> parts = new ArrayList<>();
        if (period.getYears() != 0) {
            parts.add(counted("years", period.getYears()));
        }
        if (period.getMonths() != 0 || parts.isEmpty()) {
            parts.add(counted("months", period.getMonths()));
        }
        return String.join(" ", parts);
    }

    /** Number and noun in the plural form of the language (CLDR: Latvian has zero, one and other). */
    String counted(String noun, long count) {
        String form;
        if (latvian()) {
            boolean teen = count % 100 >= 11 && count % 100 <= 19;
            form = count % 10 == 0 || teen ? "zero" : count % 10 == 1 ? "one" : "other";
        } else {
            form = count == 1 ? "one" : "other";
        }
        return text("counted." + noun + "." + form, count(count));
    }

    private String format(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(text(pattern), numbers).format(date);
    }
}
