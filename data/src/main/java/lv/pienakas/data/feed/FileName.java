package lv.pienakas.data.feed;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a delivered file's name says of it.
 *
 * @param plain the contract's name for what it holds, where it is one: {@code contributions.csv} also for a dbf or gz
 */
record FileName(String plain, boolean dbf, boolean compressed) {

    private static final String GZ = ".gz";

    /** The only feed of the old exchange; its programs wrote the extension in either case. */
    private static final Pattern DBF = Pattern.compile("contributions(?i:\\.dbf(\\.gz)?)");

    static FileName of(String name) {
        Matcher dbf = DBF.matcher(name);
        if (dbf.matches()) {
            return new FileName(Feed.CONTRIBUTIONS.fileName(), true, dbf.group(1) != null);
        }
        return name.endsWith(GZ)
                ? new FileName(name.substring(0, name.length() - GZ.length()), false, true)
                : new FileName(name, false, false);
    }

    static FileName of(Path file) {
        return of(String.valueOf(file.getFileName()));
    }
}
