package lv.pienakas.service.notice;

/** Whether people are told at all. The one implementation is a {@code @Component}; without any everything is closed. */
public interface Gate {

    /** Whether notices of the service may leave; closed, its findings are only stored. */
    boolean isOpen(String service);

    /** Share of those found who are not told, so that the effect can be measured: from 0 (nobody) to 1. */
    double heldOutShare(String service);
}
