package lv.pienakas.data.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Files and folders of the user that we run as, closed to everybody else. */
final class OwnFiles {

    private static final int OTHERS_MAY_ACCESS = 0077;
    private static final int OTHERS_MAY_WRITE = 0022;
    private static final int STICKY = 01000;
    private static final int ROOT = 0;

    // elsewhere (Windows) the user's folders are closed to others by inheritance
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private OwnFiles() {}

    /** Makes the folder, and its parents where they are missing; one that exists stays as it is. */
    static void createFolder(Path path) throws IOException {
        Files.createDirectories(path, only("rwx------"));
    }

    static void createFile(Path path) throws IOException {
        Files.createFile(path, only("rw-------"));
    }

    private static FileAttribute<?>[] only(String permissions) {
        return UNIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether it belongs to us and nobody else may read or write it; a link is judged, not its target. */
    static boolean isPrivate(Path path) throws IOException {
        if (!UNIX) {
            return true;
        }
        Map<String, Object> attributes = attributes(path);
        return number(attributes, "uid") == ourUid() && (number(attributes, "mode") & OTHERS_MAY_ACCESS) == 0;
    }

    /** Whether only we or root could put something else in the place of this path. */
    static boolean isOutOfOthersReach(Path path) throws IOException {
        if (!UNIX) {
            return true;
        }
        int us = ourUid();
        for (Path parent = path.toRealPath().getParent(); parent != null; parent = parent.getParent()) {
            Map<String, Object> attributes = attributes(parent);
            int owner = number(attributes, "uid");
            int mode = number(attributes, "mode");
            if ((owner != ROOT && owner != us) || ((mode & OTHERS_MAY_WRITE) != 0 && (mode & STICKY) == 0)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Object> attributes(Path path) throws IOException {
        return Files.readAttributes(path, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
    }

    /** Asked of a new file, because a user without an entry in passwd has a number all the same. */
    private static int ourUid() throws IOException {
        Path probe = Files.createTempFile("pienakas", null);
        try {
            return number(attributes(probe), "uid");
        } finally {
            Files.delete(probe);
        }
    }

    private static int number(Map<String, Object> attributes, String name) throws IOException {
        if (attributes.get(name) instanceof Integer value) {
            return value;
        }
        throw new IOException("the file system does not tell " + name);
    }
}
