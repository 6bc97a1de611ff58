package lv.pienakas.data.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of the contract that need two fields of a row. */
record CrossCheck(Feed feed, Row row, List<@Nullable String> values) {

    @Nullable
    Reject reject() {
        return switch (feed) {
            case PERSONS -> ownPreviousCode();
            case OPINIONS -> opinion();
            case BENEFITS -> benefitReason();
            case APPLICATIONS -> refusalDate();
            default -> null;
        };
    }

    private @Nullable Reject ownPreviousCode() {
        String previous = value("previous_code");
        return previous != null && previous.equals(value("code"))
                ? reject("previous_code", "is the row's own code")
                : null;
    }

    private @Nullable Reject opinion() {
        if ("DISABILITY".equals(value("kind"))) {
            return value("group") == null ? reject("group", "must not be empty for DISABILITY") : null;
        }
        if (value("group") != null) {
            return reject("group", "must be empty for other kinds than DISABILITY");
        }
        return value("cause") != null ? reject("cause", "must be empty for other kinds than DISABILITY") : null;
    }

    private @Nullable Reject benefitReason() {
        if ("STATE_SOCIAL_SECURITY_BENEFIT".equals(value("service"))) {
            return value("reason") == null ? reject("reason", "must not be empty for this service") : null;
        }
        return value("reason") != null ? reject("reason", "must be empty for this service") : null;
    }

    private @Nullable Reject refusalDate() {
        return "REFUSED".equals(value("status")) && value("decided") == null
                ? reject("decided", "must not be empty for REFUSED")
                : null;
    }

    private @Nullable String value(String column) {
        return values.get(feed.index(column));
    }

    private Reject reject(String column, String reason) {
        String value = value(column);
        return Reject.of(row, column, value == null ? "" : value, reason);
    }
}
