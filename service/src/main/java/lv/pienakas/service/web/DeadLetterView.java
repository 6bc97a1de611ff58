package lv.pienakas.service.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.data.outbox.DeadLetter;

/**
 * A message that was given up.
 *
 * @param caseId whose it is; empty: no case's
 * @param noticeId likewise of a notice
 * @param what it tells, in words
 * @param givenUp day and time at the agency
 * @param behind how many wait for it
 */
record DeadLetterView(
        String stream,
        String number,
        String caseId,
        String noticeId,
        String what,
        String written,
        String givenUp,
        String attempts,
        String reason,
        String behind) {

    private static final Pattern CASE = Pattern.compile("case-(\\d+)");
    private static final Pattern NOTICE = Pattern.compile("notice-(\\d+)");

    static DeadLetterView of(DeadLetter letter, Names names) {
        Wording wording = names.wording();
        Matcher ofCase = CASE.matcher(letter.stream());
        Matcher ofNotice = NOTICE.matcher(letter.stream());
        return new DeadLetterView(
                letter.stream(),
                String.valueOf(letter.number()),
                ofCase.matches() ? ofCase.group(1) : "",
                ofNotice.matches() ? ofNotice.group(1) : "",
                wording.textIfAny("outbox.topic." + letter.topic()).orElse(letter.topic()),
                names.moment(letter.createdAt()),
                names.moment(letter.deadAt()),
                wording.count(letter.attempts()),
                letter.reason(),
                wording.count(letter.behind()));
    }
}
