package lv.pienakas.service.scan;

import java.io.IOException;
import java.time.LocalDate;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.service.PienakasApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A process that scans as of the day that it reads, and can be killed at it. */
final class OneScan {

    static final String READY = "READY";
    static final String DONE = "DONE";

    private OneScan() {}

    public static void main(String[] args) throws IOException {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PienakasApplication.class)
                .web(WebApplicationType.NONE)
                .run("--db-scheduler.enabled=false", "--spring.main.lazy-initialization=true")) {
            Scanning scanning = context.getBean(Scanning.class);
            System.out.println(READY);
            StringBuilder day = new StringBuilder();
            for (int read = System.in.read(); read > '\n'; read = System.in.read()) {
                day.append((char) read);
            }
            scanning.scan(LocalDate.parse(day), ScanMode.FULL, (done, of) -> {});
            System.out.println(DONE);
        }
    }
}
