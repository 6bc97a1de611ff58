package lv.pienakas.service.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.pienakas.data.feed.FeedSource;
import lv.pienakas.data.feed.RefusedDeliveryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "pienakas.database.directory=",
            "pienakas.feeds.most-bytes=20KB",
            "pienakas.feeds.deliverers.revenue-service=VID"
        })
class ReceivingFeedsTest {

    private static final String CONTACTS = "code,e_address,language,opted_out\n";
    private static final String RECORDS = "code,record_months\n";

    @Autowired
    private ReceivingFeeds feeds;

    private final List<SpooledBody> sent = new ArrayList<>();

    @AfterEach
    void delete_what_was_sent() throws IOException {
        for (SpooledBody body : sent) {
            body.close();
        }
    }

    @Test
    void a_file_is_loaded_and_says_how_many_rows_it_had() {
        Received received = feeds.file(
                FeedSource.PORTAL, "contacts.csv", text(CONTACTS + "010150-10001,true,lv,false\n".repeat(1)));

        assertThat(received.loaded().deliveryId()).isNotNull();
        assertThat(received.loaded().files()).singleElement().satisfies(file -> {
            assertThat(file.file()).isEqualTo("contacts.csv");
            assertThat(file.rows()).isEqualTo(1);
        });
        assertThat(received.rejects()).isEmpty();
    }

