package lv.pienakas.service.differential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Bad rows of every sort at the end of the files that can bear them. */
final class BoundaryBadRows {

    private BoundaryBadRows() {}

    /** As many as just leave the file accepted, or fewer. */
    static void append(FeedFolder feeds, BoundaryDice dice, BoundaryPeople people) {
        for (String file : OracleFeeds.FILES) {
            int bad = feeds.size(file) / 100;
            bad = bad > 0 && dice.chance(50) ? bad : dice.below(bad + 1);
            List<Map<String, String>> good = bad == 0 ? List.of() : notSuperseded(feeds.files(file));
            for (int i = 0; i < bad && !good.isEmpty(); i++) {
                List<Map<String, String>> renamed = good.stream()
                        .filter(row -> !row.getOrDefault("previous_code", "").isEmpty())
                        .toList();
                boolean rename = !renamed.isEmpty() && dice.chance(40);
                feeds.files(file).add(bad(file, dice.of(rename ? renamed : good), dice, people));
            }
        }
    }

    /** Whether a superseded or deleted row may come twice is nobody's question here. */
    private static List<Map<String, String>> notSuperseded(List<Map<String, String>> rows) {
        Set<String> superseded =
                rows.stream().map(row -> row.getOrDefault("previous_code", "")).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !superseded.contains(row.getOrDefault("code", "none")) && !row.containsKey("deleted"))
                .toList();
    }

    private static Map<String, String> bad(
            String file, Map<String, String> good, BoundaryDice dice, BoundaryPeople people) {
        Map<String, String> row = new LinkedHashMap<>(good);
        row.remove("deleted");
        switch (dice.below(4)) {
            case 0 -> row.put(FeedFolder.RAW, dice.of("too,few", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o", "one"));
            case 1 -> row.put(OracleFeeds.key(file).get(0), "");
            case 2 -> { // the key once more, with other content, after a good row
                if (file.equals("persons.csv")) {
                    row.put("previous_code", "");
                    row.put("permit", "TEMPORARY");
                } else {
                    OracleFeeds.columns(file).keySet().forEach(column -> row.putIfAbsent(column, ""));
                }
            }
            default -> {
                switch (file) {
                    case "persons.csv" -> {
                        String code = people.newCode();
                        row.put("code", code);
                        if (row.getOrDefault("previous_code", "").isEmpty() || dice.chance(20)) {
                            row.put("previous_code", dice.chance(50) ? code : "");
                            row.put("birth_date", dice.of("2025-02-29", "1990-1-1", "19900101"));
                        } // else a second row that names this previous code
                    }
                    case "relations.csv" -> row.put("adult_code", people.newCode());
                    case "opinions.csv" -> row.put("kind", "transport");
                    case "records.csv" -> row.put("record_months", "12.5");
                    case "contributions.csv" -> row.put("contributions", "12.5");
                    case "benefits.csv" -> row.put("status", "");
                    case "applications.csv" -> {
                        row.put("status", "REFUSED");
                        row.put("decided", "");
                    }
                    default -> row.put("language", "ru");
                }
            }
        }
        return row;
    }
}
