package lv.pienakas.service.scan;

/** Told how far a scan is. */
@FunctionalInterface
public interface Progress {

    /** Told after each batch: so many of so many persons are done. */
    void done(long persons, long ofPersons);
}
