package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What was asked for besides units, in words; a line is a code and its values, as the proposal keeps them. */
final class WishWords {

    private WishWords() {}

    static String units(List<String> codes, Names names) {
        return codes.isEmpty()
                ? names.wording().text("work.allUnits")
                : codes.stream().map(names::unit).collect(Collectors.joining(", "));
    }

    /** Whether a line is not what was asked for, but what of it could not be planned. */
    static boolean isNote(String line) {
        return line.startsWith("OUTSIDE ") || line.startsWith("BY_HAND ");
    }

    static String of(String line, Names names) {
        String[] parts = line.split(" ", -1);
        Wording wording = names.wording();
        String key = "proposal.wish." + parts[0];
        if (parts[0].equals("ABSENT") && parts.length == 4) {
            return wording.text(
                    key,
                    parts[1],
                    wording.text(
                            "period", wording.day(LocalDate.parse(parts[2])), wording.day(LocalDate.parse(parts[3]))));
        }
        if (parts[0].equals("DOCUMENTS") && parts.length == 5) {
            return wording.text(
                    key,
                    wording.count(Long.parseLong(parts[1])),
                    names.documentKind(parts[2]),
                    names.service(parts[3]),
                    names.channel(parts[4]));
        }
        if (isNote(line) && parts.length == 3) {
            String where = parts[0].equals("OUTSIDE") ? names.unit(parts[2]) : names.stage(parts[2]);
            return wording.text(key, wording.count(Long.parseLong(parts[1])), where);
        }
        return parts.length == 2 && wording.textIfAny(key).isPresent() ? wording.text(key, parts[1]) : line;
    }
}
