package lv.pienakas.service.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.synthetic.SyntheticDocument;
import lv.pienakas.service.intake.Registering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers a synthetic day: first what opens cases, then what joins them. */
@Component
public class DayOfDocuments {

    /** Documents stored at once: more gains nothing. */
    private static final int CHUNK = 1_000;

    private final Registering registering;

    DayOfDocuments(Registering registering) {
        this.registering = registering;
    }

    /** Registers them all; within a transaction of the caller's all or none, else a failure keeps what was stored before. */
    public void register(List<SyntheticDocument> documents, String actor) {
        Map<Integer, Long> caseByOpener = new HashMap<>();
        List<Integer> openers = new ArrayList<>();
        List<IncomingDocument> joiners = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).joins() < 0) {
                openers.add(i);
            }
        }
        for (List<Integer> chunk : chunks(openers)) {
            List<CaseFile> files = registering.register(
                    chunk.stream()
                            .map(index -> incoming(documents.get(index), null))
                            .toList(),
                    actor);
            for (int i = 0; i < chunk.size(); i++) {
                caseByOpener.put(chunk.get(i), files.get(i).id());
            }
        }
        documents.stream()
                .filter(document -> document.joins() >= 0)
                .forEach(document -> joiners.add(incoming(document, caseByOpener.get(document.joins()))));
        chunks(joiners).forEach(chunk -> registering.register(chunk, actor));
    }

    private static IncomingDocument incoming(SyntheticDocument document, @Nullable Long caseId) {
        return new IncomingDocument(
                document.documentKind(),
                document.service(),
                document.channel(),
                document.circumstances(),
                document.personCode(),
                caseId,
                document.received());
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
