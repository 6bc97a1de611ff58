package lv.pienakas.service.eaddress;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A SOAP fault, without its reason: that quotes addresses. */
record Fault(boolean ofSender, boolean ofAddressingOrSecurity, String code) {

    private static final Pattern CODE = Pattern.compile("BL(\\.[A-Z]{3}){1,2}\\.\\d{3}");

    /** The sender's fault, but no verdict on the message: sender's address, certificate, algorithms, full mailbox. */
    private static final Set<String> OF_THIS_SYSTEM = Set.of(
            "BL.KOP.015",
            "BL.KOP.018",
            "BL.PSS.005",
            "BL.PSS.007",
            "BL.PSS.011",
            "BL.PSS.013",
            "BL.PSS.020",
            "BL.PSS.022",
            "BL.PSS.058",
            "BL.PSS.059",
            "BL.PSS.060");

    private static final String OF_CONNECTION = "BL.AKL.PSL.";

    static Fault of(Element fault) {
        Element code = Xml.child(fault, Div.SOAP, "Code");
        String subcode = Xml.text(Xml.child(code, Div.SOAP, "Subcode"), Div.SOAP, "Value");
        String known = local(subcode);
        Element value = Xml.child(Xml.child(code, Div.SOAP, "Subcode"), Div.SOAP, "Value");
        String namespace = value == null ? null : value.lookupNamespaceURI(prefix(subcode));
        return new Fault(
                local(Xml.text(code, Div.SOAP, "Value")).equals("Sender"),
                Div.WSSE.equals(namespace) || Div.WSA.equals(namespace),
                CODE.matcher(known).matches() ? known : "");
    }

    EAddressException exception() {
        String named = code.isEmpty() ? "without a code" : code;
        if (!ofSender) {
            return new TryLaterException("the e-address service is at fault (" + named + "): try later", code, null);
        }
        if (ofAddressingOrSecurity || OF_THIS_SYSTEM.contains(code) || code.startsWith(OF_CONNECTION)) {
            return new TryLaterException(
                    "the e-address service does not accept this system (" + named
                            + "): check pienakas.e-address.sender, the certificate and its registration, then try again",
                    code,
                    null);
        }
        return new RefusedException(
                "the e-address service refused the message (" + named + "): look the code up in its manual", code);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static @Nullable String prefix(String name) {
        return name.indexOf(':') < 0 ? null : name.substring(0, name.indexOf(':'));
    }
}
