package lv.pienakas.service.feed;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param mostBytes of a delivery after unpacking
 * @param deliverers clients by the source for which they may deliver besides the one of the same name
 */
@ConfigurationProperties("pienakas.feeds")
record FeedsProperties(
        @DefaultValue("8GB") DataSize mostBytes,
        @DefaultValue Map<String, List<String>> deliverers) {

    boolean mayDeliver(String client, String source) {
        return client.equals(source)
                || deliverers.getOrDefault(source, List.of()).contains(client);
    }
}
