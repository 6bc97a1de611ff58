package lv.pienakas.data.register;

/** A fact with the internal key of the person to whom it belongs. */
record Keyed<T>(int person, T fact) {}
