package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Supplier;
import lv.pienakas.data.feed.DeliveryUnderWayException;
import lv.pienakas.data.feed.FeedSource;
import lv.pienakas.data.feed.LoadFailedException;
import lv.pienakas.data.feed.RefusedDeliveryException;
import lv.pienakas.service.feed.Received;
import lv.pienakas.service.feed.ReceivingFeeds;
import lv.pienakas.service.feed.SpooledBody;
import lv.pienakas.service.feed.WrongDeliveryException;
import lv.pienakas.service.json.BodyHash;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.ProblemKind;
import lv.pienakas.service.problem.WrongField;
import lv.pienakas.service.security.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

@ApiController
@Tag(name = "Feeds", description = "What other institutions deliver.")
class FeedCalls {

    private static final String ZIP = "application/zip";
    private static final String CSV = "text/csv";
    private static final String DBF = "application/vnd.dbf";
    private static final String GZIP = "application/gzip";

    private static final Logger LOG = LoggerFactory.getLogger(FeedCalls.class);

    private final ReceivingFeeds receiving;

    FeedCalls(ReceivingFeeds receiving) {
        this.receiving = receiving;
    }

    @PostMapping(
            path = "/feeds/{source}",
            consumes = {ZIP, CSV, DBF, GZIP})
    @Operation(
            operationId = "deliverFeeds",
            summary = "Deliver feeds",
            description =
                    "A zip with the files of a delivery and, if it is numbered, its delivery.csv; or one file, which"
                            + " replaces everything known from it. All of it is loaded, or nothing. A delivery of changes"
                            + " only is a zip whose delivery.csv says DELTA; rows with deleted remove what is known."
                            + " contributions.dbf of the old exchange (windows-1257; fields CODE, YEAR, STATUS, OBJECT,"
                            + " CONTRIB and, if need be, DELETED) may come in the place of contributions.csv.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The zip, or the file, plain or compressed.",
                            content = {
                                @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = DBF, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = GZIP, schema = @Schema(type = "string", format = "binary"))
                            }))
    Once<DeliveryAnswer> deliver(
            @Parameter(description = "Who delivers.", example = "revenue-service") @PathVariable String source,
            @Parameter(
                            description = "Name of the one file, with .gz where it is compressed; not for a zip.",
                            example = "contributions.csv")
                    @RequestParam(required = false)
                    @Nullable
                    String file,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        FeedSource from = source(source, caller);
        boolean zip = MediaType.valueOf(request.getContentType()).isCompatibleWith(MediaType.valueOf(ZIP));
        if (zip != (file == null)) {
            throw ProblemException.invalid(WrongField.of(
                    "file", file, zip ? "is not for a zip; leave it out" : "is missing; name the feed that this is"));
        }
        takePlace();
        SpooledBody body = spool(request);
        return file == null
                ? () -> answer(() -> receiving.zip(from, body))
                : () -> answer(() -> receiving.file(from, file, body));
    }

    private FeedSource source(String code, Caller caller) {
        FeedSource source = FeedSource.of(code)
                .orElseThrow(() -> ProblemException.notFound("source '" + code + "' is none of "
                        + Arrays.stream(FeedSource.values())
                                .map(FeedSource::code)
                                .toList()));
        if (!receiving.mayDeliver(caller.name(), source)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "client " + caller.name() + " does not deliver for " + code
                            + "; the operator allows it with pienakas.feeds.deliverers." + code);
        }
        return source;
    }

    /** Until the request has ended, however it ends. */
    private void takePlace() {
        if (!receiving.begin()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "as many deliveries as this node takes at once are under way; send this one again later");
        }
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback("place of a delivery", receiving::end, RequestAttributes.SCOPE_REQUEST);
    }

    /** Its hash tells a repeated call from another one; the file goes away with the request. */
    private SpooledBody spool(HttpServletRequest request) throws IOException {
        try {
            SpooledBody body = receiving.spool(request.getInputStream());
            deleteAfterwards(body);
            BodyHash.streamed(body.sha256()).keepWith(request);
            return body;
        } catch (WrongDeliveryException e) {
            throw new ProblemException(ProblemKind.TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }

    private static void deleteAfterwards(SpooledBody body) {
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback("delivery", () -> close(body), RequestAttributes.SCOPE_REQUEST);
    }

    private static void close(SpooledBody body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.warn(
                    "A delivery that was received stays in the folder for temporary files: delete pienakas-feed*.body");
        }
    }

    private static ResponseEntity<DeliveryAnswer> answer(Supplier<Received> load) {
        try {
            return ResponseEntity.ok(DeliveryAnswer.of(load.get()));
        } catch (WrongDeliveryException e) {
            throw new ProblemException(ProblemKind.UNPROCESSABLE, String.valueOf(e.getMessage()));
        } catch (RefusedDeliveryException e) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    e.problems().stream()
                            .map(problem -> WrongField.of("(body)", problem))
                            .toList());
        } catch (DeliveryUnderWayException e) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, String.valueOf(e.getMessage()));
        } catch (LoadFailedException | UncheckedIOException e) {
            LOG.error("A delivery could not be loaded", e);
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "the database or the disk failed, and nothing of the delivery went in; send it again later");
        }
    }
}
