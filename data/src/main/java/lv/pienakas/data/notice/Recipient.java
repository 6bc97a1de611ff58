package lv.pienakas.data.notice;

/**
 * To whom a message goes, as the register knows them now.
 *
 * @param code current personal code
 * @param eAddress whether the official e-address is active
 * @param language {@code lv} or {@code en}
 * @param municipality ATVK code; the register has no street address
 */
public record Recipient(
        int personId,
        String code,
        String firstName,
        String lastName,
        String municipality,
        boolean eAddress,
        String language) {

    /** Nothing of it is for a log. */
    @Override
    public String toString() {
        return "recipient " + personId;
    }
}
