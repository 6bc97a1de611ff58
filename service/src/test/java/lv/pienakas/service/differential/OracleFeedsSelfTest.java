package lv.pienakas.service.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.service.differential.Oracle.Delivered;
import lv.pienakas.service.differential.Oracle.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries and codes, worked out by hand from feeds.md. */
class OracleFeedsSelfTest {

    private static final String D = "2026-03-02";
    private static final String OLD = "010151-10000";
    private static final String NEW = "320000-00002";
    private static final String NEWEST = "320000-00003";

    private final Oracle oracle = new Oracle();
    private int folders;

    @TempDir
    private Path folder;

    private Delivered deliver(FeedFolder feeds) {
        return oracle.deliver(feeds.write(folder.resolve("d" + ++folders)));
    }

    private Delivered deliverText(String file, String text) {
        Path delivery = folder.resolve("d" + ++folders);
        FeedFolder.write(delivery.resolve(file), text);
        return oracle.deliver(delivery);
    }

    /** Whoever has an old-age pension coming, by code. */
    private List<String> pensioners() {
        return oracle.findings(LocalDate.parse(D))
                .lines()
                .skip(1)
                .map(line -> line.substring(0, 12))
                .toList();
    }

    private static FeedFolder delta(int number) {
        return new FeedFolder().delivery("DELTA", number);
    }

    private static FeedFolder full(int number) {
        return new FeedFolder().delivery("FULL", number);
    }

    private static FeedFolder person(FeedFolder feeds, String code, String previous) {
        return feeds.add("persons.csv", "code", code, "previous_code", previous, "birth_date", "1950-01-01");
    }

    private static FeedFolder recorded(FeedFolder feeds, String code) {
        return feeds.add("records.csv", "code", code, "record_months", "400");
    }

    /** Enough young people without findings for one bad row among them to be under 1 %. */
    private static FeedFolder withOthers(FeedFolder feeds) {
        for (int i = 0; i < 200; i++) {
            feeds.add("persons.csv", "code", "34" + (1000 + i) + "-00000", "birth_date", "1990-01-01");
        }
        return feeds;
    }

    @Test
    void factsUnderThePreviousCodeBelongToThePerson() {
        assertThat(deliver(recorded(person(full(1), NEW, OLD), OLD)).refused()).isFalse();
        assertThat(pensioners()).containsExactly(NEW);
    }

    @Test
    void theRowOfThePreviousCodeIsSupersededSilentlyWhateverTheOrder() {
        FeedFolder before = recorded(person(person(new FeedFolder(), OLD, ""), NEW, OLD), OLD);
        FeedFolder after = recorded(person(person(new FeedFolder(), NEW, OLD), OLD, ""), OLD);
        for (FeedFolder feeds : List.of(before, after)) {
            Delivered delivered = deliver(feeds);
            assertThat(delivered.refused()).isFalse();
            assertThat(delivered.rejects()).isEmpty();
            assertThat(pensioners()).containsExactly(NEW);
            assertThat(oracle.persons()).isEqualTo(1);
        }
    }

    @Test
    void aSupersededRowStillLinksItsOwnPreviousCode() {
        FeedFolder feeds = person(person(full(1), NEWEST, NEW), NEW, OLD);
        assertThat(deliver(recorded(feeds, OLD)).rejects()).isEmpty();
        assertThat(pensioners()).containsExactly(NEWEST);
    }

    @Test
    void aStoredRowOfThePreviousCodeIsSuperseded() {
        deliver(recorded(person(full(1), OLD, ""), OLD));
        assertThat(pensioners()).containsExactly(OLD);
        deliver(person(delta(2), NEW, OLD));
        assertThat(pensioners()).containsExactly(NEW);
        assertThat(oracle.persons()).isEqualTo(1);
    }

    @Test
    void aLaterFullDoesNotLoseTheHistoryOfCodes() {
        deliver(recorded(person(full(1), NEW, OLD), OLD));
        deliver(person(full(2), NEW, ""));
        assertThat(pensioners()).containsExactly(NEW);
    }

