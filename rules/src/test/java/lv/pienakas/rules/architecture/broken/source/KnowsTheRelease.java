package lv.pienakas.rules.architecture.broken.source;

import lv.pienakas.rules.architecture.broken.release.KnowsTheSource;

/** Arrow the wrong way round, and half of a cycle. */
public final class KnowsTheRelease {

    public KnowsTheSource release() {
        return new KnowsTheSource();
    }
}
