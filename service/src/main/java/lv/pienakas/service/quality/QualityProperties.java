package lv.pienakas.service.quality;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How findings are checked before anybody is told of them.
 *
 * @param pause between two looks at what is to be checked
 * @param effectDays after which it is looked whether somebody has applied, 1 or more
 * @param sample as in {@link Demands}, for all services, as are the next four
 * @param services what is different for a service, by its code
 */
@ConfigurationProperties("pienakas.quality")
record QualityProperties(
        Duration pause,
        int effectDays,
        int sample,
        int minimum,
        double level,
        int factChecks,
        double heldOut,
        @DefaultValue Map<String, OfService> services) {

    private static final String PREFIX = "pienakas.quality.";

    /** The same for one service; null: as for all. */
    record OfService(
            @Nullable Integer sample,
            @Nullable Integer minimum,
            @Nullable Double level,
            @Nullable Integer factChecks,
            @Nullable Double heldOut) {}

    /** @throws IllegalArgumentException naming the property */
    QualityProperties {
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException(PREFIX + "pause is " + pause + "; it has to be longer than 0, e.g. 5m");
        }
        if (effectDays < 1) {
            throw new IllegalArgumentException(PREFIX + "effect-days is " + effectDays + "; it has to be 1 or more");
        }
        new Demands(sample, minimum, level, factChecks, heldOut).checked(PREFIX);
    }

    /**
     * What is asked of a service.
     *
     * @throws IllegalArgumentException naming the property
     */
    Demands of(String service) {
        OfService own = services.getOrDefault(service, new OfService(null, null, null, null, null));
        return new Demands(
                        Objects.requireNonNullElse(own.sample, sample),
                        Objects.requireNonNullElse(own.minimum, minimum),
                        Objects.requireNonNullElse(own.level, level),
                        Objects.requireNonNullElse(own.factChecks, factChecks),
                        Objects.requireNonNullElse(own.heldOut, heldOut))
                .checked(PREFIX + "services.[" + service + "].");
    }
}
