package lv.pienakas.data.detection;

/** Whom a scan evaluates. What it finds is the same. */
public enum ScanMode {

    /** Everybody. */
    FULL,

    /** Those whose facts or whose day have changed since an earlier scan; the rest is taken over from that one. */
    INCREMENTAL,

    /** Everybody by the facts and rules that were known at an earlier moment; never counts for anything that is done. */
    KNOWN_AT
}
