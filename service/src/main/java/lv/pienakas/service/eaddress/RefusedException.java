package lv.pienakas.service.eaddress;

/** The service will never take this message as it is: sending it again is useless. */
public final class RefusedException extends EAddressException {

    private static final long serialVersionUID = 1;
    private static final String OTHER_CONTENT = "BL.PSS.008";
    private static final String UNDELIVERABLE = "BL.PSS.024";

    RefusedException(String message, String code) {
        super(message, code, null);
    }

    /** A message with this reference number is there already, and it is another one. */
    public boolean isAnotherUnderThisNumber() {
        return code().equals(OTHER_CONTENT);
    }

    /** Nothing can be delivered to this recipient; any other refusal may be about what this system sends. */
    public boolean isOfRecipient() {
        return code().equals(UNDELIVERABLE);
    }
}
