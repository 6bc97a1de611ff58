package lv.pienakas.data.detection;

import java.time.LocalDate;

/**
 * The next day on which what is found for a person may change although no fact does.
 *
 * @param personId internal key
 */
public record Turning(int personId, LocalDate day) {}
