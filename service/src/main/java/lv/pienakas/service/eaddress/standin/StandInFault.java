package lv.pienakas.service.eaddress.standin;

import lv.pienakas.service.eaddress.Div;

/** A SOAP fault that the stand-in answers with. */
final class StandInFault extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean ofSender;
    private final String namespace;
    private final String code;

    private StandInFault(boolean ofSender, String namespace, String code, String reason) {
        super(reason);
        this.ofSender = ofSender;
        this.namespace = namespace;
        this.code = code;
    }

    static StandInFault refused(String code, String reason) {
        return new StandInFault(true, Div.UUI, code, reason);
    }

    static StandInFault security(String reason) {
        return new StandInFault(true, Div.WSSE, "InvalidSecurity", reason);
    }

    static StandInFault addressing(String reason) {
        return new StandInFault(true, Div.WSA, "InvalidAddressingHeader", reason);
    }

    static StandInFault server() {
        return new StandInFault(false, Div.UUI, "", "Sistēmas kļūda");
    }

    boolean ofSender() {
        return ofSender;
    }

    String namespace() {
        return namespace;
    }

    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
