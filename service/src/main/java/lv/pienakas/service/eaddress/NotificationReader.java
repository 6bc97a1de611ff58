package lv.pienakas.service.eaddress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads the answer to GetNotificationList; recipients and their explanations stay unread. */
final class NotificationReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:{}-]{0,200}");
    /** The service's clock, where it names no zone. */
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private NotificationReader() {}

    static List<Notification> read(Element output) {
        Element list = Xml.child(output, Div.UUI, Div.NOTIFICATIONS);
        Map<Long, Notification> byId = new LinkedHashMap<>();
        if (list != null) {
            for (Element one : Xml.children(list, Div.UUI, Div.NOTIFICATION)) {
                Notification read = notification(one);
                byId.putIfAbsent(read.id(), read);
            }
        }
        return new ArrayList<>(byId.values());
    }

    private static Notification notification(Element one) {
        String number = Xml.text(one, Div.UUI, Div.ID);
        if (!NUMBER.matcher(number).matches()) {
            throw unreadable(Div.ID);
        }
        return new Notification(
                Long.parseLong(number),
                id(one, Div.MESSAGE_CLIENT_ID),
                id(one, Div.MESSAGE_ID),
                Notification.state(Xml.text(one, Div.UUI, Div.TYPE), Xml.text(one, Div.UUI, Div.MESSAGE_STATUS)),
                time(Xml.text(one, Div.UUI, Div.CREATED_ON)));
    }

    static String id(Element parent, String name) {
        String id = Xml.text(parent, Div.UUI, name);
        if (!ID.matcher(id).matches()) {
            throw unreadable(name);
        }
        return id;
    }

    private static Instant time(String text) {
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(time).atZone(RIGA).toInstant();
        } catch (DateTimeException e) {
            throw unreadable(Div.CREATED_ON);
        }
    }

    private static TryLaterException unreadable(String name) {
        return new TryLaterException("the e-address service answered with a " + name
                + " of an unknown form: compare the service's schema with Div.java");
    }
}
