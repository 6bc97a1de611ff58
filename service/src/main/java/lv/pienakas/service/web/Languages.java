package lv.pienakas.service.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Latvian or English: what the page asks for, else what was chosen before, else what the browser prefers. */
final class Languages implements LocaleResolver, HandlerInterceptor {

    static final Locale LATVIAN = Locale.forLanguageTag("lv");
    static final Locale ENGLISH = Locale.forLanguageTag("en");
    static final String NAME = "lang";

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return of(parameter(NAME, request))
                .or(() -> of(cookie == null ? null : cookie.getValue()))
                .or(() -> preferred(request))
                .orElse(LATVIAN);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language comes from the request");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        of(parameter(NAME, request))
                .ifPresent(chosen -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(NAME, chosen.getLanguage())
                                .path("/")
                                .maxAge(KEPT)
                                .httpOnly(true)
                                .sameSite("Lax")
                                .secure(request.isSecure())
                                .build()
                                .toString()));
        return true;
    }

    static Locale other(Locale language) {
        return language.equals(LATVIAN) ? ENGLISH : LATVIAN;
    }

    /** Null also where the form can't be read: the page that says so has to have a language. */
    static @Nullable String parameter(String name, HttpServletRequest request) {
        try {
            return request.getParameter(name);
        } catch (InvalidParameterException e) {
            return null;
        }
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> of(locale.getLanguage()).stream())
                        .findFirst();
    }

    private static Optional<Locale> of(@Nullable String language) {
        if (LATVIAN.getLanguage().equals(language)) {
            return Optional.of(LATVIAN);
        }
        return ENGLISH.getLanguage().equals(language) ? Optional.of(ENGLISH) : Optional.empty();
    }
}
