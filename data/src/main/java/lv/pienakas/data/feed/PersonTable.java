package lv.pienakas.data.feed;

/** Merges staged persons: the codes first, because under them every other feed finds its persons. */
record PersonTable(Transaction transaction) {

    /** Leaves the rows to merge in {@code resolved} and the bad ones in {@code reject}. */
    void resolve() {
        transaction.run("previous-codes.sql");
        long before = transaction.number("select coalesce(max(person_id), 0) from register.personal_code");
        transaction.run("adopt-persons.sql");
        if (transaction.number("select count(*) from link") > 0) {
            transaction.run("join-persons.sql");
            new MovedFacts(transaction).move(before);
        }
        transaction.run("resolve-persons.sql");
    }

    void merge(boolean full, int deliveryId) {
        transaction.execute(
                full
                        ? "truncate register.person"
                        : "delete from register.person p using resolved r where p.person_id = r.person_id");
        transaction.update("""
                insert into register.person (person_id, code, first_name, last_name, birth_date, sex, death_date,
                    country, permit, municipality, state_care_since, delivery_id)
                select person_id, code, first_name, last_name, birth_date, sex, death_date,
                    country, permit, municipality, state_care_since, ?
                from resolved where not deleted
                """, deliveryId);
    }
}
