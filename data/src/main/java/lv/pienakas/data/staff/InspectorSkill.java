package lv.pienakas.data.staff;

import org.springframework.data.relational.core.mapping.Table;

/** One thing that an inspector can do: {@code SERVICE/STAGE}. */
@Table(schema = "staff", name = "inspector_skill")
public record InspectorSkill(String skill) {}
