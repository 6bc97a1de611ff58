package lv.pienakas.service.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.pienakas.data.casework.Act;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.register.People;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.service.assignment.Assigning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers documents: each opens or joins a case, finds its unit and an inspector, all of it or nothing. */
@Service
public class Registering {

    private final Cases cases;
    private final People people;
    private final CaseRules rules;
    private final Roster roster;
    private final Assigning assigning;
    private final DocumentCheck check;
    private final Clock clock;

    Registering(Cases cases, People people, CaseRules rules, Roster roster, Assigning assigning, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.rules = rules;
        this.roster = roster;
        this.assigning = assigning;
        this.check = new DocumentCheck(rules.catalogue());
        this.clock = clock;
    }

    /**
     * Registers one document.
     *
     * @return its case, as stored
     * @throws RefusedChangeException if a code is not in the catalogue or the case does not take the document
     */
    @Transactional
    public CaseFile register(IncomingDocument document, String actor) {
        return register(List.of(document), actor).get(0);
    }

    /**
     * Registers several documents, all or none.
     *
     * @return the case of each, in the same order
     * @throws RefusedChangeException for the first one that can't be registered
     */
    @Transactional
    public List<CaseFile> register(List<IncomingDocument> documents, String actor) {
        documents.forEach(document -> check.check(document, clock.instant()));
        long version = roster.holdStill();
        Map<Long, CaseFile> joined = joined(documents);
        // whoever waited for a case acts after whom they waited for
        Act act = new Act(clock.instant(), actor);
        Set<CaseFile> touched = new LinkedHashSet<>();
        List<CaseFile> files = new ArrayList<>();
        for (IncomingDocument document : documents) {
            CaseFile file = place(document, joined, act);
            touched.add(file);
            files.add(file);
        }
        store(touched, version, act);
        return files;
    }

    /**
     * Makes a case and its first work item for each person of a mass recalculation, all or none.
     *
     * @param service code
     * @param personCodes with their hyphens or without
     * @return the cases, in the order of the persons
     * @throws RefusedChangeException if a code is wrong
     */
    @Transactional
    public List<CaseFile> registerBulkTask(String service, List<String> personCodes, String actor) {
        return registerBulkTask(service, Set.of(), personCodes, actor);
    }

    /**
     * The same, for persons of whom circumstances are known.
     *
     * @param circumstances codes; of each of the persons
     * @throws RefusedChangeException if a code is wrong, or a person is there twice; persons are named by their places
     */
    @Transactional
    public List<CaseFile> registerBulkTask(
            String service, Set<String> circumstances, List<String> personCodes, String actor) {
        List<String> codes =
                personCodes.stream().map(IncomingDocument::hyphened).toList();
        check.checkBulk(service, circumstances, codes);
        return openInternally(CaseFile.BULK_TASK, service, circumstances, codes, actor);
    }

    /**
     * Makes cases, each with its first work item, that don't say whom they concern: whoever makes them keeps that apart. All
     * or none.
     *
     * @param kind internal document kind of the catalogue
     * @param service code
     * @param count 1 or more
     * @throws RefusedChangeException if a code is wrong
     */
    @Transactional
    public List<CaseFile> registerOfNobody(String kind, String service, int count, String actor) {
        check.checkInternal(kind, service);
        return openInternally(kind, service, Set.of(), Collections.nCopies(count, CaseFile.NOBODY), actor);
    }

    private List<CaseFile> openInternally(
            String kind, String service, Set<String> circumstances, List<String> personCodes, String actor) {
        long version = roster.holdStill();
        Act act = new Act(clock.instant(), actor);
        LocalDate today = LocalDate.ofInstant(act.at(), rules.zone());
        List<CaseFile> files = personCodes.stream()
                .map(code -> CaseFile.openInternally(kind, service, code, circumstances, today, act, rules))
                .toList();
        store(files, version, act);
        return files;
    }

    private CaseFile place(IncomingDocument document, Map<Long, CaseFile> joined, Act act) {
        Long caseId = document.caseId();
        if (caseId == null) {
            return CaseFile.open(document, act, rules);
        }
        CaseFile file = joined.get(caseId);
        if (file == null) {
            throw new RefusedChangeException(
                    "there is no case " + caseId + "; leave caseId empty to open one", "caseId");
        }
        if (!people.same(file.state().personCode(), document.personCode())) {
            throw new RefusedChangeException(
                    "case " + caseId + " is another person's; check caseId and personCode, or leave caseId empty",
                    "caseId");
        }
        file.join(document, act, rules);
        return file;
    }

    private Map<Long, CaseFile> joined(List<IncomingDocument> documents) {
        List<Long> ids = documents.stream()
                .<@Nullable Long>map(IncomingDocument::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, CaseFile> joined = new HashMap<>();
        cases.findToChange(ids).forEach(file -> joined.put(file.id(), file));
        return joined;
    }

    private void store(Collection<CaseFile> files, long rosterVersion, Act act) {
        assigning.assignNew(files, rosterVersion, act);
        cases.save(files);
    }
}
