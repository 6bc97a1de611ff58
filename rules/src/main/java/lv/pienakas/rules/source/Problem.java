package lv.pienakas.rules.source;

/**
 * What is wrong with a rule file, in a sentence for the analyst who wrote it.
 *
 * @param file name of the file within the release, e.g. {@code old-age-pension.drl}
 * @param line 1-based; 0 where the problem concerns the file as a whole
 * @param sentence what is wrong and what to do about it
 */
public record Problem(String file, int line, String sentence) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + sentence : file + ": " + sentence;
    }
}
