package lv.pienakas.rules.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.source.RuleSources;

/** Two of everything, so that a table can be tried on all of it by hand. */
final class SmallCatalogue {

    static final List<String> STAGES = List.of("ENTRY", "CHECK", "REVIEW", "PAYMENT");

    static final String SKILLS = Stream.of("S1", "S2")
            .flatMap(service ->
                    STAGES.stream().map(stage -> service + "/" + stage + ";" + service + ";" + stage + ";a;a;D"))
            .collect(Collectors.joining("\n", "code;service;stage;name_lv;name_en;tag\n", "\n"));

    private static final Map<String, String> TEXTS = Map.of(
            "service-sets.csv",
            "code;name_lv;name_en\nSET;a;a\n",
            "services.csv",
            "code;name_lv;name_en;service_set;automatic;tag\nS1;a;a;SET;yes;V\nS2;a;a;SET;no;?\n",
            "document-kinds.csv",
            "code;name_lv;name_en;internal\nK1;a;a;no\nK2;a;a;yes\n",
            "channels.csv",
            "code;name_lv;name_en;electronic\nC1;a;a;yes\nC2;a;a;no\n",
            "circumstances.csv",
            "code;name_lv;name_en\nMINOR;a;a\n",
            "stages.csv",
            STAGES.stream()
                    .map(stage -> stage + ";a;a")
                    .collect(Collectors.joining("\n", "code;name_lv;name_en\n", "\n")),
            "outcomes.csv",
            "stage;document_kind;code;name_lv;name_en\nENTRY;*;DONE;a;a\n",
            "units.csv",
            "code;name_lv;name_en;centre;tag\nU1;a;a;Talsi;?\n",
            "skills.csv",
            SKILLS);

    private SmallCatalogue() {}

    static Catalogue all() {
        return Catalogue.read(RuleSources.of(TEXTS));
    }

    /** With another text of a file. */
    static Catalogue with(String file, String text) {
        Map<String, String> texts = new HashMap<>(TEXTS);
        texts.put(file, text);
        return Catalogue.read(RuleSources.of(texts));
    }
}
