package lv.pienakas.data.feed;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who delivers which feeds (contract of the agency feeds). */
public enum FeedSource {
    POPULATION_REGISTER(Feed.PERSONS, Feed.RELATIONS),
    ORPHAN_COURTS(Feed.RELATIONS),
    DISABILITY_COMMISSION(Feed.OPINIONS),
    REVENUE_SERVICE(Feed.CONTRIBUTIONS),
    SAIS(Feed.RECORDS, Feed.BENEFITS, Feed.APPLICATIONS),
    PORTAL(Feed.CONTACTS),
    /** Passes on what all of them deliver. */
    INTEGRATION_PLATFORM(Feed.values());

    @SuppressWarnings("ImmutableEnumChecker") // filled once
    private final Set<Feed> feeds;

    FeedSource(Feed... feeds) {
        this.feeds = EnumSet.copyOf(Arrays.asList(feeds));
    }

    /** Whether a file of its own replaces whatever is known of a feed, whoever delivered it. */
    boolean isOnlyOneOf(Feed feed) {
        return deliversAll() || !isShared(feed);
    }

    /** Whether there are several from whom a feed comes first-hand. */
    static boolean isShared(Feed feed) {
        return Arrays.stream(values())
                        .filter(source -> !source.deliversAll() && source.feeds.contains(feed))
                        .count()
                > 1;
    }

    boolean deliversAll() {
        return feeds.size() == Feed.values().length;
    }

    /** In an address, e.g. {@code revenue-service}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that is none. */
    public static Optional<FeedSource> of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }

    /** Names of its files without {@code .gz}. */
    public Set<String> fileNames() {
        return feeds.stream().flatMap(feed -> feed.fileNames().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a file of this name, also a compressed one, is its own, or the note that says what a delivery is. */
    public boolean delivers(String file) {
        String plain = FileName.of(file).plain();
        return plain.equals(DeliveryFolder.NOTE) || fileNames().contains(plain);
    }
}
