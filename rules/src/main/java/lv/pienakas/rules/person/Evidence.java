package lv.pienakas.rules.person;

/**
 * A fact that a condition looked at.
 *
 * @param file feed file from which it came, e.g. {@code persons.csv}
 * @param column feed column or columns; where a file holds several rows, which of them: a service, a kind, a year
 * @param value what the agency delivered; empty text: delivered empty, or no such row
 */
public record Evidence(String file, String column, String value) {

    /** The institution that answers for the file, in Latvian and English. */
    public Source source() {
        return value.startsWith("GUARDIAN") || value.startsWith("FOSTER") ? Source.ORPHAN_COURT : Source.of(file);
    }

    /** Who delivers a feed (contract of the agency feeds). */
    public enum Source {
        POPULATION_REGISTER("Fizisko personu reģistrs", "population register"),
        ORPHAN_COURT("bāriņtiesa", "orphan court"),
        DISABILITY_COMMISSION("VDEĀVK", "disability commission"),
        REVENUE_SERVICE("VID", "revenue service"),
        AGENCY("VSAA (SAIS)", "the agency (SAIS)");

        private final String latvian;
        private final String english;

        Source(String latvian, String english) {
            this.latvian = latvian;
            this.english = english;
        }

        public String latvian() {
            return latvian;
        }

        public String english() {
            return english;
        }

        static Source of(String file) {
            return switch (file) {
                case "persons.csv", "relations.csv" -> POPULATION_REGISTER;
                case "opinions.csv" -> DISABILITY_COMMISSION;
                case "contributions.csv" -> REVENUE_SERVICE;
                default -> AGENCY;
            };
        }
    }
}
