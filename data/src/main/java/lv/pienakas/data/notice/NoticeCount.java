package lv.pienakas.data.notice;

/**
 * What has become of the notices of a service.
 *
 * @param left how many left or may have left, also those withdrawn since
 * @param waiting whose turn has not come
 * @param leaving on their way
 * @param sent handed over and not withdrawn
 * @param opened looked at on the portal
 * @param reminded that got a reminder
 * @param withdrawn whether they had left or not
 */
public record NoticeCount(
        String service,
        long left,
        long waiting,
        long leaving,
        long sent,
        long opened,
        long reminded,
        long withdrawn,
        long optedOut,
        long heldOut) {}