    @Test
    void aRowUnderAnOldCodeIsAnUpsertOfThePersonUnderTheNewest() {
        deliver(recorded(person(full(1), NEW, OLD), NEW));
        deliver(delta(2).add("persons.csv", "code", OLD, "birth_date", "1950-01-01", "country", "EE"));
        assertThat(pensioners()).isEmpty();
        assertThat(oracle.persons()).isEqualTo(1);
        deliver(person(delta(3), OLD, ""));
        assertThat(pensioners()).containsExactly(NEW);
    }

    @Test
    void deletingUnderAnOldCodeRemovesThePerson() {
        deliver(recorded(person(full(1), NEW, OLD), NEW));
        deliver(delta(2).deleted("persons.csv", "code", OLD));
        assertThat(oracle.persons()).isZero();
    }

    @Test
    void deletingUnderAnOldCodeLeavesThePersonWhoseNewRowIsInTheFile() {
        deliver(recorded(person(full(1), OLD, ""), OLD));
        Delivered delivered = deliver(person(delta(2).deleted("persons.csv", "code", OLD), NEW, OLD));
        assertThat(delivered.rejects()).isEmpty();
        assertThat(pensioners()).containsExactly(NEW);
    }

    @Test
    void deletingUnderACodeOldByHistoryLeavesThePersonWhoseNewRowIsInTheFile() {
        deliver(recorded(person(full(1), NEW, OLD), OLD));
        Delivered delivered = deliver(person(delta(2), NEW, "").deleted("persons.csv", "code", OLD));
        assertThat(delivered.rejects()).isEmpty();
        assertThat(pensioners()).containsExactly(NEW);
    }

