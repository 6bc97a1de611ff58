package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.data.audit.AuditChain;
import lv.pienakas.data.audit.ChainCheck;
import lv.pienakas.data.audit.ChainHead;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the audit records are as they were written. By POST, because it goes through all of them. */
@Controller
class AuditChainPages {

    private final AuditChain chain;
    private final Looking looking;
    private final Wordings wordings;

    /** It reads everything; twice at once it would only take twice as long. */
    private final OneAtATime verifying = new OneAtATime();

    AuditChainPages(AuditChain chain, Looking looking, Wordings wordings) {
        this.chain = chain;
        this.looking = looking;
        this.wordings = wordings;
    }

    @PostMapping("/audit/chain")
    String verify(
            @RequestParam(defaultValue = "") String noted,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        looking.as(Role.AUDITOR, caller, Action.VERIFY_AUDIT, Seen.audit(""));
        Wording wording = wordings.in(locale);
        Optional<ChainHead> head = noted.isBlank() ? Optional.of(ChainHead.NONE) : ChainHead.parse(noted);
        model.addAttribute("noted", noted);
        if (head.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", Map.of("noted", wording.text("audit.noted.wrong")));
            return "audit-chain";
        }
        Optional<ChainCheck> verified = verifying.attempt(() -> chain.verify(head.get()));
        if (verified.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problems", Map.of("noted", wording.text("audit.chain.underWay")));
            return "audit-chain";
        }
        ChainCheck check = verified.get();
        model.addAttribute("problems", Map.of());
        model.addAttribute("intact", check.isIntact());
        model.addAttribute("records", wording.count(check.head().number()));
        model.addAttribute("head", check.head().toString());
        model.addAttribute(
                "fault",
                Optional.ofNullable(check.fault())
                        .map(fault -> wording.text("audit.fault." + fault, wording.count(check.brokenAt())))
                        .stream()
                        .toList());
        return "audit-chain";
    }
}
