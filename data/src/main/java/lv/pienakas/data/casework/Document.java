package lv.pienakas.data.casework;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A registered document.
 *
 * @param kind code of the catalogue
 * @param channel code of the catalogue
 */
@Table(schema = "casework", name = "document")
public record Document(
        @Id long documentId, long caseId, String kind, String channel, Instant received, Instant registeredAt) {}
