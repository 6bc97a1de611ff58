package lv.pienakas.data.detection;

/** Whom a scan evaluates. What it finds is the same. */
public enum ScanMode {
    /** Everybody. */
    FULL,
    /** Those whose outcome may have changed since the scan before. */
    INCREMENTAL
}
