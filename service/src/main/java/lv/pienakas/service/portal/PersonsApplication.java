package lv.pienakas.service.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.register.DeliveredApplication;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.routing.Transitions;
import org.jspecify.annotations.Nullable;

/**
 * An application and how it stands.
 *
 * @param key within the applications of a person
 * @param caseId null: there is no case here
 * @param childCode current personal code; null: for the applicant, or not known
 * @param deadline of the decision, or of the payment after it; null: nothing is due
 * @param decided null: not yet
 * @param asOf when this was so
 */
record PersonsApplication(
        String key,
        @Nullable Long caseId,
        String service,
        @Nullable String childCode,
        LocalDate submitted,
        Status status,
        @Nullable LocalDate deadline,
        @Nullable LocalDate decided,
        Instant asOf) {

    /** What a decision in the making is, nobody is told before it is final. */
    enum Status {
        /** The data are being entered. */
        RECEIVED,
        /** An inspector checks the right and calculates. */
        IN_CHECK,
        /** A decision is prepared, and another inspector reviews it. */
        IN_REVIEW,
        /** The core system is working on it. */
        IN_PROGRESS,
        /** It is granted, and the payment is being checked. */
        GRANTED_AND_BEING_PAID,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        /** There was nothing to decide. */
        CLOSED;

        boolean isFinal() {
            return this == GRANTED || this == REFUSED || this == WITHDRAWN || this == CLOSED;
        }
    }

    static PersonsApplication of(CaseFile file, Instant now, CaseRules rules) {
        Status status = status(file);
        LocalDate payment = file.items().stream()
                .filter(WorkItem::isOpen)
                .map(item -> item.placement().due())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new PersonsApplication(
                "C" + file.id(),
                file.id(),
                file.state().service(),
                null,
                file.state().received(),
                status,
                switch (status) {
                    case RECEIVED, IN_CHECK, IN_REVIEW ->
                        file.decisionDue(rules).orElse(null);
                    case GRANTED_AND_BEING_PAID -> payment;
                    default -> null;
                },
                status == Status.RECEIVED || status == Status.IN_CHECK || status == Status.IN_REVIEW
                        ? null
                        : decided(file, rules),
                now);
    }

    static PersonsApplication of(DeliveredApplication application) {
        return new PersonsApplication(
                "A"
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(application.id().getBytes(StandardCharsets.UTF_8)),
                null,
                application.service(),
                application.childCode(),
                application.submitted(),
                switch (application.status()) {
                    case PENDING -> Status.IN_PROGRESS;
                    case GRANTED -> Status.GRANTED;
                    case REFUSED -> Status.REFUSED;
                    case WITHDRAWN -> Status.WITHDRAWN;
                },
                null,
                application.decided(),
                application.loadedAt());
    }

    /** Of the same application: a case as long as it is open, then the core system if it has decided. */
    boolean tellsBetterThan(PersonsApplication other) {
        return caseId == null
                ? other.status.isFinal() && status.isFinal()
                : !(status.isFinal() && other.status.isFinal());
    }

    private static Status status(CaseFile file) {
        String decision = String.valueOf(file.state().decision());
        return switch (file.state().stage()) {
            case Stage.ENTRY -> Status.RECEIVED;
            case Stage.CHECK -> Status.IN_CHECK;
            case Stage.REVIEW -> Status.IN_REVIEW;
            case Stage.PAYMENT -> decision.equals("GRANT") ? Status.GRANTED_AND_BEING_PAID : Status.IN_CHECK;
            case Transitions.END ->
                switch (decision) {
                    case "GRANT" -> Status.GRANTED;
                    case "REFUSE" -> Status.REFUSED;
                    default -> Status.CLOSED;
                };
            default ->
                throw new IllegalStateException("no stage " + file.state().stage());
        };
    }

    /** Day on which the last review, or check, was done. */
    private static @Nullable LocalDate decided(CaseFile file, CaseRules rules) {
        return file.items().stream()
                .filter(item -> item.state() == ItemState.DONE)
                .filter(item ->
                        !item.stage().equals(Stage.ENTRY) && !item.stage().equals(Stage.PAYMENT))
                .reduce((earlier, later) -> later)
                .map(WorkItem::closedAt)
                .map(at -> LocalDate.ofInstant(at, rules.zone()))
                .orElse(null);
    }

    /** Without the people. */
    @Override
    public String toString() {
        return "application " + key + ", " + status;
    }
}