    @Test
    void aPreviousCodeNamedTwiceMakesTheSecondRowBad() {
        FeedFolder feeds = withOthers(person(person(new FeedFolder(), NEW, OLD), NEWEST, OLD));
        assertThat(deliver(recorded(feeds, OLD)).rejects())
                .extracting(Rejected::line, Rejected::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "previous_code"));
        assertThat(pensioners()).containsExactly(NEW);
    }

    @Test
    void aPreviousCodeOfAnotherPersonMakesTheRowBad() {
        deliver(person(full(1), NEW, OLD));
        Delivered delivered = deliver(withOthers(person(delta(2), NEWEST, OLD)));
        assertThat(delivered.rejects()).extracting(Rejected::line).containsExactly(2);
        assertThat(delivered.refused()).isFalse();
    }

    @Test
    void aPreviousCodeThatIsTheRowsOwnOrClosesACycleMakesTheRowBad() {
        FeedFolder feeds = person(person(person(new FeedFolder(), OLD, NEW), NEW, OLD), NEWEST, NEWEST);
        FeedFolder enough = withOthers(feeds);
        assertThat(deliver(recorded(enough, NEW)).rejects())
                .extracting(Rejected::line)
                .containsExactly(3, 4);
        assertThat(pensioners()).containsExactly(OLD);
    }

    @Test
    void keysAreComparedAfterCodesAreResolved() {
        FeedFolder feeds = recorded(recorded(person(new FeedFolder(), NEW, OLD), OLD), NEW);
        Delivered delivered = deliver(feeds);
        assertThat(delivered.rejects()).extracting(Rejected::file).containsExactly("records.csv");
        assertThat(delivered.refused()).isTrue();
    }

    @Test
    void aDeltaUpsertsAndDeletesByTheResolvedKey() {
        deliver(recorded(person(full(1), NEW, OLD), OLD));
        deliver(delta(2).add("records.csv", "code", NEW, "record_months", "1"));
        assertThat(pensioners()).isEmpty();
        deliver(delta(3).deleted("records.csv", "code", OLD));
        assertThat(oracle.findings(LocalDate.parse(D))).contains(NEW + ",OLD_AGE_PENSION,,UNKNOWN,,,,record_months");
    }

    @Test
    void deletingAnUnknownKeyIsNoErrorAndOnlyTheKeyHasToBeValid() {
        FeedFolder feeds = delta(1).deleted(
                        "relations.csv", "adult_code", OLD, "child_code", NEW, "kind", "PARENT", "since", "never");
        assertThat(deliver(feeds).rejects()).isEmpty();
    }

    @Test
    void aDeletedRowInAFullIsAbsent() {
        FeedFolder feeds = recorded(person(full(1), NEW, ""), NEW);
        feeds.deleted("records.csv", "code", NEW).deleted("persons.csv", "code", NEW);
        assertThat(deliver(feeds).rejects()).isEmpty();
        assertThat(pensioners()).containsExactly(NEW);
    }

    @Test
    void aDeletedRowInADeltaOccupiesItsKey() {
        FeedFolder feeds = recorded(person(delta(1), NEW, "").deleted("records.csv", "code", NEW), NEW);
        assertThat(deliver(feeds).rejects()).extracting(Rejected::line).containsExactly(3);
    }

    @Test
    void onlyGoodRowsOccupyKeys() {
        FeedFolder feeds = new FeedFolder().add("records.csv", "code", NEW, "record_months", "1.5");
        assertThat(deliver(recorded(feeds, NEW)).rejects())
                .extracting(Rejected::line)
                .containsExactly(2);
    }

    @Test
    void aFullReplacesOnlyTheFilesThatItHolds() {
        deliver(recorded(person(full(1), NEW, ""), NEW));
        deliver(person(full(2), NEWEST, ""));
        assertThat(pensioners()).containsExactly(NEWEST);
        assertThat(oracle.findings(LocalDate.parse(D))).contains("UNKNOWN");
        deliver(person(new FeedFolder(), NEW, ""));
        assertThat(oracle.findings(LocalDate.parse(D))).doesNotContain("UNKNOWN");
        deliver(full(3).add("records.csv", "code", NEWEST, "record_months", "3"));
        assertThat(oracle.findings(LocalDate.parse(D))).contains("UNKNOWN");
    }

    @Test
    void aNumberNotAboveTheLastIsSkippedAndAGapIsAnError() {
        deliver(recorded(person(full(7), NEW, ""), NEW));
        assertThat(deliver(person(full(7), NEWEST, "")).skipped()).isTrue();
        assertThat(deliver(person(full(9), NEWEST, "")).refused()).isTrue();
        assertThat(pensioners()).containsExactly(NEW);
        assertThat(deliver(person(delta(8), NEWEST, "")).refused()).isFalse();
    }

    @Test
    void factsWaitForThePersonAndThoseOfADeletedPersonHaveNoEffect() {
        deliver(recorded(full(1), OLD));
        assertThat(pensioners()).isEmpty();
        deliver(person(delta(2), NEW, OLD));
        assertThat(pensioners()).containsExactly(NEW);
        deliver(delta(3).deleted("persons.csv", "code", NEW));
        assertThat(pensioners()).isEmpty();
    }

    @Test
    void aRelationToNobodyIsBadAndToSomeoneOfThisDeliveryNot() {
        FeedFolder feeds = person(person(full(1), OLD, ""), NEW, "");
        feeds.add("relations.csv", "adult_code", OLD, "child_code", NEW);
        assertThat(deliver(feeds).rejects()).isEmpty();
        FeedFolder gone = delta(2).deleted("persons.csv", "code", OLD);
        gone.add("relations.csv", "adult_code", OLD, "child_code", NEW);
        assertThat(deliver(gone).rejects()).extracting(Rejected::column).containsExactly("adult_code");
    }

    @Test
    void oneBadRowInAHundredIsSetAsideAndOneIn99RefusesTheDelivery() {
        FeedFolder hundred = new FeedFolder().add("records.csv", "code", "123");
        for (int i = 0; i < 98; i++) {
            recorded(hundred, "34" + (1000 + i) + "-00000");
        }
        FeedFolder feeds = person(hundred, NEW, "");
        assertThat(deliver(feeds).refused()).isTrue();
        assertThat(oracle.persons()).isZero();
        assertThat(deliver(recorded(feeds, NEW)).refused()).isFalse();
        assertThat(pensioners()).containsExactly(NEW);
    }

    @Test
    void aRefusedApplicationNeedsItsDate() {
        FeedFolder feeds = new FeedFolder();
        feeds.add("applications.csv", "application_id", "1", "code", NEW, "service", "X", "status", "REFUSED");
        assertThat(deliver(feeds).rejects()).extracting(Rejected::column).containsExactly("decided");
    }

    @Test
    void unparsableDatesAndMoneyMakeRowsBad() {
        FeedFolder feeds = new FeedFolder();
        for (String money : List.of("1", "1.0", "-1.00", "1,00", "")) {
            feeds.add("contributions.csv", "code", NEW, "year", "2020", "status", "VOLUNTARY", "object", money);
        }
        feeds.add("opinions.csv", "opinion_id", "1", "code", NEW, "kind", "TRANSPORT", "valid_from", "2025-02-29");
        assertThat(deliver(feeds).rejects()).hasSize(6);
    }

    @Test
    void bothFormsOfOneFileAreRefusedAndEitherIsRead() {
        FeedFolder feeds = recorded(person(new FeedFolder(), NEW, ""), NEW);
        assertThat(oracle.deliver(feeds.writeCompressed(folder.resolve("z"))).refused())
                .isFalse();
        assertThat(pensioners()).containsExactly(NEW);
        assertThat(oracle.deliver(feeds.write(folder.resolve("z"))).refused()).isTrue();
    }

    @Test
    void aByteOrderMarkEitherLineEndBlankLinesQuotesOrderAndExtraColumnsAreAccepted() {
        deliver(person(new FeedFolder(), NEW, ""));
        Delivered delivered =
                deliverText("records.csv", "\uFEFFextra,record_months,code\r\n\r\n\"a \"\"b\"\", c\",400," + NEW);
        assertThat(delivered.refused()).isFalse();
        assertThat(pensioners()).containsExactly(NEW);
    }

    @Test
    void aWrongHeaderOrAnEmptyFileOrBrokenQuotingIsRefused() {
        assertThat(deliverText("records.csv", "").refused()).isTrue();
        assertThat(deliverText("records.csv", "code\n").refused()).isTrue();
        assertThat(deliverText("records.csv", "code,record_months,code\n").refused())
                .isTrue();
        assertThat(deliverText("records.csv", "code,record_months\n\"" + NEW + ",1\n")
                        .refused())
                .isTrue();
        assertThat(deliverText("records.csv", "code,record_months\n").refused()).isFalse();
    }

    @Test
    void brokenEncodingAndBrokenCompressionAreRefused() throws IOException {
        Path latin = Files.createDirectories(folder.resolve("latin"));
        Files.write(latin.resolve("records.csv"), new byte[] {'c', (byte) 0xE7, '\n'});
        assertThat(oracle.deliver(latin).refused()).isTrue();
        Path torn = Files.createDirectories(folder.resolve("torn"));
        Files.writeString(torn.resolve("records.csv.gz"), "code,record_months\n");
        assertThat(oracle.deliver(torn).refused()).isTrue();
    }

    @Test
    void theLineOfARejectIsThePhysicalOne() {
        Delivered delivered = deliverText("records.csv", "code,record_months\n\n" + NEW + ",1\n" + OLD + ",x,y\n");
        assertThat(delivered.rejects()).extracting(Rejected::line).containsExactly(4);
    }

    @Test
    void theSameDeliveryTwiceChangesNothing() {
        FeedFolder feeds = recorded(person(person(new FeedFolder(), NEW, OLD), NEWEST, NEW), OLD);
        deliver(feeds);
        String once = oracle.findings(LocalDate.parse(D));
        assertThat(deliver(feeds).rejects()).isEmpty();
        assertThat(oracle.findings(LocalDate.parse(D))).isEqualTo(once).contains(NEWEST);
    }
}
