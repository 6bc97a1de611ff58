package lv.pienakas.service.api;

import java.util.List;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.ProblemKind;
import lv.pienakas.service.problem.WrongField;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/** The version that a caller has read and means to change. Versions are numbers; their {@code ETag} is the number in quotes. */
public final class IfMatch {

    private final String header;
    private final List<ETag> tags;

    private IfMatch(String header, List<ETag> tags) {
        this.header = header;
        this.tags = tags;
    }

    /**
     * Reads the header.
     *
     * @throws ProblemException if it is no list of entity tags
     */
    public static IfMatch of(String header) {
        List<ETag> tags = ETag.parse(header);
        if (tags.isEmpty()) {
            throw ProblemException.invalid(
                    WrongField.of(HttpHeaders.IF_MATCH, header, "is no entity tag like \"17\", quotes included"));
        }
        return new IfMatch(header, tags);
    }

    /** What answers carry in {@code ETag}. */
    public static String eTag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change of something else than what was read.
     *
     * @throws ProblemException if it is another version
     */
    public void require(long version) {
        ETag current = new ETag(String.valueOf(version), false);
        if (tags.stream().noneMatch(tag -> tag.isWildcard() || tag.compare(current, true))) {
            throw new ProblemException(
                    ProblemKind.STALE,
                    "If-Match " + header + " was read; now it is " + eTag(version) + ": read it again");
        }
    }
}
