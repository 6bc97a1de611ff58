package lv.pienakas.data.feed;

/** How many rows a file holds, without its header and blank lines, and how many of them were set aside. */
public record FileCount(String file, long rows, long rejected) {

    /** More than 1 % of the rows are bad. */
    boolean isBeyondLimit() {
        return rejected * 100 > rows;
    }
}
