package lv.pienakas.data.register;

/** Whose facts are read: a condition on the internal key of the person whom a row is about. */
public sealed interface Selection {

    /**
     * Everybody with a key in a range.
     *
     * @param first lowest key
     * @param last highest key
     */
    static Selection range(int first, int last) {
        return new Range(first, last);
    }

    /** These, whose keys must ascend. */
    static Selection of(int... keys) {
        return new Keys(keys.clone());
    }

    /** The condition on a column, with the parameters of {@link #parameters()}. */
    String on(String column);

    /** Values of the condition's question marks, in their order. */
    Object[] parameters();

    /** All keys of a range. */
    record Range(int first, int last) implements Selection {

        @Override
        public String on(String column) {
            return column + " between ? and ?";
        }

        @Override
        public Object[] parameters() {
            return new Object[] {first, last};
        }
    }

    /** Single keys. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Keys(int[] keys) implements Selection {

        @Override
        public String on(String column) {
            return column + " = any(?)";
        }

        @Override
        public Object[] parameters() {
            return new Object[] {keys};
        }
    }
}
