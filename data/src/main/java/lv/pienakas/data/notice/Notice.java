package lv.pienakas.data.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lv.pienakas.data.notice.Sending.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A notice of one right to its claimant, with all messages of it. It guards its own transitions; whatever happens leaves an
 * event. A method throws {@link IllegalStateException} where the state does not allow what is asked.
 */
public final class Notice {

    private final long id;
    private final UUID token;
    private final Right right;
    private final String releaseHash;
    private final Map<Integer, Sending> sendings = new TreeMap<>();
    private final List<NoticeEvent> happened = new ArrayList<>();
    private final List<Integer> changed = new ArrayList<>();

    private NoticeState state;
    private int events;
    private final Instant decidedAt;
    private @Nullable Instant releasedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable Reason reason;

    /** As it is stored, without its messages. */
    Notice(long id, UUID token, Right right, String releaseHash, Standing standing) {
        this.id = id;
        this.token = token;
        this.right = right;
        this.releaseHash = releaseHash;
        this.state = standing.state();
        this.events = standing.events();
        this.decidedAt = standing.decidedAt();
        this.releasedAt = standing.releasedAt();
        this.sentAt = standing.sentAt();
        this.openedAt = standing.openedAt();
        this.remindedAt = standing.remindedAt();
        this.withdrawnAt = standing.withdrawnAt();
        this.reason = standing.reason();
    }

    /** A message that is stored. */
    void had(Sending sending) {
        sendings.put(sending.number(), sending);
    }

    /**
     * A right was found.
     *
     * @param releaseHash of the rules that found it
     * @param heldOut whether the lot keeps it back for comparison
     */
    static Notice found(long id, UUID token, NewRight found, String releaseHash, boolean heldOut, Instant at) {
        Standing waiting = new Standing(NoticeState.WAITING, 0, at, null, null, null, null, null, null);
        Notice notice = new Notice(id, token, found.right(), releaseHash, waiting);
        notice.happened(Happening.FOUND, null, null, at);
        if (found.optedOut()) {
            notice.optOut(at);
        } else if (heldOut) {
            notice.go(NoticeState.HELD_OUT, Happening.HELD_OUT, null, at);
        }
        return notice;
    }

    /** The person wants no notices: what has not begun to leave will not. */
    public void optOut(Instant at) {
        require(NoticeState.WAITING, NoticeState.LEAVING, NoticeState.SENT);
        callOff(at);
        if (isUntold()) {
            go(NoticeState.OPTED_OUT, Happening.OPTED_OUT, null, at);
        } else {
            noticeIsSettled();
        }
    }

    /** It may not leave now: what has not begun to leave will not, and the notice waits for its turn again. */
    public void hold(Hold why, Instant at) {
        require(NoticeState.LEAVING, NoticeState.SENT);
        callOff(at);
        if (isUntold()) {
            go(NoticeState.WAITING, Happening.PUT_BACK, why.name(), at);
        } else {
            noticeIsSettled();
        }
    }

    private boolean isUntold() {
        return sendings.values().stream().noneMatch(Sending::mayHaveArrived);
    }

    /** Refused, but a reminder told them the same. */
    private void noticeIsSettled() {
        if (state == NoticeState.LEAVING
                && sendings.values().stream().noneMatch(one -> one.kind() == Kind.NOTICE && one.counts())) {
            state = NoticeState.SENT;
        }
    }

    /**
     * The person wants notices again.
     *
     * @param heldOut whether the lot keeps it back for comparison
     */
    public void optIn(boolean heldOut, Instant at) {
        require(NoticeState.OPTED_OUT);
        go(NoticeState.WAITING, Happening.OPTED_IN, null, at);
        if (heldOut && releasedAt == null) {
            go(NoticeState.HELD_OUT, Happening.HELD_OUT, null, at);
        }
    }

