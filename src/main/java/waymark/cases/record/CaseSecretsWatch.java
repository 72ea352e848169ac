package waymark.cases.record;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.cases.record.CaseSecrets.State;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.StartupMessage;
import waymark.web.health.Fault;
import waymark.web.health.HealthCheck;
import waymark.web.jobs.NodeJob;

/// Compares the secrets of cases in the folder of keys with the cases of the database, at the start and every
/// ten minutes on each machine. One that is missing is a fault, which is named; what a copy of the database or
/// of the folder brought back of an erased case is erased again.
@Component
class CaseSecretsWatch implements HealthCheck, StartupMessage {

    private record Kept(UUID caseId, String ref) {}

    private static final Logger LOG = LoggerFactory.getLogger(CaseSecretsWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int NAMED = 10;

    private final JdbcClient db;
    private final CaseSecrets secrets;
    private final CaseErasure erasure;
    private final TransactionTemplate transaction;

    private volatile @Nullable Fault fault;
    private volatile List<String> missing = List.of();

    CaseSecretsWatch(JdbcClient db, CaseSecrets secrets, CaseErasure erasure, TransactionTemplate transaction) {
        this.db = db;
        this.secrets = secrets;
        this.erasure = erasure;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        NodeJob caseSecretsWatched(CaseSecretsWatch watch, @Value("${waymark.jobs:true}") boolean runs) {
            return new NodeJob("case-secrets", Duration.ofSeconds(5), PAUSE, runs, watch::look);
        }
    }

    @Override
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public List<String> lines() {
        look();
        return missing.isEmpty()
                ? List.of()
                : List.of(
                        "The keys of %,d cases are missing in the folder of keys (cases): %s."
                                .formatted(missing.size(), named()),
                        "  They cannot be opened until the folder is whole again. Is it mounted? Put it back from your copy;",
                        "  docs/operations/keys.md, \"A case does not open\", says how.");
    }

    /// What is missing now, by reference.
    List<String> missing() {
        return missing;
    }

    /// Looks once.
    void look() {
        var system = Actor.system("Keys of cases");
        CurrentActor.run(system, () -> {
            var found = secrets.all();
            var kept = transaction.execute(_ -> bound());
            var erased = transaction.execute(_ -> erased());
            for (var one : found.entrySet()) {
                if (one.getValue() == State.BACK
                        || one.getValue() != State.DESTROYED && erased.contains(one.getKey())) {
                    secrets.destroy(one.getKey());
                    LOG.warn(
                            "A copy of the folder of keys brought back the secret of an erased case; it is gone again");
                }
            }
            for (var one : kept) {
                var state = found.get(one.caseId());
                if (state == State.DESTROYED || state == State.BACK) {
                    again(system, one);
                }
            }
            report(kept.stream()
                    .filter(one -> !found.containsKey(one.caseId()))
                    .map(Kept::ref)
                    .toList());
            secrets.refuse(!kept.isEmpty() && missing.size() == kept.size());
        });
    }

    private void again(Actor system, Kept one) {
        secrets.destroy(one.caseId());
        transaction.executeWithoutResult(_ -> erasure.deleteRows(system, one.caseId(), new Ref(one.ref())));
        LOG.warn("A copy of the database brought back the erased case {}; it is erased again", one.ref());
    }

    private void report(List<String> now) {
        missing = now;
        fault = now.isEmpty()
                ? null
                : new Fault(
                        "case keys missing",
                        "%d cases do not open, because their files in the folder of keys are missing (%s). Is the folder mounted? Put it back from your copy: docs/operations/keys.md, \"A case does not open\"."
                                .formatted(now.size(), named()));
    }

    private String named() {
        return missing.stream().limit(NAMED).collect(Collectors.joining(", ")) + (missing.size() > NAMED ? ", …" : "");
    }

    /// Cases that open with a secret alone.
    private List<Kept> bound() {
        return db.sql("""
                select c.id as case_id, c.ref from cases.case_record c
                  join cases.case_key k on k.case_id = c.id
                 where substring(k.wrapped from 1 for 1) = :both
                 order by c.opened_on desc, c.ref
                """)
                .param("both", new byte[] {CaseKeys.BOTH})
                .query((row, _) -> new Kept(row.getObject("case_id", UUID.class), row.getString("ref")))
                .list();
    }

    private Set<UUID> erased() {
        return new HashSet<>(db.sql("select case_id from cases.erased_case")
                .query((row, _) -> row.getObject("case_id", UUID.class))
                .list());
    }
}
