package lv.pienakas.rules.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;

/** Everything that the catalogue allows a document to be. */
final class Combinations {

    private final Catalogue catalogue;
    private final List<Set<String>> circumstances;

    Combinations(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.circumstances =
                subsets(catalogue.circumstances().stream().map(Named::code).toList());
    }

    void eachServiceAndStage(BiConsumer<String, String> use) {
        catalogue
                .services()
                .forEach(service -> catalogue.stages().forEach(stage -> use.accept(service.code(), stage.code())));
    }

    /** Every document of the service at the stage. */
    void each(String service, String stage, Consumer<RoutingFacts> use) {
        for (Named kind : catalogue.documentKinds()) {
            for (Named channel : catalogue.channels()) {
                for (Set<String> present : circumstances) {
                    use.accept(new RoutingFacts(kind.code(), service, channel.code(), present, stage));
                }
            }
        }
    }

    private static List<Set<String>> subsets(List<String> codes) {
        List<Set<String>> subsets = new ArrayList<>(List.of(Set.of()));
        for (String code : codes) {
            for (Set<String> without : List.copyOf(subsets)) {
                Set<String> with = new HashSet<>(without);
                with.add(code);
                subsets.add(Set.copyOf(with));
            }
        }
        return subsets;
    }
}
