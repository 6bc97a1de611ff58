package lv.pienakas.data.detection;

/**
 * A piece of a scan, evaluated and stored in one transaction.
 *
 * @param number from 0
 * @param firstPerson lowest internal key
 * @param lastPerson highest internal key
 */
public record ScanPart(int number, int firstPerson, int lastPerson) {}
