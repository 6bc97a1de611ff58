package lv.pienakas.rules.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.parameter.Parameters;
import lv.pienakas.rules.routing.Routing;
import lv.pienakas.rules.routing.RoutingProof;
import lv.pienakas.rules.routing.RoutingScenario;
import lv.pienakas.rules.routing.RoutingTable;
import lv.pienakas.rules.routing.Transitions;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.modelcompiler.CanonicalKieModuleModel;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;

/** A set of rule files that passed every check, compiled; immutable, and safe for use by several threads. */
public final class RuleRelease {

    static final String BUILT_IN = "built-in-release.zip";

    private static final List<String> LANGUAGES = List.of("lv", "en");

    private final RuleSources sources;
    private final Parameters parameters;
    private final KieBase kieBase;
    private final List<Service> services;
    private final Map<String, Map<String, NoticeText>> notices;
    private final Routing routing;

    private RuleRelease(
            RuleSources sources,
            Parameters parameters,
            KieBase kieBase,
            List<Service> services,
            Map<String, Map<String, NoticeText>> notices,
            Routing routing) {
        this.sources = sources;
        this.parameters = parameters;
        this.kieBase = kieBase;
        this.services = List.copyOf(services);
        this.notices = Map.copyOf(notices);
        this.routing = routing;
    }

    /** The release of the build, compiled by Kogito while the module was built: loads in a fraction of a second. */
    public static RuleRelease builtIn() {
        return load(builtInSources(), builtInKieBase());
    }

    /**
     * A release that is compiled already. Its routing table is proven now, unless the build proved this very one.
     *
     * @throws BrokenRulesException naming every problem of the tables with file and line
     */
    static RuleRelease load(RuleSources sources, KieBase kieBase) {
        if (!BuildProof.covers(sources)) {
            List<Problem> problems = new ArrayList<>();
            checkRouting(sources, problems);
            if (!problems.isEmpty()) {
                throw new BrokenRulesException(problems);
            }
        }
        return assemble(sources, kieBase);
    }

