package lv.pienakas.service.notice;

import java.util.HashSet;
import java.util.Set;

/** A gate that a test opens and closes. */
final class Doors implements Gate {

    private final Set<String> open = new HashSet<>();
    private double heldOut;

    @Override
    public boolean isOpen(String service) {
        return open.contains(service);
    }

    @Override
    public double heldOutShare(String service) {
        return heldOut;
    }

    void open(String... services) {
        open.addAll(Set.of(services));
    }

    void close(String service) {
        open.remove(service);
    }

    void holdOut(double share) {
        heldOut = share;
    }

    void closeAll() {
        open.clear();
        heldOut = 0;
    }
}
