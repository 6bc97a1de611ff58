package lv.pienakas.rules.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.Table;
import lv.pienakas.rules.source.TableRow;

/** Reads the file of a year, a line a day; what its lines say together is checked by {@link YearCheck}. */
final class YearFile {

    private static final List<String> COLUMNS = List.of("day", "kind", "name_lv", "name_en", "reference");
    private static final List<String> KINDS =
            Stream.of(DayKind.values()).map(Enum::name).toList();

    private YearFile() {}

    /** @param problems receives what is wrong; then the days are those that could be read */
    static List<CalendarDay> read(String file, int year, String text, Collection<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        List<CalendarDay> days = new ArrayList<>();
        for (TableRow row : Table.read(file, text, COLUMNS, found)) {
            Optional<LocalDate> day = row.day("day", found);
            String kind = row.oneOf("kind", KINDS, found);
            String nameLv = row.required("name_lv", found);
            String nameEn = row.required("name_en", found);
            row.required("reference", found);
            if (day.isPresent() && KINDS.contains(kind)) {
                days.add(new CalendarDay(day.get(), DayKind.valueOf(kind), nameLv, nameEn, row.line()));
            }
        }
        if (found.isEmpty()) { // a day that can't be read would only be reported again as missing
            new YearCheck(file, year, days, found).run();
        }
        problems.addAll(found);
        return days;
    }
}
