package lv.pienakas.rules.architecture.broken.person;

import java.time.Clock;
import java.time.LocalDate;
import lv.pienakas.rules.parameter.Law;

/** A word that knows the day by itself, so that nobody learns when it answers otherwise. */
public final class AsksTheLawItself {

    public boolean oldEnough(Law law, LocalDate birth, Clock clock) {
        return law.ages("old-age-pension.age").reachedBy(birth, LocalDate.now(clock));
    }
}
