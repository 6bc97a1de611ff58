package lv.pienakas.service.eaddress.standin;

import java.util.List;
import lv.pienakas.service.eaddress.EAddressFile;

/** A message as the stand-in took it, after every check. */
public record Received(
        String messageId,
        String referenceNumber,
        String recipient,
        String title,
        String text,
        List<EAddressFile> files) {

    @Override
    public String toString() {
        return "message " + referenceNumber + " with " + files.size() + " files";
    }
}
