package lv.pienakas.data.planning;

import org.springframework.data.relational.core.mapping.Table;

/** An item whose deadline a proposal wins or loses. */
@Table(schema = "planning", name = "proposed_deadline")
public record ProposedDeadline(long workItemId, boolean won) {}
