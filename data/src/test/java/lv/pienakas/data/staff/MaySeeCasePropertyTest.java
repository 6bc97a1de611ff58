package lv.pienakas.data.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.rules.catalogue.Catalogue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever roles and skills somebody has, they see exactly what a clerk with the printed catalogue would let them see. */
class MaySeeCasePropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    /** Service to service set, as printed. */
    private static final Map<String, String> PRINTED = printed();

    private static final List<String> SERVICES =
            PRINTED.keySet().stream().sorted().toList();

    private final MaySeeCase maySee = new MaySeeCase(Catalogue.builtIn());

    @Property(tries = 1_000)
    void everybody_sees_what_a_clerk_would_let_them_see(
            @ForAll("skills") Set<InspectorSkill> skills,
            @ForAll Set<Role> roles,
            @ForAll("units") String unit,
            @ForAll("services") String service) {
        Inspector inspector = new Inspector("I1", unit, Role.INSPECTOR, List.of(1, 2, 3, 4, 5), skills);
        Viewer viewer = Viewer.of(inspector, roles, TODAY);

        assertThat(maySee.refusal(viewer, service).isEmpty()).isEqualTo(clerkLets(skills, roles, service));
        assertThat(maySee.services(viewer).contains(service)).isEqualTo(clerkLets(skills, roles, service));
    }

    private static boolean clerkLets(Set<InspectorSkill> skills, Set<Role> roles, String service) {
        if (!PRINTED.containsKey(service)) {
            return false;
        }
        if (roles.contains(Role.MANAGER)) {
            return true;
        }
        boolean works = false;
        for (InspectorSkill skill : skills) {
            String of = skill.skill().substring(0, skill.skill().indexOf('/'));
            LocalDate first = skill.firstDay() == null ? LocalDate.MIN : skill.firstDay();
            LocalDate last = skill.lastDay() == null ? LocalDate.MAX : skill.lastDay();
            boolean today = first.compareTo(TODAY) <= 0 && last.compareTo(TODAY) >= 0;
            works |= today && PRINTED.get(service).equals(PRINTED.get(of));
        }
        return works && roles.contains(Role.INSPECTOR);
    }

    @Provide
    Arbitrary<Set<InspectorSkill>> skills() {
        Arbitrary<@Nullable LocalDate> day =
                Arbitraries.integers().between(-2, 2).map(TODAY::plusDays).injectNull(0.5);
        return Combinators.combine(services(), Arbitraries.of("ENTRY", "CHECK", "REVIEW", "PAYMENT"), day, day)
                .as((service, stage, first, last) -> new InspectorSkill(service + "/" + stage, first, last))
                .set()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> services() {
        return Arbitraries.oneOf(Arbitraries.of(SERVICES), Arbitraries.of("ABOLISHED_BENEFIT", "OLD_AGE"));
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("SICKNESS_RIGA", "REVIEW_TALSI", "PAYMENT_RIGA", "");
    }

    private static Map<String, String> printed() {
        try {
            Map<String, String> sets = new HashMap<>();
            List<String> lines = Files.readAllLines(Path.of("catalogue/services.csv"));
            for (String line : new HashSet<>(lines.subList(1, lines.size()))) {
                sets.put(line.split(";", -1)[0], line.split(";", -1)[3]);
            }
            return sets;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
