package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.outbox.Backlog;
import lv.pienakas.data.outbox.DeadLetter;
import lv.pienakas.data.outbox.DeadLetters;
import lv.pienakas.data.outbox.Troubles;
import lv.pienakas.data.outbox.WaitingMessages;
import lv.pienakas.service.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits to be delivered, what doesn't get through and why, and what was given up: a person sends it again or leaves it out. */
@Controller
class OutboxPages {

    static final int ROWS = 100;

    private static final String OUTBOX = "/outbox";
    private static final Logger LOG = LoggerFactory.getLogger(OutboxPages.class);

    private final WaitingMessages waiting;
    private final DeadLetters dead;
    private final Troubles troubles;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    OutboxPages(
            WaitingMessages waiting,
            DeadLetters dead,
            Troubles troubles,
            CaseRules rules,
            Clock clock,
            Wordings wordings) {
        this.waiting = waiting;
        this.dead = dead;
        this.troubles = troubles;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/outbox")
    String show(Locale locale, Model model) {
        Names names = Names.of(rules, wordings.in(locale));
        Backlog backlog = waiting.backlog();
        List<DeadLetter> letters = dead.list(ROWS);
        model.addAttribute("waiting", names.wording().count(backlog.waiting()));
        model.addAttribute("dead", names.wording().count(backlog.dead()));
        model.addAttribute("oldest", names.moment(backlog.oldest()));
        model.addAttribute(
                "troubles",
                troubles.list(ROWS).stream()
                        .map(trouble -> TroubleView.of(trouble, names))
                        .toList());
        model.addAttribute(
                "letters",
                letters.stream().map(letter -> DeadLetterView.of(letter, names)).toList());
        model.addAttribute("more", backlog.dead() > letters.size());
        return "outbox";
    }

    @PostMapping("/outbox/again")
    String sendAgain(@RequestParam String stream, @RequestParam int number, HttpServletRequest request) {
        if (dead.revive(stream, number, clock.instant())) {
            LOG.info("Message {}-{} is sent again", stream, number);
        }
        return SeeOther.at(OUTBOX, request);
    }

    @PostMapping("/outbox/all-again")
    String sendAllAgain(HttpServletRequest request) {
        LOG.info("{} messages are sent again", dead.reviveAll(clock.instant()));
        return SeeOther.at(OUTBOX, request);
    }

    @PostMapping("/outbox/try-now")
    String tryNow(HttpServletRequest request) {
        LOG.info("{} messages that failed are tried again at once", troubles.hurry(clock.instant()));
        return SeeOther.at(OUTBOX, request);
    }

    @PostMapping("/outbox/give-up")
    String giveUp(@RequestParam String stream, @RequestParam int number, Caller caller, HttpServletRequest request) {
        if (troubles.giveUp(stream, number, clock.instant())) {
            LOG.info("Message {}-{} is given up by {}", stream, number, caller.name());
        }
        return SeeOther.at(OUTBOX, request);
    }

    @PostMapping("/outbox/leave-out")
    String leaveOut(@RequestParam String stream, @RequestParam int number, Caller caller, HttpServletRequest request) {
        if (dead.leaveOut(stream, number, clock.instant(), caller.name())) {
            LOG.info("Message {}-{} is left out", stream, number);
        }
        return SeeOther.at(OUTBOX, request);
    }
}
