package lv.pienakas.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lv.pienakas.data.outbox.OutboxMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** SAIS wants to know who tells it something. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "pienakas.database.directory=",
            "spring.security.oauth2.client.registration.sais.client-id=pienakas",
            "spring.security.oauth2.client.registration.sais.client-secret=known-to-both",
            "spring.security.oauth2.client.registration.sais.authorization-grant-type=client_credentials",
            "spring.security.oauth2.client.registration.sais.scope=events.write"
        })
class SaisTokenTest {

    private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());
    private static final List<String> SHOWN = Collections.synchronizedList(new ArrayList<>());
    private static final HttpServer SERVER = start();

    private static volatile int tokenStatus = 200;
    private static volatile int status = 204;

    @DynamicPropertySource
    static void sais(DynamicPropertyRegistry registry) {
        String address = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        registry.add("pienakas.sais.events-url", () -> address + "/events");
        registry.add("spring.security.oauth2.client.provider.sais.token-uri", () -> address + "/token");
    }

    private final SaisDelivery delivery;
    private final SaisToken token;

    SaisTokenTest(@Autowired SaisDelivery delivery, @Autowired SaisToken token) {
        this.delivery = delivery;
        this.token = token;
    }

    @BeforeEach
    void nothing_was_asked_yet() {
        token.forget();
        ASKED.clear();
        SHOWN.clear();
        tokenStatus = 200;
        status = 204;
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void one_token_is_asked_for_and_shown_with_every_message() throws Exception {
        deliver();
        deliver();

        assertThat(ASKED).singleElement().asString().contains("grant_type=client_credentials", "scope=events.write");
        assertThat(SHOWN).containsExactly("Bearer token-1", "Bearer token-1");
    }

    @Test
    void token_that_is_not_accepted_is_replaced_for_the_next_attempt() throws Exception {
        status = 401;
        assertThatThrownBy(this::deliver).isInstanceOf(TryLaterException.class).hasMessage("SAIS answered 401");
        status = 204;
        deliver();

        assertThat(SHOWN).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void without_a_token_nothing_is_sent_and_the_message_is_tried_later() {
        tokenStatus = 400;
        assertThatThrownBy(this::deliver)
                .isInstanceOf(TryLaterException.class)
                .hasMessageStartingWith("there is no access token for SAIS to be had (invalid_client)")
                .hasMessageNotContaining("known-to-both");
        tokenStatus = 503;
        assertThatThrownBy(this::deliver).isInstanceOf(TryLaterException.class);

        assertThat(SHOWN).isEmpty();
    }

    private void deliver() throws RefusedForGoodException, TryLaterException {
        delivery.deliver(new OutboxMessage("case-1", 1, "SAIS.STAGE_DONE", "{}", Instant.EPOCH, 0));
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/token", SaisTokenTest::token);
            server.createContext("/events", exchange -> {
                SHOWN.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        ASKED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String answer = tokenStatus == 200
                ? "{\"access_token\":\"token-" + ASKED.size() + "\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                : "{\"error\":\"invalid_client\"}";
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(tokenStatus, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }
}