    /** Its turn has come. Returns the message that is to leave. */
    public Sending release(Content content, Instant at) {
        require(Kind.NOTICE.leavesFrom());
        releasedAt = at;
        Sending sending = add(Kind.NOTICE, content, at);
        go(NoticeState.LEAVING, Happening.RELEASED, sending, content.channel().name(), at);
        return sending;
    }

    /** Nothing came, so that the person is told once more; only once. Returns the message that is to leave. */
    public Sending remind(Content content, Instant at) {
        require(Kind.REMINDER.leavesFrom());
        if (remindedAt != null) {
            throw new IllegalStateException("notice " + id + " has had its reminder");
        }
        remindedAt = at;
        Sending sending = add(Kind.REMINDER, content, at);
        happened(Happening.REMINDED, sending, content.channel().name(), at);
        return sending;
    }

    /**
     * A message is about to be tried; from the first time on it can't be called off, unless it turns out that nothing left.
     *
     * @return whether it may leave: not if it was called off or refused before
     */
    public boolean begin(int number, Instant at) {
        Sending sending = sending(number);
        if (!sending.counts()) {
            return false;
        }
        put(sending.begun(at));
        return true;
    }

    /** An attempt is known to have come to nothing: where no other one may have arrived, the message can be called off again. */
    public void nothingLeft(int number, Instant at) {
        Sending sending = sending(number);
        if (sending.isBegun() && !sending.isSent() && sending.counts()) {
            put(sending.notLeft());
            if (state == NoticeState.WITHDRAWN) {
                callOff(at);
            } else if (isUntold() && state == NoticeState.SENT) {
                go(NoticeState.LEAVING, Happening.PUT_BACK, sending, null, at);
            }
        }
    }

    /**
     * A message was handed over; saying so again changes nothing.
     *
     * @param messageId of the e-address service; null: it gave none, or it is a letter
     * @param why what is unusual about it, as a code; null: nothing
     */
    public void sent(int number, @Nullable String messageId, @Nullable String why, Instant at) {
        Sending sending = sending(number);
        if (sending.isSent() || !sending.counts()) {
            return;
        }
        put(sending.sent(messageId, at));
        if (sending.kind() == Kind.NOTICE) {
            sentAt = at;
        }
        if (state == NoticeState.LEAVING && sending.kind() == Kind.NOTICE) {
            state = NoticeState.SENT;
        }
        noticeIsSettled();
        happened(Happening.SENT, sending, why, at);
    }

    /** The person's mailbox took a message. */
    public void delivered(int number, Instant at) {
        Sending sending = sending(number);
        if (sending.counts() && sending.deliveredAt() == null) {
            put(sending.delivered(at));
            happened(Happening.DELIVERED, sending, null, at);
        }
    }

    /**
     * The e-address does not take a message. A letter follows, unless the notice has been withdrawn meanwhile.
     *
     * @param why code of the e-address service; null: it gave none
     * @return the letter that is to leave; empty: none
     */
    public Optional<Sending> refused(int number, @Nullable String why, Instant at) {
        Sending sending = sending(number);
        if (!sending.counts()
                || sending.deliveredAt() != null
                || sending.content().channel() != Channel.E_ADDRESS) {
            return Optional.empty();
        }
        put(sending.refused(at));
        happened(Happening.REFUSED, sending, why, at);
        if (state == NoticeState.WITHDRAWN) {
            return Optional.empty();
        }
        Sending letter = add(sending.kind(), sending.content().byLetter(), at);
        if (sending.kind() == Kind.NOTICE || isUntold()) {
            state = NoticeState.LEAVING;
        }
        return Optional.of(letter);
    }

    /** The person looks at it on the portal; only the first time is kept. */
    public void opened(Instant at) {
        if (openedAt == null && hasLeft()) {
            openedAt = at;
            happened(Happening.OPENED, null, null, at);
        }
    }

