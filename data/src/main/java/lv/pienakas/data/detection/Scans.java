package lv.pienakas.data.detection;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** Every scan that was begun. */
public interface Scans extends ListCrudRepository<Scan, Integer> {

    /** The scan of the same day with the same rules on the same facts. */
    Optional<Scan> findByAsOfAndReleaseHashAndDeliveryId(LocalDate asOf, String releaseHash, int deliveryId);

    /** The finished scan of the latest day that is not after a given one; of several that which finished last. */
    Optional<Scan> findFirstByFinishedAtNotNullAndAsOfLessThanEqualOrderByAsOfDescFinishedAtDesc(LocalDate day);

    /** The scan that finished last. */
    Optional<Scan> findFirstByFinishedAtNotNullOrderByFinishedAtDesc();
}
