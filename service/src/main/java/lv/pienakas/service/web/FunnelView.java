package lv.pienakas.service.web;

import lv.pienakas.data.quality.FunnelRow;

/**
 * What became of the findings of a service and a release.
 *
 * @param release beginning of its hash
 * @param current whether it is today's
 */
record FunnelView(
        String code,
        String service,
        String release,
        boolean current,
        String found,
        String noticed,
        String opened,
        String applied,
        String granted,
        String refused) {

    private static final int ENOUGH_OF_A_HASH = 12;

    static FunnelView of(FunnelRow row, String releaseHash, Wording wording) {
        return new FunnelView(
                row.service(),
                wording.service(row.service()),
                row.releaseHash()
                        .substring(
                                0, Math.min(ENOUGH_OF_A_HASH, row.releaseHash().length())),
                row.releaseHash().equals(releaseHash),
                wording.count(row.found()),
                wording.count(row.noticed()),
                wording.count(row.opened()),
                wording.count(row.applied()),
                wording.count(row.granted()),
                wording.count(row.refused()));
    }
}
