package lv.pienakas.service.eaddress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A document for one recipient.
 *
 * <p>Sending it again must carry the same bytes, or the receiver takes it for another document with the same number
 * (BL.PSS.008): so keep what it was made of, with {@code prepared}, until it has been sent.
 *
 * @param referenceNumber the sender's own number, once for each document: by it the receiver knows a repetition
 * @param recipient an e-address; for a person {@link EAddress#addressOf}
 * @param authors names of institutions, at least one
 * @param documentKind a kind registered with the service, such as DOC_EMPTY
 * @param text the message itself, which may be long; may be empty
 * @param prepared when the document was finished, which becomes the time of signing, in whole seconds
 * @param files together at most {@link Div#MOST_BYTES} bytes, with different names
 */
public record EAddressMessage(
        String referenceNumber,
        String recipient,
        List<String> authors,
        LocalDate date,
        String title,
        String documentKind,
        String text,
        Instant prepared,
        List<EAddressFile> files) {

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 100_000;

    /** @throws IllegalArgumentException if it cannot be sent as it is; the message names the part, not its value */
    public EAddressMessage {
        Texts.reference(referenceNumber);
        Texts.address("recipient", recipient);
        authors = List.copyOf(authors);
        if (authors.isEmpty()) {
            throw new IllegalArgumentException("a document needs an author: name the institution");
        }
        authors.forEach(author -> Texts.line("author", author, LONGEST_LINE));
        Texts.line("title", title, LONGEST_LINE);
        Texts.line("document kind", documentKind, 50);
        Texts.text("text", text, LONGEST_TEXT);
        files = List.copyOf(files);
        if (files.stream().map(EAddressFile::name).distinct().count() < files.size()) {
            throw new IllegalArgumentException("two files have the same name: rename one");
        }
        long bytes = files.stream().mapToLong(EAddressFile::size).sum();
        if (bytes > Div.MOST_BYTES) {
            throw new IllegalArgumentException("the files have " + bytes + " bytes together, more than "
                    + Div.MOST_BYTES + ": send fewer or smaller ones");
        }
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "message " + referenceNumber + " with " + files.size() + " files";
    }
}
