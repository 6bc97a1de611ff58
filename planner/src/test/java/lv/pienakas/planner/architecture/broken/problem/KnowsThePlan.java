package lv.pienakas.planner.architecture.broken.problem;

import java.sql.SQLException;
import lv.pienakas.planner.architecture.broken.plan.Planned;

/** A problem that knows its plan, and the database: both on purpose. */
public final class KnowsThePlan {

    public static String plan() throws SQLException {
        return Planned.PLAN;
    }
}
