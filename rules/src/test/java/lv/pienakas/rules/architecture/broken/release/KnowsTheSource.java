package lv.pienakas.rules.architecture.broken.release;

import lv.pienakas.rules.architecture.broken.source.KnowsTheRelease;

/** The other half of the cycle. */
public final class KnowsTheSource {

    public KnowsTheRelease source() {
        return new KnowsTheRelease();
    }
}
