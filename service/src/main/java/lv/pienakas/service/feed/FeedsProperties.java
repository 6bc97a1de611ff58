package lv.pienakas.service.feed;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param mostBytes of a delivery after unpacking and decompressing
 * @param atOnce deliveries that a node receives or loads at the same time; each takes two connections to the database
 * @param deliverers clients by the source for which they may deliver besides the one of the same name
 */
@ConfigurationProperties("pienakas.feeds")
record FeedsProperties(
        @DefaultValue("8GB") DataSize mostBytes,
        @DefaultValue("2") int atOnce,
        @DefaultValue Map<String, List<String>> deliverers) {

    /** @throws IllegalArgumentException naming the property */
    FeedsProperties {
        if (atOnce < 1) {
            throw new IllegalArgumentException("pienakas.feeds.at-once is " + atOnce + "; it has to be 1 or more");
        }
    }

    boolean mayDeliver(String client, String source) {
        return client.equals(source)
                || deliverers.getOrDefault(source, List.of()).contains(client);
    }
}
