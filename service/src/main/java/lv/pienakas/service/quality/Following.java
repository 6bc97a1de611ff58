package lv.pienakas.service.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.quality.EffectRow;
import lv.pienakas.data.quality.FollowUp;
import lv.pienakas.data.quality.FunnelRow;
import org.springframework.stereotype.Service;

/** What became of findings and notices, by today. */
@Service
public class Following {

    private final FollowUp followUp;
    private final QualityProperties properties;
    private final Clock clock;

    Following(FollowUp followUp, QualityProperties properties, Clock clock) {
        this.followUp = followUp;
        this.properties = properties;
        this.clock = clock;
    }

    /** By service and release, the newest release of a service first. */
    public List<FunnelRow> funnel() {
        return followUp.funnel(clock.getZone());
    }

    /** By service, as far as {@link #effectDays} are over for somebody. */
    public List<EffectRow> effects() {
        return followUp.effects(effectDays(), LocalDate.now(clock), clock.getZone());
    }

    /** Days within which an application counts as an effect. */
    public int effectDays() {
        return properties.effectDays();
    }
}
