package lv.pienakas.service.eaddress;

/**
 * How the security header of a request is signed. It covers the time and the receiver of one request inside a line that
 * is encrypted and knows both ends; the document has its own signature with SHA-512.
 */
public enum HeaderSignature {
    /** What the public client named in {@link Div} sends. */
    RSA_SHA1("http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2000/09/xmldsig#sha1"),
    /** For when the service's policy allows it. */
    RSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", Div.SHA256),
    /** No security header: only the line's certificate. */
    NONE("", "");

    private final String signature;
    private final String digest;

    HeaderSignature(String signature, String digest) {
        this.signature = signature;
        this.digest = digest;
    }

    public String signature() {
        return signature;
    }

    public String digest() {
        return digest;
    }
}
