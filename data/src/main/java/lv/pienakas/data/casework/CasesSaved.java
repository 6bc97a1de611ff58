package lv.pienakas.data.casework;

import java.util.Collection;

/**
 * Cases were stored. Heard within the transaction, so that whoever writes down what others have to be told does so with it or
 * not at all.
 *
 * @param files with what happened to them since they were opened or read
 */
public record CasesSaved(Collection<CaseFile> files) {}
