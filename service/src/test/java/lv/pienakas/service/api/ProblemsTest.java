package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import lv.pienakas.data.staff.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong is said in one form, and with everything that is wrong. */
@ApiTest
class ProblemsTest {

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String PERSON = "010180-12345";
    private static final String VALID = "{\"documentKind\":\"APPLICATION\",\"service\":\"SICKNESS_BENEFIT\","
            + "\"channel\":\"PORTAL\",\"personCode\":\"" + PERSON + "\",\"received\":\"2026-03-02T10:15:00+02:00\"%s}";

    private final int port;
    private final Api api;

    ProblemsTest(@LocalServerPort int port, @Autowired Staff staff) {
        this.port = port;
        this.api = Api.on(port);
        SicknessOffice.open(staff);
    }

    @Test
    void every_wrong_field_is_named_at_once_with_its_value_and_what_it_may_be() {
        Api.Answer answer = api.post(DOCUMENTS)
                .text("{\"documentKind\":\"GIFT\",\"service\":7,\"channel\":[],\"circumstances\":[\"MINOR\",\"OLD\"],"
                        + "\"caseId\":-1,\"received\":\"yesterday\",\"recieved\":\"today\"}")
                .send()
                .isProblem(400, "invalid-request");

        Map<String, String> errors = answer.errors();
        assertThat(errors.keySet())
                .containsExactlyInAnyOrder(
                        "documentKind",
                        "service",
                        "channel",
                        "circumstances[1]",
                        "personCode",
                        "caseId",
                        "received",
                        "recieved");
        assertThat(errors)
                .containsEntry("service", "is not a text")
                .containsEntry("channel", "is not a text")
                .containsEntry("personCode", "is missing")
                .containsEntry("received", "is no moment like 2026-03-02T10:15:00+02:00");
        assertThat(errors.get("documentKind")).startsWith("is none of [APPLICATION,");
        assertThat(errors.get("circumstances[1]")).isEqualTo("is none of [CROSS_BORDER, MINOR, GUARDIAN]");
        assertThat(errors.get("recieved")).contains("is not known here", "received");
        assertThat(answer.json().path("errors").toString()).contains("\"value\":\"GIFT\"", "\"value\":\"yesterday\"");
        assertThat(answer.detail()).contains("and 3 more, see errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"030180-1234", "01018O-12345", "0101801234512345", "name 010180-12345"})
    void personal_code_is_never_repeated_however_wrong_it_is(String code) {
        Api.Answer answer = api.post(DOCUMENTS)
                .text(VALID.replace(PERSON, code).formatted(""))
                .send()
                .isProblem(400, "invalid-request");

        assertThat(answer.errors()).containsOnlyKeys("personCode");
        assertThat(answer.text()).doesNotContain(code);
    }

    @Test
    void personal_code_in_the_wrong_place_is_not_repeated_either() {
        Api.Answer answer = api.post(DOCUMENTS)
                .text(VALID.formatted(",\"caseId\":\"" + PERSON + "\",\"" + PERSON + "\":1"))
                .send()
                .isProblem(400, "invalid-request");

        assertThat(answer.errors()).hasSize(2).containsKey("caseId");
        assertThat(answer.text()).doesNotContain(PERSON);
        assertThat(api.get("/api/v1/cases/" + PERSON)
                        .send()
                        .isProblem(400, "invalid-request")
                        .text())
                .doesNotContain(PERSON);
        assertThat(api.get("/api/v1/work-items?unit=" + PERSON)
                        .send()
                        .isProblem(400, "invalid-request")
                        .text())
                .doesNotContain(PERSON);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing                | ''                                   | the body is missing
            null                   | null                                 | (body) is missing
            a list                 | []                                   | (body) is not an object
            a text                 | "x"                                  | (body) 'x' is not an object
            cut off                | {"service":                          | the body is no JSON in UTF-8 from line 1, column
            not JSON               | {service: 1}                         | the body is no JSON in UTF-8 from line 1, column 2
            more after it          | {} {}                                | can't be read, or something follows it
            one field twice        | {"service":"A","service":"B"}        | service is there twice
            nested deeply          | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]] | nested deeper than 20
            """)
    void body_that_cannot_be_read_is_said_to_be_so(String name, String body, String detail) {
        Api.Answer answer = api.post(DOCUMENTS).text(body).send().isProblem(400, "invalid-request");

        assertThat(answer.detail()).contains(detail);
    }

    @Test
    void numbers_texts_and_moments_stay_within_what_can_be_kept() {
        for (String number :
                new String[] {"9223372036854775808", "1e30", "1.5", "\"5\"", "true", "1" + "0".repeat(90)}) {
            assertThat(api.post(DOCUMENTS)
                            .text(VALID.formatted(",\"caseId\":" + number))
                            .send()
                            .isProblem(400, "invalid-request")
                            .errors())
                    .as(number)
                    .containsOnlyKeys("caseId");
        }
        for (String kind : new String[] {"A\\u0000B", "\\ud800", "\\udc00x", "x".repeat(5000)}) {
            assertThat(api.post(DOCUMENTS)
                            .text(VALID.formatted("").replace("APPLICATION", kind))
                            .send()
                            .isProblem(400, "invalid-request")
                            .errors())
                    .containsOnlyKeys("documentKind");
        }
        for (String moment :
                new String[] {"2026-03-02", "2026-02-30T10:00:00Z", "+999999999-01-01T00:00:00Z", "2026-03-02T10:15:00"
                }) {
            assertThat(api.post(DOCUMENTS)
                            .text(VALID.formatted("").replace("2026-03-02T10:15:00+02:00", moment))
                            .send()
                            .isProblem(400, "invalid-request")
                            .errors())
                    .as(moment)
                    .containsOnlyKeys("received");
        }
    }

    @Test
    void document_that_is_yet_to_come_is_refused() {
        assertThat(api.post(DOCUMENTS)
                        .text(VALID.formatted("").replace("2026-03-02T10", "2999-03-02T10"))
                        .send()
                        .isProblem(422, "unprocessable")
                        .errors())
                .containsOnlyKeys("received");
    }

    @Test
    void body_in_another_encoding_or_form_is_not_guessed_at() {
        byte[] latin = "{\"service\":\"SLIM\u00cdBA\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = VALID.formatted("").getBytes(StandardCharsets.UTF_16);
        byte[] plain = VALID.formatted("").getBytes(StandardCharsets.UTF_8);

        assertThat(api.post(DOCUMENTS)
                        .body(latin, "application/json")
                        .send()
                        .isProblem(400, "invalid-request")
                        .detail())
                .isEqualTo("the body is not UTF-8");
        api.post(DOCUMENTS).body(wide, "application/json").send().isProblem(400, "invalid-request");
        api.post(DOCUMENTS)
                .body(wide, "application/json;charset=UTF-16")
                .send()
                .isProblem(415, "unsupported-media-type");
        assertThat(api.post(DOCUMENTS)
                        .body(plain, "text/plain")
                        .send()
                        .isProblem(415, "unsupported-media-type")
                        .header("Accept"))
                .contains("application/json");
        api.post(DOCUMENTS).body(plain, "no type").send().isProblem(415, "unsupported-media-type");
        api.post(DOCUMENTS).body(plain, "application/json;charset=utf-8").send().is(201);
    }

    @Test
    void list_that_is_too_long_is_said_to_be_so_and_not_looked_through() {
        String many = "[" + "\"X\",".repeat(40_000) + "\"X\"]";

        assertThat(api.post(DOCUMENTS)
                        .text(VALID.formatted(",\"circumstances\":" + many))
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsEntry("circumstances", "has a length that is not between 0 and 10")
                .hasSizeLessThan(20);
    }

    @Test
    void body_that_is_too_large_is_refused() {
        assertThat(api.post(DOCUMENTS)
                        .text(VALID.formatted(",\"x\":\"" + "x".repeat(1 << 20) + "\""))
                        .send()
                        .isProblem(413, "too-large")
                        .detail())
                .contains("1048576B");
    }

    @Test
    void answer_in_another_form_is_not_to_be_had() {
        assertThat(api.get("/api/v1/work-items")
                        .header("Accept", "text/html")
                        .send()
                        .isProblem(406, "not-acceptable")
                        .detail())
                .contains("application/json");
    }

    @Test
    void address_that_is_none_and_method_that_is_not_taken_are_told_apart() {
        api.get("/api/v1/nothing").send().isProblem(404, "not-found");
        api.call("POST", "/api/v1/nothing").send().isProblem(404, "not-found");
        api.get("/api/v1").send().isProblem(404, "not-found");
        api.get("/api/v2/documents").send().isProblem(404, "not-found");
        Api.Answer answer = api.call("PATCH", DOCUMENTS).send().isProblem(405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.detail()).isEqualTo("PATCH is not allowed here; it may be POST");
        assertThat(api.get("/api/v1/cases/999999999")
                        .send()
                        .isProblem(404, "not-found")
                        .detail())
                .isEqualTo("there is no case 999999999");
        assertThat(api.get("/api/v1/cases/1x")
                        .send()
                        .isProblem(400, "invalid-request")
                        .detail())
                .startsWith("id '1x' is no whole number");
    }

    @Test
    void parameters_are_checked_all_at_once_and_a_misspelt_one_is_not_overlooked() {
        assertThat(api.get("/api/v1/work-items?unit=MARS&state=LOST&due-before=soon&limit=201")
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors()
                        .keySet())
                .contains("state", "due-before");
        assertThat(api.get("/api/v1/work-items?unit=MARS&limit=201")
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsOnlyKeys("unit", "limit")
                .containsEntry("limit", "is more than 200");
        assertThat(api.get("/api/v1/work-items?dueBefore=2026-03-02&limit=1&limit=2")
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsEntry("limit", "is there twice")
                .containsEntry(
                        "dueBefore", "is no parameter of this call; there are [after, due-before, limit, state, unit]");
        for (String after : new String[] {"x", "MjAyNi0wMy0xNg", "AHwwfDB8MA", "%00", "MjAyNi0wMy0wMnwx%3D"}) {
            assertThat(api.get("/api/v1/work-items?after=" + after)
                            .send()
                            .isProblem(400, "invalid-request")
                            .errors())
                    .containsOnlyKeys("after");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "GET /api/v1/cases/%00 HTTP/1.1",
                "GET /api/v1/cases/a%2Fb HTTP/1.1",
                "GET /api/v1/cases/%zz HTTP/1.1",
                "GET /api/v1/cases/{x} HTTP/1.1",
                "GET /api/v1/work-items?unit=%zz HTTP/1.1",
                "GET /api/v1/work-items?unit=[ HTTP/1.1",
                "GET /api/v1/../../etc HTTP/1.1",
                "GET /api/v1/cases;x=1/5 HTTP/1.1",
                "GET /api//v1/cases/5 HTTP/1.1",
                "TRACE /api/v1/documents HTTP/1.1",
                "NONSENSE /api/v1/documents HTTP/1.1",
                "GET /api/v1/cases/5 HTTP/9.9",
                "GET /api/v1/cases/5 nonsense",
                "nonsense"
            })
    void what_the_server_itself_refuses_is_a_problem_too(String line) {
        RawHttp.Answer answer =
                RawHttp.send(port, line + "\r\nHost: localhost\r\nAuthorization: Bearer x", new byte[0]);

        assertThat(answer.status()).as(answer.head()).isBetween(400, 499);
        assertThat(answer.isProblem()).as(answer.head() + answer.body()).isTrue();
        assertThat(answer.body()).contains("\"status\":" + answer.status()).doesNotContain("Exception", "Tomcat");
    }

    @Test
    void headers_that_are_too_large_are_a_problem_too() {
        RawHttp.Answer answer = RawHttp.send(
                port, "GET /api/v1/cases/5 HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000), new byte[0]);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).as(answer.head() + answer.body()).isTrue();
    }

    @Test
    void pages_keep_their_own_words() {
        for (String path : new String[] {"/nothing", "/%00", "/a;b"}) {
            RawHttp.Answer answer = RawHttp.send(
                    port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html", new byte[0]);

            assertThat(answer.status()).as(path).isBetween(302, 404);
            assertThat(answer.isProblem()).as(path).isFalse();
        }
    }
}
