package lv.pienakas.service.notice;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.pienakas.data.notice.Channel;
import lv.pienakas.data.notice.Content;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Recipient;
import lv.pienakas.data.notice.Right;
import lv.pienakas.data.notice.Sending.Kind;
import lv.pienakas.rules.release.NoticeText;
import lv.pienakas.rules.release.RuleRelease;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what a person is told, in their language, from the notice text of the rules. */
@Component
class Composing {

    private final RuleRelease release;
    private final MessageSource messages;
    private final NoticeProperties properties;

    Composing(RuleRelease release, MessageSource messages, NoticeProperties properties) {
        this.release = release;
        this.messages = messages;
        this.properties = properties;
    }

    /** The message of a notice to its claimant; by letter where the e-address is not active, or has refused before. */
    Content compose(Notice notice, Recipient recipient, Kind kind) {
        Locale language = Locale.forLanguageTag(recipient.language());
        NoticeText text = release.notice(notice.right().service(), recipient.language());
        String body = text.render(values(notice.right(), notice.token(), language));
        boolean reminder = kind == Kind.REMINDER;
        return new Content(
                recipient.eAddress() && !notice.isRefusedByEAddress() ? Channel.E_ADDRESS : Channel.LETTER,
                recipient.language(),
                recipient.code(),
                say(reminder ? "notices.message.reminder" : "notices.message.title", language, text.title()),
                reminder ? say("notices.message.again", language) + "\n\n" + body : body);
    }

    private Map<String, String> values(Right right, UUID token, Locale language) {
        return Map.of(
                "since", day(right.since(), language),
                "until", day(right.until(), language),
                "amount", amount(right.amount(), language),
                "form", properties.formUrl().replace(NoticeProperties.SERVICE, right.service()),
                "explanation", properties.explanationUrl().replace(NoticeProperties.NOTICE, token.toString()));
    }

    /** In Latvian in figures: words would need another ending in each sentence. */
    private String day(@Nullable LocalDate day, Locale language) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(say("notices.message.day", language), numbers(language))
                        .format(day);
    }

    private static String amount(@Nullable BigDecimal euros, Locale language) {
        if (euros == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(numbers(language));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(euros);
    }

    private static Locale numbers(Locale language) {
        return language.getLanguage().equals("lv") ? Locale.forLanguageTag("lv-LV") : Locale.UK;
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
