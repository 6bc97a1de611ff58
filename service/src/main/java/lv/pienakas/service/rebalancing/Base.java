package lv.pienakas.service.rebalancing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.service.json.BodyHash;
import lv.pienakas.service.planning.OpenWork;

/** What a proposal rests on, as a hash: two proposals of the same say what becomes of the same items in the same hands. */
final class Base {

    private Base() {}

    static String of(OpenWork work) {
        MessageDigest hash = BodyHash.sha256();
        add(hash, work.rosterVersion() + " " + work.problem().workdays());
        for (Inspector inspector : work.problem().inspectors()) {
            add(hash, inspector.id() + " " + inspector.open());
        }
        for (Item item : work.problem().items()) {
            add(hash, item.id() + " " + item.assigned() + " " + item.pinned());
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static void add(MessageDigest hash, String line) {
        hash.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
