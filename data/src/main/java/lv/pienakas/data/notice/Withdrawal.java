package lv.pienakas.data.notice;

/** A notice that is no longer of use. */
public record Withdrawal(long noticeId, Reason reason) {}
