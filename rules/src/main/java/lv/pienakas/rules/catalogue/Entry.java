package lv.pienakas.rules.catalogue;

/** A circumstance, a stage or a service set. */
public record Entry(String code, String latvian, String english) implements Named {}
