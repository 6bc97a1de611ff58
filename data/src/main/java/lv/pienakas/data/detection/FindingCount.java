package lv.pienakas.data.detection;

/** How many findings of a service came to one outcome. */
public record FindingCount(String service, String outcome, long count) {}
