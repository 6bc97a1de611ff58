package lv.pienakas.service.web;

import java.util.List;
import lv.pienakas.data.staff.OnDuty;

/** An inspector to choose from, with the name of the unit. */
record InspectorChoice(String id, String unit) {

    static List<InspectorChoice> of(List<OnDuty> people, Names names) {
        return people.stream()
                .map(one ->
                        new InspectorChoice(one.id(), names.unit(one.inspector().unit())))
                .toList();
    }
}
