package lv.pienakas.data.feed;

/** Why a row was set aside. Only rejects.csv carries the value; column and value are empty where none is to blame. */
record Reject(long line, String column, String value, String reason) {

    private static final int LONGEST_VALUE = 200;

    static Reject of(Row row, String column, String value, String reason) {
        return new Reject(row.line(), column, printable(value), reason);
    }

    /** PostgreSQL stores no NUL, and nobody reads a value of megabytes. */
    private static String printable(String value) {
        String shortened = value;
        if (value.length() > LONGEST_VALUE) {
            int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
            shortened = value.substring(0, end) + "…";
        }
        return shortened.replace('\0', '\uFFFD');
    }
}
