package lv.pienakas.data.casework;

/**
 * Open items of a unit at a stage.
 *
 * @param unit code; empty: the manual queue
 * @param items how many are open
 * @param assigned how many of them somebody has
 * @param minutes norm time of all
 * @param overdue how many should have been done before today
 */
public record QueueCount(String unit, String stage, long items, long assigned, long minutes, long overdue) {}