    /** It is no longer of use: what has not begun to leave will not. */
    public void withdraw(Reason why, Instant at) {
        require(NoticeState.WAITING, NoticeState.OPTED_OUT, NoticeState.LEAVING, NoticeState.SENT);
        callOff(at);
        withdrawnAt = at;
        reason = why;
        go(NoticeState.WITHDRAWN, Happening.WITHDRAWN, why.name(), at);
    }

    /** A later scan finds the right again: what has left counts again, what has not waits again. */
    public void foundAgain(Instant at) {
        require(NoticeState.WITHDRAWN);
        if (reason != Reason.FELL_AWAY) {
            throw new IllegalStateException("notice " + id + " was withdrawn because of " + reason);
        }
        withdrawnAt = null;
        reason = null;
        NoticeState again = sendings.values().stream()
                .filter(sending -> sending.kind() == Kind.NOTICE && sending.counts())
                .findFirst()
                .map(sending -> sending.isSent() ? NoticeState.SENT : NoticeState.LEAVING)
                .orElse(isUntold() ? NoticeState.WAITING : NoticeState.SENT);
        go(again, Happening.FOUND_AGAIN, null, at);
    }

    private void callOff(Instant at) {
        for (Sending sending : List.copyOf(sendings.values())) {
            if (sending.canBeCalledOff()) {
                put(sending.calledOff(at));
                happened(Happening.CALLED_OFF, sending, null, at);
                if (sending.kind() == Kind.REMINDER) {
                    remindedAt = null;
                }
            }
        }
    }

    private Sending add(Kind kind, Content content, Instant at) {
        Sending sending = Sending.prepared(id, sendings.size() + 1, kind, content, at);
        put(sending);
        return sending;
    }

    private void put(Sending sending) {
        sendings.put(sending.number(), sending);
        if (!changed.contains(sending.number())) {
            changed.add(sending.number());
        }
    }

    private void go(NoticeState to, Happening kind, @Nullable String why, Instant at) {
        go(to, kind, null, why, at);
    }

    private void go(NoticeState to, Happening kind, @Nullable Sending sending, @Nullable String why, Instant at) {
        state = to;
        happened(kind, sending, why, at);
    }

    private void happened(Happening kind, @Nullable Sending sending, @Nullable String why, Instant at) {
        happened.add(new NoticeEvent(id, ++events, at, kind, sending == null ? null : sending.number(), why));
    }

    private void require(NoticeState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("notice " + id + " is " + state + ", not one of " + List.of(allowed));
        }
    }

    /**
     * A message by its number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Sending sending(int number) {
        Sending sending = sendings.get(number);
        if (sending == null) {
            throw new IllegalArgumentException("notice " + id + " has no message " + number);
        }
        return sending;
    }

    /** Whether a message has left or may have; from then on the portal shows the notice, also a withdrawn one. */
    public boolean hasLeft() {
        return sendings.values().stream().anyMatch(Sending::isBegun);
    }

    /** Whether the e-address refused a message, so that letters follow from now on. */
    public boolean isRefusedByEAddress() {
        return sendings.values().stream().anyMatch(sending -> sending.refusedAt() != null);
    }

    public long id() {
        return id;
    }

    /** Names the notice in links; can't be guessed. */
    public UUID token() {
        return token;
    }

    public Right right() {
        return right;
    }

    /** Of the rules that found the right first. */
    public String releaseHash() {
        return releaseHash;
    }

    public Standing standing() {
        return new Standing(state, events, decidedAt, releasedAt, sentAt, openedAt, remindedAt, withdrawnAt, reason);
    }

    /** In the order in which they were prepared. */
    public List<Sending> sendings() {
        return List.copyOf(sendings.values());
    }

    /** What happened since the notice was found or read. */
    List<NoticeEvent> newEvents() {
        return List.copyOf(happened);
    }

    /** Messages that are new or changed since the notice was found or read. */
    List<Sending> changedSendings() {
        return changed.stream().map(this::sending).toList();
    }
}
