package lv.pienakas.planner.plan;

/** Two items that must not lie on the same desk, by their ids, the one with the lower position first. */
public record FourEyes(String first, String second) {}