    /** The texts of the release of the build. */
    public static RuleSources builtInSources() {
        try (InputStream zip = Objects.requireNonNull(
                RuleRelease.class.getResourceAsStream(BUILT_IN), "the build puts the release beside this class")) {
            return RuleSources.ofZip(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks and compiles a release at run time.
     *
     * @throws BrokenRulesException naming every problem found with file and line
     */
    public static RuleRelease compile(RuleSources sources) {
        List<Problem> problems = check(sources);
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
        return assemble(sources, Compiler.compile(sources));
    }

    /** Every problem that can be found without evaluating anybody; empty for a release that compiles. */
    static List<Problem> check(RuleSources sources) {
        List<Problem> problems = new ArrayList<>();
        Parameters parameters = Parameters.read(sources, problems);
        Set<String> codes = new TreeSet<>();
        Catalogue.builtIn().services().forEach(service -> codes.add(service.code()));
        for (String file : sources.endingIn(RuleText.SUFFIX)) {
            codes.add(RuleText.read(file, sources.text(file), problems).service());
            checkSiblings(sources, file, problems);
        }
        for (String file : sources.endingIn(RuleText.SUFFIX)) {
            NameCheck.check(file, sources.text(file), parameters, codes, problems);
        }
        if (sources.endingIn(RuleText.SUFFIX).isEmpty()) {
            problems.add(new Problem("*" + RuleText.SUFFIX, 0, "is missing: a release has at least one rule file"));
        }
        checkRouting(sources, problems);
        if (problems.isEmpty()) {
            problems.addAll(Compiler.problems(sources));
        }
        return problems;
    }

    private static void checkRouting(RuleSources sources, List<Problem> problems) {
        Catalogue catalogue = Catalogue.builtIn();
        int before = problems.size();
        RoutingTable table = RoutingTable.read(sources, catalogue, problems);
        if (problems.size() == before) {
            problems.addAll(RoutingProof.of(table, catalogue).problems());
        }
        Transitions.read(sources, catalogue, problems);
        RoutingScenario.read(sources, catalogue, problems);
    }

    private static void checkSiblings(RuleSources sources, String file, Collection<Problem> problems) {
        String stem = file.substring(0, file.length() - RuleText.SUFFIX.length());
        for (String suffix : List.of(Parameters.SUFFIX, ".scenarios.yaml")) {
            if (!sources.has(stem + suffix)) {
                problems.add(new Problem(stem + suffix, 0, "is missing beside " + file));
            }
        }
        LANGUAGES.forEach(language -> NoticeText.read(sources, stem, language, problems));
    }

    /** Of sources whose tables are proven. */
    private static RuleRelease assemble(RuleSources sources, KieBase kieBase) {
        List<Problem> problems = new ArrayList<>();
        Parameters parameters = Parameters.read(sources, problems);
        List<Service> services = new ArrayList<>();
        Map<String, Map<String, NoticeText>> notices = new HashMap<>();
        for (String file : sources.endingIn(RuleText.SUFFIX)) {
            RuleText text = RuleText.read(file, sources.text(file), problems);
            String stem = file.substring(0, file.length() - RuleText.SUFFIX.length());
            Map<String, NoticeText> texts = new HashMap<>();
            LANGUAGES.forEach(language -> texts.put(language, NoticeText.read(sources, stem, language, problems)));
            notices.put(text.service(), texts);
            services.add(new Service(
                    text.service(),
                    Objects.requireNonNull(texts.get("lv")).title(),
                    Objects.requireNonNull(texts.get("en")).title(),
                    conditions(kieBase, text)));
        }
        RoutingTable table = RoutingTable.read(sources, Catalogue.builtIn(), problems);
        Transitions transitions = Transitions.read(sources, Catalogue.builtIn(), problems);
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
        return new RuleRelease(
                sources, parameters, kieBase, services, notices, new Routing(table, transitions, kieBase));
    }

    /** Joins each sentence with the compiled constraint that stands at the same place of the same rule. */
    private static List<Condition> conditions(KieBase kieBase, RuleText text) {
        RuleImpl rule = (RuleImpl) kieBase.getRule(RuleText.PACKAGE, text.service());
        org.drools.base.rule.Pattern pattern =
                (org.drools.base.rule.Pattern) rule.getLhs().getChildren().get(0);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            RuleText.Sentence sentence = text.sentences().get(i);
            AlphaNodeFieldConstraint constraint =
                    (AlphaNodeFieldConstraint) pattern.getConstraints().get(i);
            if (pattern.getConstraints().size() != text.sentences().size()
                    || !squeezed(constraint.toString()).contains(squeezed(sentence.text()))) {
                throw new IllegalStateException("the compiled rule " + text.service() + " is not the one of its file");
            }
            conditions.add(new Condition(
                    sentence.text(),
                    sentence.line(),
                    sentence.latvian(),
                    sentence.english(),
                    sentence.reference(),
                    constraint));
        }
        return conditions;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /**
     * Kogito generates this class after ours are compiled, so it is only known by name. Its own rule base would be one
     * that can be changed, whatever kmodule.xml says; sessions of one that can't be cost less.
     */
    private static KieBase builtInKieBase() {
        try {
            CanonicalKieModuleModel model = Class.forName("org.drools.project.model.ProjectModel")
                    .asSubclass(CanonicalKieModuleModel.class)
                    .getConstructor()
                    .newInstance();
            return KieBaseBuilder.createKieBaseFromModel(model.getModels(), KieBaseMutabilityOption.DISABLED);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rules module was not built by Maven: Kogito's model is missing", e);
        }
    }

    /** SHA-256 of names and texts, in hexadecimal. */
    public String hash() {
        return sources.hash();
    }

    /**
     * SHA-256 of what decides about one service, in hexadecimal: a release that changes other things leaves it as it was.
     *
     * @throws IllegalArgumentException if the release has no such service
     */
    public String hash(String service) {
        return ServiceHash.of(sources, service);
    }

    public RuleSources sources() {
        return sources;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** Where documents go, and what follows a stage. */
    public Routing routing() {
        return routing;
    }

    public KieBase kieBase() {
        return kieBase;
    }

    /**
     * What is written to somebody who may claim a service.
     *
     * @param language {@code lv} or {@code en}
     * @throws IllegalArgumentException if the release has no such service, or no such language
     */
    public NoticeText notice(String service, String language) {
        NoticeText text = notices.getOrDefault(service, Map.of()).get(language);
        if (text == null) {
            throw new IllegalArgumentException("no notice of " + service + " in " + language + " in this release");
        }
        return text;
    }

    /** In alphabetical order of their files. */
    public List<Service> services() {
        return services;
    }

    /**
     * The service of a code.
     *
     * @throws IllegalArgumentException if the release has no such service
     */
    public Service service(String code) {
        return services.stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + code + " in this release"));
    }
}
