package lv.pienakas.service.scan;

/** Told how far a scan is. */
@FunctionalInterface
public interface Progress {

    /** Told after each part, and meanwhile every moment: so many of so many persons are done. What it throws ends the scan. */
    void done(long persons, long ofPersons);
}
