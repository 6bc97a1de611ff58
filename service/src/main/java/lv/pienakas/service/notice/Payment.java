package lv.pienakas.service.notice;

import java.time.LocalDate;
import java.util.Locale;
import lv.pienakas.rules.parameter.Law;
import lv.pienakas.rules.parameter.Parameters;

/**
 * How the law pays a service.
 *
 * @param interval months from one payment to the next; 0: it is paid once
 * @param back months before the application for which a regular one is paid
 */
record Payment(int interval, int back) {

    private static final String INTERVAL = ".payment-interval";
    private static final String BACK = "common.back-payment";

    /** By the dated parameters of the release; a service without an interval is paid once. */
    static Payment of(String service, Parameters parameters, LocalDate day) {
        String name = service.toLowerCase(Locale.ROOT).replace('_', '-') + INTERVAL;
        return new Payment(
                parameters.has(name) ? Law.whole(parameters.named(name).on(day)) : 0,
                parameters.has(BACK) ? Law.whole(parameters.named(BACK).on(day)) : 0);
    }

    boolean isOnce() {
        return interval == 0;
    }
}
