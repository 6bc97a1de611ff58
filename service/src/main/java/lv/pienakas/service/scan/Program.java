package lv.pienakas.service.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The classes that read facts and evaluate them. A mistake put right in one of them changes what is found as a changed rule
 * does, and nothing else tells that.
 */
@Component
class Program {

    private static final List<String> CLASSES =
            List.of("classpath*:lv/pienakas/rules/**/*.class", "classpath*:lv/pienakas/data/register/**/*.class");

    private volatile String hash = "";

    /** SHA-256 of the classes, in hexadecimal; the same for each build of the same sources by the same compiler. */
    String hash() {
        if (hash.isEmpty()) {
            hash = compute();
        }
        return hash;
    }

    private static String compute() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String classes : CLASSES) {
                Resource[] found = new PathMatchingResourcePatternResolver().getResources(classes);
                Arrays.sort(found, Comparator.comparing(Resource::getDescription));
                for (Resource one : found) {
                    digest.update(one.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
