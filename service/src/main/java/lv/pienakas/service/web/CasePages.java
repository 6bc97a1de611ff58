package lv.pienakas.service.web;

import java.util.Locale;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case with all that happened to it. */
@Controller
class CasePages {

    private final Cases cases;
    private final CasePage page;

    CasePages(Cases cases, CasePage page) {
        this.cases = cases;
        this.page = page;
    }

    @GetMapping("/cases/{id}")
    String show(@PathVariable long id, Caller caller, Locale locale, Model model) {
        CaseFile file = cases.find(id).orElseThrow(() -> new NotFoundException("no such case"));
        return page.show(file, caller, locale, model);
    }
}
