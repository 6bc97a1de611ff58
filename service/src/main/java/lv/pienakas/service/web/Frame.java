package lv.pienakas.service.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives every page, an error page too, its frame. */
@ControllerAdvice
class Frame {

    private final boolean demo;

    Frame(@Value("${pienakas.demo.enabled:false}") boolean demo) {
        this.demo = demo;
    }

    /** Only a well-formed place in a list stays in the link: nothing else of an address is repeated on a page. */
    @ModelAttribute
    Page page(Locale locale, @RequestParam(required = false) @Nullable String after) {
        String other = Languages.other(locale).getLanguage();
        String place = Place.parse(after).map(it -> "after=" + it + "&").orElse("");
        return new Page(locale.getLanguage(), other, "?" + place + Languages.NAME + "=" + other, demo);
    }
}
