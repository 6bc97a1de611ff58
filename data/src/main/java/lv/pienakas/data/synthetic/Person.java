package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A row of {@code persons.csv}, and the birth date also where the register doesn't know it. */
record Person(
        String code,
        @Nullable String previousCode,
        String firstName,
        String lastName,
        LocalDate birth,
        boolean birthKnown,
        Sex sex,
        @Nullable LocalDate death,
        Residence residence,
        Permit permit,
        @Nullable LocalDate stateCareSince) {

    enum Sex {
        F,
        M
    }

    enum Permit {
        CITIZEN,
        NON_CITIZEN,
        PERMANENT,
        TEMPORARY
    }

    /** Completed years, also beyond a death. */
    int age(LocalDate asOf) {
        return (int) ChronoUnit.YEARS.between(birth, asOf);
    }

    /** The last day on which something can happen to the person. */
    LocalDate lastDay(LocalDate asOf) {
        return death == null ? asOf : death;
    }

    boolean alive() {
        return death == null;
    }

    /** As the entitlements define a permanent resident. */
    boolean permanentResident() {
        return alive() && residence.inLatvia() && permit != Permit.TEMPORARY;
    }

    /** The code under which an agency delivers a fact: it may not have heard of the change yet. */
    String codeIn(Draw draw) {
        return previousCode != null && draw.chance(Assumptions.FACT_UNDER_PREVIOUS_CODE) ? previousCode : code;
    }

    Person inStateCare(LocalDate since) {
        return new Person(
                code, previousCode, firstName, lastName, birth, birthKnown, sex, death, residence, permit, since);
    }
}
