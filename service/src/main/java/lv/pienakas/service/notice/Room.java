package lv.pienakas.service.notice;

/**
 * What the unit that is shortest of time could take on.
 *
 * @param unit code
 * @param minutesPerDay free for applications that follow from notices of this service, on average of the next workdays
 * @param minutesPerApplication norm time of the unit for one
 * @param notices how many may leave on a day so that no more applications follow than that
 */
record Room(String unit, long minutesPerDay, int minutesPerApplication, int notices) {}
