package lv.pienakas.service.notice;

import java.time.LocalDate;
import java.util.Comparator;
import lv.pienakas.data.notice.WaitingRight;

/**
 * When the turn of a notice comes: first those who would lose everything soon, the soonest first; then those whom waiting
 * costs most by the day; among equals those whom it begins to cost first.
 *
 * @param perDay euros that a day of waiting costs
 */
record Turn(long noticeId, boolean lastChance, double perDay, LocalDate begins) implements Comparable<Turn> {

    private static final Comparator<Turn> ORDER = Comparator.comparing((Turn turn) -> !turn.lastChance())
            .thenComparing(turn -> turn.lastChance() ? turn.begins() : LocalDate.MIN)
            .thenComparing(Turn::perDay, Comparator.reverseOrder())
            .thenComparing(Turn::begins)
            .thenComparing(Turn::noticeId);

    /**
     * @param assumed euros of a payment whose amount is not known
     * @param lastChanceDays within which everything is lost
     */
    static Turn of(WaitingRight right, Payment payment, double assumed, long lastChanceDays, LocalDate today) {
        double amount = right.amount() == null ? assumed : right.amount().doubleValue();
        Loss loss = new Loss(right.since(), right.until(), amount, payment);
        return new Turn(right.noticeId(), loss.isLastChance(today, lastChanceDays), loss.perDay(today), loss.begins());
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
