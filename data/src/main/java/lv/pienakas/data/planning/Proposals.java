package lv.pienakas.data.planning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.stereotype.Repository;

/** Proposals, those decided too. */
@Repository
public interface Proposals extends ListCrudRepository<Proposal, Long> {

    /** One to be decided: nobody else can decide it until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Proposal> findByProposalId(long proposalId);

    /** The latest ones, newest first. */
    List<Proposal> findByOrderByProposalIdDesc(Limit limit);
}
