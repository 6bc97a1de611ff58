package lv.pienakas.service.api;

import java.util.List;
import java.util.Random;

/** What nobody should send: values, as they stand in JSON and in addresses. */
final class HostileValues {

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-0.0",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1" + "0".repeat(99),
            "1" + "0".repeat(10_000),
            "NaN",
            "0x10",
            "007",
            "\"\"",
            "\" \"",
            "\"null\"",
            "\"5\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\uFFFF\\u202e\"",
            "\"😀ā\"",
            "\"\\u0085\\n\\r\\t\"",
            "\"" + "x".repeat(300) + "\"",
            "\"" + "ā".repeat(70_000) + "\"",
            "\"'; drop table casework.event; --\"",
            "\"<script>alert(1)</script>\"",
            "\"${jndi:ldap://localhost/x}%s%n{0}\"",
            "\"../../../../etc/passwd\"",
            "\"2026-02-30\"",
            "\"0000-00-00T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999-18:00\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"2026-03-02T10:15:00.1234567891Z\"",
            "\"2026-03-02T24:00:00Z\"",
            "\"2999-01-01T00:00:00Z\"",
            "\"0001-01-01\"",
            "\"9999-12-31\"",
            "\"010180-12345\"",
            "\"٠١٠١٨٠-١٢٣٤٥\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "[1,\"a\",null,{}]",
            "{\"a\":{\"b\":[]}}",
            "[".repeat(19) + "]".repeat(19),
            "[".repeat(2_000) + "]".repeat(2_000),
            "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
            "[" + "\"010180-12345\",".repeat(20_000) + "\"\"]",
            "\"unfinished",
            "undefined",
            "'single'",
            "");

    private static final List<String> ADDRESS = List.of(
            "",
            ".",
            "..",
            "%2e%2e",
            "%00",
            "5%00",
            "%2F",
            "a%2Fb",
            "%5C",
            "\\",
            ";x=1",
            "5;jsessionid=1",
            "a b",
            "%20",
            "+",
            "ā",
            "%C4%81",
            "%ff",
            "%c0%af",
            "%zz",
            "%",
            "%u0041",
            "%0d%0aX-Evil: 1",
            "{id}",
            "<x>",
            "\"",
            "^|`",
            "*",
            "null",
            "undefined",
            "-1",
            "0",
            "1.0",
            "1e3",
            "0x1F",
            "+5",
            "9223372036854775807",
            "9223372036854775808",
            "999999999999999999999999999999",
            "9".repeat(3_000),
            "x".repeat(12_000),
            "2026-13-01",
            "0000-00-00",
            "9999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "010180-12345",
            "01018012345",
            "%D9%A0",
            "'%20or%20'1'='1",
            "AA%3D%3D",
            "MjAyNi0wMy0wMnw5OTk5OTk5OTk5OTk5OTk5OTk5OQ",
            "LTk5OTk5OTk5OS0wMS0wMXwx",
            "KzI5OTk5OTk5OS0wMS0wMXwx",
            "MXwyMDI2LTAzLTAyfDF8LTE",
            "MXwrMjk5OTk5OTk5LTAxLTAxfDF8MQ",
            "OTk5OS0xMi0zMXwx",
            "MDAwMC0wMS0wMXwx",
            "%2B299999999-01-01",
            "2.3.26",
            "3/2/26",
            "a,b,c",
            "[1]",
            "%7B%7D",
            "true",
            "SICKNESS_RIGA%00");

    private HostileValues() {}

    /** All that may stand in an address. */
    static List<String> addresses() {
        return ADDRESS;
    }

    /** Not always JSON. */
    static String json(Random random) {
        return JSON.get(random.nextInt(JSON.size()));
    }

    /** Not always fit for an address. */
    static String address(Random random) {
        return ADDRESS.get(random.nextInt(ADDRESS.size()));
    }
}
