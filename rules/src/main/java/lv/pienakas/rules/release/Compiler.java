package lv.pienakas.rules.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.person.Person;
import lv.pienakas.rules.routing.RoutingRules;
import lv.pienakas.rules.routing.RoutingTable;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieBuilder.ProjectType;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.conf.KieBaseMutabilityOption;

/** Compiles rule files at run time, without a JDK: Drools brings its own Java compiler. */
final class Compiler {

    private static final String REASON = "[Error: ";
    private static final String CONSEQUENCE = "Rule Compilation error";
    private static final String FOLDER = "src/main/resources/entitlements/";
    private static final String ROUTING = "src/main/resources/routing/";

    private Compiler() {}

    /**
     * What the classic compiler says of the files. The executable model is stricter in places but often has no line;
     * this one knows the line of most mistakes.
     */
    static List<Problem> problems(RuleSources sources) {
        return build(sources, DrlProject.class, "check", (builder, id) -> problemsOf(sources, builder));
    }

    /** Compiles to the executable model, or throws a {@link BrokenRulesException}. */
    static KieBase compile(RuleSources sources) {
        return build(sources, ExecutableModelProject.class, sources.hash(), (builder, id) -> {
            List<Problem> problems = problemsOf(sources, builder);
            if (!problems.isEmpty()) {
                throw new BrokenRulesException(problems);
            }
            return KieServices.get()
                    .newKieContainer(id, Person.class.getClassLoader())
                    .getKieBase();
        });
    }

    private interface Use<T> {
        T of(KieBuilder builder, ReleaseId id);
    }

    private static <T> T build(RuleSources sources, Class<? extends ProjectType> type, String version, Use<T> use) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("lv.pienakas", "entitlements", version);
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.writeKModuleXML(module(services).toXML());
        for (String file : sources.endingIn(RuleText.SUFFIX)) {
            files.write(FOLDER + file, sources.text(file));
        }
        RoutingTable table = RoutingTable.read(sources, Catalogue.builtIn(), new ArrayList<>());
        files.write(ROUTING + RoutingRules.FILE, RoutingRules.drl(table));
        try {
            return use.of(
                    services.newKieBuilder(files, Person.class.getClassLoader()).buildAll(type), id);
        } catch (BrokenRulesException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            // some mistakes make the compiler itself stumble, e.g. a text compared with a number
            throw new BrokenRulesException(List.of(new Problem("rules", 0, "can't be compiled: " + e.getMessage())));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static List<Problem> problemsOf(RuleSources sources, KieBuilder builder) {
        List<Problem> problems = new ArrayList<>();
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            String path = String.valueOf(message.getPath());
            String file = path.substring(path.lastIndexOf('/') + 1);
            List<String> lines =
                    String.valueOf(message.getText()).strip().lines().toList();
            String sentence = lines.isEmpty() ? "can't be compiled" : lines.get(0);
            int line = sources.has(file) ? lineOf(sources, file, sentence) : 0;
            if (lines.size() > 1 && lines.get(1).startsWith(REASON)) {
                sentence += " "
                        + lines.get(1).substring(REASON.length(), lines.get(1).length() - 1);
            }
            problems.add(new Problem(
                    file.equals("null") ? "rules" : file,
                    line > 0 ? line : Math.max((int) message.getLine(), 0),
                    sentence));
        }
        return problems;
    }

    /** The compiler knows only where rule and pattern begin, but quotes the condition; 0 where it quotes none. */
    private static int lineOf(RuleSources sources, String file, String message) {
        RuleText rule = RuleText.read(file, sources.text(file), new ArrayList<>());
        if (message.startsWith(CONSEQUENCE)) {
            return rule.thenLine();
        }
        String quoting = message.replaceAll("\\s", "");
        return rule.sentences().stream()
                .filter(one -> quoting.contains(one.text().replaceAll("\\s", "")))
                .max(Comparator.comparingInt(one -> one.text().length()))
                .map(RuleText.Sentence::line)
                .orElse(0);
    }

    private static KieModuleModel module(KieServices services) {
        KieModuleModel module = services.newKieModuleModel();
        module.newKieBaseModel("entitlements")
                .setDefault(true)
                .setMutability(KieBaseMutabilityOption.DISABLED)
                .addPackage("*")
                .newKieSessionModel("entitlements")
                .setDefault(true);
        return module;
    }
}