    @Test
    void rows_set_aside_are_named_by_line_and_reason_but_not_repeated() {
        StringBuilder rows = new StringBuilder(RECORDS);
        for (int i = 0; i < 200; i++) {
            rows.append(String.format("0101%02d-1%04d,%d%n", 50 + i % 40, i, i));
        }
        rows.append("010150-19999,many\n");

        Received received = feeds.file(FeedSource.SAIS, "records.csv", text(rows.toString()));

        assertThat(received.loaded().rejectedRows()).isEqualTo(1);
        assertThat(received.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(202);
            assertThat(reject.column()).isEqualTo("record_months");
            assertThat(reject.toString()).doesNotContain("many").doesNotContain("19999");
        });
    }

    @Test
    void a_zip_is_loaded_as_one_delivery_and_the_same_once_more_is_skipped() throws IOException {
        byte[] zip = zip(
                "delivery.csv", "kind,number,created\nFULL,1,2026-03-01\n",
                "records.csv", RECORDS + "010150-10001,180\n",
                "contacts.csv", CONTACTS + "010150-10001,true,lv,false\n");

        assertThat(feeds.zip(FeedSource.INTEGRATION_PLATFORM, body(zip))
                        .loaded()
                        .files())
                .hasSize(2);
        assertThat(feeds.zip(FeedSource.INTEGRATION_PLATFORM, body(zip))
                        .loaded()
                        .skipped())
                .isNotNull();
    }

    @Test
    void what_another_source_delivers_is_refused_and_nothing_of_the_zip_goes_in() throws IOException {
        byte[] zip = zip("contacts.csv", CONTACTS, "persons.csv", "code\n");

        assertThatThrownBy(() -> feeds.zip(FeedSource.PORTAL, body(zip)))
                .isInstanceOf(WrongDeliveryException.class)
                .hasMessageContaining("persons.csv")
                .hasMessageContaining("portal delivers")
                .hasMessageContaining("contacts.csv");
    }

    @Test
    void names_that_lead_out_of_the_folder_are_refused() throws IOException {
        for (String name :
                List.of("../contacts.csv", "/contacts.csv", "a/contacts.csv", "contacts.csv/", "con\u0000tacts.csv")) {
            byte[] zip = zip(name, CONTACTS);
            assertThatThrownBy(() -> feeds.zip(FeedSource.PORTAL, body(zip)))
                    .as(name)
                    .isInstanceOf(WrongDeliveryException.class);
        }
    }

    @Test
    void what_unpacks_to_more_than_is_allowed_is_refused() throws IOException {
        byte[] bomb = zip("contacts.csv", CONTACTS + "x".repeat(1_000_000));
        assertThat(bomb.length).isLessThan(20_000);

        assertThatThrownBy(() -> feeds.zip(FeedSource.PORTAL, body(bomb)))
                .isInstanceOf(WrongDeliveryException.class)
                .hasMessageContaining("pienakas.feeds.most-bytes");
    }

    @Test
    void what_a_compressed_file_inflates_to_counts_alone_and_inside_of_a_zip() throws IOException {
        byte[] bomb = gzip(CONTACTS + "\n".repeat(1_000_000));
        assertThat(bomb.length).isLessThan(20_000);
        byte[] inside = zip("contacts.csv.gz", bomb);

        assertThatThrownBy(() -> feeds.file(FeedSource.PORTAL, "contacts.csv.gz", body(bomb)))
                .isInstanceOf(WrongDeliveryException.class)
                .hasMessageContaining("pienakas.feeds.most-bytes");
        assertThatThrownBy(() -> feeds.zip(FeedSource.PORTAL, body(inside)))
                .isInstanceOf(WrongDeliveryException.class)
                .hasMessageContaining("pienakas.feeds.most-bytes");
        assertThat(feeds.file(FeedSource.PORTAL, "contacts.csv.gz", body(gzip(CONTACTS + "\n")))
                        .loaded()
                        .skipped())
                .isNull();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_file_of_the_old_exchange_is_bounded_and_refused_like_the_others() throws IOException {
        byte[] bomb = gzip("\u0003" + " ".repeat(1_000_000));
        assertThatThrownBy(() -> feeds.file(FeedSource.REVENUE_SERVICE, "contributions.DBF.GZ", body(bomb)))
                .isInstanceOf(WrongDeliveryException.class)
                .hasMessageContaining("pienakas.feeds.most-bytes");
        assertThatThrownBy(() -> feeds.file(FeedSource.REVENUE_SERVICE, "contributions.dbf", text("no dbf")))
                .isInstanceOf(RefusedDeliveryException.class)
                .hasMessageContaining("contributions.dbf: the file ends inside of its header");
        assertThatThrownBy(() -> feeds.file(FeedSource.PORTAL, "contributions.dbf", text("")))
                .isInstanceOf(WrongDeliveryException.class);
        byte[] both = zip("contributions.csv", "", "contributions.dbf", "");
        assertThatThrownBy(() -> feeds.zip(FeedSource.REVENUE_SERVICE, body(both)))
                .isInstanceOf(RefusedDeliveryException.class)
                .hasMessageContaining("contributions.csv: is there twice, also as contributions.dbf");
    }

    @Test
    void what_is_no_zip_or_a_broken_one_is_refused() throws IOException {
        byte[] whole = zip("contacts.csv", CONTACTS + "010150-10001,true,lv,false\n".repeat(20));
        byte[] broken = Arrays.copyOf(whole, 60);

        for (byte[] body : List.of(new byte[0], CONTACTS.getBytes(StandardCharsets.UTF_8), broken)) {
            assertThatThrownBy(() -> feeds.zip(FeedSource.PORTAL, body(body)))
                    .isInstanceOf(WrongDeliveryException.class);
        }
    }

    @Test
    void a_broken_file_is_refused_as_a_whole_naming_it() {
        assertThatThrownBy(() -> feeds.file(FeedSource.PORTAL, "contacts.csv", text("code\n")))
                .isInstanceOf(RefusedDeliveryException.class)
                .hasMessageContaining("contacts.csv");
    }

    @Test
    void nothing_of_a_delivery_stays_on_the_disk() throws IOException {
        feeds.file(FeedSource.PORTAL, "contacts.csv", text(CONTACTS));
        delete_what_was_sent();

        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("pienakas-feed")))
                    .isEmpty();
        }
    }

    @Test
    void only_the_source_and_whom_the_operator_names_may_deliver_for_it() {
        assertThat(feeds.mayDeliver("revenue-service", FeedSource.REVENUE_SERVICE))
                .isTrue();
        assertThat(feeds.mayDeliver("VID", FeedSource.REVENUE_SERVICE)).isTrue();
        assertThat(feeds.mayDeliver("VID", FeedSource.SAIS)).isFalse();
    }

    private SpooledBody text(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    private SpooledBody body(byte[] bytes) {
        try {
            SpooledBody body = feeds.spool(new ByteArrayInputStream(bytes));
            sent.add(body);
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
