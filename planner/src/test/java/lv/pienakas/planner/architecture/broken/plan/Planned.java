package lv.pienakas.planner.architecture.broken.plan;

/** What a problem must not know. */
public final class Planned {

    public static final String PLAN = String.valueOf(1);
}
