package lv.pienakas.service.web;

/**
 * What was typed into one of the forms of a case and refused, to be kept in it.
 *
 * @param item number of the work item; empty: nothing was asked
 * @param over whether to hand it over; else back
 * @param inspector to whom; empty: to nobody
 */
record Asked(String item, boolean over, String inspector, String reason) {

    static final Asked NOTHING = new Asked("", false, "", "");

    static Asked back(long item, String reason) {
        return new Asked(String.valueOf(item), false, "", reason);
    }

    static Asked over(long item, String inspector, String reason) {
        return new Asked(String.valueOf(item), true, inspector, reason);
    }

    /** Reason that was typed into the form of an item; empty: none. */
    public String reason(String number, boolean handOver) {
        return number.equals(item) && handOver == over ? reason : "";
    }

    /** Likewise the inspector. */
    public String inspector(String number) {
        return number.equals(item) ? inspector : "";
    }
}
