package lv.pienakas.service.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.service.scan.Scanning;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** Loads the small delivery and scans it when the context starts; brings a page that fails. */
@TestConfiguration(proxyBeanMethods = false)
class ScannedDelivery {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

    @Bean
    ApplicationRunner smallDelivery(Deliveries deliveries, Scanning scanning) {
        return arguments -> {
            Path folder = Files.createTempDirectory("small-delivery");
            try {
                SmallDelivery.write(folder);
                deliveries.load(folder, null);
                scanning.scan(AS_OF, ScanMode.FULL, (done, of) -> {});
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        };
    }

    @TestComponent
    @Controller
    static class FailingPage {

        @GetMapping("/work/failing")
        String fail() {
            throw new IllegalStateException("the reason is for the log only");
        }
    }
}
