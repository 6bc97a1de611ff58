package lv.pienakas.rules.catalogue;

/** What a stage may come to. */
public record Outcome(String stage, String code, String latvian, String english) implements Named {}
