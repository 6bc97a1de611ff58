package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the disability commission holds of one person on the as-of date.
 *
 * @param neverWorked too little insurance record for a disability pension
 */
record Disability(
        Group group,
        @Nullable Cause cause,
        boolean neverWorked,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Opinion transport,
        @Nullable Opinion care) {

    enum Group {
        I,
        II,
        III,
        CHILD
    }

    enum Cause {
        GENERAL,
        CHILDHOOD,
        WORK_ACCIDENT,
        OCCUPATIONAL_DISEASE
    }

    Opinion opinion() {
        return new Opinion(Opinion.Kind.DISABILITY, group, cause, from, until);
    }

    /** The start of the oldest indication: the person was disabled then too, under an earlier opinion. */
    LocalDate firstIndicated() {
        LocalDate first = from;
        for (Opinion indication : new @Nullable Opinion[] {transport, care}) {
            if (indication != null) {
                first = Days.earlier(first, indication.from());
            }
        }
        return first;
    }
}
