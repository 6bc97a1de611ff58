package lv.pienakas.data.feed;

/** A date YYYY-MM-DD of the years 0001 to 9999, checked without building one: there are tens of millions. */
final class IsoDate {

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoDate() {}

    static boolean isOne(String value) {
        if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-' || !hasDigits(value)) {
            return false;
        }
        int year = two(value, 0) * 100 + two(value, 2);
        int month = two(value, 5);
        int day = two(value, 8);
        return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
    }

    private static boolean hasDigits(String value) {
        return ValueType.areDigits(value, 0, 4)
                && ValueType.areDigits(value, 5, 7)
                && ValueType.areDigits(value, 8, 10);
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    static int two(String value, int at) {
        return (value.charAt(at) - '0') * 10 + value.charAt(at + 1) - '0';
    }
}
