package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import lv.pienakas.data.feed.History;
import lv.pienakas.data.register.Knowledge;
import lv.pienakas.data.register.People;
import lv.pienakas.data.release.KeptReleases;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/** Facts and rules as they are, and as they were known at an earlier moment. */
@Component
class Past {

    private final RuleRelease release;
    private final Program program;
    private final KeptReleases releases;
    private final History history;
    private final People people;
    private final Clock clock;

    Past(RuleRelease release, Program program, KeptReleases releases, History history, People people, Clock clock) {
        this.release = release;
        this.program = program;
        this.releases = releases;
        this.history = history;
        this.people = people;
        this.clock = clock;
    }

    /** Whatever is judged from now on is judged by the release that runs. */
    @EventListener
    void started(ApplicationReadyEvent event) {
        // a command leaves the database of a service as it is
        if (event.getApplicationContext() instanceof WebApplicationContext) {
            keepRelease();
        }
    }

    private void keepRelease() {
        releases.activate(release.sources(), clock.instant());
    }

    /** As they are, which is kept for whoever asks later. Needs deliveries to be held back. */
    Basis now() {
        keepRelease();
        return new Basis(release, program.hash(), Knowledge.NOW, people.lastDelivery());
    }

    /**
     * What was known at a moment.
     *
     * @throws UnknownPastException where it is not kept
     */
    Basis at(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            throw new UnknownPastException("the moment is still to come; nobody knows yet what will be known then");
        }
        OptionalInt delivery = history.deliveryAt(moment);
        if (delivery.isEmpty()) {
            throw new UnknownPastException(
                    "the facts that were known then are not kept any more (or not yet); they are kept"
                            + " since delivery " + history.knownSince());
        }
        String hash = releases.activeAt(moment)
                .orElseThrow(() ->
                        new UnknownPastException("the rules that were active then are not kept; they are kept since "
                                + releases.keptSince()
                                        .map(since ->
                                                since.atZone(clock.getZone()).toOffsetDateTime() + "")
                                        .orElse("the first scan, which is still to come")));
        return new Basis(release(hash), program.hash(), Knowledge.after(delivery.getAsInt()), delivery.getAsInt());
    }

    private RuleRelease release(String hash) {
        return hash.equals(release.hash())
                ? release
                : RuleRelease.compile(releases.find(hash)
                        .orElseThrow(() -> new IllegalStateException("the kept release " + hash + " has no files")));
    }
}
