package lv.pienakas.service.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.feed.LoadResult;
import lv.pienakas.service.provider.DemoProvider;
import lv.pienakas.service.scan.ScanResult;
import lv.pienakas.service.scan.ScanSummary;
import lv.pienakas.service.scan.Scanning;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads the sample delivery at start, scans it, registers a day of documents, opens two services for notices, and says where
 * to look. All synthetic.
 */
@Component
@Profile(DemoProvider.PROFILE)
@ConditionalOnWebApplication
class Demo implements ApplicationRunner {

    private final Deliveries deliveries;
    private final Scanning scanning;
    private final DemoDay day;
    private final DemoGates gates;
    private final Path sample;
    private final LocalDate asOf;
    private final int port;
    private final DemoProvider provider;

    Demo(
            Deliveries deliveries,
            Scanning scanning,
            DemoDay day,
            DemoGates gates,
            @Value("${pienakas.demo.sample}") Path sample,
            @Value("${pienakas.demo.as-of}") LocalDate asOf,
            @Value("${server.port}") int port,
            DemoProvider provider) {
        this.deliveries = deliveries;
        this.scanning = scanning;
        this.day = day;
        this.gates = gates;
        this.sample = sample;
        this.asOf = asOf;
        this.port = port;
        this.provider = provider;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LoadResult loaded = deliveries.load(sample, null);
        ScanResult result = scanning.scan(asOf, ScanMode.FULL, (persons, ofPersons) -> {});
        ScanSummary.lines(loaded, result).forEach(System.out::println);
        day.register().forEach(System.out::println);
        gates.open().forEach(System.out::println);
        provider.lines().forEach(System.out::println);
        System.out.println("Pienākas: synthetic people only. Open http://localhost:" + port + "/");
    }
}
