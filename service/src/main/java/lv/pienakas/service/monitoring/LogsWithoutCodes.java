package lv.pienakas.service.monitoring;

import lv.pienakas.service.personal.PersonalCodes;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The net under all else: nothing that is logged here has a personal code in it, but what a library or the database says in
 * an exception nobody knows beforehand. Named by {@code logging.structured.json.customizer}.
 */
final class LogsWithoutCodes implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(
                ValueProcessor.of(String.class, text -> PersonalCodes.hiddenIn(text, "[personal code]")));
    }
}
