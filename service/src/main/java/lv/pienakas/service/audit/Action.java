package lv.pienakas.service.audit;

import java.util.Locale;
import java.util.Set;

/** What somebody looks at. A new page or call that shows personal data has one of these, or a new one. */
public enum Action {
    OPEN_CASE("cases.read"),
    /** Open work: of which cases, of what service and kind. */
    LIST_WORK("work-items.read"),
    /** One piece of work, and who could do it. */
    OPEN_WORK("work-items.read"),
    LIST_FINDINGS(""),
    EXPLAIN_FINDING(""),
    /** Every service for one person, found by the personal code. */
    EXPLAIN_PERSON(""),
    /** All findings of a scan, written into a file. */
    EXPORT_FINDINGS(""),
    /** Words and history of one notice, without a name. */
    OPEN_NOTICE(""),
    READ_NOTICES("portal"),
    READ_APPLICATIONS("portal"),
    /** Whether a person wants no notices. */
    READ_OPT_OUT("portal"),
    /** Of members of staff. */
    READ_ABSENCES("absences.write"),
    READ_AUDIT(""),
    VERIFY_AUDIT("");

    private final String scope;

    Action(String scope) {
        this.scope = scope;
    }

    /** Whether a machine with these scopes may. */
    boolean isFor(Set<String> scopes) {
        return !scope.isEmpty() && scopes.contains(scope);
    }

    /** Why a machine without the scope may not. */
    String refusal(String machine) {
        return scope.isEmpty()
                ? "no machine may " + name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : machine + " has no scope " + scope;
    }

    /** Why a machine may. */
    String ground() {
        return "scope " + scope;
    }
}
