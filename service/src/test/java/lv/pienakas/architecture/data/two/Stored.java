package lv.pienakas.architecture.data.two;

import java.time.Instant;
import lv.pienakas.architecture.rules.one.WrongManager;

/** Part of a cycle, on purpose. */
public record Stored(Instant at, int size) {

    public Class<?> cycle() {
        return WrongManager.class;
    }
}
