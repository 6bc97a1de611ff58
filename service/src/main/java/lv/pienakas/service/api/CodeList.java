package lv.pienakas.service.api;

import java.util.List;
import java.util.function.Function;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Channel;
import lv.pienakas.rules.catalogue.Named;

/** Which codes of the catalogue a request may use. */
enum CodeList {
    DOCUMENT_KIND(Catalogue::incomingKinds, ""),
    SERVICE(Catalogue::services, ""),
    /** Without the agency's own way, by which no document comes. */
    CHANNEL(Catalogue::channels, Channel.INTERNAL),
    CIRCUMSTANCE(Catalogue::circumstances, ""),
    UNIT(Catalogue::units, "");

    @SuppressWarnings("ImmutableEnumChecker") // method references
    private final Function<Catalogue, List<? extends Named>> entries;

    private final String without;

    CodeList(Function<Catalogue, List<? extends Named>> entries, String without) {
        this.entries = entries;
        this.without = without;
    }

    List<String> codes(Catalogue catalogue) {
        return entries.apply(catalogue).stream()
                .map(Named::code)
                .filter(code -> !code.equals(without))
                .toList();
    }
}
