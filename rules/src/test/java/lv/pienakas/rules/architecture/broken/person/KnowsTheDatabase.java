package lv.pienakas.rules.architecture.broken.person;

import java.sql.SQLException;

/** A rules class that knows the database. */
public final class KnowsTheDatabase {

    public String state(SQLException problem) {
        return problem.getSQLState();
    }
}
