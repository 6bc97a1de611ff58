package lv.pienakas.rules.release;

import java.util.ArrayList;
import java.util.List;
import lv.pienakas.rules.person.Person;
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

/** Compiles rule files at run time, without a JDK: Drools brings its own Java compiler. */
final class Compiler {

    private static final String FOLDER = "src/main/resources/entitlements/";

    private Compiler() {}

    /**
     * What the classic compiler says of the files. The executable model is stricter in places but often has no line;
     * this one knows the line of most mistakes.
     */
    static List<Problem> problems(RuleSources sources) {
        return build(sources, DrlProject.class, "check", (builder, id) -> problemsOf(builder));
    }

    /** Compiles to the executable model, or throws a {@link BrokenRulesException}. */
    static KieBase compile(RuleSources sources) {
        return build(sources, ExecutableModelProject.class, sources.hash(), (builder, id) -> {
            List<Problem> problems = problemsOf(builder);
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

    private static List<Problem> problemsOf(KieBuilder builder) {
        List<Problem> problems = new ArrayList<>();
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            String path = String.valueOf(message.getPath());
            String file = path.substring(path.lastIndexOf('/') + 1);
            String text = String.valueOf(message.getText())
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("");
            problems.add(new Problem(file.equals("null") ? "rules" : file, Math.max((int) message.getLine(), 0), text));
        }
        return problems;
    }

    private static KieModuleModel module(KieServices services) {
        KieModuleModel module = services.newKieModuleModel();
        module.setConfigurationProperty("drools.alphaNetworkCompiler", "inmemory");
        module.newKieBaseModel("entitlements")
                .setDefault(true)
                .addPackage("*")
                .newKieSessionModel("entitlements")
                .setDefault(true);
        return module;
    }
}
