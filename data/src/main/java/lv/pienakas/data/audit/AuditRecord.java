package lv.pienakas.data.audit;

/**
 * A look as it is kept.
 *
 * @param number 1 and up, without gaps
 * @param hash in hexadecimal, over the record before and this one
 */
public record AuditRecord(long number, Look look, String hash) {

    public ChainHead asHead() {
        return new ChainHead(number, hash);
    }
}
