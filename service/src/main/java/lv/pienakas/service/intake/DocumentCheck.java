package lv.pienakas.service.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Channel;
import lv.pienakas.rules.catalogue.DocumentKind;
import lv.pienakas.rules.catalogue.Named;

/** Whether a document speaks the catalogue's language. */
final class DocumentCheck {

    private static final Pattern PERSON_CODE = Pattern.compile("\\d{6}-\\d{5}");

    /** Terms are counted from then on ({@code WorkingCalendar}). */
    private static final Instant EARLIEST = Instant.parse("1992-01-01T00:00:00Z");

    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final Catalogue catalogue;

    DocumentCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws RefusedChangeException naming the field, its value, and what it may be */
    void check(IncomingDocument document, Instant now) {
        require("documentKind", document.documentKind(), codes(catalogue.incomingKinds(), ""));
        require("service", document.service(), codes(catalogue.services(), ""));
        require("channel", document.channel(), codes(catalogue.channels(), Channel.INTERNAL));
        document.circumstances().forEach(one -> require("circumstances", one, codes(catalogue.circumstances(), "")));
        checkPerson("personCode", document.personCode());
        Instant latest = now.plus(CLOCKS_APART);
        if (document.received().isBefore(EARLIEST) || document.received().isAfter(latest)) {
            throw new RefusedChangeException(
                    "received " + document.received() + " is not between " + EARLIEST + " and now, " + now, "received");
        }
    }

    /** Whoever is wrong is named by place, counted from 0: the codes themselves are personal. */
    void checkBulk(String service, Set<String> circumstances, List<String> personCodes) {
        require("service", service, codes(catalogue.services(), ""));
        circumstances.forEach(one -> require("circumstances", one, codes(catalogue.circumstances(), "")));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < personCodes.size(); i++) {
            String field = "personCodes[" + i + "]";
            checkPerson(field, personCodes.get(i));
            Integer before = places.putIfAbsent(personCodes.get(i), i);
            if (before != null) {
                throw new RefusedChangeException(
                        field + " is the same person as personCodes[" + before + "]; name each person once", field);
            }
        }
    }

    void checkInternal(String kind, String service) {
        List<DocumentKind> internal = catalogue.documentKinds().stream()
                .filter(DocumentKind::internal)
                .toList();
        require("documentKind", kind, codes(internal, ""));
        require("service", service, codes(catalogue.services(), ""));
    }

    /** The code itself is personal, so it is not repeated. */
    private static void checkPerson(String field, String code) {
        if (!PERSON_CODE.matcher(code).matches()) {
            throw new RefusedChangeException(field + " is not 11 digits with a hyphen after the sixth", field);
        }
    }

    private static void require(String field, String code, List<String> codes) {
        if (!codes.contains(code)) {
            throw new RefusedChangeException(field + " '" + code + "' is none of " + codes, field);
        }
    }

    private static List<String> codes(List<? extends Named> entries, String without) {
        return entries.stream()
                .map(Named::code)
                .filter(code -> !code.equals(without))
                .toList();
    }
}
