package lv.pienakas.data.feed;

import java.nio.file.Path;

/** One delivered file of a feed, CSV or dbf, plain or compressed. */
record FeedFile(Feed feed, Path path) {

    /** The name as delivered, with {@code .gz} where it is compressed. */
    String name() {
        return path.getFileName().toString();
    }
}
