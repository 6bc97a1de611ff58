package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import lv.pienakas.service.provider.DemoProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page, an error page too, its frame. */
@ControllerAdvice
class Frame {

    private final boolean demo;

    Frame(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of(DemoProvider.PROFILE));
    }

    /** Only a well-formed place in a list stays in the link: nothing else of an address is repeated on a page. */
    @ModelAttribute
    Page page(Locale locale, HttpServletRequest request) {
        String other = Languages.other(locale).getLanguage();
        String place = Place.parse(Languages.parameter("after", request))
                .map(it -> "after=" + it + "&")
                .orElse("");
        return new Page(locale.getLanguage(), other, "?" + place + Languages.NAME + "=" + other, demo);
    }
}
