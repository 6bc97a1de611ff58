package lv.pienakas.rules.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the agencies delivered about a person, with what was claimed for them as a child and who cares for them.
 * No judgement is in it and no date: {@link Person} looks at it as of a day.
 *
 * @param id internal key
 * @param code current personal code
 * @param birthDate null: not known
 * @param residence where they live
 * @param stateCareSince null: not in full state care
 * @param recordMonths whole months of insurance record; null: not known
 * @param opinions of the disability commission, in any order
 * @param contributions ascending by year
 * @param benefits the person's own, without a child
 * @param applications the person's own, without a child
 * @param childBenefits of any adult for this person as a child
 * @param childApplications of any adult for this person as a child
 * @param carers in {@link Carer#ORDER}
 */
public record PersonFacts(
        int id,
        String code,
        @Nullable LocalDate birthDate,
        Residence residence,
        @Nullable LocalDate stateCareSince,
        @Nullable Integer recordMonths,
        List<Opinion> opinions,
        List<Contribution> contributions,
        List<Benefit> benefits,
        List<Application> applications,
        List<Benefit> childBenefits,
        List<Application> childApplications,
        List<Carer> carers) {}
