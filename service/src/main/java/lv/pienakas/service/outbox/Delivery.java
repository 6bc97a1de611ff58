package lv.pienakas.service.outbox;

import lv.pienakas.data.outbox.OutboxMessage;

/** Brings messages of some topics to whom they are for. A bean; used by several threads. */
public interface Delivery {

    boolean delivers(String topic);

    /**
     * Sends a message; returns when the receiver has it for good. May be asked to send the same one again: the receiver is to
     * tell by its key.
     */
    void deliver(OutboxMessage message) throws RefusedForGoodException, TryLaterException;
}
