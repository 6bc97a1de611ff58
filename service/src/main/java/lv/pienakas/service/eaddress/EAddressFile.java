package lv.pienakas.service.eaddress;

/** A file of a message; its content never changes. */
public final class EAddressFile {

    private final String name;
    private final String mimeType;
    private final byte[] content;

    /** @throws IllegalArgumentException if the name or type cannot be sent, or the content is empty (BL.PSS.019) */
    public EAddressFile(String name, String mimeType, byte[] content) {
        this.name = Texts.line("name of a file", name, 255);
        this.mimeType = Texts.line("type of a file", mimeType, 127);
        if (content.length == 0) {
            throw new IllegalArgumentException("an empty file cannot be sent: leave it out of the message");
        }
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public String mimeType() {
        return mimeType;
    }

    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    /** A file's name may be a person's. */
    @Override
    public String toString() {
        return "file of " + content.length + " bytes";
    }
}
