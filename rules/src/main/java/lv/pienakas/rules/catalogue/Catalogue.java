package lv.pienakas.rules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;

/** Every code that rules, documents and work items may use; immutable. The files lie in {@code data/catalogue}. */
public final class Catalogue {

    /** In place of a document kind: whichever. */
    public static final String ANY = "*";

    /** Name of the file that lists the skills. */
    public static final String SKILLS = "skills.csv";

    private static final Catalogue BUILT_IN = readBuiltIn();

    private final Map<String, Entry> serviceSets;
    private final Map<String, AgencyService> services;
    private final Map<String, DocumentKind> documentKinds;
    private final Map<String, Channel> channels;
    private final Map<String, Entry> circumstances;
    private final Map<String, Entry> stages;
    private final Map<String, Outcome> outcomes;
    private final Map<String, Unit> units;
    private final Map<String, Skill> skills;
    private final String hash;

    private Catalogue(CatalogueFiles files) {
        this.serviceSets = byCode(files.entries(CatalogueFiles.SERVICE_SETS));
        this.services = byCode(files.services(serviceSets.keySet()));
        this.documentKinds = byCode(files.documentKinds());
        this.channels = byCode(files.channels());
        this.circumstances = byCode(files.entries(CatalogueFiles.CIRCUMSTANCES));
        this.stages = byCode(files.stages());
        this.outcomes = byCode(files.outcomes(stages.keySet(), documentKinds.keySet()));
        this.units = byCode(files.units());
        this.skills = byCode(files.skills(services.keySet(), stages.keySet()));
        this.hash = files.texts().hash();
    }

    /** The catalogue of the build. */
    public static Catalogue builtIn() {
        return BUILT_IN;
    }

    /**
     * Reads the catalogue's files.
     *
     * @throws BrokenRulesException naming every problem with file and line
     */
    public static Catalogue read(RuleSources texts) {
        List<Problem> problems = new ArrayList<>();
        Catalogue catalogue = new Catalogue(new CatalogueFiles(texts, problems));
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
        return catalogue;
    }

    /** The texts of the build's catalogue. */
    static RuleSources builtInTexts() {
        Map<String, String> texts = new HashMap<>();
        for (String file : CatalogueFiles.ALL) {
            try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
                if (in != null) {
                    texts.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return RuleSources.of(texts);
    }

    private static Catalogue readBuiltIn() {
        return read(builtInTexts());
    }

    /** SHA-256 of names and texts of the files, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** In the order of the file, as are the other lists. */
    public List<Entry> serviceSets() {
        return List.copyOf(serviceSets.values());
    }

    public List<AgencyService> services() {
        return List.copyOf(services.values());
    }

    public Optional<AgencyService> service(String code) {
        return Optional.ofNullable(services.get(code));
    }

    public List<DocumentKind> documentKinds() {
        return List.copyOf(documentKinds.values());
    }

    /** The kinds of what comes in; the others the agency makes itself. */
    public List<DocumentKind> incomingKinds() {
        return documentKinds.values().stream().filter(kind -> !kind.internal()).toList();
    }

    public List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    public Optional<Channel> channel(String code) {
        return Optional.ofNullable(channels.get(code));
    }

    /** What about the applicant the law makes matter. */
    public List<Entry> circumstances() {
        return List.copyOf(circumstances.values());
    }

    /** In the order in which a case runs through them. */
    public List<Entry> stages() {
        return List.copyOf(stages.values());
    }

    public List<Outcome> outcomes() {
        return List.copyOf(outcomes.values());
    }

    /** What a stage may come to in whatever case. */
    public List<Outcome> outcomes(String stage) {
        return outcomes.values().stream()
                .filter(outcome -> outcome.stage().equals(stage))
                .toList();
    }

    /**
     * What a stage may come to in a case that such a document opened: the outcomes of the kind where it has any there, else
     * those of all others.
     *
     * @param documentKind code, or {@link #ANY}
     */
    public List<Outcome> outcomes(String stage, String documentKind) {
        List<Outcome> own = outcomes(stage).stream()
                .filter(outcome -> outcome.documentKind().equals(documentKind))
                .toList();
        return own.isEmpty() && !documentKind.equals(ANY) ? outcomes(stage, ANY) : own;
    }

    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** What an inspector must be able to do for a service at a stage: {@code SERVICE/STAGE}. */
    public static String skill(String service, String stage) {
        return service + "/" + stage;
    }

    public List<Skill> skills() {
        return List.copyOf(skills.values());
    }

    /** Whether the catalogue lists the skill. */
    public boolean hasSkill(String skill) {
        return skills.containsKey(skill);
    }

    private static <T extends Named> Map<String, T> byCode(List<T> entries) {
        Map<String, T> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.code(), entry));
        return map;
    }
}
