package lv.pienakas.rules.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import lv.pienakas.rules.source.Table;
import lv.pienakas.rules.source.TableRow;

/** Reads the catalogue's files, collecting every problem. */
record CatalogueFiles(RuleSources texts, Collection<Problem> problems) {

    static final String SERVICE_SETS = "service-sets.csv";
    static final String SERVICES = "services.csv";
    static final String DOCUMENT_KINDS = "document-kinds.csv";
    static final String CHANNELS = "channels.csv";
    static final String CIRCUMSTANCES = "circumstances.csv";
    static final String STAGES = "stages.csv";
    static final String OUTCOMES = "outcomes.csv";
    static final String UNITS = "units.csv";
    static final List<String> ALL = List.of(
            SERVICE_SETS, SERVICES, DOCUMENT_KINDS, CHANNELS, CIRCUMSTANCES, STAGES, OUTCOMES, UNITS, Catalogue.SKILLS);

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern SKILL_CODE = Pattern.compile("[A-Z][A-Z0-9_]*/[A-Z]+");
    private static final List<String> TAGS = List.of("V", "D", "M", "?");
    private static final List<String> NAMES = List.of("code", "name_lv", "name_en");

    List<Entry> entries(String file) {
        return read(file, List.of(), (row, names) -> new Entry(names.code(), names.latvian(), names.english()));
    }

    List<Entry> stages() {
        List<Entry> stages = entries(STAGES);
        if (!stages.stream().map(Entry::code).toList().equals(Stage.ALL)) {
            problems.add(new Problem(STAGES, 0, "must hold exactly " + Stage.ALL + ", in this order"));
        }
        return stages;
    }

    List<AgencyService> services(Set<String> serviceSets) {
        return read(
                SERVICES,
                List.of("service_set", "automatic", "tag"),
                (row, names) -> new AgencyService(
                        names.code(),
                        names.latvian(),
                        names.english(),
                        row.oneOf("service_set", serviceSets, problems),
                        row.yes("automatic", problems),
                        row.oneOf("tag", TAGS, problems)));
    }

    List<Channel> channels() {
        return read(
                CHANNELS,
                List.of("electronic"),
                (row, names) ->
                        new Channel(names.code(), names.latvian(), names.english(), row.yes("electronic", problems)));
    }

    List<DocumentKind> documentKinds() {
        return read(
                DOCUMENT_KINDS,
                List.of("internal"),
                (row, names) -> new DocumentKind(
                        names.code(), names.latvian(), names.english(), row.yes("internal", problems)));
    }

    List<Outcome> outcomes(Set<String> stages, Set<String> documentKinds) {
        List<String> kinds = new ArrayList<>(documentKinds);
        kinds.add(Catalogue.ANY);
        return read(
                OUTCOMES,
                List.of("stage", "document_kind"),
                (row, names) -> new Outcome(
                        row.oneOf("stage", stages, problems),
                        row.oneOf("document_kind", kinds, problems),
                        names.code(),
                        names.latvian(),
                        names.english()));
    }

    List<Unit> units() {
        return read(
                UNITS,
                List.of("centre", "tag"),
                (row, names) -> new Unit(
                        names.code(),
                        names.latvian(),
                        names.english(),
                        row.required("centre", problems),
                        row.oneOf("tag", TAGS, problems)));
    }

    List<Skill> skills(Set<String> services, Set<String> stages) {
        return read(Catalogue.SKILLS, SKILL_CODE, List.of("service", "stage", "tag"), (row, names) -> {
            String service = row.oneOf("service", services, problems);
            String stage = row.oneOf("stage", stages, problems);
            if (!names.code().equals(Catalogue.skill(service, stage))) {
                row.report("code", "'" + names.code() + "' is not " + Catalogue.skill(service, stage), problems);
            }
            return new Skill(
                    names.code(), service, stage, names.latvian(), names.english(), row.oneOf("tag", TAGS, problems));
        });
    }

    private <T extends Named> List<T> read(String file, List<String> further, BiFunction<TableRow, Entry, T> reading) {
        return read(file, CODE, further, reading);
    }

    private <T extends Named> List<T> read(
            String file, Pattern pattern, List<String> further, BiFunction<TableRow, Entry, T> reading) {
        if (!texts.has(file)) {
            problems.add(new Problem(file, 0, "is missing; the catalogue is " + ALL));
            return List.of();
        }
        List<String> columns = Stream.concat(NAMES.stream(), further.stream()).toList();
        List<T> entries = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (TableRow row : Table.read(file, texts.text(file), columns, problems)) {
            String code = row.text("code");
            if (!pattern.matcher(code).matches()) {
                String like = pattern == CODE ? "SICKNESS_BENEFIT" : "SICKNESS_BENEFIT/CHECK";
                row.report("code", "'" + code + "' is no code like " + like, problems);
            } else if (!codes.add(code)) {
                row.report("code", code + " is there already", problems);
            }
            Entry names = new Entry(code, row.required("name_lv", problems), row.required("name_en", problems));
            entries.add(reading.apply(row, names));
        }
        return entries;
    }
}
