package lv.pienakas.service.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A handful of people written by hand, each with a name that says what is to be found; as of 2 March 2026. */
final class SmallDelivery {

    static final String PENSIONER = "010150-10001";
    static final String WITHOUT_RECORD = "020250-10002";
    static final String SHORT_OF_RECORD = "030350-10003";
    static final String FORMER_CODE = "040480-10004";
    static final String MOTHER = "320000-00001";
    static final String CHILD = "320000-00002";
    static final String HOSTILE = "050580-10005";
    static final String RECIPIENT = "060680-10006";

    /** More than fit on a page. */
    static final int DRIVERS = 60;

    private SmallDelivery() {}

    static void write(Path folder) throws IOException {
        String drivers = IntStream.range(0, DRIVERS)
                .mapToObj(i -> driver(i) + ",,Auto,Vadītājs,1980-01-01,M,,LV,CITIZEN,0001000,\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("persons.csv"), """
                code,previous_code,first_name,last_name,birth_date,sex,death_date,country,permit,municipality,state_care_since
                010150-10001,,Anna,Ozola,1950-01-01,F,,LV,CITIZEN,0001000,
                020250-10002,,Bruno,Liepa,1950-02-02,M,,LV,CITIZEN,0001000,
                030350-10003,,Cilda,Kalna,1950-03-03,F,,LV,CITIZEN,0001000,
                320000-00001,040480-10004,Dace,Egle,1980-04-04,F,,LV,CITIZEN,0001000,
                320000-00002,,Eva,Egle,2026-02-20,F,,LV,CITIZEN,0001000,
                050580-10005,,<script>alert(1)</script>,"<img src=x onerror=alert(2)>",1980-05-05,F,,LV,CITIZEN,<b>x</b>,
                060680-10006,,Fricis,Priede,1980-06-06,M,,LV,CITIZEN,0001000,
                """ + drivers);
        Files.writeString(folder.resolve("relations.csv"), """
                adult_code,child_code,kind,since,until
                320000-00001,320000-00002,PARENT,2026-02-20,
                """);
        Files.writeString(folder.resolve("records.csv"), """
                code,record_months
                010150-10001,187
                030350-10003,100
                060680-10006,40
                """);
        Files.writeString(
                folder.resolve("opinions.csv"),
                """
                opinion_id,code,kind,group,cause,valid_from,valid_until
                <script>alert(3)</script>,050580-10005,DISABILITY,II,CHILDHOOD,2024-01-01,
                """
                        + "R,060680-10006,DISABILITY,II,,2024-01-01,\n"
                        + "P,010150-10001,DISABILITY,I,GENERAL,2012-01-01,2013-12-31\n"
                        + "Q,010150-10001,TRANSPORT,,,2012-01-01,2013-12-31\n"
                        + "<i>4</i>,050580-10005,SPECIAL_CARE,,,2024-01-01,\n"
                        + opinions());
        Files.writeString(folder.resolve("contributions.csv"), """
                code,year,status,object,contributions
                050580-10005,2020,NOT_INSURED,0.00,1234.50
                """);
        Files.writeString(folder.resolve("applications.csv"), """
                application_id,code,service,child_code,submitted,status,decided
                1,060680-10006,DISABILITY_PENSION,,2020-01-01,REFUSED,2020-02-01
                """);
        Files.writeString(folder.resolve("benefits.csv"), """
                benefit_id,code,service,reason,child_code,granted_from,granted_until,status,amount
                1,060680-10006,STATE_SOCIAL_SECURITY_BENEFIT,DISABILITY,,2024-01-01,,PAID,
                2,050580-10005,<u>OTHER</u>,,,2024-01-01,,PAID,
                """);
    }

    static String driver(int number) {
        return "110280-1%04d".formatted(number);
    }

    private static String opinions() {
        return IntStream.range(0, DRIVERS)
                .mapToObj(i -> """
                        D%1$d,%2$s,DISABILITY,I,GENERAL,2024-01-01,
                        T%1$d,%2$s,TRANSPORT,,,2024-05-01,2027-12-31
                        """.formatted(i, driver(i)))
                .collect(Collectors.joining());
    }
}
