package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Issues personal codes (domain reference, section 3), each once, without remembering persons: new codes number
 * through a bijection of all 8 000 000 000 of them, old codes count up within their birth date.
 */
final class PersonalCodes {

    private static final LocalDate FIRST_DAY = LocalDate.of(1890, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2030, 12, 31);
    private static final int[] WEIGHTS = {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** Three free digits a date; the fourth is the checksum, and about one in eleven has none. */
    private static final int SERIALS = 1_000;

    /** Has no common factor with {@link #SERIALS}, so that counting visits every serial once. */
    private static final int SERIAL_STEP = 387;

    private static final long NEW_CODES = 8_000_000_000L;

    /** Has no common factor with {@link #NEW_CODES}, and is near its golden section, which scatters the codes. */
    private static final long NEW_STEP = 4_944_271_909L;

    private final short[] used = new short[(int) ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1];
    private final long newStart;
    private final int serialStart;
    private long newIssued;

    PersonalCodes(long seed) {
        Draw draw = Draw.of(seed, -1);
        this.newStart = (long) (draw.unit() * NEW_CODES);
        this.serialStart = draw.below(SERIALS);
    }

    /** {@code 3[2-9]NNNN-NNNNN}, for up to 1 800 million persons. */
    String newCode() {
        long number = (newStart + newIssued++ * NEW_STEP) % NEW_CODES;
        StringBuilder code = new StringBuilder(12).append('3').append((char) ('2' + number / 1_000_000_000L));
        long rest = number % 1_000_000_000L;
        digits(code, rest / 100_000, 4).append('-');
        return digits(code, rest % 100_000, 5).toString();
    }

    /**
     * {@code DDMMYY-CNNNN} with a valid checksum. A date has some 909 codes, the busiest one at the size of the
     * country about 120 people; where a larger population has used them up, a new code.
     */
    String oldCode(LocalDate birth) {
        int day = (int) ChronoUnit.DAYS.between(FIRST_DAY, birth);
        while (used[day] < SERIALS) {
            int serial = (serialStart + day * 7 + used[day]++ * SERIAL_STEP) % SERIALS;
            StringBuilder code = new StringBuilder(12);
            digits(code, birth.getDayOfMonth(), 2);
            digits(code, birth.getMonthValue(), 2);
            digits(code, birth.getYear() % 100, 2).append('-').append((char) ('0' + birth.getYear() / 100 - 18));
            int checksum = checksum(digits(code, serial, 3));
            if (checksum < 10) {
                return code.append((char) ('0' + checksum)).toString();
            }
        }
        return newCode();
    }

    /** 10 means that no code with these ten digits exists. */
    static int checksum(CharSequence code) {
        int sum = 0;
        int weight = 0;
        for (int i = 0; weight < WEIGHTS.length; i++) {
            if (code.charAt(i) != '-') {
                sum += WEIGHTS[weight++] * (code.charAt(i) - '0');
            }
        }
        return (1101 - sum) % 11;
    }

    private static StringBuilder digits(StringBuilder code, long value, int count) {
        long divisor = 1;
        for (int i = 1; i < count; i++) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            code.append((char) ('0' + value / divisor % 10));
        }
        return code;
    }
}
