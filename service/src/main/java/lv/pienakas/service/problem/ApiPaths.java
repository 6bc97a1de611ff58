package lv.pienakas.service.problem;

import org.jspecify.annotations.Nullable;

/** Which addresses machines call. */
public final class ApiPaths {

    /** What they begin with. */
    public static final String PREFIX = "/api/";

    private ApiPaths() {}

    /**
     * Whether an address is one of the interface.
     *
     * @param path without the context path; null: none is known
     */
    public static boolean contain(@Nullable String path) {
        return path != null && (path.startsWith(PREFIX) || path.equals("/api"));
    }
}
