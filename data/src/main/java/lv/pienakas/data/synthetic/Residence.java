package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Country, and the municipality's ATVK code where that is Latvia, else empty. */
record Residence(String country, String municipality) {

    private static final List<String> ABROAD =
            List.of("GB", "GB", "GB", "IE", "IE", "DE", "DE", "NO", "SE", "EE", "LT", "FI", "NL", "US", "RU", "IL");

    boolean inLatvia() {
        return country.equals("LV");
    }

    static Residence abroad(Draw draw) {
        return new Residence(draw.pick(ABROAD), "");
    }

    /**
     * The municipalities at a date (domain reference, section 5), drawn in proportion to people. Their thousands of
     * people are an assumption after the size of the places.
     */
    static final class Municipalities {

        private static final String[] CODES = {
            "0001000 591", "0002000 77", "0003000 54", "0004000 52", "0005000 66", "0006000 26", "0007000 32",
            "0020000 28", "0021000 13", "0022000 25", "0023000 24", "0024000 18", "0025000 40", "0026000 41",
            "0027000 32", "0028000 27", "0029000 18", "0030000 31", "0031000 39", "0032000 20", "0033000 27",
            "0034000 33", "0035000 27", "0036000 10", "0037000 20", "0039000 37", "0040000 58", "0041000 20",
            "0042000 16", "0043000 28", "0044000 34", "0045000 23", "0046000 26", "0047000 10", "0048000 31",
            "0049000 17", "0051000 34", "0052000 43", "0053000 7", "0054000 49", "0056000 10"
        };

        /** Varakļāni joined Madona. */
        private static final LocalDate JOINED = LocalDate.of(2025, 7, 1);

        private final List<Residence> residences = new ArrayList<>();
        private final Weighted weighted;

        Municipalities(LocalDate asOf) {
            List<String> codes = new ArrayList<>(List.of(CODES));
            codes.addAll(asOf.isBefore(JOINED) ? List.of("0038000 27", "0055000 3") : List.of("0038001 30"));
            double[] weights = new double[codes.size()];
            for (int i = 0; i < weights.length; i++) {
                residences.add(new Residence("LV", codes.get(i).substring(0, 7)));
                weights[i] = Integer.parseInt(codes.get(i).substring(8));
            }
            weighted = new Weighted(weights);
        }

        Residence draw(Draw draw) {
            return residences.get(weighted.draw(draw));
        }
    }
}
