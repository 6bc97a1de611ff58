package lv.pienakas.rules.release;

import lv.pienakas.rules.source.RuleSources;

/** The release of the build, both ways; compiled once for all tests. */
public final class Releases {

    public static final RuleRelease BUILT_IN = RuleRelease.builtIn();
    public static final RuleSources SOURCES = RuleRelease.builtInSources();

    private Releases() {}

    /** The same files compiled at run time. */
    public static RuleRelease compiled() {
        return Compiled.RELEASE;
    }

    private static final class Compiled {
        static final RuleRelease RELEASE = RuleRelease.compile(SOURCES);
    }
}
