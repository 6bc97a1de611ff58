package lv.pienakas.service.web;

import lv.pienakas.data.outbox.Trouble;

/**
 * Messages that don't get through for one reason.
 *
 * @param what they tell, in words
 * @param stream of the oldest, and its number there
 */
record TroubleView(
        String what,
        String reason,
        String messages,
        String oldest,
        String attempts,
        String next,
        String stream,
        String number) {

    static TroubleView of(Trouble trouble, Names names) {
        Wording wording = names.wording();
        return new TroubleView(
                wording.textIfAny("outbox.topic." + trouble.topic()).orElse(trouble.topic()),
                trouble.reason(),
                wording.count(trouble.messages()),
                names.moment(trouble.oldest()),
                wording.count(trouble.attempts()),
                names.moment(trouble.nextAttempt()),
                trouble.stream(),
                String.valueOf(trouble.number()));
    }
}
