package lv.pienakas.planner.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import lv.pienakas.planner.problem.Inspector;

/** Inspectors by unit: each unit has a set of services, and some inspectors help out in the next unit. */
final class Staff {

    /** Services with automatic distribution, roughly by how often they are asked for. */
    private static final List<String> SERVICES = List.of(
            "SICKNESS_BENEFIT",
            "UNEMPLOYMENT_BENEFIT",
            "OLD_AGE_PENSION",
            "PARENTAL_BENEFIT",
            "MATERNITY_BENEFIT",
            "PATERNITY_BENEFIT",
            "CHILDBIRTH_BENEFIT",
            "CHILD_CARE_BENEFIT",
            "FAMILY_STATE_BENEFIT",
            "DISABILITY_PENSION",
            "SURVIVORS_PENSION",
            "FUNERAL_BENEFIT",
            "TRANSPORT_ALLOWANCE",
            "SPECIAL_CARE_ALLOWANCE",
            "DISABLED_CHILD_CARE",
            "SOCIAL_SECURITY_BENEFIT",
            "SERVICE_PENSION",
            "SPECIAL_STATE_PENSION",
            "INSURANCE_COMPENSATION",
            "GUARDIANS_BENEFIT",
            "ADOPTION_BENEFIT",
            "CONTRIBUTION_REFUND");

    private static final int FULL_DAY = 420;

    private final RandomGenerator random;
    private final Size size;
    private final int days;
    private final List<List<String>> servicesOfUnit = new ArrayList<>();
    private final List<Inspector> inspectors = new ArrayList<>();
    private final Map<String, List<Inspector>> bySkill = new LinkedHashMap<>();

    Staff(RandomGenerator random, Size size, int days) {
        this.random = random;
        this.size = size;
        this.days = days;
        for (int unit = 0; unit < size.units(); unit++) {
            servicesOfUnit.add(List.of(service(2 * unit), service(2 * unit + 1)));
        }
        for (int i = 0; i < size.inspectors(); i++) {
            add(inspector(i, i % size.units()));
        }
    }

    private static String service(int index) {
        String name = SERVICES.get(index % SERVICES.size());
        int round = index / SERVICES.size();
        return round == 0 ? name : name + "_" + (round + 1);
    }

    private void add(Inspector inspector) {
        inspectors.add(inspector);
        for (String skill : new TreeSet<>(inspector.skills())) {
            bySkill.computeIfAbsent(skill, any -> new ArrayList<>()).add(inspector);
        }
    }

    private Inspector inspector(int index, int unit) {
        Set<String> skills = new TreeSet<>();
        for (String service : servicesOfUnit.get(unit)) {
            addSkills(skills, service);
        }
        if (random.nextInt(100) < 15) {
            addSkills(skills, servicesOfUnit.get((unit + 1) % size.units()).get(0));
        }
        List<Integer> capacity = capacity();
        int working = capacity.stream().mapToInt(Integer::intValue).sum();
        int open = working * random.nextInt(2, 18) / 100;
        return new Inspector(String.format("I%04d", index + 1), "U" + (unit + 1), skills, capacity, open);
    }

    private void addSkills(Set<String> skills, String service) {
        for (Stage stage : Stage.values()) {
            if (random.nextInt(100) < stage.skilled()) {
                skills.add(service + "/" + stage);
            }
        }
    }

    /** 6 % are away throughout, 6 % on one of the days, 15 % work part-time. */
    private List<Integer> capacity() {
        int dice = random.nextInt(100);
        int part = random.nextInt(100);
        int minutes = part < 10 ? FULL_DAY / 2 : part < 15 ? FULL_DAY * 3 / 4 : FULL_DAY;
        int away = dice < 12 ? random.nextInt(days) : days;
        List<Integer> capacity = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            capacity.add(dice < 6 || day == away ? 0 : minutes);
        }
        return capacity;
    }

    List<Inspector> inspectors() {
        return inspectors;
    }

    /** Inspectors who have a skill, present or not. */
    List<Inspector> having(String skill) {
        return bySkill.getOrDefault(skill, List.of());
    }

    /** A service of a unit drawn at random; every unit gets about the same. */
    String anyService() {
        List<String> services = servicesOfUnit.get(random.nextInt(size.units()));
        return services.get(random.nextInt(10) < 6 ? 0 : 1);
    }
}
