package lv.pienakas.data.feed;

/** The two forms of a Latvian personal code, always with the hyphen. */
final class PersonalCode {

    private static final int[] WEIGHTS = {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private PersonalCode() {}

    static boolean isOne(String value) {
        return value.length() == 12
                && value.charAt(6) == '-'
                && ValueType.areDigits(value, 0, 6)
                && ValueType.areDigits(value, 7, 12)
                && (isNew(value) || isOld(value));
    }

    /** The 11 digits of a code as a number. */
    static long number(String code) {
        long number = 0;
        for (int i = 0; i < 12; i++) {
            if (i != 6) {
                number = number * 10 + code.charAt(i) - '0';
            }
        }
        return number;
    }

    /** The code whose digits a number has. */
    static String text(long number) {
        char[] code = new char[12];
        long rest = number;
        for (int i = 11; i >= 0; i--) {
            if (i == 6) {
                code[i] = '-';
            } else {
                code[i] = (char) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return new String(code);
    }

    /** 3, a digit 2-9, the rest random: issued since 01.07.2017. */
    private static boolean isNew(String value) {
        return value.charAt(0) == '3' && value.charAt(1) >= '2';
    }

    /** DDMMYY-CNNNN, where C is the century 0 to 2. The day is not checked against the month. */
    private static boolean isOld(String value) {
        int day = IsoDate.two(value, 0);
        int month = IsoDate.two(value, 2);
        return day >= 1 && day <= 31 && month >= 1 && month <= 12 && value.charAt(7) <= '2';
    }

    /** Whether the last digit of an old code is right; of new codes no checksum is known. */
    static boolean passesChecksum(String code) {
        if (isNew(code)) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += WEIGHTS[i] * (code.charAt(i < 6 ? i : i + 1) - '0');
        }
        return (1101 - sum) % 11 == code.charAt(11) - '0';
    }
}
