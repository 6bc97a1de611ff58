package lv.pienakas.service.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An exception as one line for a terminal, without personal data. */
final class Problem {

    private Problem() {}

    static String sentence(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        for (Throwable cause : causes) {
            if (cause instanceof SQLException database) {
                return sentence(database);
            }
        }
        return last(causes.get(causes.size() - 1));
    }

    /** PostgreSQL quotes the row at fault, so its text is shown only where no row can be in it. */
    private static String sentence(SQLException database) {
        String state = String.valueOf(database.getSQLState());
        boolean aboutConnection = state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
        return aboutConnection ? firstLine(database) : "the database failed (SQLSTATE " + state + ")";
    }

    private static String last(Throwable cause) {
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (cause instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return file.getFile() + ": " + reason;
        }
        return cause instanceof WrongInputException || cause instanceof IOException
                ? firstLine(cause)
                : cause.getClass().getSimpleName() + ": " + firstLine(cause);
    }

    private static String firstLine(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
