package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.notice.Channel;
import lv.pienakas.data.notice.Content;
import lv.pienakas.data.notice.NewRight;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.notice.Reason;
import lv.pienakas.data.notice.Right;
import lv.pienakas.data.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

@PageTest
class NoticePagesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
    private static final String CODE = "320000-00001";
    private static final String HOSTILE = "<script>alert(1)</script>";

    private static int last = 900_000;

    private final Site site;
    private final Records records;
    private final Notices notices;
    private final TransactionOperations transactions;

    NoticePagesTest(
            @LocalServerPort int port,
            @Autowired AuditLog log,
            @Autowired Notices notices,
            @Autowired TransactionOperations transactions) {
        this.site = new Site(port);
        this.records = new Records(log);
        this.notices = notices;
        this.transactions = transactions;
    }

    @Test
    void overview_says_of_each_service_how_its_notices_stand_and_what_may_leave() {
        notice("CHILDBIRTH_BENEFIT", notice -> {});

        Site.Answer answer = site.get("/notices?lang=en");
        assertThat(answer.text())
                .containsPattern("Childbirth benefit \\d+ 0 0 0 0 0 0 0 ")
                .contains("Transport allowance 0 0 The service is not open: what is found is only stored.")
                .contains("everything within 45 days");
        assertThat(answer.addresses()).contains("/notices/CHILDBIRTH_BENEFIT");
        assertThat(site.get("/notices").text())
                .contains("Bērna piedzimšanas pabalsts", "Pakalpojums nav atvērts: atrasto tikai glabā.");
        assertThat(site.get("/notices").html()).doesNotContain("??");
    }

    @Test
    void list_shows_notices_without_their_people_page_by_page_and_by_state() {
        List<Notice> many = IntStream.range(0, NoticePages.ROWS + 3)
                .mapToObj(i -> notice("OLD_AGE_PENSION", notice -> {}))
                .toList();
        notice("OLD_AGE_PENSION", notice -> notice.withdraw(Reason.APPLIED, NOON));

        Site.Answer first = site.get("/notices/OLD_AGE_PENSION?state=WAITING&lang=en");
        assertThat(first.addresses("/notices/OLD_AGE_PENSION/")).hasSize(NoticePages.ROWS);
        assertThat(first.text()).doesNotContain(CODE, "The person has applied");
        String next = first.addresses("/notices/OLD_AGE_PENSION?").get(0).replace("&amp;", "&");
        assertThat(site.get(next).addresses("/notices/OLD_AGE_PENSION/"))
                .hasSize(3)
                .contains("/notices/OLD_AGE_PENSION/" + many.get(0).id());
        assertThat(site.get("/notices/OLD_AGE_PENSION?lang=en").text()).contains("Withdrawn The person has applied");
        assertThat(site.get("/notices/OLD_AGE_PENSION?state=NONE").status()).isEqualTo(400);
        assertThat(site.get("/notices/OLD_AGE_PENSION?before=x").status()).isEqualTo(400);
        assertThat(site.get("/notices/NOTHING").status()).isEqualTo(404);
    }

    @Test
    void one_notice_has_its_words_and_everything_that_happened() {
        Notice notice = notice("SPECIAL_CARE_ALLOWANCE", one -> {
            one.release(new Content(Channel.E_ADDRESS, "en", CODE, "Entitlement", "First.\n\nSecond " + HOSTILE), NOON);
            one.begin(1, NOON);
            one.refused(1, "BL.PSS.024", NOON);
            one.begin(2, NOON);
            one.sent(2, null, null, NOON);
        });

        Site.Answer answer = site.get("/notices/SPECIAL_CARE_ALLOWANCE/" + notice.id() + "?lang=en");
        assertThat(answer.text())
                .contains("Notice " + notice.id() + ": Special-care allowance")
                .contains("State Sent", "Entitled since 1 Feb 2026", "Amount EUR 213.43")
                .contains("Notice · E-address · refused · PN-" + notice.id() + "-1", "Letter and portal · sent ·")
                .contains("First. Second &lt;script&gt;")
                .contains("1 2 Mar 2026 12:00 A right was found – 2 2 Mar 2026 12:00 Its turn came E-address 3 "
                        + "2 Mar 2026 12:00 The e-address does not take it, a letter follows BL.PSS.024 4 "
                        + "2 Mar 2026 12:00 Sent –")
                .doesNotContain(CODE);
        assertThat(answer.html()).doesNotContain("<script");
        assertThat(answer.addresses())
                .contains("/findings/SPECIAL_CARE_ALLOWANCE/" + notice.right().claimantId() + "/0");
        String page = "/notices/SPECIAL_CARE_ALLOWANCE/" + notice.id();
        assertThat(site.get(page).html()).contains("Paziņojums", "lang=\"en\"").doesNotContain("??");
        assertThat(site.get("/notices/OLD_AGE_PENSION/" + notice.id()).status()).isEqualTo(404);
        assertThat(site.get("/notices/OLD_AGE_PENSION/x").status()).isEqualTo(400);
    }

    @Test
    void look_at_one_notice_is_on_record_and_operators_see_neither_words_nor_amount_nor_finding() {
        Notice notice = notice("SPECIAL_CARE_ALLOWANCE", one -> {
            one.release(new Content(Channel.E_ADDRESS, "en", CODE, "Entitlement", "You may claim."), NOON);
            one.begin(1, NOON);
        });
        String page = "/notices/SPECIAL_CARE_ALLOWANCE/" + notice.id() + "?lang=en";
        long before = records.last();

        Site.Answer operators = site.as("NOTICE-OPERATOR", Role.OPERATOR).get(page);
        assertThat(operators.addresses("/findings/")).isEmpty();
        assertThat(operators.text())
                .contains("PN-" + notice.id() + "-1")
                .doesNotContain("You may claim", "Amount", "213.43")
                .doesNotContain("Entitlement");
        assertThat(site.as("NOTICE-AUDITOR", Role.AUDITOR).get(page).status()).isEqualTo(403);
        assertThat(records.after(before)).singleElement().satisfies(look -> {
            assertThat(look.who()).isEqualTo("NOTICE-OPERATOR");
            assertThat(look.action()).isEqualTo("OPEN_NOTICE");
            assertThat(look.objects())
                    .containsExactly(
                            "notice/" + notice.id(), "person/" + notice.right().claimantId());
        });
    }

    /** Somebody whom the register does not know, so that nothing else is found of them. */
    private Notice notice(String service, Consumer<Notice> what) {
        Right right = new Right(
                ++last,
                CODE,
                service,
                0,
                "",
                LocalDate.of(2026, 2, 1),
                null,
                new BigDecimal("213.43"),
                LocalDate.EPOCH);
        return Objects.requireNonNull(transactions.execute(status -> {
            long id = notices.add(List.of(new NewRight(right, false)), "0123456789abcdef", one -> false, NOON)
                    .get(0)
                    .id();
            Notice notice = notices.toChange(id).orElseThrow();
            what.accept(notice);
            notices.save(List.of(notice));
            return notice;
        }));
    }
}
